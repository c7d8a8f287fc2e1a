#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

// What the program says to readers of Japanese, and to those of English.
namespace polink {
namespace {

using made::Desk;
using made::Outcome;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Words of ASCII, with the signs that stand in ids, paths, options and codes.
std::vector<std::string> ascii_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : std::string(text) + " ") {
    const bool within = is_letter(c) || (c >= '0' && c <= '9') ||
                        std::string_view("-_./").find(c) != std::string_view::npos;
    if (within) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(word);
      word.clear();
    }
  }
  return words;
}

std::string without_quotes(std::string text) {
  const std::string opening = "「";
  const std::string closing = "」";
  for (auto from = text.find(opening); from != std::string::npos; from = text.find(opening)) {
    const auto to = text.find(closing, from);
    text.erase(from, to == std::string::npos ? to : to + closing.size() - from);
  }
  return text;
}

const std::set<std::string>& proper_names() {
  // Also the document that the tests load, and a key of its JSON.
  static const std::set<std::string> names{"polink",   "Shift",  "SQLite", "Boost",
                                           "Graphviz", "Noto",   "Sans",   "Word",
                                           "Gov",      "sample", "schema"};
  return names;
}

// The English words of a text: runs of three letters and more which are neither
// quoted nor part of an id, a path, a code or an option, nor names, nor
// abbreviations, which are all capitals.
std::vector<std::string> english_words(const std::string& text,
                                       const std::set<std::string>& names = {}) {
  std::vector<std::string> found;
  for (std::string word : ascii_words(text)) {
    while (word.ends_with('.') || word.ends_with('-')) {
      word.pop_back();
    }
    const bool a_name = names.contains(word) || proper_names().contains(word);
    const bool plain = std::ranges::all_of(word, is_letter) &&
                       std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    if (plain && word.size() >= 3 && !a_name) {
      found.push_back(word);
    }
  }
  return found;
}

// The words of the sample and the names of the organisations, which may stand in
// an answer.
const std::set<std::string>& words_of_the_data() {
  static const std::set<std::string> words = [] {
    std::set<std::string> all;
    for (const char* file : {"sample_plan.txt", "organisations.tsv"}) {
      const std::string text =
          made::bytes_of(std::filesystem::path(POLINK_SOURCE_DIR) / "data" / file);
      for (const std::string& word : ascii_words(text)) {
        if (word[0] >= 'A' && word[0] <= 'Z') {
          all.insert(word);
        }
      }
    }
    return all;
  }();
  return words;
}

class Languages : public testing::Test {
 protected:
  Languages() {
    std::filesystem::copy_file(
        std::filesystem::path(POLINK_SOURCE_DIR) / "data" / "sample_plan.txt",
        desk_ / "sample.txt");
    EXPECT_EQ(desk_.run("load sample.txt").exit_code, 0);
    std::filesystem::copy_file(
        std::filesystem::path(POLINK_SOURCE_DIR) / "data" / "sample_plan_next.txt",
        desk_ / "next.txt");
    EXPECT_EQ(desk_.run("load next.txt --db next.db").exit_code, 0);
  }

  Desk desk_;
};

const std::vector<std::string>& commands() {
  static const std::vector<std::string> all{
      "load sample.txt --replace",
      "load sample.txt --replace --diagnostics",
      "load sample.txt --replace --coverage",
      "stats",
      "stats --level subsection",
      "show 1",
      "show 1.1",
      "show 1.1.1.r1",
      "show 1.3.2.r2.n2",
      "show 1.1.t2",
      "show fn3",
      "show デジ",
      "show 都賀データ連携基盤",
      "show 都賀地域熱利用促進法",
      "reposts",
      "reposts --explain",
      "duplicates",
      "duplicates --explain",
      "duplicates --groups",
      "duplicates --groups --explain",
      "follows 1.1.1.r1",
      "follows 1.1.1.r1 --explain",
      "compare 1.1.1.r1.n2 1.1.3.r1.n3",
      "compare 1.1.1.r1 1.1.1.r2",
      "compare 1.1.1.r1 1.1.1.r2 --explain",
      "diff sample next.db",
      "diff sample next.db --kind lead --kind deadline --explain",
      "diff sample next.db --counts",
      "refs",
      "refs --explain",
      "indicators",
      "indicators --explain",
      "indicators --unmeasured",
      "ministries",
      "search 研修",
      "overlaps --explain",
      "responsibilities",
      "responsibilities --of 経",
      "responsibilities --by-section",
      "drift --explain",
      "gaps --explain",
      "deadlines --explain",
      "deadlines --undated --explain",
      "deadlines --targets --explain",
      "path 1.1.1.r1 経",
      "near 1.1.1",
      "hubs",
      "clusters --min-rows 2 --explain",
      "sql 'SELECT count(*) AS count FROM measure'",
      "draw ministries -o x.svg",
      "draw matrix -o x.svg",
      "explore -o x.html",
      "audit -o x.xlsx",
      "export json -o x.json",
      "doctor",
      "export csv -o tables",
      "export turtle -o x.ttl",
  };
  return all;
}

