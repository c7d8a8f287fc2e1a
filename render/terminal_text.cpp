#include "render/terminal_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "queries/text_key.h"

namespace polink {
namespace {

bool is_obeyed(UChar32 c) {
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0x061c ||
         c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

// Whether a character that is obeyed may begin with this byte in UTF-8.
bool begins_obeyed(unsigned char byte) {
  static constexpr std::array<bool, 256> begins = [] {
    std::array<bool, 256> bytes{};
    std::fill_n(bytes.begin(), 0x20, true);
    for (const std::size_t first : {0x7f, 0xc2, 0xd8, 0xe2, 0xef}) {
      bytes[first] = true;
    }
    return bytes;
  }();
  return begins[byte];
}

// Kana and ideographs, of which most text is; the properties say the same.
bool is_plainly_wide(UChar32 c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) ||
         (c >= 0x4e00 && c <= 0x9fff);
}

int columns(UChar32 c) {
  if (is_plainly_wide(c)) {
    return 2;
  }
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

int terminal_columns(std::string_view text) {
  int sum = 0;
  for (const char32_t c : code_points(text)) {
    sum += columns(static_cast<UChar32>(c));
  }
  return sum;
}

std::string printable(std::string_view text) {
  std::u32string characters = code_points(text);
  std::erase_if(characters, [](char32_t c) { return is_obeyed(static_cast<UChar32>(c)); });
  return utf8_of(characters);
}

std::string json_escaped_controls(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  const auto size = static_cast<std::int32_t>(text.size());
  std::size_t copied = 0;
  for (std::int32_t at = 0; at < size;) {
    const auto from = static_cast<std::size_t>(at);
    if (!begins_obeyed(static_cast<unsigned char>(text[from]))) {
      ++at;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), at, size, c);
    if (is_obeyed(c)) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x",
                    static_cast<unsigned>(static_cast<std::uint16_t>(c)));
      result.append(text, copied, from - copied).append(escape.data());
      copied = static_cast<std::size_t>(at);
    }
  }
  return result.append(text, copied);
}

}  // namespace polink
