#pragma once

#include <string>

#include "cli/command_reference.h"

// Manual pages in the man macros of roff (man(7)), which man-db, groff and mandoc read.
namespace polink {

// polink(1): what the program does, its commands, the options that all take,
// exit codes, environment.
std::string program_man_page(const ProgramReference& reference, const std::string& version);

// polink-NAME(1) of one of its commands.
std::string command_man_page(const ProgramReference& reference, const CommandReference& command,
                             const std::string& version);

}  // namespace polink
