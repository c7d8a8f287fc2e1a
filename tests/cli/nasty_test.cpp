#include "tests/nasty.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/store.h"
#include "loaders/text/source_text.h"
#include "tests/cli/program.h"

// Texts of a document stay texts in every output, whoever reads it.
namespace polink {
namespace {

using made::Desk;
using nlohmann::json;
using testing::Contains;
using testing::IsEmpty;

// The characters of a text but white space, which outputs may wrap.
std::string squeezed(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\xC2\xA0") == 0) {
      ++i;  // no-break space
    } else if (static_cast<unsigned char>(text[i]) > ' ') {
      out += text[i];
    }
  }
  return out;
}

class Nasty : public testing::Test {
 protected:
  Nasty() { Store::open_or_create(desk_ / "policy.db").save({made::nasty_document()}, false); }

  json read_back(const std::string& kind, const std::string& file) const {
    const std::string command = std::string("python3 ") + POLINK_SOURCE_DIR +
                                "/tests/read_back.py " + kind + " '" + (desk_ / file).string() +
                                "' >'" + (desk_ / "read").string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0) << kind << ' ' << file;
    return json::parse(made::bytes_of(desk_ / "read"), nullptr, false);
  }

  void draw(const std::string& view, const std::string& file) const {
    const auto outcome = desk_.run("draw " + view + " -o " + file);
    EXPECT_EQ(outcome.exit_code, 0) << view << ": " << outcome.errors;
  }

  Desk desk_;
  const std::vector<made::NastyText> texts_ = made::nasty_texts();
};

const std::vector<std::string> questions{"show 1.1.1.r4",
                                         "reposts",
                                         "duplicates",
                                         "refs",
                                         "ministries",
                                         "indicators",
                                         "deadlines",
                                         "search 1",
                                         "drift",
                                         "gaps",
                                         "responsibilities",
                                         "near 1.1.1.r1",
                                         "follows 1.1.1.r2",
                                         "stats",
                                         "sql 'SELECT * FROM v_measures'"};

TEST_F(Nasty, IsNotObeyedByATerminal) {
  for (const std::string& question : questions) {
    for (const std::string format : {"table", "csv", "json"}) {
      const auto outcome = desk_.run(question + " --format " + format);
      ASSERT_EQ(outcome.exit_code, 0) << question << outcome.errors;
      std::set<int> obeyed;
      for (const char32_t c : to_utf32(outcome.output)) {
        const bool line_end = c == '\n' || (c == '\r' && format == "csv");
        if ((c < ' ' && !line_end) || (c >= 0x7f && c < 0xa0) || (c >= 0x2028 && c <= 0x202e) ||
            (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f) {
          obeyed.insert(static_cast<int>(c));
        }
      }
      EXPECT_THAT(obeyed, IsEmpty()) << question << ' ' << format;
    }
  }
}

TEST_F(Nasty, ComesBackFromJson) {
  const auto answer = json::parse(
      desk_.run("sql \"SELECT text FROM measure WHERE kind='plan'\" --format json").output);
  ASSERT_EQ(answer.size(), texts_.size());
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    EXPECT_EQ(answer[i]["text"], texts_[i].text);
  }
  for (const std::string& question : questions) {
    const auto all = json::parse(desk_.run(question + " --format json").output, nullptr, false);
    EXPECT_TRUE(all.is_array()) << question;
    EXPECT_FALSE(all.dump().find("\"evil\":") != std::string::npos) << question;
  }
}

TEST_F(Nasty, ComesBackFromCsvAndIsNoFormula) {
  ASSERT_EQ(
      desk_.run("sql \"SELECT text FROM measure WHERE kind='plan'\" --format csv", "", "a.csv")
          .exit_code,
      0);
  const json seen = read_back("csv", "a.csv");
  ASSERT_EQ(seen["texts"].size(), texts_.size() + 1);
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const std::string cell = seen["texts"][i + 1];
    if (!texts_[i].controls) {
      EXPECT_EQ(cell.starts_with("'") && !texts_[i].text.starts_with("'") ? cell.substr(1) : cell,
                texts_[i].text);
    }
  }
  for (const std::string& question : questions) {
    ASSERT_EQ(desk_.run(question + " --format csv", "", "a.csv").exit_code, 0) << question;
    EXPECT_THAT(read_back("csv", "a.csv")["active"], IsEmpty()) << question;
  }
}

TEST_F(Nasty, ComesBackFromTheExchangeFormat) {
  ASSERT_EQ(desk_.run("export json -o out.json").exit_code, 0);
  ASSERT_EQ(desk_.run("load out.json --db again.db").exit_code, 0);
  ASSERT_EQ(desk_.run("export json -o again.json --db again.db").exit_code, 0);
  EXPECT_EQ(made::bytes_of(desk_ / "again.json"), made::bytes_of(desk_ / "out.json"));
  const auto all = json::parse(made::bytes_of(desk_ / "out.json"));
  EXPECT_EQ(all["documents"][0]["measures"][0]["text"], texts_.front().text);
}

TEST_F(Nasty, DoesNotComeAliveInDrawings) {
  for (const std::string view : {"section 1.1.1", "reposts", "ministries", "duplicates", "laws",
                                 "indicators", "deadlines"}) {
    draw(view, "a.svg");
    EXPECT_THAT(read_back("svg", "a.svg")["active"], IsEmpty()) << view;
    draw(view, "a.dot");
    const std::string reread = "dot -Tcanon '" + (desk_ / "a.dot").string() + "' 2>&1 >'" +
                               (desk_ / "canon").string() +
                               "' | grep -v Warning >&2; test "
                               "${PIPESTATUS[0]} -eq 0";
    made::write(desk_ / "reread.sh", reread);
    EXPECT_EQ(std::system(("bash '" + (desk_ / "reread.sh").string() + "'").c_str()), 0) << view;
    EXPECT_THAT(made::bytes_of(desk_ / "canon"),
                testing::Not(testing::ContainsRegex("URL=\"?java")))
        << view;
  }
}

TEST_F(Nasty, IsReadInDrawings) {
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (texts_[i].controls) {
      continue;
    }
    draw("row 1.1.1.r" + std::to_string(i + 1), "a.svg");
    const json seen = read_back("svg", "a.svg");
    EXPECT_THAT(seen["active"], IsEmpty()) << texts_[i].means;
    std::string all;
    for (const auto& text : seen["texts"]) {
      all += squeezed(text);
    }
    // A long text may be cut; its beginning stands there.
    const std::string wanted = squeezed(texts_[i].text).substr(0, 12);
    EXPECT_THAT(all, testing::HasSubstr(wanted)) << texts_[i].means;
  }
}

TEST_F(Nasty, DoesNotComeAliveInPdf) {
  if (std::system("command -v pdftotext >/dev/null") != 0) {
    GTEST_SKIP() << "reading a PDF needs pdftotext (poppler-utils)";
  }
  for (const std::string view : {"section 1.1.1", "reposts", "laws", "row 1.1.1.r8"}) {
    draw(view, "a.pdf");
    EXPECT_THAT(read_back("pdf", "a.pdf")["active"], IsEmpty()) << view;
  }
}

TEST_F(Nasty, LeavesNoFileWhereNoneWasAskedFor) {
  draw("row 1.1.1.r33", "a.svg");
  EXPECT_FALSE(std::filesystem::exists(desk_ / "evil"));
  EXPECT_FALSE(std::filesystem::exists(desk_ / "../evil"));
}

}  // namespace
}  // namespace polink
