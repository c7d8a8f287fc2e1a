#pragma once

#include <filesystem>
#include <string_view>

namespace polink {

// A file of polink's own data (organisations.tsv, laws.tsv): in $POLINK_DATA
// if that is set, else where polink was installed, else in the source tree it
// was built from. Throws Error(storage) with the places looked at.
std::filesystem::path data_file(std::string_view name);

}  // namespace polink
