#pragma once

#include <string>

#include "queries/drift.h"
#include "queries/gaps.h"
#include "queries/overlaps.h"
#include "render/language.h"

// What a coordinator's finding says, in one plain sentence.
namespace polink {

std::string sentence_of(const Overlap& overlap, Language language);
std::string sentence_of(const Drift& drift, Language language);
std::string sentence_of(const Gap& gap, Language language);

}  // namespace polink
