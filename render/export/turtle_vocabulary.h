#pragma once

#include <string>

namespace polink {

// The prefixes of polink's Turtle, and every term of its own with labels and
// comments in English and Japanese, so that a file explains itself.
std::string turtle_prefixes();
std::string turtle_vocabulary();

}  // namespace polink
