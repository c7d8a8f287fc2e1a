#include <sqlite3.h>

#include "tests/fuzz/fuzz.h"

namespace {

// A statement may count to infinity, which is its writer's own business: here it stops
// after a million steps of SQLite's machine.
int steps = 0;

int enough(void* /*context*/) { return ++steps > 10; }

int limit_steps(sqlite3* db, char** /*message*/, const sqlite3_api_routines* /*api*/) {
  constexpr int steps_between = 100'000;
  sqlite3_progress_handler(db, steps_between, &enough, nullptr);
  return SQLITE_OK;
}

}  // namespace

// A statement in SQL over the tables and views: it can read and nothing else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  static const int limited =
      sqlite3_auto_extension(reinterpret_cast<void (*)()>(&limit_steps));  // as SQLite documents it
  static const Store& sample = fuzz::sample();
  fuzz::ignore(limited);
  steps = 0;
  fuzz::knock([&] { fuzz::ignore(sample.query(std::string(fuzz::text_of(bytes, size)))); });
  steps = 0;
  if (sample.documents().size() != 1) {
    std::abort();
  }
  return 0;
}
