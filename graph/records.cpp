#include "graph/records.h"

#include <array>
#include <utility>

#include "graph/error.h"

namespace polink {
namespace {

template <typename Enum, std::size_t N>
using Words = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Words<SectionLevel, 3> section_levels{{{SectionLevel::chapter, "chapter"},
                                                 {SectionLevel::section, "section"},
                                                 {SectionLevel::subsection, "subsection"}}};
constexpr Words<StatementKind, 4> statement_kinds{{{StatementKind::grand_goal, "grand_goal"},
                                                   {StatementKind::vision, "vision"},
                                                   {StatementKind::goal, "goal"},
                                                   {StatementKind::introduction, "introduction"}}};
constexpr Words<MeasureKind, 3> measure_kinds{
    {{MeasureKind::plan, "plan"}, {MeasureKind::status, "status"}, {MeasureKind::next, "next"}}};
constexpr Words<IndicatorKind, 2> indicator_kinds{
    {{IndicatorKind::target, "target"}, {IndicatorKind::reference, "reference"}}};
constexpr Words<TargetKind, 3> target_kinds{{{TargetKind::law, "law"},
                                             {TargetKind::instrument, "instrument"},
                                             {TargetKind::section, "section"}}};
constexpr Words<CitationMethod, 4> citation_methods{{{CitationMethod::quoted, "quoted"},
                                                     {CitationMethod::bare, "bare"},
                                                     {CitationMethod::alias, "alias"},
                                                     {CitationMethod::anaphora, "anaphora"}}};
constexpr Words<LinkKind, 4> link_kinds{{{LinkKind::repost_of, "repost_of"},
                                         {LinkKind::duplicate_of, "duplicate_of"},
                                         {LinkKind::follows, "follows"},
                                         {LinkKind::tracks, "tracks"}}};
constexpr Words<RelationKind, 3> relation_kinds{{{RelationKind::amends, "amends"},
                                                 {RelationKind::based_on, "based_on"},
                                                 {RelationKind::succeeded_by, "succeeded_by"}}};
constexpr Words<Severity, 3> severities{
    {{Severity::info, "info"}, {Severity::warning, "warning"}, {Severity::error, "error"}}};

template <typename Enum, std::size_t N>
std::string_view word_of(const Words<Enum, N>& words, Enum value) {
  for (const auto& [key, word] : words) {
    if (key == value) {
      return word;
    }
  }
  throw Error(Failure::internal, "a value outside its enumeration");
}

template <typename Enum, std::size_t N>
Enum value_of(const Words<Enum, N>& words, std::string_view word) {
  for (const auto& [key, name] : words) {
    if (name == word) {
      return key;
    }
  }
  throw Error(Failure::storage, "unknown word in the database: " + std::string(word));
}

}  // namespace

std::string_view to_string(SectionLevel value) { return word_of(section_levels, value); }
std::string_view to_string(StatementKind value) { return word_of(statement_kinds, value); }
std::string_view to_string(MeasureKind value) { return word_of(measure_kinds, value); }
std::string_view to_string(IndicatorKind value) { return word_of(indicator_kinds, value); }
std::string_view to_string(TargetKind value) { return word_of(target_kinds, value); }
std::string_view to_string(CitationMethod value) { return word_of(citation_methods, value); }
std::string_view to_string(LinkKind value) { return word_of(link_kinds, value); }
std::string_view to_string(RelationKind value) { return word_of(relation_kinds, value); }
std::string_view to_string(Severity value) { return word_of(severities, value); }

SectionLevel section_level(std::string_view word) { return value_of(section_levels, word); }
StatementKind statement_kind(std::string_view word) { return value_of(statement_kinds, word); }
MeasureKind measure_kind(std::string_view word) { return value_of(measure_kinds, word); }
IndicatorKind indicator_kind(std::string_view word) { return value_of(indicator_kinds, word); }
TargetKind target_kind(std::string_view word) { return value_of(target_kinds, word); }
CitationMethod citation_method(std::string_view word) { return value_of(citation_methods, word); }
LinkKind link_kind(std::string_view word) { return value_of(link_kinds, word); }
RelationKind relation_kind(std::string_view word) { return value_of(relation_kinds, word); }
Severity severity(std::string_view word) { return value_of(severities, word); }

TargetKind target_thing(const Relation& relation) {
  return relation.kind == RelationKind::based_on ? TargetKind::law : relation.thing;
}

}  // namespace polink
