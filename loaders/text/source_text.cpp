#include "loaders/text/source_text.h"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <optional>
#include <system_error>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "graph/error.h"
#include "loaders/text/limits.h"

namespace polink {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

// The text in the named encoding, U+FFFD for bytes that don't fit it.
std::optional<icu::UnicodeString> convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
  if (U_FAILURE(status)) {
    return std::nullopt;
  }
  const auto capacity = static_cast<std::int32_t>(bytes.size() + 1);
  icu::UnicodeString text;
  UChar* buffer = text.getBuffer(capacity);
  const std::int32_t length = ucnv_toUChars(converter.get(), buffer, capacity, bytes.data(),
                                            static_cast<std::int32_t>(bytes.size()), &status);
  text.releaseBuffer(U_SUCCESS(status) ? length : 0);
  if (U_FAILURE(status)) {
    return std::nullopt;
  }
  return text;
}

std::u32string code_points(const icu::UnicodeString& text) {
  std::u32string out(static_cast<std::size_t>(text.length()), U' ');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = text.toUTF32(reinterpret_cast<UChar32*>(out.data()),
                                           static_cast<std::int32_t>(out.size()), status);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

// How much of a text is Japanese as people write it: kana, common ideographs
// and Japanese punctuation. A text decoded in the wrong encoding is full of
// half-width katakana and rare characters instead.
double japanese_share(const std::u32string& text) {
  if (text.empty()) {
    return 0;
  }
  const auto likely = std::count_if(text.begin(), text.end(), [](char32_t c) {
    return c < 0x80 || (c >= 0x3000 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF) ||
           (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2460 && c <= 0x2473);
  });
  return static_cast<double>(likely) / static_cast<double>(text.size());
}

constexpr double least_japanese = 0.5;  // of the characters of a text
constexpr double most_gaps = 0.005;     // characters that no encoding explains

struct Decoded {
  std::u32string text;
  std::string encoding;
};

// UTF-16 without a mark: in a text with line ends and ASCII, one of the two
// bytes of many units is zero, always on the same side.
std::optional<Decoded> decode_utf16(std::string_view bytes) {
  const auto starts = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < std::min<std::size_t>(bytes.size(), 4096); ++i) {
    zeros[i % 2] += bytes[i] == '\0' ? 1U : 0U;
  }
  // U+3000 and 一 (U+4E00) put a zero on the other side now and then.
  constexpr std::size_t clearly = 3;
  const bool little = starts("\xFF\xFE") || zeros[1] > clearly * zeros[0];
  const bool big = starts("\xFE\xFF") || zeros[0] > clearly * zeros[1];
  if (little == big || bytes.size() % 2 != 0) {
    return std::nullopt;
  }
  const char* name = little ? "UTF-16LE" : "UTF-16BE";
  const auto text = convert(bytes, name);
  if (!text) {
    return std::nullopt;
  }
  Decoded decoded{code_points(*text), name};
  const bool text_like = std::none_of(decoded.text.begin(), decoded.text.end(), [](char32_t c) {
    return c == 0 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  });
  return text_like && japanese_share(decoded.text) > least_japanese ? std::optional(decoded)
                                                                    : std::nullopt;
}

// For a single byte that a Japanese encoding lacks ICU gives U+001A; as the last
// character it is what DOS ended its files with.
void settle_substitutes(std::u32string& text) {
  constexpr char32_t substitute = 0x1A;
  if (!text.empty() && text.back() == substitute) {
    text.pop_back();
  }
  std::replace(text.begin(), text.end(), substitute, U'\uFFFD');
}

std::optional<Decoded> decode_bytes(std::string_view bytes) {
  if (auto utf16 = decode_utf16(bytes)) {
    return utf16;
  }
  if (bytes.find('\0') != std::string_view::npos) {
    return std::nullopt;
  }
  // Each encoding explains some bytes of a text in another one, so the one that
  // leaves the most Japanese and the fewest gaps is taken; UTF-8 first, since
  // hardly anything else is valid UTF-8.
  if (std::u32string text = to_utf32(bytes); text.find(U'\uFFFD') == std::u32string::npos) {
    return Decoded{std::move(text), "UTF-8"};
  }
  std::optional<Decoded> best;
  double best_share = least_japanese;
  for (const auto& [icu_name, name] :
       {std::pair{"UTF-8", "UTF-8"}, std::pair{"ibm-943_P15A-2003", "Shift_JIS"},
        std::pair{"euc-jp-2007", "EUC-JP"}}) {
    const auto text = convert(bytes, icu_name);
    if (!text) {
      continue;
    }
    Decoded decoded{code_points(*text), name};
    if (decoded.encoding != "UTF-8") {
      settle_substitutes(decoded.text);
    }
    const auto gaps = std::count(decoded.text.begin(), decoded.text.end(), U'\uFFFD');
    const auto size = static_cast<double>(decoded.text.size());
    const double share = japanese_share(decoded.text);
    if (static_cast<double>(gaps) < most_gaps * size && share > best_share) {
      best_share = share;
      best = std::move(decoded);
    }
  }
  return best;
}

