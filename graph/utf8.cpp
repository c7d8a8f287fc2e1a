#include "graph/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <unicode/utf8.h>

namespace polink {
namespace {

constexpr char32_t unknown = 0xFFFD;

std::uint32_t byte_at(std::string_view utf8, std::size_t i) {
  return static_cast<unsigned char>(utf8[i]);
}

// What ICU reads at `i`, which is moved behind it; U+FFFD where that is no UTF-8.
char32_t next(std::string_view utf8, std::size_t& i) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(data, i, utf8.size(), c);
  return static_cast<char32_t>(c);
}

// The three bytes at `i` as kana and ideographs have them; U+FFFD for others. First
// bytes are left out behind which only some second ones may stand.
char32_t three_bytes(std::string_view utf8, std::size_t i) {
  if (utf8.size() - i < 3) {
    return unknown;
  }
  const std::uint32_t first = byte_at(utf8, i);
  const std::uint32_t second = byte_at(utf8, i + 1) ^ 0x80U;
  const std::uint32_t third = byte_at(utf8, i + 2) ^ 0x80U;
  const bool plain = first > 0xE0U && first < 0xF0U && first != 0xEDU;
  return plain && (second | third) < 0x40U ? (first & 0xFU) << 12U | second << 6U | third : unknown;
}

}  // namespace

void append_utf8(std::string& utf8, char32_t c) {
  const auto byte = [](char32_t bits) {
    return static_cast<char>(static_cast<unsigned char>(bits));
  };
  const auto following = [&](unsigned shift) { return byte(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80U) {
    utf8 += byte(c);
  } else if (c < 0x800U) {
    utf8 += {byte(0xC0U | c >> 6U), following(0)};
  } else if (c < 0x10000U) {
    if (c < 0xD800U || c > 0xDFFFU) {
      utf8 += {byte(0xE0U | c >> 12U), following(6), following(0)};
    }
  } else if (c <= 0x10FFFFU) {
    utf8 += {byte(0xF0U | c >> 18U), following(12), following(6), following(0)};
  }
}

std::string to_utf8(std::u32string_view text) {
  std::size_t bytes = 0;
  for (const char32_t c : text) {
    bytes += 1U + (c >= 0x80U ? 1U : 0U) + (c >= 0x800U ? 1U : 0U) + (c >= 0x10000U ? 1U : 0U);
  }
  std::string out(bytes, '\0');
  char* to = out.data();
  const auto put = [&to](char32_t bits) {
    *to++ = static_cast<char>(static_cast<unsigned char>(bits));
  };
  for (const char32_t c : text) {
    if (c < 0x80U) {
      put(c);
    } else if (c >= 0x800U && c < 0x10000U && (c < 0xD800U || c > 0xDFFFU)) {
      put(0xE0U | c >> 12U);
      put(0x80U | (c >> 6U & 0x3FU));
      put(0x80U | (c & 0x3FU));
    } else {
      std::string other;
      append_utf8(other, c);
      to = std::copy(other.begin(), other.end(), to);
    }
  }
  out.resize(static_cast<std::size_t>(to - out.data()));  // without what is no character
  return out;
}

std::u32string to_utf32(std::string_view utf8) {
  constexpr std::size_t at_once = 256;
  std::array<char32_t, at_once> part;  // NOLINT(*-member-init): each is written before it is read
  constexpr std::size_t usual_bytes = 3;
  std::u32string out;
  out.reserve(utf8.size() / usual_bytes + 1);
  for (std::size_t i = 0; i < utf8.size();) {
    std::size_t size = 0;
    while (size < at_once && i < utf8.size()) {
      char32_t c = byte_at(utf8, i);
      if (c < 0x80) {
        ++i;
      } else if (c = three_bytes(utf8, i); c != unknown) {
        i += usual_bytes;
      } else {
        c = next(utf8, i);
      }
      part[size++] = c;
    }
    out.append(part.data(), size);
  }
  return out;
}

}  // namespace polink
