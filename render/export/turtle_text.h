#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Terms of RDF 1.1 Turtle (https://www.w3.org/TR/turtle/), written so that no text
// can end a literal or an IRI.
namespace polink {

// `"text"`, and with a language `"text"@ja`.
std::string turtle_literal(std::string_view text, std::string_view language = {});
// `"2026-03-31"^^xsd:date`
std::string turtle_typed(std::string_view text, std::string_view type);
// `<iri>`; `iri` must be clean, see iri_part().
std::string turtle_iri(std::string_view iri);
// A number as xsd:double, whatever its size.
std::string turtle_number(double number);

// A word as a part of an IRI: letters and signs of other scripts stay (RFC 3987),
// what an IRI can't have or would read as its own punctuation is percent-encoded.
std::string iri_part(std::string_view word);

// What is said of one thing, in the order in which it is added.
class TurtleThing {
 public:
  explicit TurtleThing(std::string_view type) { add("a", std::string(type)); }

  TurtleThing& add(std::string_view property, std::string object);
  // Nothing where the text is empty.
  TurtleThing& text(std::string_view property, std::string_view text,
                    std::string_view language = {});
  TurtleThing& number(std::string_view property, int number);

  // As a statement of its own, or within another as a blank node.
  [[nodiscard]] std::string about(std::string_view subject) const;
  [[nodiscard]] std::string nested() const;

 private:
  std::vector<std::pair<std::string, std::string>> said_;
};

}  // namespace polink