TEST_F(Languages, EveryCommandAnswersInJapanese) {
  for (const std::string& command : commands()) {
    const Outcome outcome = desk_.run(command + " --lang ja");
    EXPECT_EQ(outcome.exit_code, 0) << command << outcome.errors;
    EXPECT_THAT(english_words(outcome.output, words_of_the_data()), IsEmpty()) << command << "\n"
                                                                               << outcome.output;
  }
}

TEST_F(Languages, NoCommandIsLeftOutHere) {
  std::istringstream help(desk_.run("--help").output);
  std::string line;
  bool among_commands = false;
  std::set<std::string> listed;
  while (std::getline(help, line)) {
    if (among_commands && line.starts_with("  ") && line.size() > 2 && line[2] != ' ') {
      listed.insert(line.substr(2, line.find(' ', 2) - 2));
    }
    among_commands = among_commands ? !line.empty() : line == "Subcommands:";
  }
  std::set<std::string> tried;
  for (const std::string& command : commands()) {
    tried.insert(command.substr(0, command.find(' ')));
  }
  // They write for shells and for roff.
  listed.erase("completion");
  listed.erase("man");
  EXPECT_EQ(listed, tried);
}

class Complaints : public Languages {
 protected:
  Complaints() {
    made::write(desk_ / "empty.txt", "");
    made::write(desk_ / "hello.txt", "hello\n");
    made::write(desk_ / "bytes.txt", std::string(200, '\x01'));
    made::write(desk_ / "quote.csv", "id,text\n1.1.1.r1,\"abc\n");
    made::write(desk_ / "kind.csv", "kind,text\nfoo,abc\n");
    made::write(desk_ / "head.csv", "a,b,c\n1,2,3\n");
    made::write(desk_ / "schema.json", R"({"schema": "x"})");
    made::write(desk_ / "broken.json", "{");
    made::write(desk_ / "zip.xlsx", "PK\x03\x04zip");
    made::write(desk_ / "ids", "zz\n");
  }
};

const std::vector<std::string>& bad_invocations() {
  static const std::vector<std::string> all{
      "",
      "nosuch",
      "stats stray",
      "stats --lang",
      "stats --format xml",
      "search",
      "compare 1.1.1.r1",
      "diff sample",
      "diff sample nope",
      "diff sample next.db --kind nope",
      "load",
      "load nowhere.txt",
      "load .",
      "load empty.txt",
      "load hello.txt",
      "load bytes.txt",
      "load sample.txt",
      "load sample.txt --as 'a b'",
      "load sample.txt plan.txt --as x",
      "load sample.txt sample.txt --replace",
      "load sample.txt --organisations hello.txt",
      "load sample.txt --laws nowhere.tsv",
      "load sample.txt --input-format nope",
      "load sample.txt --input-format csv",
      "load sample.txt --input-format xlsx",
      "load sample.txt --input-format json",
      "load sample.txt --input-format laws",
      "load sample.txt --replace=maybe",
      "load quote.csv",
      "load kind.csv",
      "load head.csv --input-format csv",
      "load schema.json",
      "load broken.json --input-format json",
      "load zip.xlsx",
      "stats --db none.db",
      "stats --db .",
      "stats --db empty.txt",
      "stats --db hello.txt",
      "load plan.txt --db nowhere/x.db",
      "stats --document nope",
      "stats --among nowhere.txt",
      "show zzz",
      "show 都賀",
      "compare 1.1 1.2",
      "follows 1.1",
      "search ''",
      "search 海 --section 9.9",
      "search 海 --ministry zzz",
      "search 海 --document nope",
      "search 海 --kind foo",
      "search 海 --most 0",
      "overlaps --min-score 2",
      "overlaps --most many",
      "duplicates --across foo",
      "indicators --untracked --unmeasured",
      "deadlines --today x",
      "responsibilities --of zzz",
      "path 1.1 zzz",
      "near 1.1 --depth 99",
      "sql 'SELECT * FROM nope'",
      "sql 'SELECT nope FROM measure'",
      "sql 'DELETE FROM measure'",
      "sql 'SELEC'",
      "sql 'SELECT 1; SELECT 2'",
      "draw nope -o x.svg",
      "draw matrix --size A9 -o x.svg",
      "draw path 1.1 -o x.svg",
      "draw row 1.1.1.r1 1.1.1.r2 -o x.svg",
      "draw measure -o x.svg",
      "draw measure 9.9.9.r9 -o x.svg",
      "draw section zzz -o x.svg",
      "draw ministries",
      "draw ministries -o x.gif",
      "draw ministries -o nowhere/x.svg",
      "draw selection --among ids -o x.svg",
      "explore",
      "explore -o nowhere/x.html",
      "explore -o x.html --today x",
      "explore -o x.html --section zzz",
      "explore -o x.html --max-measures 0",
      "audit",
      "audit -o x.pdf",
      "audit -o nowhere/x.xlsx",
      "audit -o nowhere/x",
      "audit -o hello.txt --format csv",
      "audit -o x.xlsx --format pdf",
      "audit -o x.xlsx --today soon",
      "audit -o x.xlsx --document nope",
      "export xml -o x",
      "export json",
      "export json --only law -o x",
      "export dot --only tree -o x",
      "export csv -o -",
      "export csv -o nowhere/x",
      "export turtle --base here -o x",
      "export dot --among /dev/null -o x",
  };
  return all;
}

