#include "tests/cli/annotated_plan.h"

#include <algorithm>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Answers on a real plan against what its annotated sections say, worked out
// here from the annotation alone.
namespace polink {
namespace {

using made::annotated;
using made::AnnotatedPlan;
using nlohmann::json;
using testing::IsEmpty;

TEST_F(AnnotatedPlan, DriftIsWhatTheBracketsSay) {
  std::map<std::string, std::string> expected;
  const auto told = [](const std::set<std::string>& gone, const std::set<std::string>& come) {
    std::string text = "gone:";
    for (const std::string& code : gone) {
      text += " " + code;
    }
    text += " new:";
    for (const std::string& code : come) {
      text += " " + code;
    }
    return text;
  };
  for (const auto& [row, measures] : rows_) {
    std::set<std::string> plan;
    std::set<std::string> next;
    bool any_plan = false;
    bool any_next = false;
    for (const json& measure : measures) {
      const auto codes = named(measure);
      if (measure["kind"] == "plan") {
        plan = codes;
        any_plan = !measure["organisations"].empty();
      } else if (measure["kind"] == "next") {
        next.insert(codes.begin(), codes.end());
        any_next |= !measure["organisations"].empty();
      }
    }
    std::set<std::string> gone;
    std::set<std::string> come;
    std::ranges::set_difference(plan, next, std::inserter(gone, gone.end()));
    std::ranges::set_difference(next, plan, std::inserter(come, come.end()));
    if (any_plan && any_next && (!gone.empty() || !come.empty())) {
      expected[row] = told(gone, come);
    }
  }
  std::map<std::string, std::string> found;
  for (const json& drift : answer("drift --kind follow_up")) {
    const auto codes = [](const json& list) {
      std::set<std::string> set;
      for (const std::string code : list) {
        set.insert(code == "IT" ? "デジ" : code);
      }
      return set;
    };
    const std::string id = drift["id"];
    if (covered(id) && (!drift["dropped"].empty() || !drift["added"].empty())) {
      found[id] = told(codes(drift["dropped"]), codes(drift["added"]));
    }
  }
  EXPECT_EQ(found, expected);
}

TEST_F(AnnotatedPlan, LeadsThatChangeAreWhatTheUnderlinesSay) {
  const auto today = [](const std::string& code) { return code == "IT" ? "デジ" : code; };
  std::map<std::string, std::set<std::string>> expected;
  for (const auto& [row, measures] : rows_) {
    std::map<std::string, bool> plan;
    std::map<std::string, bool> next;
    bool known = true;
    for (const json& measure : measures) {
      if (measure["kind"] == "status" || measure["organisations"].empty()) {
        continue;
      }
      known &= leads_known(measure);
      auto& side = measure["kind"] == "plan" ? plan : next;
      for (const json& one : measure["organisations"]) {
        if (!is_group(one[0])) {
          side[today(one[0])] |= one[1] == 1;
        }
      }
    }
    for (const auto& [code, leads] : known ? plan : std::map<std::string, bool>{}) {
      if (const auto later = next.find(code); later != next.end() && later->second != leads) {
        expected[row].insert(code);
      }
    }
  }
  EXPECT_FALSE(expected.empty());
  std::map<std::string, std::set<std::string>> found;
  for (const json& drift : answer("drift --kind follow_up")) {
    for (const std::string code : drift["lead_changed"]) {
      if (covered(drift["id"])) {
        found[drift["id"]].insert(today(code));
      }
    }
  }
  EXPECT_EQ(found, expected);
}

TEST_F(AnnotatedPlan, GapsInResponsibilityAreWhatTheBracketsSay) {
  std::set<std::string> expected;
  for (const auto& [row, measures] : rows_) {
    bool any_next = false;
    for (const json& measure : measures) {
      const std::string id = measure["id"];
      any_next |= measure["kind"] == "next";
      if (measure["kind"] == "status" || measure["repost"] == 1) {
        continue;
      }
      const auto leads = std::ranges::count_if(measure["organisations"],
                                               [](const json& one) { return one[1] == 1; });
      if (measure["organisations"].empty()) {
        expected.insert("no_ministry " + id);
      } else if (named(measure).empty()) {
        expected.insert("only_group " + id);
      }
      if (leads > 1) {
        expected.insert("several_leads " + id);
      }
    }
    if (!any_next) {
      expected.insert("plan_without_next " + row);
    }
  }
  std::set<std::string> found;
  for (const json& gap : answer("gaps --kind no_ministry --kind only_group --kind several_leads "
                                "--kind plan_without_next")) {
    if (covered(gap["id"])) {
      found.insert(gap["kind"].get<std::string>() + " " + gap["id"].get<std::string>());
    }
  }
  EXPECT_EQ(found, expected);
}

TEST_F(AnnotatedPlan, StatusWithoutANextStepAgreesWithTheAnnotationButForAFew) {
  std::set<std::string> carried_on;
  std::set<std::string> statuses;
  for (const auto& [row, measures] : rows_) {
    for (const json& measure : measures) {
      if (measure["kind"] == "status") {
        statuses.insert(measure["id"]);
      }
      for (const std::string target : measure.value("follows", json::array())) {
        carried_on.insert(target);
      }
    }
  }
  std::set<std::string> found;
  for (const json& gap : answer("gaps --kind status_without_next")) {
    found.insert(gap["id"]);
  }
  const auto agreed = std::ranges::count_if(statuses, [&](const std::string& id) {
    return found.contains(id) != carried_on.contains(id);
  });
  EXPECT_GE(static_cast<double>(agreed), 0.93 * static_cast<double>(statuses.size()));
}

TEST_F(AnnotatedPlan, DeadlinesAreWhatTheTextsSay) {
  std::set<std::string> kinds;
  std::set<std::string> expected;
  for (const auto& [row, measures] : rows_) {
    for (const json& measure : measures) {
      if (measure["kind"] != "status") {
        kinds.insert(measure["id"]);
      }
    }
  }
  const auto text = [](const json& value) {
    return value.is_null() ? std::string() : value.get<std::string>();
  };
  for (const json& deadline : annotated("deadlines")) {
    if (kinds.contains(deadline["id"])) {
      expected.insert(text(deadline["id"]) + " " + text(deadline["from"]) + " " +
                      text(deadline["to"]) + " " + text(deadline["kind"]));
    }
  }
  std::set<std::string> found;
  for (const json& deadline : answer("deadlines")) {
    if (covered(deadline["id"])) {
      found.insert(text(deadline["id"]) + " " + text(deadline["from"]) + " " +
                   text(deadline["to"]) + " " + text(deadline["kind"]));
    }
  }
  std::vector<std::string> missed;
  std::ranges::set_difference(expected, found, std::back_inserter(missed));
  std::vector<std::string> extra;
  std::ranges::set_difference(found, expected, std::back_inserter(extra));
  EXPECT_THAT(missed, IsEmpty());
  EXPECT_LE(extra.size(), 1U) << "one place is annotated otherwise than its likes";
}

}  // namespace
}  // namespace polink
