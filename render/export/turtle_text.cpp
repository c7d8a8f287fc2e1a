#include "render/export/turtle_text.h"

#include <array>
#include <charconv>
#include <cstdio>

#include "queries/text_key.h"
#include "render/terminal_text.h"

namespace polink {

std::string turtle_literal(std::string_view text, std::string_view language) {
  std::string out = "\"";
  for (const char c : printable(text)) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  out += '"';
  return language.empty() ? out : out + "@" + std::string(language);
}

std::string turtle_typed(std::string_view text, std::string_view type) {
  return turtle_literal(text) + "^^" + std::string(type);
}

std::string turtle_iri(std::string_view iri) { return "<" + std::string(iri) + ">"; }

std::string turtle_number(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                 std::chars_format::scientific)
                       .ptr;
  return {digits.data(), end};
}

std::string iri_part(std::string_view word) {
  constexpr std::string_view unreserved = "-._~:/";
  std::string out;
  for (const char32_t c : code_points(word)) {
    const bool ascii =
        (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
        (c < 0x80 && unreserved.find(static_cast<char>(c)) != std::string_view::npos);
    const bool other_script =
        (c >= 0xa0 && c <= 0xd7ff && !(c >= 0x2000 && c <= 0x206f) && c != 0x3000 && c != 0x61c) ||
        (c >= 0xf900 && c <= 0xfdcf) || (c >= 0xfdf0 && c <= 0xffef && c != 0xfeff) ||
        (c >= 0x20000 && c <= 0x2fffd);
    const std::string bytes = utf8_of(std::u32string_view(&c, 1));
    if (ascii || other_script) {
      out += bytes;
      continue;
    }
    for (const char byte : bytes) {
      std::array<char, 4> code{};
      std::snprintf(code.data(), code.size(), "%%%02X",
                    static_cast<unsigned>(static_cast<unsigned char>(byte)));
      out += code.data();
    }
  }
  return out;
}

TurtleThing& TurtleThing::add(std::string_view property, std::string object) {
  said_.emplace_back(property, std::move(object));
  return *this;
}

TurtleThing& TurtleThing::text(std::string_view property, std::string_view text,
                               std::string_view language) {
  return text.empty() ? *this : add(property, turtle_literal(text, language));
}

TurtleThing& TurtleThing::number(std::string_view property, int number) {
  return add(property, std::to_string(number));
}

std::string TurtleThing::about(std::string_view subject) const {
  std::string out(subject);
  std::string_view separator = " ";
  for (const auto& [property, object] : said_) {
    out.append(separator).append(property).append(" ").append(object);
    separator = " ;\n  ";
  }
  return out + " .\n\n";
}

std::string TurtleThing::nested() const {
  std::string out = "[ ";
  std::string_view separator;
  for (const auto& [property, object] : said_) {
    out.append(separator).append(property).append(" ").append(object);
    separator = " ; ";
  }
  return out + " ]";
}

}  // namespace polink
