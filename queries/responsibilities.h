#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"
#include "queries/ministries.h"
#include "queries/scope.h"

// Who shares work with whom and where, and all that one organisation has to do.
namespace polink {

// Two organisations that are named together.
struct SharedWork {
  std::string first;
  std::string second;
  std::array<int, 3> measures{};        // by MeasureKind
  int shared = 0;                       // all kinds
  int led_together = 0;                 // measures in which both lead
  std::map<std::string, int> sections;  // sections (1.2) → measures
  Evidence evidence;
};

// The upper half of the matrix ministry × ministry, most shared first. With
// ministries in `scope` the pairs that one of them stands in.
std::vector<SharedWork> find_shared_work(const PolicyGraph& graph, const Scope& scope);

// One row of the matrix ministry × section.
struct SectionWork {
  std::string code;
  std::map<std::string, RoleCount> sections;  // sections (1.2) in which it is named
  RoleCount total;
  Evidence evidence;
};

// Organisations with most measures first.
std::vector<SectionWork> find_section_work(const PolicyGraph& graph, const Scope& scope);

// Counts by chapters, and then by documents, where there are more sections than `most`
// and that makes them fewer. True where it did.
bool sum_up_sections(std::vector<SectionWork>& work, std::size_t most);

// All that stands to one organisation's name.
struct PortfolioMeasure {
  std::string id;
  std::string role;               // leads | supports | named, where no leads are printed
  std::vector<std::string> with;  // the others
  bool repost = false;
};
struct PortfolioThing {
  std::string id;
  std::string kind;  // law | indicator | deadline | partner
  std::string text;
  std::vector<std::string> measures;  // that it comes from, or for a partner: is shared in
};
struct Portfolio {
  std::string code;
  std::string name;
  RoleCount total;
  std::vector<PortfolioMeasure> measures;
  std::vector<PortfolioThing> things;  // partners, laws, indicators, deadlines
  Evidence evidence;
};

// Throws Error(no_such_thing) where `name` is no organisation.
Portfolio portfolio_of(const PolicyGraph& graph, std::string_view name, const std::string& section);

// The section (two numbers) in which an item of a subsection stands.
std::string section_above(const std::string& section_id);

}  // namespace polink
