#include "loaders/instruments/instrument_book.h"

#include <algorithm>

#include "loaders/instruments/name_points.h"
#include "loaders/text/glyph.h"
#include "loaders/text/name_text.h"
#include "loaders/text/source_text.h"

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

// A few bits of the first two characters: most places in a text start no form.
std::size_t start_bits(View name) { return (name[0] * 31U + name[1]) % 4096U; }

std::uint64_t start_of(View name) { return (static_cast<std::uint64_t>(name[0]) << 32U) | name[1]; }

bool has_hiragana(View name) { return std::any_of(name.begin(), name.end(), is_hiragana); }

// Folded, without a parenthesis at the end.
std::u32string readable(View name) {
  std::u32string made(name);
  std::transform(made.begin(), made.end(), made.begin(), fold);
  if (!made.empty() && made.back() == U')') {
    int depth = 0;
    for (std::size_t at = made.size(); at-- > 1;) {
      depth += made[at] == U')' ? 1 : 0;
      depth -= made[at] == U'(' ? 1 : 0;
      if (depth == 0) {
        made.resize(at);
        break;
      }
    }
  }
  while (!made.empty() && is_space(made.back())) {
    made.pop_back();
  }
  return made;
}

}  // namespace

std::u32string InstrumentBook::key(View name) {
  std::u32string made = readable(name);
  made.erase(std::remove_if(made.begin(), made.end(), is_space), made.end());
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
  instruments_.push_back({to_utf8(readable(name)), std::move(title), std::string(to_string(kind))});
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
  const ByStart& forms = with_hiragana ? with_hiragana_ : in_runs_;
  if (text.size() < 2 || !starts_.test(start_bits(text))) {
    return nullptr;
  }
  const auto bucket = forms.find(start_of(text));
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
    ByStart& forms = has_hiragana(form.name) ? with_hiragana_ : in_runs_;
    std::vector<std::size_t>& bucket = forms[start_of(form.name)];
    const auto longer = [&](std::size_t other) {
      return forms_[other].name.size() >= form.name.size();
    };
    starts_.set(start_bits(form.name));
    bucket.insert(std::partition_point(bucket.begin(), bucket.end(), longer), index);
  }
  forms_.push_back(std::move(form));
}

}  // namespace polink
