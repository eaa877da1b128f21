// SHA-512 of a text of bytes; random.seed() needs it.
#pragma once

#include <string>
#include <string_view>

namespace py {

std::string sha512(std::string_view data);  // 64 bytes

}  // namespace py