TEST_F(Complaints, AreInJapaneseWhereThatIsTheLanguageOfTheReader) {
  for (const std::string& invocation : bad_invocations()) {
    const Outcome outcome = desk_.run(invocation, "LC_ALL=ja_JP.UTF-8");
    EXPECT_NE(outcome.exit_code, 0) << invocation;
    EXPECT_THAT(outcome.errors, AllOf(StartsWith("polink: "), HasSubstr("。"))) << invocation;
    EXPECT_THAT(english_words(without_quotes(outcome.errors)), IsEmpty()) << invocation << "\n"
                                                                          << outcome.errors;
  }
}

TEST_F(Complaints, AreInTheLanguageOfTheCommandLineThatCannotBeUnderstood) {
  for (const char* option : {"--lang ja", "--lang=ja"}) {
    for (const std::string invocation : {"stats --format xml ", "nosuch ", "stats stray "}) {
      EXPECT_THAT(desk_.run(invocation + option, "LC_ALL=C").errors, HasSubstr("コマンドの一覧は"));
      EXPECT_THAT(desk_.run(option + (" " + invocation), "LC_ALL=C").errors,
                  HasSubstr("コマンドの一覧は"));
    }
  }
  EXPECT_THAT(desk_.run("show zzz --lang en", "LC_ALL=ja_JP.UTF-8").errors,
              HasSubstr("nothing is called 'zzz'"));
}

TEST_F(Complaints, StayAsTheyAreInEnglish) {
  EXPECT_EQ(desk_.run("load empty.txt --lang en").errors,
            "polink: empty.txt: the file is empty; expected the text of a plan document\n");
  EXPECT_EQ(desk_.run("stats stray --lang en").errors,
            "polink: The following argument was not expected: stray\n"
            "Run polink --help for the commands.\n");
  EXPECT_EQ(desk_.run("compare 1.1 1.2 --lang en").errors, "polink: 1.1 is no measure's id\n");
}

TEST_F(Languages, TheLocaleDecidesWhereNothingElseDoes) {
  EXPECT_THAT(desk_.run("refs", "LC_ALL=ja_JP.UTF-8").output,
              testing::EndsWith("\n引用・関係 61件\n"));
  EXPECT_THAT(desk_.run("refs", "LC_ALL=C.UTF-8").output, testing::EndsWith("\n61 references\n"));
  EXPECT_THAT(desk_.run("refs --lang en", "LC_ALL=ja_JP.UTF-8").output,
              testing::EndsWith("\n61 references\n"));
}

TEST_F(Languages, AnswersStayAsTheyAreInEnglish) {
  EXPECT_THAT(desk_.run("compare 1.1.1.r1.n2 1.1.3.r1.n3 --lang en").output,
              testing::EndsWith("text: none, 1.000\nboth: 総\n"
                                "lead differs: ? (one of the two tables prints no leads)\n"));
  EXPECT_THAT(desk_.run("show 1.3.2.r2.n2 --lang en").output,
              HasSubstr("next, repost, leads not printed"));
  EXPECT_THAT(desk_.run("refs --lang en").output, testing::EndsWith("\n61 references\n"));
  EXPECT_THAT(desk_.run("load sample.txt --replace --lang en").output,
              AllOf(HasSubstr("sample: sample.txt, UTF-8, 199 lines; 15 footnotes"),
                    HasSubstr("is not in the register of"), HasSubstr("the first")));
}

TEST_F(Languages, JsonKeepsItsNamesAndCodes) {
  const auto answer = nlohmann::json::parse(
      desk_.run("load sample.txt --replace --diagnostics --format json --lang ja").output);
  const auto& oddity = answer.at(0).at("diagnostics").at(0);
  EXPECT_EQ(oddity.at("severity"), "warning");
  EXPECT_EQ(oddity.at("code"), "unknown_organisation");
  EXPECT_THAT(oddity.at("message").get<std::string>(), HasSubstr("府省等の台帳にない"));
}

TEST(EnglishWords, AreFoundButInQuotesIdsPathsAndOptions) {
  EXPECT_THAT(english_words("1.2.r3 の plan と next は「status」"),
              ElementsAre("plan", "next", "status"));
  EXPECT_THAT(english_words("plan/a.txt は --most に unknown_law"), IsEmpty());
  EXPECT_THAT(english_words(without_quotes("「plan」はない。「next」も")), IsEmpty());
}

}  // namespace
}  // namespace polink
