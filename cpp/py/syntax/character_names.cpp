// The names that \N{…} knows.
#include "py/syntax/literal.h"

namespace py::syntax {
char32_t character_named(std::string_view) { return 0; }
}
