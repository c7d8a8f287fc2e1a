#pragma once

#include <string>
#include <string_view>

namespace polink {

// A bar on standard error while something long runs; nothing at all where
// that is not a terminal.
class ProgressBar {
 public:
  explicit ProgressBar(std::string_view label);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();  // wipes the bar

  // `share` from 0 to 1.
  void show(double share);

 private:
  std::string label_;
  bool visible_;
  int percent_ = -1;
};

}  // namespace polink
