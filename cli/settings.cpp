#include "cli/settings.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <ctime>
#include <fstream>
#include <iostream>

#include "graph/error.h"
#include "render/answer_ids.h"
#include "render/terminal_text.h"

namespace polink {

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  constexpr std::size_t size = 16;
  char text[size];
  return {text, std::strftime(text, size, "%Y-%m-%d", &local)};
}

int output_width() {
  constexpr int without_terminal = 100;
  winsize size{};
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
      size.ws_col > 0) {
    return size.ws_col;
  }
  return without_terminal;
}

void print(Answer answer, const Settings& settings) {
  if (!settings.among.empty()) {
    const auto ids = read_ids(settings.among);
    keep_among(answer, {ids.begin(), ids.end()}, settings.language);
  }
  if (settings.ids) {
    for (const std::string& id : ids_of(answer)) {
      std::cout << printable(id) << '\n';
    }
  } else {
    std::cout << written(answer, settings.format, output_width(), settings.language);
  }
  std::cout << std::flush;
  if (!std::cout) {
    throw Error(Failure::storage, "standard output can't be written; is the disk full?");
  }
}

std::vector<std::string> read_ids(const std::string& path) {
  std::ifstream file;
  if (path != "-") {
    file.open(path);
    if (!file) {
      throw Error(Failure::unreadable_input,
                  path + ": can't be read; --among names a file with one id on each line");
    }
  }
  std::istream& lines = path == "-" ? std::cin : file;
  std::vector<std::string> ids;
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find_first_not_of(" \t\r");
    if (first != std::string::npos && line[first] != '#') {
      ids.push_back(line.substr(first, line.find_last_not_of(" \t\r") - first + 1));
    }
  }
  return ids;
}

PolicyGraph open_graph(const Settings& settings) {
  return Store::open(settings.database).graph(settings.document);
}

}  // namespace polink
