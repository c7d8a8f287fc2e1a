#pragma once

#include <array>
#include <string_view>

#include "loaders/dates/deadline_rules.h"

// The lists of words behind deadline_rules.h, each with an example. All are matched
// against squeezed text.
namespace polink::deadline_words {

// Behind a date that measures, compares or names: no commitment.
inline constexpr auto base_words = std::to_array<std::u32string_view>({
    U"比",          // `2020年度比`
    U"対比",        // `2013年度対比`
    U"時点",        // `令和7年5月時点`
    U"現在",        // `令和7年3月31日現在`
    U"実績",        // `令和6年度実績`
    U"版",          // `令和6年版白書`
    U"当時",        // `令和2年当時`
    U"以来",        // `2015年以来`
    U"来の",        // `2015年来の`
    U"以前",        // `令和元年以前`
    U"に続",        // `令和6年度に続き`
    U"に引き続",    // `令和6年度に引き続き`
    U"に引続",      // `令和6年度に引続き`
    U"に加え",      // `令和6年度に加え`
    U"に比",        // `2013年度に比べ`
    U"と比",        // `2013年度と比較して`
    U"に対",        // `2020年度に対し`
    U"に係る",      // `令和7年度に係る予算`
    U"と同",        // `令和5年度と同程度`
    U"を基準",      // `2013年度を基準に`
    U"をベース",    // `2018年をベースに`
    U"を踏まえ",    // `令和6年を踏まえ`
    U"を含",        // `令和6年度を含む`
    U"を見据え",    // `2030年以降を見据え`
    U"をピーク",    // `2008年をピークに`
    U"を境",        // `2011年を境に`
    U"予算",        // `令和7年度予算`
    U"補正",        // `令和6年度補正予算`
    U"政府予算",    // `令和7年度政府予算案`
    U"概算要求",    // `令和8年度概算要求`
    U"要求",        // `令和8年度要求`
    U"税制改正",    // `令和7年度税制改正`
    U"法律第",      // `平成10年法律第117号`
    U"政令第",      // `昭和35年政令第16号`
    U"条約第",      // `平成5年条約第9号`
    U"までの間の",  // `令和5年度までの間の取組`
    U"までの累計",  // `令和5年度までの累計`
    U"までで"       // `令和6年度までで20件`
});

// Behind `の`, `までの`: what a year measured or brought, `令和2年度の約5,400億円`,
// `令和6年度の調査結果`.
inline constexpr auto measured_words = std::to_array<std::u32string_view>(
    {U"約", U"およそ", U"水準", U"実績", U"値", U"結果", U"状況", U"経緯", U"調査", U"平均",
     U"統計", U"成果", U"改正", U"概算要求", U"予算", U"比", U"災害"});

struct TieWords {
  std::u32string_view words;
  DeadlineKind kind;
  DateRole role;
};
// The longer before the shorter.
inline constexpr auto ties = std::to_array<TieWords>({
    {U"までを目途に", DeadlineKind::by, DateRole::adverb},  // `2023年度までを目途に`
    {U"までを目処に", DeadlineKind::by, DateRole::adverb},
    {U"までをめどに", DeadlineKind::by, DateRole::adverb},
    {U"までを目標に", DeadlineKind::by, DateRole::adverb},
    {U"までには", DeadlineKind::by, DateRole::adverb},
    {U"までに", DeadlineKind::by, DateRole::adverb},     // `2025年度までに`
    {U"までの", DeadlineKind::by, DateRole::attribute},  // `令和7年度末までの完成`
    {U"を期限に", DeadlineKind::by, DateRole::adverb},   // `令和7年度末を期限に`
    {U"を期限と", DeadlineKind::by, DateRole::adverb},
    {U"に向けて", DeadlineKind::by, DateRole::adverb},  // `2021年末に向けて`
    {U"に向けた", DeadlineKind::by, DateRole::adverb},
    {U"に向け", DeadlineKind::by, DateRole::adverb},
    {U"を目途に", DeadlineKind::around, DateRole::adverb},  // `2025年度を目途に`
    {U"を目途", DeadlineKind::around, DateRole::adverb},
    {U"を目処に", DeadlineKind::around, DateRole::adverb},
    {U"を目処", DeadlineKind::around, DateRole::adverb},
    {U"をめどに", DeadlineKind::around, DateRole::adverb},  // `令和12年度をめどに`
    {U"をめど", DeadlineKind::around, DateRole::adverb},
    {U"を目安に", DeadlineKind::around, DateRole::adverb},
    {U"を目安と", DeadlineKind::around, DateRole::adverb},
    {U"を目標", DeadlineKind::around, DateRole::adverb},  // `2030年を目標に`, `…を目標年次と`
    {U"を目指して", DeadlineKind::around, DateRole::adverb},  // `2025年度を目指して`
    {U"を目指し", DeadlineKind::around, DateRole::adverb},
    {U"を目指す", DeadlineKind::around, DateRole::adverb},
    {U"目途に", DeadlineKind::around, DateRole::adverb},
    {U"目途の", DeadlineKind::around, DateRole::adverb},
    {U"目途", DeadlineKind::around, DateRole::adverb},
    {U"目処に", DeadlineKind::around, DateRole::adverb},
    {U"目処の", DeadlineKind::around, DateRole::adverb},
    {U"目処", DeadlineKind::around, DateRole::adverb},
    {U"めどに", DeadlineKind::around, DateRole::adverb},
    {U"めどの", DeadlineKind::around, DateRole::adverb},  // `令和8年度めどの開港`
    {U"めど", DeadlineKind::around, DateRole::adverb},
    {U"にかけて", DeadlineKind::until, DateRole::adverb},
    {U"まで", DeadlineKind::until, DateRole::adverb},      // `令和9年度まで継続`
    {U"からの", DeadlineKind::from, DateRole::attribute},  // `令和8年度からの運航`
    {U"から", DeadlineKind::from, DateRole::adverb},       // `2021年度から`
    {U"以降の", DeadlineKind::from, DateRole::attribute},
    {U"以降", DeadlineKind::from, DateRole::adverb},  // `令和10年度以降`
    {U"以後", DeadlineKind::from, DateRole::adverb},
    {U"~", DeadlineKind::from, DateRole::adverb},  // `（令和8年度～）`
    {U"〜", DeadlineKind::from, DateRole::adverb},
    {U"より", DeadlineKind::from, DateRole::adverb},  // `2021年度より`
    {U"における", DeadlineKind::in, DateRole::attribute},
    {U"において", DeadlineKind::in, DateRole::adverb},
    {U"に予定", DeadlineKind::in, DateRole::adverb},
    {U"には", DeadlineKind::in, DateRole::adverb},  // `2021年度末には`
    {U"にも", DeadlineKind::in, DateRole::adverb},
    {U"に", DeadlineKind::in, DateRole::adverb},  // `令和8年度に公表`
    {U"をもって", DeadlineKind::in, DateRole::adverb},
    {U"限りで", DeadlineKind::in, DateRole::adverb},
    {U"の間に", DeadlineKind::in, DateRole::adverb},
    {U"のうちに", DeadlineKind::in, DateRole::adverb},
    {U"で", DeadlineKind::in, DateRole::adverb},     // `今後3年程度で`
    {U"の", DeadlineKind::in, DateRole::attribute},  // `令和8年の開港`
    {U"は", DeadlineKind::in, DateRole::topic},      // `令和7年度は…を実施`
    {U"も", DeadlineKind::in, DateRole::topic},      // `引き続き令和7年度も`
    {U"、", DeadlineKind::in, DateRole::adverb},     // `令和8年4月、`
    {U"を予定", DeadlineKind::in, DateRole::adverb},
});

// Behind an attribute: what the measure works towards.
inline constexpr auto goal_words =
    std::to_array<std::u32string_view>({U"に向け",    // `令和7年度の開港に向けて`
                                        U"に向かっ",  // `2040年の開港に向かって`
                                        U"につなげ",  // `令和12年の量産につなげる`
                                        U"に間に合", U"を目指",     U"をめざ", U"を目標",
                                        U"目標達成", U"目標の達成", U"を目途", U"をめど",
                                        U"を予定",   U"予定",       U"を図",   U"を念頭",
                                        U"見込",     U"において",  // `令和8年の会合において`
                                        U"に合わせ", U"期限",       U"国会"});
// `2020年末の「骨子」の策定をはじめとして`
inline constexpr auto begun_actions = std::to_array<std::u32string_view>(
    {U"策定をはじめ", U"公表をはじめ", U"開催をはじめ", U"実施をはじめ", U"導入をはじめ",
     U"設立をはじめ", U"創設をはじめ", U"開始をはじめ", U"整備をはじめ"});

// The last word of a compound behind a bare date which names what is to come:
// `2050年カーボンニュートラル`, `令和7年10月募集開始`.
inline constexpr auto coming_events = std::to_array<std::u32string_view>(
    {U"目標", U"ニュートラル", U"ゼロ", U"実現", U"達成", U"開催", U"予定", U"開始", U"完成",
     U"供用", U"施行", U"実用化", U"導入", U"公募", U"国会", U"完了", U"稼働"});

// `2020年作成の`, `令和6年6月閣議決定）`
inline constexpr auto provenance_words = std::to_array<std::u32string_view>(
    {U"作成", U"策定", U"改定", U"改訂", U"改正", U"制定",       U"公布",       U"公表", U"発表",
     U"決定", U"閣議", U"成立", U"設立", U"創設", U"取りまとめ", U"とりまとめ", U"発足", U"刊行",
     U"発行", U"採択", U"締結", U"承認", U"設置", U"施行",       U"採用"});

// Past forms that only qualify: `に基づいた`, `を踏まえた`, `こうした`.
inline constexpr auto qualifying_forms = std::to_array<std::u32string_view>(
    {U"こうした",   U"そうした",   U"ああした",   U"どうした",   U"に応じた",   U"に基づいた",
     U"を踏まえた", U"を活用した", U"を用いた",   U"を使った",   U"を含めた",   U"に向けた",
     U"に即した",   U"に沿った",   U"に適した",   U"を通じた",   U"を通した",   U"を見据えた",
     U"目的とした", U"対象とした", U"中心とした", U"前提とした", U"に対応した", U"に配慮した",
     U"に特化した", U"に優れた",   U"連携した",   U"生かした",   U"活かした",   U"一体となった"});

inline constexpr auto present_forms = std::to_array<std::u32string_view>(
    {U"する", U"される", U"させる", U"せる", U"める", U"れる", U"ける", U"げる", U"いる", U"ある",
     U"なる", U"図る", U"行う", U"目指す", U"示す"});

inline constexpr auto future_signs = std::to_array<std::u32string_view>(
    {U"に向け", U"予定", U"目指", U"めざ", U"見込", U"目標", U"期限", U"めど"});

}  // namespace polink::deadline_words
