#pragma once

#include <string>

#include "tests/loaders/layouts/logical_plan.h"

namespace polink::made_up {

// The text as a poor OCR run prints it: spaces within Japanese words and between
// the letters of acronyms, brackets, digits and dashes in the other width. Tags
// and line structure stay.
std::string with_ocr_noise(const std::string& text, Random& random);

}  // namespace polink::made_up
