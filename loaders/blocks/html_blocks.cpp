#include <algorithm>
#include <map>

#include "loaders/blocks/blocks.h"
#include "loaders/text/limits.h"
#include "loaders/text/markup.h"

namespace polink {
namespace {

using Events = std::vector<MarkupEvent>;

// The event that closes the element opened at `open`.
std::size_t matching_close(const Events& events, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < events.size(); ++i) {
    if (events[i].kind == MarkupEvent::Kind::open) {
      ++depth;
    } else if (events[i].kind == MarkupEvent::Kind::close && --depth == 0) {
      return i;
    }
  }
  return events.size();
}

int span_of(const MarkupEvent& cell, std::string_view name) {
  constexpr int widest = 1000;
  const std::string text = cell.attribute(name);
  int span = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      break;
    }
    span = std::min(span * 10 + (c - '0'), widest);
  }
  return std::max(span, 1);
}

bool is_heading_tag(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

class HtmlBlocks {
 public:
  HtmlBlocks(Events events, const std::string& name) : events_(std::move(events)), name_(name) {}

  std::vector<Block> read() {
    for (std::size_t i = 0; i < events_.size(); ++i) {
      const MarkupEvent& event = events_[i];
      const bool opens = event.kind == MarkupEvent::Kind::open;
      if (opens && (event.tag == "head" || event.tag == "style" || event.tag == "script")) {
        i = matching_close(events_, i);
      } else if (opens && event.tag == "table" && is_data_table(i)) {
        flush(i);
        const std::size_t end = matching_close(events_, i);
        read_table(i, end);
        i = end;
        start_ = i + 1;
      } else if (event.kind != MarkupEvent::Kind::text && is_block_tag(event.tag)) {
        flush(i);
        start_ = i;  // keeps <li>, so that its bullet comes out
        headed_ = opens && is_heading_tag(event.tag);
      }
    }
    flush(events_.size());
    return std::move(blocks_);
  }

 private:
  // A table used for layout has one column; its text is read as paragraphs.
  [[nodiscard]] bool is_data_table(std::size_t open) const {
    const std::size_t end = matching_close(events_, open);
    int cells = 0;
    for (std::size_t i = open; i < end; ++i) {
      if (events_[i].kind != MarkupEvent::Kind::open) {
        continue;
      }
      if (events_[i].tag == "tr") {
        cells = 0;
      } else if (events_[i].tag == "td" || events_[i].tag == "th") {
        if (++cells > 1) {
          return true;
        }
      }
    }
    return false;
  }

  // The text since `start_` as paragraphs, one for each line of it.
  void flush(std::size_t end) {
    const StyledText text = flatten(events_, start_, end);
    StyledText line;
    const auto add = [&] {
      line = trimmed(line);
      if (!line.empty()) {
        const int number = static_cast<int>(line.front().line);
        blocks_.push_back({Block::Kind::paragraph, {line}, true, headed_, number});
      }
      line.clear();
    };
    for (const Glyph& glyph : text) {
      if (glyph.code == paragraph_break || glyph.code == line_break) {
        add();
      } else {
        line.push_back(glyph);
      }
    }
    add();
    start_ = end;
    headed_ = false;
  }

  void read_table(std::size_t open, std::size_t end) {
    std::map<std::size_t, int> covered;  // column → rows that a rowspan still covers
    for (std::size_t i = open; i < end; ++i) {
      if (events_[i].kind != MarkupEvent::Kind::open) {
        continue;
      }
      if (events_[i].tag == "caption") {
        start_ = i;
        flush(matching_close(events_, i));
      } else if (events_[i].tag == "tr") {
        const std::size_t close = std::min(matching_close(events_, i), end);
        read_row(i, close, covered);
        i = close;
      }
    }
  }

  void read_row(std::size_t open, std::size_t end, std::map<std::size_t, int>& covered) {
    constexpr std::size_t widest = 2000;
    Block block{Block::Kind::table_row, {}, false, false, 0};
    const auto skip_covered = [&] {
      while (block.cells.size() < widest && covered[block.cells.size()] > 0) {
        --covered[block.cells.size()];
        block.cells.emplace_back();
      }
    };
    for (std::size_t i = open + 1; i < end; ++i) {
      const MarkupEvent& event = events_[i];
      if (event.kind != MarkupEvent::Kind::open || (event.tag != "td" && event.tag != "th")) {
        continue;
      }
      const std::size_t close = std::min(matching_close(events_, i), end);
      skip_covered();
      const int rows = span_of(event, "rowspan");
      const std::size_t first = block.cells.size();
      for (int column = span_of(event, "colspan"); column > 0 && block.cells.size() < widest;
           --column) {
        covered[block.cells.size()] = rows - 1;
        block.cells.emplace_back();
      }
      if (first < block.cells.size()) {
        block.cells[first] = trimmed(flatten(events_, i, close + 1));
      }
      i = close;
    }
    skip_covered();
    add_row(std::move(block));
  }

  void add_row(Block block) {
    for (const StyledText& cell : block.cells) {
      if (!cell.empty()) {
        block.line = static_cast<int>(cell.front().line);
        cells_ += block.cells.size();
        if (cells_ > most_cells) {
          refuse_number(name_ + ":" + std::to_string(block.line), most_cells, "cells");
        }
        blocks_.push_back(std::move(block));
        return;
      }
    }
  }

  Events events_;
  const std::string& name_;
  std::size_t cells_ = 0;
  std::vector<Block> blocks_;
  std::size_t start_ = 0;
  bool headed_ = false;
};

}  // namespace

bool is_html_page(const SourceText& source) {
  for (const std::u32string& line : source.lines) {
    const std::size_t at = line.find_first_not_of(U" \t\u3000");
    if (at == std::u32string::npos) {
      continue;
    }
    std::u32string start = line.substr(at, 9);
    std::transform(start.begin(), start.end(), start.begin(),
                   [](char32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    return start == U"<!doctype" || start.substr(0, 5) == U"<html" ||
           start.substr(0, 5) == U"<head" || start.substr(0, 5) == U"<body" ||
           start.substr(0, 5) == U"<?xml" || start.substr(0, 6) == U"<table" ||
           (start.size() > 3 && start.substr(0, 2) == U"<h" && start[3] == U'>');
  }
  return false;
}

std::vector<Block> html_blocks(const SourceText& source, const std::string& name) {
  StyledText all;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const auto number = static_cast<std::uint32_t>(i + 1);
    append(all, styled(source.lines[i], number));
    all.push_back({U'\n', number, static_cast<std::uint32_t>(source.lines[i].size()), 0});
  }
  return HtmlBlocks(markup_events(all), name).read();
}

}  // namespace polink
