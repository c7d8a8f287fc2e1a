#pragma once

#include <string_view>

#include "loaders/instruments/instrument_words.h"

// Every word list by which names of instruments are found, each with an example
// of what it is for. Only instrument_words.cpp reads them.
namespace polink::instrument_lists {

using View = std::u32string_view;
using Kind = InstrumentKind;

struct HeadWord {
  View word;
  Kind kind;
  double need;
};

// A common noun (施設) with nothing but an abbreviation behind it to tell a name.
inline constexpr double only_with_abbreviation = 3.5;

// A head that also makes common nouns (システム, 事業) needs more before it than
// one that nearly always ends a name (憲章, 振興会).
inline constexpr HeadWord heads[] = {
    // 第3次産業振興基本計画, 海洋戦略, 安全指針, 白書, 共同宣言
    {U"計画", Kind::document, 1.3},
    {U"基本計画", Kind::document, 0.7},
    {U"行動計画", Kind::document, 0.7},
    {U"実施計画", Kind::document, 0.7},
    {U"整備計画", Kind::document, 0.7},
    {U"推進計画", Kind::document, 0.7},
    {U"総合計画", Kind::document, 0.7},
    {U"重点計画", Kind::document, 0.7},
    {U"工程表", Kind::document, 0.7},
    {U"戦略", Kind::document, 0.9},
    {U"方針", Kind::document, 1.3},
    {U"基本方針", Kind::document, 0.7},
    {U"大綱", Kind::document, 0.7},
    {U"プラン", Kind::document, 0.9},
    {U"アクションプラン", Kind::document, 0.9},
    {U"ロードマップ", Kind::document, 0.9},
    {U"ガイドライン", Kind::document, 0.7},
    {U"ガイドライン群", Kind::document, 0.3},
    {U"ガイドブック", Kind::document, 0.7},
    {U"ガイダンス", Kind::document, 0.7},
    {U"ハンドブック", Kind::document, 0.7},
    {U"指針", Kind::document, 0.9},
    {U"マニュアル", Kind::document, 0.9},
    {U"手引き", Kind::document, 0.9},
    {U"手引書", Kind::document, 0.9},
    {U"要領", Kind::document, 1.6},
    {U"白書", Kind::document, 0.3},
    {U"報告書", Kind::document, 1.3},
    {U"事例集", Kind::document, 1.6},
    {U"宣言", Kind::document, 1.6},
    {U"憲章", Kind::document, 0.3},
    {U"声明", Kind::document, 1.3},
    {U"覚書", Kind::document, 0.9},
    {U"協定", Kind::document, 0.9},
    {U"提言", Kind::document, 1.3},
    {U"パッケージ", Kind::document, 0.9},
    {U"ビジョン", Kind::document, 0.6},
    {U"構想", Kind::document, 0.9},
    {U"標準", Kind::document, 1.3},
    {U"規格", Kind::document, 0.9},
    {U"アーキテクチャ", Kind::document, 0.9},
    {U"フレームワーク", Kind::document, 0.9},
    {U"プロトコル", Kind::document, 0.9},
    {U"リスト", Kind::document, 1.3},
    {U"カタログ", Kind::document, 1.3},
    {U"目録", Kind::document, 0.9},
    {U"要綱", Kind::document, 1.3},
    {U"勧告", Kind::document, 1.6},
    {U"答申", Kind::document, 1.3},
    {U"計画書", Kind::document, 1.3},
    {U"年報", Kind::document, 0.9},
    {U"ひな形集", Kind::document, 0.9},
    {U"マップ", Kind::document, 1.3},
    // 中小企業海外展開支援事業, 先端材料研究プログラム, 森林環境交付金, 起業大賞
    {U"事業", Kind::programme, 1.4},
    {U"プログラム", Kind::programme, 1.3},
    {U"プロジェクト", Kind::programme, 1.9},
    {U"制度", Kind::programme, 1.3},
    {U"基金", Kind::programme, 1.0},
    {U"ファンド", Kind::programme, 1.6},
    {U"交付金", Kind::programme, 0.7},
    {U"補助金", Kind::programme, 1.3},
    {U"推進費", Kind::programme, 0.7},
    {U"税制", Kind::programme, 0.9},
    {U"特区", Kind::programme, 0.7},
    {U"特別区域", Kind::programme, 0.7},
    {U"先行地域", Kind::programme, 0.7},
    {U"拠点都市", Kind::programme, 0.9},
    {U"大賞", Kind::programme, 0.7},
    {U"アワード", Kind::programme, 0.7},
    {U"コンテスト", Kind::programme, 1.3},
    {U"キャンペーン", Kind::programme, 0.9},
    {U"イニシアティブ", Kind::programme, 0.9},
    {U"イニシアチブ", Kind::programme, 0.9},
    {U"イニシアティブズ", Kind::programme, 0.9},
    {U"クレジット", Kind::programme, 0.9},
    {U"エコシステム", Kind::programme, 0.9},
    {U"総合対策", Kind::programme, 0.9},
    {U"調査", Kind::programme, 2.3},
    // 港湾物流システム（POLIS）, 道路台帳データベース, 共同利用クラウド
    {U"システム", Kind::system, 2.4},
    {U"データベース", Kind::system, 1.3},
    {U"プラットフォーム", Kind::system, 1.3},
    {U"データファシリティ", Kind::system, 0.9},
    {U"クラウド", Kind::system, 0.9},
    {U"ダッシュボード", Kind::system, 0.9},
    {U"ネットワーク", Kind::system, 2.4},
    {U"基盤", Kind::system, 1.6},
    {U"ツール", Kind::system, only_with_abbreviation},
    {U"アプリ", Kind::system, 1.3},
    {U"ポータルサイト", Kind::system, 0.7},
    {U"観測網", Kind::system, 1.6},
    {U"施設", Kind::system, only_with_abbreviation},
    {U"スーパーコンピュータ", Kind::system, 1.3},
    {U"テストフィールド", Kind::system, 0.9},
    {U"研究炉", Kind::system, 1.6},
    {U"実験炉", Kind::system, 1.6},
    {U"衛星", Kind::system, only_with_abbreviation},
    // 産業人材育成協議会, 国立水産研究所, 港湾物流コンソーシアム, 漁業協会
    {U"会議", Kind::body, 1.05},
    {U"会合", Kind::body, 1.05},
    {U"協議会", Kind::body, 1.05},
    {U"委員会", Kind::body, 1.05},
    {U"検討会", Kind::body, 1.05},
    {U"研究会", Kind::body, 1.05},
    {U"懇談会", Kind::body, 1.05},
    {U"審査会", Kind::body, 1.05},
    {U"審議会", Kind::body, 0.9},
    {U"評議会", Kind::body, 0.9},
    {U"連絡会", Kind::body, 1.05},
    {U"意見交換会", Kind::body, 1.05},
    {U"交流会", Kind::body, 0.9},
    {U"フォーラム", Kind::body, 0.9},
    {U"シンポジウム", Kind::body, 0.9},
    {U"サミット", Kind::body, 0.7},
    {U"ワークショップ", Kind::body, 0.9},
    {U"ダイアログ", Kind::body, 0.9},
    {U"コンソーシアム", Kind::body, 0.9},
    {U"ワーキンググループ", Kind::body, 0.9},
    {U"WG", Kind::body, 0.9},
    {U"タスクフォース", Kind::body, 0.9},
    {U"部会", Kind::body, 1.05},
    {U"分科会", Kind::body, 1.05},
    {U"本部", Kind::body, 0.9},
    {U"パネル", Kind::body, 2.4},
    {U"ボード", Kind::body, 0.9},
    {U"アライアンス", Kind::body, 0.7},
    {U"パートナーシップ", Kind::body, 0.7},
    {U"パートナーズ", Kind::body, 0.7},
    {U"メカニズム", Kind::body, 1.6},
    {U"センター", Kind::body, 1.4},
    {U"機構", Kind::body, 0.9},
    {U"研究所", Kind::body, 1.4},
    {U"組合", Kind::body, 1.3},
    {U"協会", Kind::body, 0.7},
    {U"学会", Kind::body, 0.7},
    {U"財団", Kind::body, 0.7},
    {U"公社", Kind::body, 0.7},
    {U"連盟", Kind::body, 0.7},
    {U"振興会", Kind::body, 0.3},
    {U"調査会", Kind::body, 0.9},
    {U"応援団", Kind::body, 0.7},
    {U"拠点", Kind::body, 1.4},
    {U"コアリション", Kind::body, 0.9},
    {U"ラボ", Kind::body, 0.9},
    {U"ラボラトリ", Kind::body, 0.9},
    {U"ラボラトリー", Kind::body, 0.9},
    {U"ハブ", Kind::body, 0.9},
    {U"インターンシップ", Kind::programme, 0.9},
};

struct CommonWords {
  WordClass kind;
  View words;  // parted by spaces
};

inline constexpr CommonWords common_words[] = {
    // 災害対策等: 等 tells nothing
    {WordClass::affix,
     U"等 型 的 化 用 系 版 間 向 内 外 上 下 新 旧 次 全 各 本 同 他 年 年度 年目 期 第 回 個 件 "
     U"社 名 中 後 前 別 側 級 案 類 群 者 数 非 費 性 力 先 ・ 総 副 アンド 号 ー 0 1 2 3 4 5 6 7 "
     U"8 9 . -"},
    // 人材育成[推進]事業
    {WordClass::action,
     U"推進 促進 支援 創出 育成 構築 強化 開発 創造 助成 加速 加速化 整備 連携 形成 実証 研究 "
     U"研究開発 運営 運用 管理 活用 利活用 普及 導入 展開 拡大 認定 認証 登録 審査 評価 分析 "
     U"解析 観測 予測 探査 監視 共有 提供 交流 養成 教育 振興 改革 転換 対策 対応 実施 実行 "
     U"調査 検討 審議 協議 連絡 調整 統合 共創 共同 協力 協働 保全 交付 基金 募集 派遣 発信 "
     U"公表 改定 改訂 策定 見直 決定 要求 設計 設置 設立 開催 参加 参画 解決 向上 改善 確保 "
     U"利用 使用 製造 生産 輸送 流通 取引 循環 供給 移行 更新 拡充 促進支援 取組 経営 訓練 "
     U"研修 相談 広報 啓発 発掘 選定 採択 公募 投資 融資 補助 委託 通信 情報発信 機能 測定 "
     U"準拠 標準準拠 事後 中間 改造 先行 先導 試験 検証 支援機関 検索 モニタリング 制御 操作 実装 "
     U"公開"},
    // [国際]会議, [関係]省庁連絡会議, [次世代]研究基盤
    {WordClass::relation,
     U"国際 国内 国内外 国家 政府 官民 産学官 産官学 産学 関係 関連 省庁 府省 各省 各府省 全国 "
     U"地域 地方 都道府県 市町村 自治体 公共 公的 民間 企業 事業者 事業 大学 機関 海外 "
     U"世界 先端 先進 先進的 先端的 革新 革新的 戦略 戦略的 次世代 次期 新規 既存 総合 基本 "
     U"重要 大規模 高効率 高度 共通 統一 標準 標準化 基盤 基礎 中核 モデル 有識者 専門家 閣僚 "
     U"実務者 担当 年次 定期 合同 公募型 対象 指定 特定 個別 分野 課題 目標 成果 施策 政策 制度 "
     U"体制 環境 活動 社会 経済 産業 学術 一般 主要 特色 共用 複合 統合型 分散型 連携型 拠点 "
     U"省庁間 地方公共団体 医療機関 研究機関 オープン クローズ アクション ビジョン "
     U"グローバル ハイレベル シンボル インフラ フェーズ サービス イノベーション スタートアップ "
     U"アクセラレーション アントレプレナーシップ マッチング ベンチマーキング ポテンシャル "
     U"ベース デファクト デジュール フォーラム オール 光 類似 受入 シナリオ エコ 産官 "
     U"事業会社 会社 規制 基準 工程 実態 定点 案件 学位 対話 回路 上下水道 インキュベーション "
     U"キャンパス コンテンツ ポスト マイクロ 消防 知財 科学技術 行動 計画 総会"},
    // [国立]水産研究所, [日本]漁業協会: the start of a proper name
    {WordClass::proper, U"国立 日本 米国 英国 欧州 アジア 太平洋"},
    // [データ]プラットフォーム; before 戦略 or 委員会 they make a name
    {WordClass::subject,
     U"データ 情報 デジタル 技術 エネルギー 科学 人材 セキュリティ ネットワーク "
     U"システム 宇宙 海洋 無線 衛星 気象 防災 災害 医療 食料 農業 環境 資源 水素 半導体 量子 "
     U"ソフトウェア クラウド サイバー 研究データ データ連携 メンテナンス "
     U"情報通信 ロボット AI ICT IT 気候変動 脱炭素型 ビジネス"},
};

// 令和7年度の[関連]事業, 国の[委託]事業
inline constexpr View class_words[] = {U"関連", U"関係",   U"対象", U"委託", U"補助",
                                       U"各種", U"公募型", U"既存", U"他",   U"個別"};

// [関係]省庁会議
inline constexpr View class_starts[] = {U"関連", U"関係", U"各種", U"既存"};

// [今後]水産基金を…, [次期]水産基金
inline constexpr View leading_words[] = {U"今後",   U"現在",   U"次期",   U"順次",   U"毎年",
                                         U"同年",   U"一部",   U"特に",   U"改訂版", U"改定版",
                                         U"各府省", U"我が国", U"国内外", U"当初",   U"従来"};

// [同]計画, [当該]制度, [各]事業
inline constexpr View pointing_words[] = {U"同", U"当該", U"本", U"各",
                                          U"他", U"両",   U"旧", U"既存"};

// Techniques, materials, business and official jargon, regions.
inline constexpr View abbreviations =
    U" AI ICT IT IoT DX GX API DNA RNA CO CO2 CO₂ GHG LED EV FCV PHEV HEMS BEMS EMS ZEH ZEB "
    U"V2H V2X 5G 6G LAN GPS GNSS SNS PC OS CPU GPU HPC LLM RPA BIM CIM CCS CCU CCUS DAC EEZ "
    U"NPO NGO PFI PPP ESG SDGs KPI KGI PDCA EBPM ELSI RRI R&D PoC POC FS PBL STEM STEAM OJT "
    U"MBA PhD PD FD URA VC CVC IPO M&A B2B B2C BtoB BtoC SaaS PaaS IaaS OSS UAV AUV ROV HAPS "
    U"QR RFID IC LSI SiC GaN VR AR XR MR 3D 2D CT MRI PET RI PCR HIV GDP GNI ODA FTA EPA GAP "
    U"HACCP TPP EU ASEAN USA UK WG PMO MOU MoU NDA IP IR PR TV HP URL CSV PDF ID OECM NbS "
    U"Eco-DRR DRR DFFT  LCA REDD SAF BCP BCM BPR MaaS CASE ADAS QOL "
    U"ICF DB Web web AI/IoT IoT/AI ZEH-M WEB EC BtoG B2G FA PQC MDA JPO Society Beyond Top Gap "
    U"Fund "
    U"GAFA CBRN NBC HEV pH PM ppm ";

// Their number may follow: COP30, G7.
inline constexpr View world_bodies =
    U" OECD ISO IEC ITU ITU-T ITU-R WHO WTO WMO WIPO IAEA IEA IMF UNESCO UNICEF UNDP UNEP UNIDO "
    U"FAO ILO IMO ICAO APEC NATO ADB IOC COP G7 G8 G20 ";

// 第3次産業振興基本計画 ([基本計画]に基づき…)
inline constexpr View short_titles[] = {U"基本計画", U"基本方針", U"行動計画", U"実施計画",
                                        U"整備計画", U"推進計画", U"工程表"};

// 海洋[に関する]国際会議
inline constexpr View connectives[] = {U"に関する", U"に関わる", U"に係る",
                                       U"に向けた", U"における", U"のための"};

// 同協議会[において], 基本計画[に基づき]
inline constexpr View after_name[] = {
    U"において",   U"における",   U"にて",     U"を通じ",     U"に基づ", U"を踏まえ",
    U"に従",       U"に沿っ",     U"に定め",   U"に掲げ",     U"に参加", U"に参画",
    U"を開催",     U"を公表",     U"を策定",   U"を改定",     U"を改訂", U"を決定",
    U"を推進",     U"を設置",     U"を設立",   U"を運用",     U"を活用", U"により",
    U"による",     U"の下",       U"が開催",   U"の改定",     U"の改訂", U"の見直し",
    U"の利活用",   U"の利用促進", U"の普及",   U"では",       U"で示さ", U"等を通じ",
    U"等において", U"等を踏まえ", U"等に基づ", U"等を活用",   U"に採択", U"の新設",
    U"で支援",     U"に創設",     U"の策定に", U"を中心に",   U"を中核", U"に関し",
    U"等に参加",   U"等の活用",   U"の運用",   U"の適切な運", U"へ参加", U"等で紹介",
    U"の検証結果", U"を実施",     U"を認可",   U"を採択",     U"を創設", U"に委託"};

// システム[を構築], 拠点[の形成]
inline constexpr View after_project[] = {
    U"を構築", U"の構築", U"を開発",   U"の開発", U"を整備", U"の整備",   U"の形成",   U"を形成",
    U"の導入", U"を導入", U"の実現",   U"の設計", U"の確立", U"の研究開", U"の在り方", U"の実装",
    U"を検討", U"の検討", U"の高度化", U"の実証", U"の在り", U"を目指",   U"の要件定"};

// 「…」[を策定], 「…」[を開催]
inline constexpr View after_quote[] = {
    U"を策定",     U"を公表",       U"を改定",    U"を改訂",   U"を決定",     U"を取りまとめ",
    U"を開催",     U"を実施",       U"を開始",    U"を創設",   U"を採択",     U"を組成",
    U"を設置",     U"を設立",       U"を立ち上",  U"を公開",   U"を発行",     U"を作成",
    U"を推進",     U"を試行",       U"を運用",    U"を更新",   U"を運営",     U"に基づ",
    U"を踏まえ",   U"に沿っ",       U"に従",      U"に掲げ",   U"に定め",     U"に参加",
    U"に参画",     U"に採択",       U"の提言",    U"の改定",   U"の改訂",     U"の策定",
    U"の公表",     U"の活動",       U"の手引",    U"の別冊",   U"の報告書",   U"を通じ",
    U"を閣議決定", U"の採択",       U"の開催",    U"等に基づ", U"等を踏まえ", U"等に沿っ",
    U"などに基づ", U"などを踏まえ", U"などに沿っ"};

// 令和5年に[策定した]「…」, 実験船[である]「…」
inline constexpr View before_quote[] = {
    U"策定した", U"策定された", U"策定する",     U"公表した",   U"公表された", U"改定した",
    U"改訂した", U"決定した",   U"取りまとめた", U"作成した",   U"創設した",   U"開催した",
    U"開始した", U"設置した",   U"設立した",     U"立ち上げた", U"である"};

// 「…」[という], 「…」[する]
inline constexpr View after_word[] = {U"として",   U"とする", U"という", U"との", U"と位置",
                                      U"のコンセ", U"の視点", U"の観点", U"する", U"して",
                                      U"してもら", U"な",     U"化",     U"型",   U"の規定",
                                      U"的",       U"とは"};

// [新たな]制度
inline constexpr View before_class[] = {U"新たな", U"様々な",   U"必要な", U"優れた", U"更なる",
                                        U"多様な", U"重要な",   U"の各",   U"高度な", U"主要な",
                                        U"他の",   U"諸外国の", U"件の"};

// 研究開発[課題]（TOX）: TOX is one of them, not another word for them
inline constexpr View nouns_for_many[] = {U"課題", U"取組", U"施策", U"枠組み", U"措置", U"例"};

struct Apposition {
  View noun;
  Kind kind;
};

// 報告書「海の現在」, 実験船「うみかぜ」, 県民運動「歩こう」
inline constexpr Apposition appositions[] = {{U"報告書", Kind::document},
                                             {U"別冊", Kind::document},
                                             {U"冊子", Kind::document},
                                             {U"手引書", Kind::document},
                                             {U"戦略", Kind::document},
                                             {U"計画", Kind::document},
                                             {U"ビジョン", Kind::document},
                                             {U"事業", Kind::programme},
                                             {U"プログラム", Kind::programme},
                                             {U"課題", Kind::programme},
                                             {U"運動", Kind::programme},
                                             {U"キャンペーン", Kind::programme},
                                             {U"プロジェクト", Kind::programme},
                                             {U"制度", Kind::programme},
                                             {U"炉", Kind::system},
                                             {U"船", Kind::system},
                                             {U"衛星", Kind::system},
                                             {U"システム", Kind::system},
                                             {U"サイト", Kind::system},
                                             {U"アプリ", Kind::system},
                                             {U"データベース", Kind::system},
                                             {U"プラットフォーム", Kind::system},
                                             {U"協議会", Kind::body},
                                             {U"会議", Kind::body},
                                             {U"シンポジウム", Kind::body},
                                             {U"イベント", Kind::body},
                                             {U"第1期", Kind::programme},
                                             {U"第2期", Kind::programme},
                                             {U"第3期", Kind::programme},
                                             {U"第4期", Kind::programme}};

struct EnglishHead {
  View word;
  Kind kind;
};

// Toga Ocean [Forum]
inline constexpr EnglishHead english_heads[] = {
    {U"Program", Kind::programme},    {U"Programme", Kind::programme},
    {U"Initiative", Kind::programme}, {U"Project", Kind::programme},
    {U"Fund", Kind::programme},       {U"System", Kind::system},
    {U"Network", Kind::body},         {U"Platform", Kind::system},
    {U"Forum", Kind::body},           {U"Council", Kind::body},
    {U"Conference", Kind::body},      {U"Panel", Kind::body},
    {U"Alliance", Kind::body},        {U"Organization", Kind::body},
    {U"Organisation", Kind::body},    {U"Agency", Kind::body},
    {U"Institute", Kind::body},       {U"Center", Kind::body},
    {U"Centre", Kind::body},          {U"Association", Kind::body},
    {U"Partnership", Kind::body},     {U"Committee", Kind::body},
    {U"Summit", Kind::body},          {U"Framework", Kind::document},
    {U"Strategy", Kind::document},    {U"Plan", Kind::document},
    {U"Exchange", Kind::system}};

}  // namespace polink::instrument_lists
