#pragma once

#include <stdexcept>
#include <string>

namespace polink {

// What kind of thing went wrong. The value is the exit code of the program.
enum class Failure {
  no_such_thing = 1,     // the question names an id, a name or a document that isn't there
  usage = 2,             // the command line can't be understood
  unreadable_input = 3,  // an input can't be read as what it should be
  storage = 4,           // the database or a file can't be opened or written
  internal = 5,          // anything else
};

// The one exception that polink throws on purpose. `what()` is a message for
// the user: what went wrong, where (file and line when there is one), what was
// expected, and what to do.
class Error : public std::runtime_error {
 public:
  Error(Failure failure, const std::string& message)
      : std::runtime_error(message), failure_(failure) {}

  [[nodiscard]] Failure failure() const noexcept { return failure_; }

 private:
  Failure failure_;
};

}  // namespace polink
