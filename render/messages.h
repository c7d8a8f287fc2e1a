#pragma once

#include <string>
#include <string_view>

#include "render/language.h"

// What polink says, in the language of whoever reads it. Notes, diagnostics and
// errors are made in English where they arise, far from anyone who knows who
// will read them; they are said in Japanese at the two places where they leave
// the program (`written()` and the complaint on standard error). So no query and
// no loader has to be handed a language.
namespace polink {

// The text in this language. For Japanese each line is looked up, as a whole, in
// the catalogue (render/message_catalogue.h), and then among the words of the
// answers; what is in neither stays as it is. Names, ids, file names and texts of
// documents that stand in a line are carried over as they are.
std::string said_in(Language language, std::string_view english);

}  // namespace polink
