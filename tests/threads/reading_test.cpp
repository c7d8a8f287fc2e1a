#include <filesystem>
#include <future>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/search_entries.h"
#include "loaders/load.h"
#include "loaders/text/registers.h"
#include "queries/linking.h"
#include "queries/ordered_results.h"
#include "tests/record_text.h"

// Documents read side by side, as `polink load` does it.
namespace polink {
namespace {

namespace fs = std::filesystem;
const fs::path folder = POLINK_SOURCE_DIR "/data";

const Registers& registers() {
  static const Registers known = load_registers(folder / "organisations.tsv", folder / "laws.tsv");
  return known;
}

// The documents of one source, whose links are made in `threads` while its texts are
// made ready for searching.
std::vector<std::string> read(const Source& source, unsigned threads) {
  LoadOptions options;
  options.document_id = "plan";
  options.registers = &registers();
  std::vector<std::string> lines;
  for (Document& document : load_documents(source, options).documents) {
    auto entries = std::async(std::launch::async, [&] { return search_entries(document).size(); });
    link(document, threads);
    lines.push_back(std::to_string(entries.get()) + " entries");
    for (std::string& line : made::RecordText(document).take()) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

std::vector<Source> sources() {
  std::vector<Source> all;
  for (const char* name : {"sample_plan.txt", "sample_plan_next.txt"}) {
    all.push_back(open_source(folder / name));
  }
  all.push_back({"a.html",
                 "<html><body><h1>1. 海</h1><h2>（1） 港</h2><h3>① 灯台</h3>"
                 "<table><tr><th>基本計画における具体的な取組</th><th>実施状況・現状分析</th>"
                 "<th>今後の取組方針</th></tr><tr><td>○灯台を直す。【<u>国</u>、環】</td>"
                 "<td>・直した。</td><td>・見回る。【国】</td></tr></table></body></html>",
                 InputFormat::plan});
  all.push_back(
      {"b.csv", "section,text,ministries\n1,波を測る。,国\n1,潮を測る。,環\n", InputFormat::csv});
  return all;
}

TEST(ReadingInThreads, GivesTheDocumentsThatOneThreadGives) {
  std::vector<Source> all = sources();
  const std::size_t once = all.size();
  for (std::size_t i = 0; i < once; ++i) {
    all.push_back(all[i]);
  }
  constexpr unsigned threads = 4;
  OrderedResults<std::vector<std::string>> results(
      all.size(), threads, [&](std::size_t job) { return read(all[job], 1); });
  std::vector<std::vector<std::string>> found;
  while (auto one = results.next()) {
    found.push_back(std::move(*one));
  }
  ASSERT_EQ(found.size(), all.size());
  for (std::size_t i = 0; i < once; ++i) {
    EXPECT_GT(found[i].size(), 10U) << all[i].name;
    EXPECT_EQ(found[i], found[once + i]) << all[i].name;
    EXPECT_EQ(found[i], read(all[i], threads)) << all[i].name;
  }
}

}  // namespace
}  // namespace polink
