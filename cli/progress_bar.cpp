#include "cli/progress_bar.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "render/terminal_text.h"

namespace polink {

ProgressBar::ProgressBar(std::string_view label)
    : label_(printable(label)), visible_(isatty(STDERR_FILENO) != 0) {}

ProgressBar::~ProgressBar() {
  if (visible_ && percent_ >= 0) {
    std::cerr << "\r\x1b[K" << std::flush;
  }
}

void ProgressBar::show(double share) {
  constexpr int cells = 30;
  const int percent = static_cast<int>(std::clamp(share, 0.0, 1.0) * 100);
  if (!visible_ || percent == percent_) {
    return;
  }
  percent_ = percent;
  const auto full = static_cast<std::size_t>(percent * cells / 100);
  std::cerr << "\r[" << std::string(full, '#') << std::string(cells - full, '.') << "] " << percent
            << "% " << label_ << "\x1b[K" << std::flush;
}

}  // namespace polink
