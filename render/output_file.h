#pragma once

#include <filesystem>
#include <string_view>

namespace polink {

// Writes a whole file, or none: into a new file in the same folder, then
// renamed over the old one. Throws Error(storage) with the reason.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace polink
