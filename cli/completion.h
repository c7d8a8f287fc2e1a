#pragma once

#include <string>

#include "cli/command_reference.h"

// Scripts by which a shell completes command lines: commands, options, the words
// that an option takes, and file names where a file is expected.
namespace polink {

// For bash 4 and later; `eval "$(polink completion bash)"` or a file in
// share/bash-completion/completions.
std::string bash_completion(const ProgramReference& reference);

// For zsh's compsys; a file `_polink` in a folder of $fpath.
std::string zsh_completion(const ProgramReference& reference);

}  // namespace polink
