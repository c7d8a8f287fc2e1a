#include "render/text_wrap.h"

#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "graph/error.h"

namespace polink {
namespace {

using icu::UnicodeString;

// Kinsoku as in print: small kana and ー don't begin a line either.
constexpr const char* kStrictJapanese = "ja@lb=strict";

std::unique_ptr<icu::BreakIterator> checked(icu::BreakIterator* made, UErrorCode status) {
  std::unique_ptr<icu::BreakIterator> iterator(made);
  if (U_FAILURE(status) || iterator == nullptr) {
    throw Error(Failure::internal, std::string("ICU can't break lines: ") + u_errorName(status));
  }
  return iterator;
}

// To make one costs more than to break a cell, so each thread keeps its own. The text must
// outlive what is asked of it.
icu::BreakIterator& line_breaks(const UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const auto iterator =
      checked(icu::BreakIterator::createLineInstance(icu::Locale(kStrictJapanese), status), status);
  iterator->setText(text);
  return *iterator;
}

icu::BreakIterator& character_breaks(const UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const auto iterator = checked(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getJapanese(), status), status);
  iterator->setText(text);
  return *iterator;
}

// Marks that would turn the text around them, or show nothing at all.
bool misleads(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2060 ||
         c == 0xFEFF || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool in_xml(UChar32 c) {
  return (c >= 0x20 && c < 0x7F) || (c > 0x9F && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) ||
         (c > 0xFFFF && c <= 0x10FFFF);
}

bool separates(UChar32 c) {
  // U+2028 and U+2029 would end a line where we did not count one.
  return u_isUWhiteSpace(c) != 0 && c != 0x3000;
}

int columns(UChar32 c) {
  const int8_t type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) {
    return 0;
  }
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
    case U_EA_AMBIGUOUS:
      return 2;
    default:
      return 1;
  }
}

int columns(const UnicodeString& text) {
  int sum = 0;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    sum += columns(text.char32At(i));
  }
  return sum;
}

std::string utf8(const UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

UnicodeString trimmed(UnicodeString text) { return text.trim(); }

bool is_id(const UnicodeString& word) {
  for (int32_t i = 0; i < word.length(); ++i) {
    const char16_t c = word[i];
    if (!(u_isalnum(c) && c < 0x80) && c != u'.' && c != u':' && c != u'_' && c != u'-') {
      return false;
    }
  }
  return true;
}

// The parts between which a line may break; a part that is too wide in itself
// (a long URL, a row of brackets) is cut between characters.
std::vector<UnicodeString> parts_of(const UnicodeString& text, int width) {
  std::vector<UnicodeString> parts;
  icu::BreakIterator& lines = line_breaks(text);
  for (int32_t from = lines.first(), to = lines.next(); to != icu::BreakIterator::DONE;
       from = to, to = lines.next()) {
    const UnicodeString part = text.tempSubStringBetween(from, to);
    if (columns(trimmed(part)) <= width || is_id(trimmed(part))) {
      parts.push_back(part);
      continue;
    }
    UnicodeString piece;
    icu::BreakIterator& characters = character_breaks(part);
    for (int32_t a = characters.first(), b = characters.next(); b != icu::BreakIterator::DONE;
         a = b, b = characters.next()) {
      const UnicodeString character = part.tempSubStringBetween(a, b);
      if (!piece.isEmpty() && columns(piece) + columns(character) > width) {
        parts.push_back(piece);
        piece.remove();
      }
      piece += character;
    }
    parts.push_back(piece);
  }
  return parts;
}

std::vector<UnicodeString> fill_lines(const std::vector<UnicodeString>& parts, int width) {
  std::vector<UnicodeString> lines;
  UnicodeString line;
  for (const UnicodeString& part : parts) {
    if (!line.isEmpty() && columns(line) + columns(trimmed(part)) > width) {
      lines.push_back(trimmed(line));
      line.remove();
    }
    line += part;
  }
  if (!trimmed(line).isEmpty()) {
    lines.push_back(trimmed(line));
  }
  return lines;
}

// The longest beginning of a line that leaves room for the ellipsis.
UnicodeString with_ellipsis(const UnicodeString& line, int width) {
  const UnicodeString ellipsis(static_cast<UChar32>(0x2026));
  const int room = std::max(1, width - columns(ellipsis));
  UnicodeString kept;
  for (const UnicodeString& part : parts_of(line, room)) {
    if (columns(kept) + columns(trimmed(part)) > room) {
      break;
    }
    kept += part;
  }
  return trimmed(kept) + ellipsis;
}

}  // namespace

std::string one_line(std::string_view text) {
  const auto source =
      UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  UnicodeString line;
  bool gap = false;
  for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    const UChar32 c = source.char32At(i);
    if (separates(c)) {
      gap = !line.isEmpty();
    } else if (in_xml(c) && !misleads(c)) {
      if (gap) {
        line.append(u' ');
        gap = false;
      }
      line.append(c);
    }
  }
  return utf8(line);
}

int label_columns(std::string_view text) {
  return columns(
      UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))));
}

std::vector<std::string> wrap(std::string_view text, WrapLimits limits) {
  const int width = std::max(2, limits.width);
  const UnicodeString whole = UnicodeString::fromUTF8(one_line(text));
  std::vector<UnicodeString> lines =
      fill_lines(columns(whole) <= width ? std::vector{whole} : parts_of(whole, width), width);
  const auto most = static_cast<std::size_t>(std::max(0, limits.max_lines));
  if (most > 0 && lines.size() > most) {
    lines.resize(most);
    lines.back() = with_ellipsis(lines.back(), width);
  }
  std::vector<std::string> wrapped;
  wrapped.reserve(lines.size());
  for (const UnicodeString& line : lines) {
    wrapped.push_back(utf8(line));
  }
  return wrapped;
}

std::vector<std::string> wrap_evenly(std::string_view text, WrapLimits limits) {
  std::vector<std::string> best = wrap(text, limits);
  const bool cut = wrap(text, {limits.width, 0}).size() > best.size();
  for (int width = limits.width - 1; !cut && best.size() > 1 && width >= limits.width / 2;
       --width) {
    std::vector<std::string> narrower = wrap(text, {width, 0});
    if (narrower.size() > best.size()) {
      break;
    }
    best = std::move(narrower);
  }
  return best;
}

}  // namespace polink
