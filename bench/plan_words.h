#pragma once

#include <array>
#include <string_view>

// The words that generated measures are made of. They are general ones; places,
// programmes and short names are put together from parts, so none is of a real
// document.
namespace polink::bench {

using namespace std::string_view_literals;

// A place is one of the first, one of the second and a suffix: 北 沢 市.
inline constexpr std::u32string_view place_first =
    U"赤浅朝東荒安石泉稲今岩上梅浦榎大岡奥小柏霞金鎌亀唐川北木桐楠栗黒桑古佐坂桜篠島白杉菅鈴砂関高"
    U"滝竹"
    U"谷玉千津鶴寺遠富豊鳥中永長夏西根野萩橋畑浜早原平深福藤古細堀前牧松三水皆宮向村元森柳山湯吉若"
    U"鷲";
inline constexpr std::u32string_view place_second =
    U"井浦江岡沖尾賀垣形川木岸倉郷越崎里沢島瀬田岳谷塚津戸泊中波野羽橋畑浜林原平淵辺堀間松丸見岬峰"
    U"宮村"
    U"本森谷山湯";
inline constexpr std::array place_suffixes{U"市"sv, U"市"sv,   U"町"sv,   U"村"sv,
                                           U"県"sv, U"地域"sv, U"流域"sv, U"港"sv};

// A topic is one of the first and one of the second: 海底 観測.
inline constexpr std::array topic_first{
    U"海底"sv, U"沿岸"sv, U"山間"sv, U"都市"sv, U"農地"sv, U"森林"sv, U"河川"sv, U"港湾"sv,
    U"空港"sv, U"鉄道"sv, U"道路"sv, U"橋梁"sv, U"水道"sv, U"電力"sv, U"水素"sv, U"蓄電"sv,
    U"風力"sv, U"地熱"sv, U"太陽"sv, U"原子"sv, U"核融"sv, U"半導"sv, U"量子"sv, U"光学"sv,
    U"音響"sv, U"医療"sv, U"介護"sv, U"保育"sv, U"教育"sv, U"図書"sv, U"文化"sv, U"観光"sv,
    U"食品"sv, U"畜産"sv, U"水産"sv, U"園芸"sv, U"土壌"sv, U"気象"sv, U"地震"sv, U"火山"sv,
    U"津波"sv, U"洪水"sv, U"雪害"sv, U"防火"sv, U"救急"sv, U"感染"sv, U"創薬"sv, U"遺伝"sv,
    U"細胞"sv, U"脳波"sv, U"材料"sv, U"鋼材"sv, U"化学"sv, U"繊維"sv, U"資源"sv, U"廃棄"sv,
    U"再生"sv, U"循環"sv, U"排水"sv, U"大気"sv, U"騒音"sv, U"生物"sv, U"海洋"sv, U"極地"sv,
    U"宇宙"sv, U"衛星"sv, U"航空"sv, U"船舶"sv, U"物流"sv, U"倉庫"sv, U"貿易"sv, U"金融"sv,
    U"保険"sv, U"税務"sv, U"法務"sv, U"登記"sv, U"選挙"sv, U"統計"sv, U"通信"sv, U"放送"sv,
    U"暗号"sv, U"認証"sv, U"地理"sv, U"測量"sv, U"建築"sv, U"住宅"sv, U"空調"sv, U"照明"sv,
    U"自動"sv, U"遠隔"sv, U"精密"sv, U"計量"sv, U"標準"sv, U"知財"sv, U"産学"sv, U"若手"sv,
    U"博士"sv, U"女性"sv, U"留学"sv, U"国際"sv, U"地方"sv, U"離島"sv};
inline constexpr std::array topic_second{
    U"観測網"sv,   U"計測器"sv,   U"制御装置"sv, U"予測手法"sv, U"情報基盤"sv, U"台帳"sv,
    U"設備"sv,     U"人材"sv,     U"研究拠点"sv, U"試験場"sv,   U"標準仕様"sv, U"評価指標"sv,
    U"管理計画"sv, U"助成制度"sv, U"相談窓口"sv, U"研修課程"sv, U"奨学金"sv,   U"補助事業"sv,
    U"調達手続"sv, U"契約様式"sv, U"安全基準"sv, U"検査項目"sv, U"認定制度"sv, U"流通経路"sv,
    U"供給網"sv,   U"市場動向"sv, U"需要予測"sv, U"価格情報"sv, U"利用者"sv,   U"事業者"sv,
    U"協議会"sv,   U"審議会"sv,   U"特定区域"sv, U"避難経路"sv, U"復旧工法"sv, U"保全技術"sv,
    U"解析技術"sv, U"加工技術"sv, U"合成技術"sv, U"診断技術"sv, U"記録媒体"sv, U"映像資料"sv,
    U"電子申請"sv, U"個人情報"sv, U"位置情報"sv, U"衛星画像"sv, U"排出量"sv,   U"吸収量"sv,
    U"再利用率"sv, U"耐久性"sv,   U"信頼性"sv,   U"相互運用"sv, U"国際規格"sv, U"共同研究"sv,
    U"海外販路"sv, U"技術移転"sv, U"起業相談"sv, U"資金供給"sv, U"投資優遇"sv, U"規制緩和"sv};

// 「次世代 海底観測網 実証 プログラム」
inline constexpr std::array name_first{
    U"次世代"sv, U"先進"sv, U"広域"sv,     U"共創"sv, U"未来"sv, U"統合"sv,  U"戦略的"sv,
    U"革新的"sv, U"地域"sv, U"総合"sv,     U"持続"sv, U"全国"sv, U"官民"sv,  U"高度"sv,
    U"循環型"sv, U"自律"sv, U"開かれた"sv, U"新"sv,   U"横断"sv, U"包摂的"sv};
inline constexpr std::array name_last{
    U"プログラム"sv,   U"事業"sv,       U"ガイドライン"sv,   U"プラットフォーム"sv,
    U"戦略"sv,         U"構想"sv,       U"ネットワーク"sv,   U"イニシアティブ"sv,
    U"ロードマップ"sv, U"指針"sv,       U"コンソーシアム"sv, U"ファンド"sv,
    U"行動計画"sv,     U"フォーラム"sv, U"データベース"sv,   U"センター"sv};

inline constexpr std::array katakana{
    U"センサー"sv,         U"バッテリー"sv,     U"ロボット"sv,         U"ドローン"sv,
    U"クラウド"sv,         U"アルゴリズム"sv,   U"シミュレーション"sv, U"ゲノム"sv,
    U"ワクチン"sv,         U"バイオマス"sv,     U"アンモニア"sv,       U"セメント"sv,
    U"プラスチック"sv,     U"レアアース"sv,     U"レーザー"sv,         U"チップレット"sv,
    U"インバーター"sv,     U"モビリティ"sv,     U"ダッシュボード"sv,   U"カタログ"sv,
    U"オープンアクセス"sv, U"スタートアップ"sv, U"アクセラレーター"sv, U"リスキリング"sv,
    U"メンター"sv,         U"インターン"sv,     U"サプライチェーン"sv, U"トレーサビリティ"sv,
    U"セキュリティ"sv,     U"プライバシー"sv,   U"アバター"sv,         U"ウェアラブル"sv};

// General words, which a near copy may have another of.
inline constexpr std::array general{U"取組"sv, U"検討"sv, U"調査"sv, U"研究開発"sv, U"実証"sv,
                                    U"整備"sv, U"普及"sv, U"連携"sv, U"活用"sv,     U"導入"sv,
                                    U"育成"sv, U"周知"sv, U"改善"sv, U"分析"sv,     U"試行"sv};
inline constexpr std::array verbs{U"推進"sv, U"実施"sv, U"開始"sv, U"継続"sv, U"促進"sv, U"強化"sv,
                                  U"支援"sv, U"拡充"sv, U"加速"sv, U"展開"sv, U"検証"sv, U"公表"sv};
inline constexpr std::array verb_ends{U"。"sv,     U"。"sv,     U"。"sv,
                                      U"する。"sv, U"した。"sv, U"していく。"sv};
inline constexpr std::array adverbs{U"引き続き、"sv, U"更に"sv,        U"着実に"sv,
                                    U"段階的に"sv,   U"積極的に"sv,    U"関係機関と連携し、"sv,
                                    U"速やかに"sv,   U"必要に応じて"sv};

// Says nothing of its own, however often it stands there.
inline constexpr std::array boilerplate{
    U"引き続き推進する。"sv,
    U"引き続き推進。"sv,
    U"引き続き取組を推進。"sv,
    U"引き続き、着実に実施する。"sv,
    U"同取組を継続。"sv,
    U"同取組を継続して実施。"sv,
    U"必要な取組を引き続き実施。"sv,
    U"関係府省と連携し、引き続き取組を推進。"sv,
    U"令和７年度も引き続き実施。"sv,
    U"取組状況を踏まえ、必要に応じて見直しを実施。"sv,
    U"令和６年度をもって終了。"sv,
    U"引き続き、関係機関と連携して取組を着実に推進していく。"sv};

// What stands in braces is filled in: p place, n name, t topic, k katakana word,
// a short name in Latin letters, c count, y year, m month, g general word, v verb
// and end. A sentence is an opening and a closing.
inline constexpr std::array openings{
    U"{p}において、{t}を対象に、"sv,
    U"「{n}」により、"sv,
    U"{a}が{p}の{t}と協力し、"sv,
    U"令和{y}年度に「{n}」を策定し、"sv,
    U"{t}の高度化に向けて、"sv,
    U"{p}及び{p}の{c}か所に{t}を設置し、"sv,
    U"{a}の運用の一環として、"sv,
    U"{t}に資するため、"sv,
    U"令和{y}年{m}月に{p}で開いた会合の結果を受け、"sv,
    U"{k}と{t}の組合せについて、"sv,
    U"「{n}」に基づき、{p}の{t}を{c}件に広げ、"sv,
    U"{t}に係る課題を整理した上で、"sv,
    U"{c}の大学と{c}の企業が加わる{a}を設立し、"sv,
    U"{p}の{t}に蓄えられた記録を基に、"sv,
    U"{t}のうち{k}に関わるものは、"sv,
    U"令和{y}年度補正予算を用い、{k}を備えた{t}を{c}か所に置き、"sv,
    U"{a}が公募した{c}件の提案から選び、"sv,
    U"「{n}」の中間評価を踏まえ、"sv,
    U"国の{t}と地方の{t}の役割を見直し、"sv,
    U"{t}の担い手が足りないことから、"sv,
    U"{p}に本拠を置く{a}を窓口として、"sv,
    U"諸外国の{t}の動きを見つつ、"sv};
inline constexpr std::array closings{U"{t}の{g}を{v}"sv,
                                     U"{k}を用いた{t}の{g}を{v}"sv,
                                     U"{t}と{t}を組み合わせた{g}を{v}"sv,
                                     U"{t}に関する{g}を{c}件採択"sv,
                                     U"{a}を通じた{t}の{g}を{v}"sv,
                                     U"{t}の{g}を{p}で{v}"sv,
                                     U"「{n}」において{t}の{g}を{v}"sv,
                                     U"{t}について{c}団体と協定を結び、{k}の{g}を{v}"sv,
                                     U"{t}の{g}と{t}の{g}を一体的に{v}"sv,
                                     U"令和{y}年度末までに{c}人の{t}を養成"sv,
                                     U"{t}の手引を{c}部配り、{k}の扱いに関する{g}を{v}"sv,
                                     U"{p}の{t}に{k}を組み込む{g}を{v}"sv,
                                     U"{t}を担う{a}に対し、{t}の{g}を{v}"sv,
                                     U"{t}の費用の{c}%を上限として{t}の{g}を{v}"sv,
                                     U"{k}による{t}の精度を{c}倍に高める{g}を{v}"sv,
                                     U"{t}の一覧を公開し、{p}での{t}の{g}を{v}"sv,
                                     U"{c}名が参加する{t}の講座を{p}で開き、{t}の{g}を{v}"sv,
                                     U"{t}に必要な{k}の規格を定め、{a}の{g}を{v}"sv,
                                     U"令和{y}年{m}月から{t}の受付を始め、{c}件を登録"sv,
                                     U"{t}の安全を確かめ、{k}を含む{t}の{g}を{v}"sv};

}  // namespace polink::bench
