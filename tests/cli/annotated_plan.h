#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

// A real plan and what its annotated sections say. Both stand beside the
// checkout, not in it; where they are absent the tests are skipped.
namespace polink::made {

using nlohmann::json;

inline const std::filesystem::path shared =
    std::filesystem::path(POLINK_SOURCE_DIR) / ".." / "shared";

inline std::vector<json> annotated(const std::string& name) {
  std::ifstream file(shared / "gold" / (name + ".jsonl"));
  std::vector<json> records;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) {
      records.push_back(json::parse(line));
    }
  }
  return records;
}

inline std::optional<std::filesystem::path> the_document() {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(shared / "documents", error)) {
    if (entry.path().extension() == ".txt") {
      return entry.path();
    }
  }
  return std::nullopt;
}

class AnnotatedPlan : public testing::Test {
 protected:
  void SetUp() override {
    const auto document = the_document();
    if (!document || annotated("measures").empty()) {
      GTEST_SKIP() << "no annotated plan in " << shared;
    }
    ASSERT_EQ(desk_.run("load '" + document->string() + "' --as real").exit_code, 0);
    for (const json& measure : annotated("measures")) {
      const std::string id = measure["id"];
      const std::string row = id.substr(0, id.find('.', id.find(".r") + 1));
      rows_[row].push_back(measure);
      sections_.insert(id.substr(0, id.find('.', 2)));
    }
  }

  json answer(const std::string& arguments) {
    const auto outcome = desk_.run(arguments + " --format json");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.errors;
    return json::parse(outcome.output);
  }

  // Whether the annotation covers this id's section.
  [[nodiscard]] bool covered(const std::string& id) const {
    return sections_.contains(id.substr(0, id.find('.', 2)));
  }

  static bool is_group(const std::string& code) {
    return code.starts_with("関係") || code.starts_with("全");
  }

  // Codes with the office that has become デジ as デジ, without groups.
  static std::set<std::string> named(const json& measure) {
    std::set<std::string> codes;
    for (const json& one : measure["organisations"]) {
      const std::string code = one[0];
      if (!is_group(code)) {
        codes.insert(code == "IT" ? "デジ" : code == "科" ? "科技" : code);
      }
    }
    return codes;
  }

  static bool has_lead(const json& measure) {
    return std::ranges::any_of(measure["organisations"],
                               [](const json& one) { return one[1] == 1; });
  }

  // Whether leads are printed where this measure begins: it or another measure of
  // the same run of lines without an empty one between them has one.
  [[nodiscard]] bool leads_known(const json& measure) {
    if (run_of_.empty()) {
      find_leads();
    }
    return runs_with_leads_.contains(run_of_.at(measure["line"]));
  }

  Desk desk_;
  std::map<std::string, std::vector<json>> rows_;
  std::set<std::string> sections_;

 private:
  void find_leads() {
    std::ifstream file(*the_document());
    int number = 0;
    int run = 0;
    for (std::string line; std::getline(file, line);) {
      run += line.find_first_not_of(" \t\r") == std::string::npos ? 1 : 0;
      run_of_[++number] = run;
    }
    for (const auto& [row, measures] : rows_) {
      for (const json& measure : measures) {
        if (has_lead(measure)) {
          runs_with_leads_.insert(run_of_.at(measure["line"]));
        }
      }
    }
  }

  std::map<int, int> run_of_;  // lines count from 1
  std::set<int> runs_with_leads_;
};

}  // namespace polink::made
