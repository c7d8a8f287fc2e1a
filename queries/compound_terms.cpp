#include "queries/compound_terms.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

#include "queries/text_key.h"

namespace polink {
namespace {

using View = std::u32string_view;

// What is done, when, by whom in general, and in which form: words of every plan
// that part a compound and belong to none.
constexpr std::array<View, 260> everyday{U"推進",
                                         U"実施",
                                         U"支援",
                                         U"促進",
                                         U"強化",
                                         U"整備",
                                         U"開発",
                                         U"構築",
                                         U"検討",
                                         U"活用",
                                         U"利用",
                                         U"利活用",
                                         U"拡大",
                                         U"拡充",
                                         U"継続",
                                         U"連携",
                                         U"実証",
                                         U"導入",
                                         U"普及",
                                         U"展開",
                                         U"向上",
                                         U"確保",
                                         U"創出",
                                         U"形成",
                                         U"育成",
                                         U"運用",
                                         U"提供",
                                         U"公表",
                                         U"策定",
                                         U"改定",
                                         U"改訂",
                                         U"見直",
                                         U"設置",
                                         U"設立",
                                         U"開始",
                                         U"開催",
                                         U"参加",
                                         U"参画",
                                         U"採択",
                                         U"選定",
                                         U"取組",
                                         U"関係",
                                         U"関連",
                                         U"府省",
                                         U"省庁",
                                         U"各府省庁",
                                         U"政府",
                                         U"国内外",
                                         U"我国",
                                         U"国際",
                                         U"令和",
                                         U"平成",
                                         U"年度",
                                         U"年間",
                                         U"時点",
                                         U"引続",
                                         U"今後",
                                         U"必要",
                                         U"重要",
                                         U"可能",
                                         U"様々",
                                         U"主要",
                                         U"具体的",
                                         U"積極的",
                                         U"効果的",
                                         U"効率的",
                                         U"戦略的",
                                         U"総合的",
                                         U"先進的",
                                         U"革新的",
                                         U"研究",
                                         U"研究開発",
                                         U"技術",
                                         U"技術開発",
                                         U"事業",
                                         U"施策",
                                         U"政策",
                                         U"制度",
                                         U"計画",
                                         U"戦略",
                                         U"体制",
                                         U"環境",
                                         U"基盤",
                                         U"分野",
                                         U"課題",
                                         U"社会",
                                         U"社会実装",
                                         U"実装",
                                         U"実現",
                                         U"解決",
                                         U"等",
                                         U"的",
                                         U"化",
                                         U"及",
                                         U"又",
                                         U"並",
                                         U"第",
                                         U"年",
                                         U"月",
                                         U"件",
                                         U"国",
                                         U"各",
                                         U"本",
                                         U"同",
                                         U"当該",
                                         U"通",
                                         U"対",
                                         U"中",
                                         U"後",
                                         U"向",
                                         U"プロジェクト",
                                         U"プログラム",
                                         U"システム",
                                         U"データ",
                                         U"サービス",
                                         U"イノベーション",
                                         U"スタートアップ",
                                         U"ネットワーク",
                                         U"有識者",
                                         U"有識者会議",
                                         U"外部有識者",
                                         U"会議",
                                         U"意見交換",
                                         U"ワーキンググループ",
                                         U"ワークショップ",
                                         U"シンポジウム",
                                         U"セミナー",
                                         U"ステークホルダー",
                                         U"進捗状況",
                                         U"進捗",
                                         U"状況",
                                         U"初期段階",
                                         U"段階",
                                         U"詳細設計",
                                         U"設計",
                                         U"情報共有",
                                         U"情報提供",
                                         U"情報発信",
                                         U"情報",
                                         U"標準仕様書",
                                         U"仕様書",
                                         U"ルールメイキング",
                                         U"ビジネスマッチング",
                                         U"リスクマネジメント",
                                         U"モニタリング",
                                         U"機能",
                                         U"プラットフォーム",
                                         U"プラットフォーム間",
                                         U"フォローアップ",
                                         U"ガイドライン",
                                         U"ロードマップ",
                                         U"イニシアティブ",
                                         U"アクションプラン",
                                         U"協力覚書",
                                         U"覚書",
                                         U"地方公共団体",
                                         U"地方自治体",
                                         U"自治体",
                                         U"民間企業",
                                         U"民間事業者",
                                         U"事業者",
                                         U"企業",
                                         U"大学等",
                                         U"大学",
                                         U"関係者",
                                         U"関係機関",
                                         U"機関",
                                         U"組織",
                                         U"海外",
                                         U"国内",
                                         U"産業競争力",
                                         U"競争力",
                                         U"自然科学",
                                         U"社会科学",
                                         U"人文",
                                         U"人材育成",
                                         U"人材",
                                         U"専門家",
                                         U"専門",
                                         U"ニーズ",
                                         U"シーズ",
                                         U"コンテスト",
                                         U"ポータルサイト",
                                         U"ホームページ",
                                         U"ウェブサイト",
                                         U"社会課題",
                                         U"補正予算",
                                         U"予算",
                                         U"委託",
                                         U"公募",
                                         U"募集",
                                         U"検討会",
                                         U"協議会",
                                         U"審議会",
                                         U"委員会",
                                         U"本部",
                                         U"推進室",
                                         U"事務局",
                                         U"成果",
                                         U"知見",
                                         U"評価",
                                         U"分析",
                                         U"調査",
                                         U"検証",
                                         U"高度化",
                                         U"効率化",
                                         U"標準化",
                                         U"普及啓発",
                                         U"マッチング",
                                         U"コミュニケーション",
                                         U"プライバシー",
                                         U"センター",
                                         U"ビジネスモデル",
                                         U"サイドイベント",
                                         U"オンライン",
                                         U"ユースケース",
                                         U"ファンディング",
                                         U"スケジュール",
                                         U"マニュアル",
                                         U"ルール",
                                         U"メリット",
                                         U"リスク",
                                         U"コスト",
                                         U"ハブ",
                                         U"オープン",
                                         U"リーダーシップ",
                                         U"目標達成",
                                         U"閣議決定",
                                         U"都道府県",
                                         U"市町村",
                                         U"標準仕様",
                                         U"農林水産業",
                                         U"製造業",
                                         U"特許出願",
                                         U"資金供給",
                                         U"意識啓発",
                                         U"低コスト",
                                         U"地球規模",
                                         U"プッシュ型",
                                         U"地方創生",
                                         U"官民",
                                         U"産学官",
                                         U"説明会",
                                         U"情報収集",
                                         U"相談窓口",
                                         U"行動計画",
                                         U"好事例",
                                         U"横展開",
                                         U"サプライチェーン",
                                         U"ゼロエミッション",
                                         U"フレームワーク",
                                         U"パッケージ",
                                         U"ロールモデル",
                                         U"SDGs",
                                         U"KPI",
                                         U"PoC",
                                         U"POC",
                                         U"ASEAN",
                                         U"OECD",
                                         U"APEC"};

bool is_ideograph(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || c == U'々'; }
bool is_katakana(char32_t c) { return (c >= 0x30A1 && c <= 0x30FA) || c == U'ー'; }
bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') ||
         c == U'-';
}
bool is_part(char32_t c) { return is_ideograph(c) || is_katakana(c) || is_latin(c); }

// The everyday words by their first character, longer ones first.
std::unordered_map<char32_t, std::vector<View>> everyday_by_first() {
  std::unordered_map<char32_t, std::vector<View>> words;
  for (const View word : everyday) {
    words[word.front()].push_back(word);
  }
  for (auto& [first, same] : words) {
    std::ranges::stable_sort(same, std::ranges::greater{}, &View::size);
  }
  return words;
}

// The longest everyday word that `text`, which isn't empty, starts with.
std::size_t everyday_at(View text) {
  static const std::unordered_map<char32_t, std::vector<View>> words = everyday_by_first();
  const auto same = words.find(text.front());
  if (same == words.end()) {
    return 0;
  }
  const auto word = std::ranges::find_if(same->second, [&](View w) { return text.starts_with(w); });
  return word == same->second.end() ? 0 : word->size();
}

bool is_number(View run) {
  return std::all_of(run.begin(), run.end(), [](char32_t c) { return c < 0x80; }) &&
         std::none_of(run.begin(), run.end(), [](char32_t c) { return c >= U'A'; });
}

void add_term(View term, std::vector<std::string>& terms) {
  constexpr std::size_t shortest = 4;
  constexpr std::size_t shortest_latin = 3;
  const bool latin = std::all_of(term.begin(), term.end(), is_latin);
  if (term.size() >= (latin ? shortest_latin : shortest) && !is_number(term)) {
    terms.push_back(utf8_of(term));
  }
}

int script_of(char32_t c) { return is_ideograph(c) ? 0 : is_katakana(c) ? 1 : 2; }

void add_one_script_parts(View compound, std::vector<std::string>& terms) {
  std::size_t from = 0;
  for (std::size_t at = 1; at <= compound.size(); ++at) {
    if (at == compound.size() || script_of(compound[at]) != script_of(compound[from])) {
      add_term(compound.substr(from, at - from), terms);
      from = at;
    }
  }
}

void make_set(std::vector<std::string>& terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

// The parts of a run between everyday words at its ends; inside, `脱炭素化技術開発`
// keeps what stands before.
void add_terms(View run, std::vector<std::string>& terms) {
  std::size_t from = 0;
  std::size_t at = 0;
  const auto close = [&](std::size_t to) { add_term(run.substr(from, to - from), terms); };
  while (at < run.size()) {
    if (const std::size_t size = everyday_at(run.substr(at)); size > 0) {
      close(at);
      at += size;
      from = at;
    } else {
      ++at;
    }
  }
  close(run.size());
}

// `ベース・レジストリ` is a name of its own, besides its parts: two katakana words
// with one dot between them. With more dots it is a list.
void add_pair(View text, std::size_t from, std::size_t to, std::vector<std::string>& terms) {
  constexpr std::size_t shortest = 3;
  const auto word_from = [&](std::size_t at) {
    while (at < text.size() && is_katakana(text[at])) {
      ++at;
    }
    return at;
  };
  const bool begins = from == 0 || text[from - 1] != U'・';
  if (!begins || to - from < shortest || word_from(from) != to || to == text.size() ||
      text[to] != U'・') {
    return;
  }
  const std::size_t end = word_from(to + 1);
  const bool ends = end == text.size() || (text[end] != U'・' && !is_part(text[end]));
  if (ends && end - to > shortest) {
    terms.push_back(utf8_of(text.substr(from, end - from)));
  }
}

}  // namespace

std::vector<std::string> compound_terms(View text) {
  std::vector<std::string> terms;
  std::size_t from = 0;
  while (from < text.size()) {
    if (!is_part(text[from])) {
      ++from;
      continue;
    }
    std::size_t to = from;
    while (to < text.size() && is_part(text[to])) {
      ++to;
    }
    add_terms(text.substr(from, to - from), terms);
    add_pair(text, from, to, terms);
    from = to;
  }
  make_set(terms);
  return terms;
}

std::vector<std::string> terms_and_parts(View text) {
  std::vector<std::string> terms = compound_terms(text);
  for (const std::string& compound : std::vector<std::string>(terms)) {
    add_one_script_parts(code_points(compound), terms);
  }
  make_set(terms);
  return terms;
}

}  // namespace polink
