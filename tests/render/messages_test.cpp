#include "render/messages.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "render/answer.h"
#include "render/message_catalogue.h"
#include "tests/made.h"

// Notes and errors in the language of whoever reads them.
namespace polink {
namespace {

std::string japanese(std::string_view english) { return said_in(Language::japanese, english); }

std::vector<Phrase> own_phrases() {
  std::vector<Phrase> all;
  for (const auto phrases :
       {answer_phrases(), oddity_phrases(), input_phrases(), question_phrases()}) {
    all.insert(all.end(), phrases.begin(), phrases.end());
  }
  return all;
}

std::vector<Phrase> all_phrases() {
  std::vector<Phrase> all = own_phrases();
  all.insert(all.end(), library_phrases().begin(), library_phrases().end());
  return all;
}

std::size_t holes_in(std::string_view english) {
  std::size_t count = 0;
  for (auto at = english.find("{}"); at != std::string_view::npos;
       at = english.find("{}", at + 2)) {
    ++count;
  }
  return count;
}

// What stands between holes, punctuation and Japanese; without the short ones,
// which the sources may join of several literals.
std::vector<std::string> clauses_of(std::string_view english) {
  constexpr std::size_t long_enough = 15;
  std::vector<std::string> clauses;
  std::string clause;
  for (const char c : std::string(english) + ".") {
    const bool within = static_cast<unsigned char>(c) < 0x80 &&
                        std::string_view("{}:;,.()'\"`").find(c) == std::string_view::npos;
    if (within) {
      clause += clause.empty() && c == ' ' ? "" : std::string(1, c);
      continue;
    }
    clause.erase(clause.find_last_not_of(' ') + 1);
    clause.erase(0, clause.starts_with("t ") ? 2 : 0);  // of `can't`
    if (clause.size() >= long_enough) {
      clauses.push_back(clause);
    }
    clause.clear();
  }
  return clauses;
}

// The literals of all sources but the catalogue, each divided one joined.
std::string literals_of_the_sources() {
  std::string all;
  for (const char* folder : {"graph", "loaders", "queries", "render", "cli"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::filesystem::path(POLINK_SOURCE_DIR) / folder)) {
      const std::string name = entry.path().filename().string();
      if (!entry.is_regular_file() || name.ends_with("_phrases.cpp") ||
          !(name.ends_with(".cpp") || name.ends_with(".h"))) {
        continue;
      }
      const std::string source = made::bytes_of(entry.path());
      bool inside = false;
      std::size_t closed = 0;
      for (std::size_t i = 0; i < source.size(); ++i) {
        if (!inside && (source.compare(i, 2, "//") == 0 || source.compare(i, 3, "'\"'") == 0)) {
          i = source[i] == '/' ? std::min(source.find('\n', i), source.size()) : i + 2;
        } else if (source[i] == '"') {
          const auto gap = source.find_first_not_of(" \n", closed);
          all += !inside && gap != i ? "\n" : "";
          closed = i + 1;
          inside = !inside;
        } else if (inside) {
          i += source[i] == '\\' ? 1 : 0;
          all += source[i];
        }
      }
    }
  }
  return all;
}

TEST(Messages, StayAsTheyAreInEnglish) {
  EXPECT_EQ(said_in(Language::english, "nothing odd"), "nothing odd");
  EXPECT_EQ(said_in(Language::english, "3 groups\nplan"), "3 groups\nplan");
}

TEST(Messages, CarryOverWhatStandsInTheirHoles) {
  EXPECT_EQ(japanese("7 pairs, 2 of them without a mark"), "重複の組 7件、うち再掲の標示なし 2件");
  EXPECT_EQ(japanese("港.txt: is a directory; name the document's file in it"),
            "港.txt：フォルダーです。中にある文書のファイルを指定してください。");
}

TEST(Messages, PutTheHolesIntoTheOrderOfTheLanguage) {
  EXPECT_EQ(japanese("「第2章」 in 1.2.r3 names a section that the document doesn't have"),
            "1.2.r3にある「第2章」は、この文書にない節を指す");
}

TEST(Messages, AreSaidAsAWholeOrNotAtAll) {
  EXPECT_EQ(japanese("7 pairs"), "7 pairs");
  EXPECT_EQ(japanese("nothing odd here"), "nothing odd here");
  EXPECT_EQ(japanese("港湾の整備"), "港湾の整備");
  EXPECT_EQ(japanese(""), "");
}

TEST(Messages, OfSeveralLinesAreSaidLineByLine) {
  EXPECT_EQ(japanese("'海' may mean any of 2:\n  海岸法\n  海洋基本法\ntype one of these ids"),
            "「海」に当たるものが2件あります：\n  海岸法\n  海洋基本法\n"
            "このうち一つのIDを指定してください。");
  EXPECT_EQ(japanese("nothing odd\n"), "不審な点なし\n");
}

TEST(Messages, TakeThePhraseThatSaysMost) {
  EXPECT_EQ(japanese("--depth: Value 0 not in range 1 to 9"),
            "「--depth」に「0」は指定できません。1から9までの値を指定してください。");
  // Of that form too.
  EXPECT_EQ(japanese("--min-score: Value 2 not in range 0.000000 to 1.000000"),
            "「--min-score」に「2」は指定できません。0から1までの値を指定してください。");
}

TEST(Messages, SayAMessageWithinAMessage) {
  EXPECT_EQ(
      japanese("p.db: can't write: database is locked; another program is using it, try "
               "again when that has ended"),
      "p.db：書き込めません（ロック中）。ほかのプログラムが使用中です。終了してから、もう一度試し"
      "てください。");
  EXPECT_EQ(japanese("next, repost, leads not printed"), "方針、再掲、主担当の記載なし");
}

TEST(Messages, LeaveNamesAloneThatReadLikeWords) {
  EXPECT_EQ(japanese("no document named 'next' in the database; it holds: plan"),
            "データベースに文書「next」はありません。ある文書：plan");
}

TEST(Messages, LeaveTheWordsOfADocumentAlone) {
  Answer answer;
  answer.table.columns = {{"relation"}, {"id"}, {"text"}, {"detail"}};
  answer.table.rows = {{"cites", "x", "line 3", "line 3"}, {"source", "", "line 3", "line 3"}};
  answer.note = "1 group";
  EXPECT_EQ(written(answer, Format::csv, 0, Language::japanese),
            written(answer, Format::csv, 0, Language::english));
  const std::string table = written(answer, Format::table, 0, Language::japanese);
  EXPECT_NE(table.find("引用  x   line 3  line 3"), std::string::npos) << table;
  EXPECT_NE(table.find("原文      line 3  3行目"), std::string::npos) << table;
}

TEST(Messages, OfLibrariesThatNobodyForesawAreCarriedOver) {
  EXPECT_EQ(japanese("can't write a.svg: Value too strange"),
            "a.svgに書き込めません：Value too strange");
}

TEST(Phrases, NameInJapaneseNoHoleThatTheEnglishLacks) {
  for (const Phrase& phrase : all_phrases()) {
    const std::size_t holes = holes_in(phrase.english);
    for (std::size_t i = 0; i + 2 < phrase.japanese.size(); ++i) {
      const char digit = phrase.japanese[i + 1];
      if (phrase.japanese[i] == '{' && digit >= '1' && digit <= '9') {
        EXPECT_LE(static_cast<std::size_t>(digit - '0'), holes) << phrase.english;
      }
    }
  }
}

TEST(Phrases, StandOnceEach) {
  std::set<std::string_view> seen;
  for (const Phrase& phrase : all_phrases()) {
    EXPECT_TRUE(seen.insert(phrase.english).second) << phrase.english;
  }
}

// A message that is reworded would fall silently out of the catalogue.
TEST(Phrases, AreThoseOfTheSources) {
  const std::string literals = literals_of_the_sources();
  for (const Phrase& phrase : own_phrases()) {
    for (const std::string& clause : clauses_of(phrase.english)) {
      EXPECT_NE(literals.find(clause), std::string::npos) << "nothing says: " << clause;
    }
  }
}

}  // namespace
}  // namespace polink
