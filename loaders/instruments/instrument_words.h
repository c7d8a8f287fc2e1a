#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// The words by which named things other than laws are told from common nouns.
// All lists stand in instrument_words.cpp, each with an example.
namespace polink {

enum class InstrumentKind { document, programme, system, body, other };

std::string_view to_string(InstrumentKind value);
InstrumentKind instrument_kind(std::string_view word);  // `other` for a word it lacks

// A noun in which names end (`…基本計画`, `…コンソーシアム`).
struct NameHead {
  std::size_t length = 0;  // in code points
  InstrumentKind kind = InstrumentKind::other;
  // How specific the words before the head must be, in the points of
  // bare_names.h, before a bare compound is read as a name.
  double need = 1;
};

// The longest head that `text` (folded) ends in.
std::optional<NameHead> head_at_end(std::u32string_view text);

// The head that an English name has (`Internet Governance Forum`).
std::optional<InstrumentKind> english_head(std::u32string_view words);

enum class WordClass {
  affix,     // says nothing by itself: 等, 型, 第
  action,    // what is done: 推進, 研究開発
  relation,  // whose, which, how: 国際, 関係, 次世代
  proper,    // the start of a proper name: 国立, 日本
  subject,   // a field that many things are about: 情報, エネルギー
};

struct CommonWord {
  std::size_t length = 0;
  WordClass kind = WordClass::relation;
};

// The longest common word that `text` starts with.
std::optional<CommonWord> common_word(std::u32string_view text);

// A word before a head that makes a class of it (`関連事業`, `委託事業`).
bool ends_in_class_word(std::u32string_view modifier);
bool starts_with_class_word(std::u32string_view modifier);  // `関係省庁会議`

// Words before a name that don't belong to it (`今後`, `次期`); the length of
// the one that `text` starts with, 0 for none.
std::size_t leading_word(std::u32string_view text);

// `同計画`, `当該戦略`, `本プログラム`, `各事業`: points back or at a class. The
// length of the pointing word, 0 for none.
std::size_t pointing_word(std::u32string_view text);

// Abbreviations of techniques, materials, measures and regions (`ICT`, `LED`).
bool is_common_abbreviation(std::u32string_view latin);

// Bodies that are named by their abbreviation all over the world (`OECD`).
bool is_world_body(std::u32string_view latin);

// A title that plans share and that stands for one named before (`基本計画`).
bool is_short_title(std::u32string_view text);

// What joins the parts of a long name: `X[に関する]Y会議`. The length of the one
// that `text` ends in, 0 for none.
std::size_t connective_at_end(std::u32string_view text);

// What a text says about a name after it, and before it.
bool follows_a_name(std::u32string_view rest);       // `…において`, `…に基づき`
bool follows_a_project(std::u32string_view rest);    // `…を構築`, `…の開発`
bool follows_quoted_name(std::u32string_view rest);  // `」を策定`, `」を開催`
bool follows_quoted_word(std::u32string_view rest);  // `」という`, `」とのコンセプト`
bool introduces_a_name(std::u32string_view before);  // `策定した「…`
bool precedes_a_class(std::u32string_view before);   // `新たな…`, `様々な…`

// A noun for a class behind which parentheses name one of it (`課題（TOX）`).
bool ends_in_noun_for_many(std::u32string_view text);

// The kind of thing that stands in apposition before a quoted name
// (`報告書「…」`, `実験炉「…」`).
std::optional<InstrumentKind> apposition(std::u32string_view before);

}  // namespace polink
