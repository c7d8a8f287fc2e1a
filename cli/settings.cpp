#include "cli/settings.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>

#include "graph/error.h"

namespace polink {

int output_width() {
  constexpr int without_terminal = 100;
  winsize size{};
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
      size.ws_col > 0) {
    return size.ws_col;
  }
  return without_terminal;
}

void print(const Answer& answer, const Settings& settings) {
  std::cout << written(answer, settings.format, output_width(), settings.language) << std::flush;
  if (!std::cout) {
    throw Error(Failure::storage, "standard output can't be written; is the disk full?");
  }
}

PolicyGraph open_graph(const Settings& settings) {
  return Store::open(settings.database).graph(settings.document);
}

}  // namespace polink
