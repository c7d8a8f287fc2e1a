#pragma once

#include <array>
#include <string_view>

// What generated plans name beside the words of plan_words.h: ministries by the codes of
// data/organisations.tsv, laws, and the words around them.
namespace polink::bench {

using namespace std::string_view_literals;

// Those named more often come first.
inline constexpr std::array ministry_codes{
    "経",   "文",   "国",       "総",   "厚",   "農",   "環",   "内閣官房", "デジ", "科技",
    "外",   "財",   "警",       "金融", "防災", "公取", "知財", "法",       "海洋", "宇宙",
    "地創", "個人", "健康医療", "規制", "復",   "人",   "防",   "経済安保"};

// Titles of the register, and some that no register has.
inline constexpr std::array law_titles{U"地方公共団体情報システムの標準化に関する法律"sv,
                                       U"地球温暖化対策の推進に関する法律"sv,
                                       U"資源の有効な利用の促進に関する法律"sv,
                                       U"情報処理の促進に関する法律"sv,
                                       U"電子署名及び認証業務に関する法律"sv,
                                       U"産業競争力強化法"sv,
                                       U"国家戦略特別区域法"sv,
                                       U"デジタル社会形成基本法"sv,
                                       U"私的独占の禁止及び公正取引の確保に関する法律"sv,
                                       U"外国為替及び外国貿易法"sv,
                                       U"二酸化炭素の貯留事業に関する法律"sv,
                                       U"灯台及び航路標識の維持に関する法律"sv,
                                       U"沿岸観測記録の保存に関する法律"sv,
                                       U"山間地域輸送の確保に関する法律"sv,
                                       U"離島医療の充実に関する法律"sv,
                                       U"水道台帳の整備及び公開の促進に関する法律"sv,
                                       U"若手研究者の雇用の安定に関する法律"sv,
                                       U"遠隔教育の質の向上に関する法律"sv,
                                       U"火山観測網の維持に関する法律"sv,
                                       U"港湾物流の高度化の推進に関する法律"sv};

// In front of a passage that cites a law by its title.
inline constexpr std::array law_openings{U"」に基づき、"sv, U"」の施行を受け、"sv,
                                         U"」を踏まえ、"sv, U"」に基づく指針を定め、"sv};
inline constexpr std::array law_anaphora{U"同法に基づき、"sv, U"当該法律に従い、"sv};

// {f}: fiscal year of the Reiwa era to come, {w}: the same in the Western way, {m}: month.
inline constexpr std::array deadlines{U"令和{f}年度末までに、"sv,  U"{w}年度までに、"sv,
                                      U"令和{f}年{m}月までに、"sv, U"令和{f}年度から、"sv,
                                      U"令和{f}年頃に、"sv,        U"{w}年度中に、"sv};

inline constexpr std::array indicator_heads{U"の数"sv, U"の導入率"sv, U"の延べ利用者"sv,
                                            U"の整備箇所"sv, U"の市場規模"sv};
inline constexpr std::array indicator_units{U"件"sv, U"%"sv, U"人"sv, U"か所"sv, U"億円"sv};

inline constexpr std::array survey_names{U"実態調査"sv, U"動向報告"sv, U"年次統計"sv,
                                         U"利用状況調べ"sv};

inline constexpr std::array title_ends{U"の高度化"sv, U"の整備と活用"sv, U"の推進"sv,
                                       U"を支える基盤づくり"sv, U"の担い手の養成"sv};

}  // namespace polink::bench
