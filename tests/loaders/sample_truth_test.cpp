#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "loaders/plan_loader.h"
#include "tests/loaders/reading.h"

// The sample document, read, against what its author wrote down about it.
namespace polink {
namespace {

using nlohmann::json;
using testing::ContainerEq;

const Document& sample() {
  static const Document read = [] {
    LoadOptions options;
    options.document_id = "sample";
    options.registers = &reading::registers();
    return load_plan(POLINK_SOURCE_DIR "/data/sample_plan.txt", options);
  }();
  return read;
}

std::vector<json> truth(const std::string& name) {
  std::ifstream file(POLINK_SOURCE_DIR "/tests/sample_truth/" + name + ".jsonl");
  std::vector<json> facts;
  for (std::string line; std::getline(file, line);) {
    facts.push_back(json::parse(line));
  }
  EXPECT_FALSE(facts.empty()) << name << " can't be read";
  return facts;
}

using Lines = std::vector<std::string>;

std::string key(const std::string& text) { return printed_key(text); }

// `id kind 「text」 文*、経 repost`
Lines measures_of_truth() {
  Lines lines;
  for (const json& m : truth("measures")) {
    std::string line = m["id"].get<std::string>() + " " + m["kind"].get<std::string>() + " 「" +
                       key(m["text"]) + "」";
    for (const json& organisation : m["organisations"]) {
      line += " " + key(organisation[0]) + (organisation[1] == 1 ? "*" : "");
    }
    lines.push_back(line + (m["repost"] == 1 ? " repost" : ""));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

Lines measures_as_read() {
  Lines lines;
  for (const Measure& m : sample().measures) {
    std::string line = m.id + " " + std::string(to_string(m.kind)) + " 「" + key(m.text) + "」";
    for (const Responsibility& r : m.responsibilities) {
      line += " " + key(r.code) + (r.lead ? "*" : "");
    }
    lines.push_back(line + (m.repost ? " repost" : ""));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST(SampleDocument, GivesTheMeasuresOfItsAuthor) {
  EXPECT_THAT(measures_as_read(), ContainerEq(measures_of_truth()));
}

TEST(SampleDocument, GivesTheIndicatorsOfItsAuthorWithTheirValues) {
  Lines expected;
  for (const json& i : truth("indicators")) {
    const std::string id = i["id"];
    expected.push_back(id + " " + i["kind"].get<std::string>() + " " + key(i["name"]) +
                       (i["repost"] == 1 ? " repost" : ""));
    for (const json& v : i["values"]) {
      expected.push_back(id + " = " + key(v["label"]) + "|" + key(v["value"]) + "|" +
                         key(v["unit"]) + "|" + key(v["as_of"]));
    }
  }
  Lines read;
  for (const Indicator& i : sample().indicators) {
    read.push_back(i.id + " " + std::string(to_string(i.kind)) + " " + key(i.name) +
                   (i.repost ? " repost" : ""));
    for (const IndicatorValue& v : i.values) {
      read.push_back(i.id + " = " + key(v.label) + "|" + key(v.value) + "|" + key(v.unit) + "|" +
                     key(v.as_of));
    }
  }
  std::sort(expected.begin(), expected.end());
  std::sort(read.begin(), read.end());
  EXPECT_THAT(read, ContainerEq(expected));
}

// Truth gives the first and the last characters of long texts.
void expect_frame(const std::string& what, const std::string& text, const json& fact) {
  const std::string whole = key(text);
  EXPECT_TRUE(whole.starts_with(key(fact["start"]))) << what << ": " << whole;
  EXPECT_TRUE(whole.ends_with(key(fact["end"]))) << what << ": " << whole;
}

TEST(SampleDocument, GivesTheFootnotesOfItsAuthor) {
  std::map<int, Footnote> read;
  for (const Footnote& f : sample().footnotes) {
    read[f.number] = f;
  }
  const auto facts = truth("footnotes");
  EXPECT_EQ(sample().footnotes.size(), facts.size());
  for (const json& fact : facts) {
    const Footnote& footnote = read[fact["number"].get<int>()];
    expect_frame("footnote " + fact["number"].dump(), footnote.text, fact);
    EXPECT_EQ(footnote.line, fact["line"].get<int>());
  }
}

TEST(SampleDocument, AnchorsItsFootnotesWhereItsAuthorPutThem) {
  // The author gave the line of each mark; the owner must have been read from it.
  std::map<std::string, std::set<int>> lines;
  for (const SourceSpan& span : sample().spans) {
    lines[span.owner_id].insert(span.line);
  }
  std::set<int> missing;
  for (const json& fact : truth("anchors")) {
    missing.insert(fact["number"].get<int>());
    const int line = fact["line"].get<int>();
    const auto owner = std::find_if(
        sample().anchors.begin(), sample().anchors.end(),
        [&](const FootnoteAnchor& anchor) { return anchor.number == fact["number"].get<int>(); });
    ASSERT_NE(owner, sample().anchors.end()) << fact;
    const bool announced = owner->owner_id.find(".grand_goal") != std::string::npos;
    EXPECT_TRUE(announced || lines[owner->owner_id].count(line) > 0)
        << fact << " belongs to " << owner->owner_id;
  }
  EXPECT_EQ(sample().anchors.size(), missing.size());
}

TEST(SampleDocument, GivesTheStatementsOfItsAuthor) {
  const auto facts = truth("statements");
  for (const json& fact : facts) {
    const auto found = std::find_if(
        sample().statements.begin(), sample().statements.end(), [&](const Statement& s) {
          return s.section_id == fact["section"] && to_string(s.kind) == fact["kind"];
        });
    ASSERT_NE(found, sample().statements.end()) << fact;
    expect_frame(found->id, found->text, fact);
    EXPECT_EQ(found->line, fact["line"].get<int>());
  }
  const auto others =
      std::count_if(sample().statements.begin(), sample().statements.end(),
                    [](const Statement& s) { return s.kind != StatementKind::introduction; });
  EXPECT_EQ(static_cast<std::size_t>(others), facts.size());
}

TEST(SampleDocument, CitesTheLawsThatItsAuthorCited) {
  Lines expected;
  for (const json& fact : truth("laws")) {
    expected.push_back(fact["id"].get<std::string>() + " " + key(fact["law"]) + " as " +
                       key(fact["surface"]));
  }
  Lines read;
  for (const Citation& c : sample().citations) {
    if (c.target_kind == TargetKind::law) {
      read.push_back(c.source_id + " " + key(c.target_id) + " as " + key(c.surface));
    }
  }
  std::sort(expected.begin(), expected.end());
  std::sort(read.begin(), read.end());
  EXPECT_THAT(read, ContainerEq(expected));
}

}  // namespace
}  // namespace polink
