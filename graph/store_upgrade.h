#pragma once

#include <filesystem>
#include <optional>

namespace polink {

// Brings a database that an older polink wrote to the schema of this one. Before
// anything changes, the file is copied to `NAME.schema-VERSION` beside it (with a
// number behind it where there is such a file); the change is one transaction, so
// that an interrupted one leaves the database as it was. Nothing is lost: every
// column that both schemas have is carried over, a column that is new is empty or
// 0, and views and the full-text index are made again.
//
// Gives the place of the copy; nothing where there was nothing to do: no file, one
// of this schema, or none of polink's (which Store::open() then tells). Throws
// Error(storage) where file or folder can't be written.
std::optional<std::filesystem::path> upgrade_database(const std::filesystem::path& path);

}  // namespace polink
