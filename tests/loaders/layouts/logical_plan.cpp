#include "tests/loaders/layouts/logical_plan.h"

#include <algorithm>
#include <array>

namespace polink::made_up {
namespace {

constexpr std::array things{U"沿岸の波高計",
                            U"漁港・漁村の記録",
                            U"潮流（表層・深層）の地図",
                            U"「海の学校」の教材",
                            U"GNSSの受信機",
                            U"2,400隻の漁船",
                            U"12か所の灯台",
                            U"研究者・技術者の名簿",
                            U"令和9年度の測量",
                            U"3.5億円の基金",
                            U"AUVとROVの部品",
                            U"5Gの中継船",
                            U"R&Dの拠点",
                            U"『潮の暦』の版木",
                            U"海図（1万分の1）",
                            U"DNAの標本",
                            U"Open Ocean Platform（OOP）",
                            U"風・波・潮の予報",
                            U"護岸の80%",
                            U"養殖場のセンサー",
                            U"２０３０年の航路",
                            U"「浜の市場」（通年開催）",
                            U"離島の診療船",
                            U"S-100形式のデータ"};
constexpr std::array openings{U"全ての港において、",
                              U"漁業者と連携し、",
                              U"2028年度までに",
                              U"引き続き",
                              U"令和8年3月に",
                              U"「海の憲章」に基づき、",
                              U"潮位（平均）を踏まえ、",
                              U"民間の船を活用して",
                              U""};
constexpr std::array joints{U"に関する", U"及び", U"とともに", U"のための", U"を通じた"};
constexpr std::array endings{U"を実施。",       U"の整備を進める。",     U"の配布を開始。",
                             U"を目指す。",     U"の在り方を検討。",     U"を42件登録。",
                             U"の運用を継続。", U"に係る費用を3割削減。"};
constexpr std::array conjunctions{U"また、", U"さらに、", U"なお、"};
constexpr std::array titles{U"波を測る国づくり", U"港と暮らし", U"灯台の更新",     U"沖合の観測",
                            U"漁村の学び",       U"海の安全",   U"磯と砂浜の再生", U"航路の見直し"};
struct Name {
  const char* code;
  const char* full;
};
constexpr std::array organisation_names{Name{"科技", "内閣府科学技術・イノベーション推進事務局"},
                                        Name{"文", "文部科学省"},
                                        Name{"経", "経済産業省"},
                                        Name{"デジ", "デジタル庁"},
                                        Name{"総", "総務省"},
                                        Name{"国", "国土交通省"},
                                        Name{"環", "環境省"},
                                        Name{"農", "農林水産省"},
                                        Name{"厚", "厚生労働省"},
                                        Name{"知財", "知的財産戦略推進事務局"},
                                        Name{"公取", "公正取引委員会"},
                                        Name{"関係府省", "関係府省"},
                                        Name{"海洋", "総合海洋政策推進事務局"}};
constexpr std::array notes{U"港湾の管理者が行うものを含む。", U"海の統計「漁村の姿」（令和6年）",
                           U"AUV：自ら進む水中の機械。沖合で用いる。",
                           U"浜の会議の調べによれば、31か所（令和5年度末）。"};
constexpr std::array indicators{U"波高計を置く港の数：120基（令和7年度）",
                                U"漁獲の額：約1.5兆円（令和4年）",
                                U"灯台の点検の割合：80%以上（2028年度）"};

class Maker {
 public:
  explicit Maker(Random& random) : random_(random) {}

  Plan make() {
    const bool subsections = random_.chance(80);
    plan_.full_names = random_.chance(20);
    plan_.stops = random_.chance(80);
    const int first = random_.between(1, 3);
    const int chapters = random_.between(1, 2);
    for (int c = 0; c < chapters; ++c) {
      Part chapter = part(first + c, "");
      const int sections = random_.between(1, 2);
      for (int s = 1; s <= sections; ++s) {
        chapter.parts.push_back(section(s, chapter.id, subsections));
      }
      plan_.chapters.push_back(std::move(chapter));
    }
    return std::move(plan_);
  }

