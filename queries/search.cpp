#include "queries/search.h"

#include <algorithm>
#include <utility>

#include "graph/error.h"
#include "queries/text_key.h"

namespace polink {
namespace {

// The places, in code points of the text, that are matched, merged and in order.
std::vector<std::pair<std::size_t, std::size_t>> matches_in(
    const std::string& text, const std::vector<std::u32string>& words) {
  const SearchForm form = search_form(text);
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const std::u32string& word : words) {
    for (std::size_t at = form.text.find(word); at != std::u32string::npos;
         at = form.text.find(word, at + word.size())) {
      places.emplace_back(form.origin[at], form.origin[at + word.size() - 1] + 1);
    }
  }
  std::sort(places.begin(), places.end());
  std::vector<std::pair<std::size_t, std::size_t>> merged;
  for (const auto& [from, to] : places) {
    if (!merged.empty() && from <= merged.back().second) {
      merged.back().second = std::max(merged.back().second, to);
    } else {
      merged.emplace_back(from, to);
    }
  }
  return merged;
}

// A bare or prefixed section id as the database has it.
std::string bare_id(std::string_view id) {
  const auto colon = id.find(':');
  return std::string(colon == std::string_view::npos ? id : id.substr(colon + 1));
}

}  // namespace

std::string snippet_of(const std::string& text, const std::vector<std::u32string>& words,
                       std::size_t width) {
  const std::u32string characters = code_points(text);
  const auto places = matches_in(text, words);
  constexpr std::size_t share_before = 4;
  std::size_t from = places.empty() ? 0 : places.front().first;
  from = from > width / share_before && characters.size() > width ? from - width / share_before : 0;
  from = characters.size() > width ? std::min(from, characters.size() - width) : 0;
  const std::size_t to = std::min(characters.size(), from + width);
  std::u32string snippet;
  snippet += from > 0 ? U"…" : U"";
  for (std::size_t i = from; i < to; ++i) {
    for (const auto& [begin, end] : places) {
      snippet += i == begin ? U"〔" : U"";
    }
    snippet += characters[i] == U'\n' ? U' ' : characters[i];
    for (const auto& [begin, end] : places) {
      snippet += (i + 1 == end || (i + 1 == to && begin < to && end > to)) ? U"〕" : U"";
    }
  }
  snippet += to < characters.size() ? U"…" : U"";
  return utf8_of(snippet);
}

std::vector<SearchFinding> search(const Store& store, std::string_view query,
                                  const SearchOptions& options,
                                  const std::optional<std::string>& document) {
  constexpr std::size_t width = 80;
  const SearchTerms terms = search_terms(query);
  const auto documents = store.documents();
  SearchScope scope;
  scope.kinds = options.kinds;
  scope.most = options.most;
  if (document) {
    const bool known =
        std::ranges::find(documents, *document, &DocumentSummary::id) != documents.end();
    if (!known) {
      throw Error(Failure::no_such_thing, "no document named '" + *document + "' in the database");
    }
    scope.document_id = *document;
  }
  if (!options.scope.section.empty()) {
    scope.section_id = bare_id(options.scope.section);
    const auto colon = options.scope.section.find(':');
    if (colon != std::string::npos) {
      scope.document_id = options.scope.section.substr(0, colon);
    }
    if (!store.has_section(scope.section_id)) {
      throw Error(Failure::no_such_thing,
                  "there is no section '" + options.scope.section + "'; polink stats lists them");
    }
  }
  for (const std::string& name : options.scope.ministries) {
    const auto code = store.organisation_code(name);
    if (!code) {
      throw Error(Failure::no_such_thing,
                  "there is no ministry '" + name + "'; polink ministries lists them");
    }
    scope.codes.push_back(*code);
  }
  std::vector<SearchFinding> found;
  for (const SearchHit& hit : store.search(terms, scope)) {
    const std::string prefix = documents.size() > 1 ? hit.document_id + ":" : "";
    found.push_back({prefix + hit.id, hit.kind, hit.rank, snippet_of(hit.text, terms.wanted, width),
                     hit.text, hit.document_id, hit.line});
  }
  return found;
}

}  // namespace polink