constexpr std::size_t most_marks = 200;

bool is_mark(char32_t c) { return c >= 0x300 && u_getCombiningClass(static_cast<UChar32>(c)) != 0; }

// More than `most_marks` marks on end cover one of the places looked at first.
bool has_heap_of_marks(std::u32string_view text) {
  constexpr std::size_t heap = most_marks + 1;
  for (std::size_t at = most_marks; at < text.size(); at += heap) {
    if (!is_mark(text[at])) {
      continue;
    }
    std::size_t from = at;
    while (from > 0 && is_mark(text[from - 1])) {
      --from;
    }
    std::size_t to = at + 1;
    while (to < text.size() && to - from < heap && is_mark(text[to])) {
      ++to;
    }
    if (to - from >= heap) {
      return true;
    }
  }
  return false;
}

[[noreturn]] void refuse_marks(const std::string& place) {
  throw Error(Failure::unreadable_input,
              place + ": more than " + std::to_string(most_marks) +
                  " combining marks stand behind one character, which is no text; remove "
                  "them");
}

void check_marks(const std::vector<std::u32string>& lines, const std::string& name) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (has_heap_of_marks(lines[i])) {
      refuse_marks(name + ":" + std::to_string(i + 1));
    }
  }
}

void check_number_of_lines(const std::u32string& text, const std::string& name) {
  const auto ends = std::count_if(text.begin(), text.end(),
                                  [](char32_t c) { return c == '\n' || c == '\r' || c == '\f'; });
  constexpr std::ptrdiff_t most_ends_of_a_line = 2;  // CR and LF
  if (ends > most_ends_of_a_line * static_cast<std::ptrdiff_t>(most_lines)) {
    refuse_number(name, most_lines, "lines");
  }
}

std::vector<std::u32string> split_lines(const std::u32string& text) {
  std::vector<std::u32string> lines;
  std::u32string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
      continue;
    }
    if (c == '\n' || c == '\r' || c == '\f') {
      lines.push_back(std::move(line));
      line.clear();
    } else {
      line.push_back(c);
    }
  }
  if (!line.empty()) {
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

void check_marks(std::string_view utf8, const std::string& place) {
  constexpr std::size_t bytes_of_mark = 2;  // at least
  if (utf8.size() > most_marks * bytes_of_mark && has_heap_of_marks(to_utf32(utf8))) {
    refuse_marks(place);
  }
}

std::string sha256_hex(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : digest) {
    out.push_back(hex[byte >> 4U]);
    out.push_back(hex[byte & 0xFU]);
  }
  return out;
}

std::string read_file(const std::filesystem::path& path, std::size_t most_bytes) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(Failure::storage,
                path.string() + ": is a directory; name the document's file in it");
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw Error(Failure::storage, path.string() +
                                      ": no such file, or it may not be read; check the name and "
                                      "its permissions");
  }
  constexpr std::size_t block = 1U << 16U;
  std::string bytes;
  for (std::size_t got = block; got == block && bytes.size() <= most_bytes;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + block);
    in.read(bytes.data() + before, block);
    got = static_cast<std::size_t>(in.gcount());
    bytes.resize(before + got);
  }
  if (in.bad()) {
    throw Error(Failure::storage, path.string() + ": reading failed half-way; try again");
  }
  if (bytes.size() > most_bytes) {
    const std::string larger = path.string() + ": larger than " + std::to_string(most_bytes);
    throw Error(Failure::unreadable_input,
                most_bytes < most_bytes_at_all
                    ? larger +
                          " bytes, which no plan document is; check that it is the right "
                          "file, or allow more with --max-bytes"
                    : larger +
                          " bytes, the most that is read as one file; split it, by chapters "
                          "or documents");
  }
  return bytes;
}

SourceText decode(std::string_view bytes, const std::string& name) {
  constexpr std::string_view blank = " \t\r\n\f\xEF\xBB\xBF";
  if (bytes.find_first_not_of(blank) == std::string_view::npos) {
    throw Error(Failure::unreadable_input,
                name + ": the file is empty; expected the text of a plan document");
  }
  auto decoded = decode_bytes(bytes);
  if (!decoded) {
    throw Error(Failure::unreadable_input,
                name +
                    ": not a text in UTF-8, UTF-16, Shift_JIS or EUC-JP; if it is a PDF, Word or "
                    "image file, turn it into text first");
  }
  if (!decoded->text.empty() && decoded->text.front() == 0xFEFF) {
    decoded->text.erase(0, 1);
  }
  const auto controls = std::count_if(decoded->text.begin(), decoded->text.end(), [](char32_t c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  });
  if (controls * 100 > static_cast<std::ptrdiff_t>(decoded->text.size())) {
    throw Error(
        Failure::unreadable_input,
        name + ": binary content (control characters), not a text; turn it into text first");
  }
  check_number_of_lines(decoded->text, name);
  SourceText text{split_lines(decoded->text), decoded->encoding, sha256_hex(bytes)};
  if (text.lines.size() > most_lines) {
    refuse_number(name, most_lines, "lines");
  }
  check_marks(text.lines, name);
  return text;
}

}  // namespace polink
