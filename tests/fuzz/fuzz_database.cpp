#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/fuzz/fuzz.h"

namespace {

using namespace polink;

const std::string& place() {
  static const std::string path = "/dev/shm/polink-fuzz-" + std::to_string(getpid()) + ".db";
  return path;
}

// A database of polink's that holds a small plan.
const std::string& sound() {
  static const std::string bytes = [] {
    std::filesystem::remove(place());
    Store::open_or_create(place()).save(
        {read_plan_text(
            "1. 安全\n（1） 基盤\n① 連携\n"
            "基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n"
            "○「電波法」により整備する。【<u>総</u>、文】\t・した。\t・する。（再掲）【総】\n",
            "fuzz.txt", fuzz::options())},
        false);
    std::ifstream file(place(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return bytes;
}

// Something endless in the schema stops here, not in what polink reads.
int enough(void* steps) { return ++*static_cast<int*>(steps) > 100; }

void change(std::string_view sql) {
  sqlite3* db = nullptr;
  sqlite3_open(place().c_str(), &db);
  int steps = 0;
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1'000'000);
  sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_progress_handler(db, 10'000, &enough, &steps);
  sqlite3_exec(db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF", nullptr, nullptr,
               nullptr);
  sqlite3_exec(db, std::string(sql).c_str(), nullptr, nullptr, nullptr);
  sqlite3_close(db);
}

}  // namespace

// A database file from anywhere. Bytes that begin as SQLite's do are the file; any
// other input is SQL that changes a sound one, so that its tables hold anything.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input = fuzz::text_of(bytes, size);
  const bool file = input.starts_with("SQLite");
  const std::string_view content = file ? input : std::string_view(sound());
  std::ofstream(place(), std::ios::binary) << content;
  if (!file) {
    change(input);
  }
  fuzz::knock([&] {
    const Store store = Store::open(place());
    fuzz::knock([&] { fuzz::ignore(store.query("SELECT * FROM v_measures")); });
    fuzz::knock([&] { fuzz::ignore(store.search(search_terms("整備"), {})); });
    for (const DocumentSummary& summary : store.documents()) {
      fuzz::knock([&] { fuzz::ignore(store.source_lines_of(summary.id, "1.1.1.r1")); });
      fuzz::knock([&] { fuzz::ignore(store.diagnostics(summary.id)); });
      fuzz::knock([&] { fuzz::ignore(store.document(summary.id)); });
    }
    (void)store.graph();
  });
  std::filesystem::remove(place());
  std::filesystem::remove(place() + "-journal");
  return 0;
}
