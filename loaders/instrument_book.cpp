#include "loaders/instrument_book.h"

#include <algorithm>

#include "loaders/glyph.h"
#include "loaders/name_points.h"
#include "loaders/name_text.h"
#include "loaders/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

// `覚醒` is also a word, `海の声2025` hardly.
bool stands_alone(View name) {
  const bool letters = is_ascii_alnum(name.front()) && is_ascii_alnum(name.back());
  if (letters) {
    return name.size() >= 3 || is_world_body(name);
  }
  return name.size() >= 3 && specificity(name, true) >= 1;
}

bool has_hiragana(View name) {
  return std::any_of(name.begin(), name.end(),
                     [](char32_t c) { return c >= 0x3041 && c <= 0x3096; });
}

}  // namespace

std::u32string InstrumentBook::key(View name) {
  std::u32string made;
  for (const char32_t c : name) {
    if (!is_space(c)) {
      made.push_back(fold(c));
    }
  }
  if (made.empty() || made.back() != U')') {
    return made;
  }
  int depth = 0;
  for (std::size_t i = made.size(); i-- > 1;) {
    depth += made[i] == U')' ? 1 : 0;
    depth -= made[i] == U'(' ? 1 : 0;
    if (depth == 0) {
      made.resize(i);
      break;
    }
  }
  return made;
}

std::size_t InstrumentBook::add(View name, InstrumentKind kind, std::string title) {
  const std::u32string id = key(name);
  if (const auto known = by_name_.find(id); known != by_name_.end()) {
    Instrument& instrument = instruments_[forms_[known->second].instrument];
    if (instrument.kind == "other") {
      instrument.kind = to_string(kind);
    }
    return forms_[known->second].instrument;
  }
  instruments_.push_back({to_utf8(id), std::move(title), std::string(to_string(kind))});
  keep({id, instruments_.size() - 1, false, stands_alone(id)});
  without_version_.insert(id.substr(0, id.size() - version_at_end(id)));
  return instruments_.size() - 1;
}

void InstrumentBook::add_alias(View alias, std::size_t instrument) {
  const std::u32string name = key(alias);
  if (name.size() < 2 || is_common_abbreviation(name) || by_name_.count(name) > 0) {
    return;
  }
  keep({name, instrument, true, stands_alone(name)});
}

void InstrumentBook::add_notion(View abbreviation) { notions_.insert(key(abbreviation)); }

const InstrumentBook::Form* InstrumentBook::find(View name) const {
  const auto found = by_name_.find(key(name));
  return found == by_name_.end() ? nullptr : &forms_[found->second];
}

bool InstrumentBook::is_notion(View abbreviation) const {
  return notions_.count(key(abbreviation)) > 0;
}

bool InstrumentBook::knows_any_version(View name) const {
  return without_version_.count(key(name)) > 0;
}

const InstrumentBook::Form* InstrumentBook::at_start(View text, bool with_hiragana) const {
  const ByFirst& forms = with_hiragana ? with_hiragana_ : in_runs_;
  const auto bucket = forms.find(text.front());
  if (bucket == forms.end()) {
    return nullptr;
  }
  for (const std::size_t index : bucket->second) {
    const Form& form = forms_[index];
    if (text.substr(0, form.name.size()) == form.name) {
      return &form;
    }
  }
  return nullptr;
}

void InstrumentBook::keep(Form form) {
  const std::size_t index = forms_.size();
  by_name_.emplace(form.name, index);
  if (form.stands_alone) {
    ByFirst& forms = has_hiragana(form.name) ? with_hiragana_ : in_runs_;
    std::vector<std::size_t>& bucket = forms[form.name.front()];
    const auto longer = [&](std::size_t other) {
      return forms_[other].name.size() >= form.name.size();
    };
    bucket.insert(std::partition_point(bucket.begin(), bucket.end(), longer), index);
  }
  forms_.push_back(std::move(form));
}

}  // namespace polink
