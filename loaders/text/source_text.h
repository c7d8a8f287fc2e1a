#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "graph/utf8.h"

// A file of bytes becomes numbered lines of code points.
namespace polink {

struct SourceText {
  std::vector<std::u32string> lines;  // without their ends; line n is lines[n - 1]
  std::string encoding;               // UTF-8, UTF-16LE, Shift_JIS, EUC-JP, …
  std::string sha256;                 // of the bytes
};

// A plan of 500 pages has a megabyte; what is larger by far is no plan.
constexpr std::size_t default_most_bytes = 32U << 20U;

// Reads a whole file. Throws Error(storage) where it is missing, a directory
// or can't be read, naming the path, and Error(unreadable_input) where it has more
// than `most_bytes`; of such a file no more than that is read.
std::string read_file(const std::filesystem::path& path,
                      std::size_t most_bytes = default_most_bytes);

// Recognises UTF-8 and UTF-16 with or without a byte order mark, Shift_JIS
// (CP932) and EUC-JP, and splits at LF, CRLF or CR; a form feed ends a line
// too. `name` is used in messages. Throws Error(unreadable_input) for an empty
// text, for binary content, and for bytes which none of the encodings explains.
SourceText decode(std::string_view bytes, const std::string& name);

// Throws Error(unreadable_input), which names the `place`, where more combining marks
// stand behind one character than any script has: putting them into their order takes
// time by the square of their number (UAX #15 calls 30 safe).
void check_marks(std::string_view utf8, const std::string& place);

// Lower-case hexadecimal SHA-256.
std::string sha256_hex(std::string_view bytes);

}  // namespace polink
