#include "render/export/shard_folder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

#include <unicode/utf8.h>

#include "queries/text_key.h"

namespace polink {
namespace {

bool is_clean(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c <= 0) {
      return false;
    }
  }
  return true;
}

std::string clean(std::string_view text) {
  if (is_clean(text)) {
    return std::string(text);
  }
  std::u32string characters = code_points(text);
  std::erase(characters, U'\0');
  return utf8_of(characters);
}

// `true`, `Plan`: what may be a truth or a word of polink's own.
bool is_plain_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
    return c < 0x80 && std::isalnum(c) != 0;
  });
}

void add_text(std::string_view given, ShardQuoting quoting, std::string& line) {
  const std::string text = clean(given);
  if (quoting == ShardQuoting::doubled && is_plain_word(text)) {
    line += text;
    return;
  }
  line += '"';
  for (const char c : text) {
    if (quoting == ShardQuoting::backslash) {
      line += c == '"' || c == '\\' ? "\\" : "";
      line += c;
    } else {
      line += c == '"' ? "\"" : "";
      line += c == '\n' || c == '\r' ? ' ' : c;
    }
  }
  line += '"';
}

template <typename Number>
void add_number(Number number, std::string& line) {
  std::array<char, 32> digits{};  // the shortest that reads back as the same number
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  line.append(digits.data(), end);
}

std::string file_name(const std::string& table, std::size_t shard) {
  constexpr std::size_t width = 4;
  const std::string number = std::to_string(shard);
  return table + "." + std::string(width - std::min(width, number.size()), '0') + number + ".csv";
}

}  // namespace

std::string shard_line(std::span<const Cell> row, ShardQuoting quoting) {
  std::string line;
  for (const Cell& cell : row) {
    line += &cell == row.data() ? "" : ",";
    if (const auto* text = std::get_if<std::string_view>(&cell)) {
      add_text(*text, quoting, line);
    } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
      add_number(*whole, line);
    } else if (const auto* real = std::get_if<double>(&cell)) {
      add_number(*real, line);
    }
  }
  return line + "\n";
}

std::size_t shard_of(std::string_view document, std::size_t shards) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : document) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return static_cast<std::size_t>(hash % shards) + 1;
}

void ShardFolder::begin(const std::string& table, std::size_t shard, std::string head) {
  end();
  next_ = {table, shard, file_name(table, shard), 0, 0};
  head_ = std::move(head);
}

void ShardFolder::row(std::span<const Cell> cells) {
  if (next_.rows++ == 0) {
    folder_.begin(next_.name);
    folder_.write(head_);
  }
  folder_.write(shard_line(cells, quoting_));
}

void ShardFolder::end() {
  if (next_.rows > 0) {
    next_.bytes = folder_.bytes();
    files_.push_back(std::move(next_));
  }
  next_ = {};
}

const std::vector<ShardFile>& ShardFolder::files() {
  end();
  return files_;
}

void ShardFolder::add(const std::string& name, std::string_view text) {
  end();
  folder_.begin(name);
  folder_.write(text);
}

void ShardFolder::complete() {
  end();
  folder_.complete();
}

}  // namespace polink
