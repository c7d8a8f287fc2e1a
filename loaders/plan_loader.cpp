#include "loaders/plan_loader.h"

#include "loaders/blocks/blocks.h"
#include "loaders/finish.h"
#include "loaders/plan/group_brackets.h"
#include "loaders/plan/misread_heads.h"
#include "loaders/plan/misread_labels.h"
#include "loaders/plan/plan_outline.h"
#include "loaders/plan/plan_reader.h"
#include "loaders/text/limits.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

// Each tag and each cell becomes a step of its own, however short its text is.
void check_numbers(const SourceText& source, const std::string& name) {
  std::size_t tags = 0;
  std::size_t cells = 0;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    for (const char32_t c : source.lines[i]) {
      tags += c == U'<' ? 1U : 0U;
      cells += c == U'\t' || c == U'|' ? 1U : 0U;
    }
    if (tags > most_tags) {
      refuse_number(name + ":" + std::to_string(i + 1), most_tags, "tags");
    }
    if (cells > most_cells) {
      refuse_number(name + ":" + std::to_string(i + 1), most_cells, "cells");
    }
  }
}

}  // namespace

Document read_plan_text(std::string_view bytes, const std::string& name,
                        const LoadOptions& options) {
  Document document = read_unfinished_plan(bytes, name, options);
  finish_document(*options.registers, document);
  if (options.progress) {
    options.progress(1);
  }
  return document;
}

Document read_unfinished_plan(std::string_view bytes, const std::string& name,
                              const LoadOptions& options) {
  const auto progress = [&](double share) {
    if (options.progress) {
      options.progress(share);
    }
  };
  progress(0);
  SourceText source = decode(bytes, name);
  check_numbers(source, name);
  Document document;
  document.id = options.document_id;
  document.path = name;
  document.loader = is_html_page(source) ? "plan/html" : "plan/text";
  document.encoding = source.encoding;
  document.sha256 = source.sha256;
  progress(0.1);
  auto blocks = is_html_page(source) ? html_blocks(source, name) : text_blocks(source);
  join_head_rows(blocks);
  restore_heads(blocks, document);
  restore_labels(blocks, document);
  adopt_group_brackets(OrganisationNames(*options.registers), blocks, document);
  progress(0.4);
  read_plan(blocks, *options.registers, document);
  progress(0.8);
  for (const std::u32string& line : source.lines) {
    document.lines.push_back(to_utf8(line));
  }
  return document;
}

Document load_plan(const std::filesystem::path& file, const LoadOptions& options) {
  return read_plan_text(read_file(file), file.string(), options);
}

}  // namespace polink
