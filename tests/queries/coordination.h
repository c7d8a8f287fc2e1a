#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/made.h"

namespace polink::made {

// Two sections, five organisations: 旧 has been succeeded by 新, 府 is a group.
class Coordination : public testing::Test {
 protected:
  Coordination() : document_(document("umi")) {
    document_.sections = {section("1", "海"), section("1.1", "潮"), section("1.1.1", "港"),
                          section("1.2", "島"), section("1.2.1", "船")};
    for (const char* code : {"文", "経", "国", "環", "旧", "新", "府"}) {
      document_.organisations.push_back(organisation(code, std::string(code) + "の省"));
    }
    document_.organisations[4].succeeded_by = "新";
    document_.organisations[6].kind = "group";
  }

  Measure& add(const std::string& id, const std::string& text,
               const std::vector<std::string>& organisations = {}) {
    document_.measures.push_back(measure(id, text, organisations));
    return document_.measures.back();
  }

  void date(const std::string& id, const std::string& surface, const std::string& kind,
            const std::string& from, const std::string& to) {
    document_.deadlines.push_back({id, 1, surface, kind, from, to, "fiscal_year"});
  }

  PolicyGraph graph() const { return graph_of(document_); }

  Document document_;
};

}  // namespace polink::made
