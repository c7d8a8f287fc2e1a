#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The plain records that a loader makes of one document and that the store
// keeps. All text is UTF-8; all lines count from 1 in the source file. Ids are
// those of docs/data-model.md: `1.2`, `1.2.3.r4.n5`, `1.2.t1`, `fn34`.
namespace polink {

enum class SectionLevel { chapter, section, subsection };
enum class StatementKind { grand_goal, vision, goal, introduction };
enum class MeasureKind { plan, status, next };
enum class IndicatorKind { target, reference };
enum class TargetKind { law, instrument, section };
enum class CitationMethod { quoted, bare, alias, anaphora };
enum class LinkKind { repost_of, duplicate_of, follows, tracks };
enum class RelationKind { amends, based_on, succeeded_by };
enum class Severity { info, warning, error };

std::string_view to_string(SectionLevel value);
std::string_view to_string(StatementKind value);
std::string_view to_string(MeasureKind value);
std::string_view to_string(IndicatorKind value);
std::string_view to_string(TargetKind value);
std::string_view to_string(CitationMethod value);
std::string_view to_string(LinkKind value);
std::string_view to_string(RelationKind value);
std::string_view to_string(Severity value);

// The inverse of to_string; throws Error(storage) for a word it doesn't know,
// which in a database means that somebody else wrote it.
SectionLevel section_level(std::string_view word);
StatementKind statement_kind(std::string_view word);
MeasureKind measure_kind(std::string_view word);
IndicatorKind indicator_kind(std::string_view word);
TargetKind target_kind(std::string_view word);
CitationMethod citation_method(std::string_view word);
LinkKind link_kind(std::string_view word);
RelationKind relation_kind(std::string_view word);
Severity severity(std::string_view word);

struct Section {
  std::string id;
  std::string parent_id;  // empty for the topmost
  SectionLevel level = SectionLevel::chapter;
  std::string label;  // as printed: `1.`, `（1）`, `①`
  std::string title;
  int ordinal = 0;
  int line = 0;
};

// A grand goal, a vision, a goal, or the text that introduces a table.
struct Statement {
  std::string id;  // `1.2.vision`
  std::string section_id;
  StatementKind kind = StatementKind::vision;
  std::string text;
  int line = 0;
};

struct Responsibility {
  std::string code;     // the register's short form, or the printed one where it has none
  std::string printed;  // as printed, where it differs from the code
  bool lead = false;    // underlined in print
  int ordinal = 0;      // from 1
  // Where the table prints no leads: the origin of this repost, in which the
  // organisation leads.
  std::string lead_from{};
};

struct Measure {
  std::string id;
  std::string section_id;
  MeasureKind kind = MeasureKind::plan;
  int row = 0;
  int ordinal = 0;  // among the items of its kind in the row, dashes not counted
  int slot = 0;     // the same with dashes counted: its place opposite the other column
  std::string text;
  bool repost = false;
  int first_line = 0;
  int last_line = 0;
  // Whether the table prints leads (underlines) at all; where it does not,
  // `lead = false` says nothing about who leads.
  bool lead_known = false;
  std::vector<Responsibility> responsibilities;
};

struct Organisation {
  std::string code;
  std::string name_ja;
  std::string name_en;
  std::string kind;    // cabinet | cabinet_office | agency | ministry | group | unknown
  std::string parent;  // a code, or a name where the parent has no code
  bool sure = true;    // false: the full name behind the code is our reading
  std::string note;
  std::string succeeded_by{};  // the code of the one that took its business over
};

struct Law {
  std::string id;  // its official title
  std::string title;
  std::string number;
  std::string egov_id;
  std::vector<std::string> short_names;
  std::string kind;     // act | amending_act | bill | cabinet_order | treaty | ministerial_order
  std::string checked;  // checked | recalled | unlisted: how far the number may be trusted
};

struct Citation {
  std::string source_id;  // a measure, an indicator or a footnote
  TargetKind target_kind = TargetKind::law;
  std::string target_id;
  std::string surface;  // the words that cite
  CitationMethod method = CitationMethod::bare;
  int offset = 0;         // of the surface in the source's text, in code points
  std::string article{};  // of a law, as printed: 第二条第一項
};

// A named thing other than a law that measures cite: a strategy, a programme, a
// system, a body.
struct Instrument {
  std::string id;     // its name
  std::string title;  // the name in full, as first printed
  std::string kind;   // document | programme | system | body | other
};

// A dated commitment in a measure's text.
struct Deadline {
  std::string measure_id;
  int ordinal = 0;        // in the measure, from 1
  std::string surface;    // the words
  std::string kind;       // by | from | in | around | until
  std::string date_from;  // ISO dates of the interval that the words name,
  std::string date_to;    // both ends included
  std::string precision;  // day | month | season | half_year | calendar_year |
                          // fiscal_year | fiscal_year_end | several_years
};

struct IndicatorValue {
  int ordinal = 0;
  std::string label;
  std::string value;             // as printed
  std::optional<double> number;  // in the unit, 兆/億/万 worked in
  std::string unit;
  std::string as_of;         // as printed
  std::string as_of_from{};  // the same as an interval of ISO dates, both ends
  std::string as_of_to{};    // included; empty where it is no date
};

// A value that a footnote tells of an indicator: how far a target has come.
struct IndicatorActual {
  int footnote = 0;
  IndicatorValue value;
};

struct Indicator {
  std::string id;
  std::string section_id;
  IndicatorKind kind = IndicatorKind::target;
  std::string name;
  bool repost = false;
  int line = 0;
  std::vector<IndicatorValue> values;
  std::vector<IndicatorActual> actuals{};
};

struct Footnote {
  int number = 0;
  std::string text;
  int line = 0;
  // The publication that it names as a source, as printed; empty where it names none.
  std::string source_organisation{};
  std::string source_title{};
  std::string source_date{};
};

struct FootnoteAnchor {
  int number = 0;
  std::string owner_id;  // a measure, indicator, statement, section or footnote
};

struct Link {
  std::string source_id;
  std::string target_id;
  LinkKind kind = LinkKind::repost_of;
  double score = 0;  // 0 to 1
  std::string method;
};

// How laws and instruments belong together, as the document says or as their
// titles do.
struct Relation {
  TargetKind thing = TargetKind::law;  // what the source is; of the target see target_thing()
  std::string source_id;
  RelationKind kind = RelationKind::amends;
  std::string target_id;
  std::string article;  // of the target, as printed
  std::string said_by;  // a measure, indicator or footnote; empty: the titles themselves
  std::string surface;  // the words that say so
  std::string method;
};

// What the target of a relation is: an order, a plan or a body is based on a law;
// in the other relations both ends are alike.
TargetKind target_thing(const Relation& relation);

// The part of a source line that a record was read from, in code points from 0,
// the end excluded.
struct SourceSpan {
  std::string owner_id;
  int line = 0;
  int from = 0;
  int to = 0;
};

// How much of a source line is accounted for, in characters without white space.
struct LineCoverage {
  int line = 0;
  int characters = 0;
  int in_records = 0;    // in a measure, indicator, statement, heading, footnote
  int understood = 0;    // tags, rules, bullets, dashes, column heads, page numbers
  std::string leftover;  // the characters that are neither
};

struct Diagnostic {
  int line = 0;  // 0: the document as a whole
  Severity severity = Severity::warning;
  std::string code;  // a stable word: unknown_organisation, unclosed_group, …
  std::string message;
};

struct Document {
  std::string id;
  std::string title;
  std::string path;
  std::string sha256;  // of the bytes as read, lower-case hexadecimal
  std::string loader;
  std::string encoding;
  std::string loaded_at;           // UTC, YYYY-MM-DDTHH:MM:SSZ; empty: when the store saves it
  std::vector<std::string> lines;  // the decoded source, line 1 first
  std::vector<Section> sections;
  std::vector<Statement> statements;
  std::vector<Measure> measures;
  std::vector<Organisation> organisations;  // those that the document names
  std::vector<Law> laws;                    // those that the document cites
  std::vector<Instrument> instruments;      // those that the document cites
  std::vector<Citation> citations;
  std::vector<Deadline> deadlines;
  std::vector<Indicator> indicators;
  std::vector<Footnote> footnotes;
  std::vector<FootnoteAnchor> anchors;
  std::vector<Link> links;
  std::vector<Relation> relations;
  std::vector<SourceSpan> spans;
  std::vector<LineCoverage> coverage;  // of every line that isn't blank
  std::vector<Diagnostic> diagnostics;
};

}  // namespace polink