 private:
  Part part(int number, const std::string& parent) {
    Part made;
    made.number = number;
    made.id = (parent.empty() ? "" : parent + ".") + std::to_string(number);
    made.title = random_.pick(titles);
    return made;
  }

  Part section(int number, const std::string& parent, bool subsections) {
    Part made = part(number, parent);
    if (random_.chance(50)) {
      for (int i = random_.between(1, 2); i > 0; --i) {
        made.vision.push_back(text(random_.between(1, 3)));
      }
    }
    if (random_.chance(40)) {
      made.indicators.assign(
          indicators.begin(),
          indicators.begin() + random_.between(1, static_cast<int>(indicators.size())));
    }
    if (!subsections) {
      made.rows = rows();
      return made;
    }
    const int count = random_.between(1, 2);
    for (int i = 1; i <= count; ++i) {
      made.parts.push_back(part(i, made.id));
      made.parts.back().rows = rows();
    }
    return made;
  }

  std::vector<Row> rows() {
    std::vector<Row> made(static_cast<std::size_t>(random_.between(1, 3)));
    for (Row& row : made) {
      row.plan = item(plans_, true);
      row.status = items(statuses_, false);
      row.next = items(nexts_, true);
    }
    return made;
  }

  std::vector<std::optional<Item>> items(std::vector<Item>& earlier, bool grouped) {
    std::vector<std::optional<Item>> made;
    const int count = random_.between(0, 3);
    for (int i = 0; i < count; ++i) {
      made.emplace_back(item(earlier, grouped));
    }
    // A dash for nothing, or in a place opposite the other column.
    if (made.empty() ? random_.chance(80) : random_.chance(10)) {
      made.insert(made.begin() + static_cast<std::ptrdiff_t>(random_.below(made.size() + 1)),
                  std::nullopt);
    }
    return made;
  }

  Item item(std::vector<Item>& earlier, bool grouped) {
    Item made;
    made.repost = !earlier.empty() && random_.chance(15);
    made.text = made.repost ? Text{random_.pick(earlier).text.words} : item_text();
    if (grouped) {
      made.organisations = organisations();
    }
    if (!made.repost) {
      earlier.push_back(made);
    }
    return made;
  }

  std::vector<Lead> organisations() {
    std::vector<Lead> made;
    for (int i = random_.between(1, 4); i > 0; --i) {
      const Name& name = random_.pick(organisation_names);
      const Lead one{name.code, plan_.full_names ? name.full : name.code, random_.chance(40)};
      if (std::none_of(made.begin(), made.end(), [&](auto& o) { return o.code == one.code; })) {
        made.push_back(one);
      }
    }
    return made;
  }

  Text item_text() {
    if (plan_.stops) {
      return text(random_.between(1, 2));
    }
    Text made;
    do {  // without stops a page cut at a ・ looks like the end of an item
      made = text(1);
    } while (has_bare_dot(made.words));
    made.words.pop_back();
    return made;
  }

  static bool has_bare_dot(const std::u32string& words) {
    int depth = 0;
    for (const char32_t c : words) {
      depth += c == U'（' ? 1 : c == U'）' ? -1 : 0;
      if (c == U'・' && depth == 0) {
        return true;
      }
    }
    return false;
  }

  Text text(int sentences) {
    Text made;
    for (int i = 0; i < sentences; ++i) {
      made.words += i == 0 ? U"" : random_.pick(conjunctions);
      made.words += random_.pick(openings);
      for (int j = random_.between(0, 3); j > 0; --j) {
        made.words += random_.pick(things);
        if (plan_.stops && made.footnote == 0 && random_.chance(5)) {
          add_footnote(made);
        }
        made.words += random_.pick(joints);
      }
      made.words += random_.pick(things);
      made.words += random_.pick(endings);
    }
    return made;
  }

  void add_footnote(Text& text) {
    plan_.footnotes.emplace_back(random_.pick(notes));
    text.footnote = static_cast<int>(plan_.footnotes.size());
    text.footnote_at = text.words.size();
  }

  Random& random_;
  Plan plan_;
  std::vector<Item> plans_;
  std::vector<Item> statuses_;
  std::vector<Item> nexts_;
};

}  // namespace

Plan make_plan(Random& random) { return Maker(random).make(); }

}  // namespace polink::made_up
