#include "loaders/plan_loader.h"

#include "loaders/blocks.h"
#include "loaders/finish.h"
#include "loaders/group_brackets.h"
#include "loaders/misread_heads.h"
#include "loaders/misread_labels.h"
#include "loaders/plan_outline.h"
#include "loaders/plan_reader.h"
#include "loaders/source_text.h"

namespace polink {

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
  Document document;
  document.id = options.document_id;
  document.path = name;
  document.loader = is_html_page(source) ? "plan/html" : "plan/text";
  document.encoding = source.encoding;
  document.sha256 = source.sha256;
  progress(0.1);
  auto blocks = is_html_page(source) ? html_blocks(source) : text_blocks(source);
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
