// Writing JSON strings.
#pragma once

#include <string>
#include <string_view>

namespace kernel {

/// `s` (UTF-8) quoted and escaped; bytes that are no UTF-8 become U+FFFD.
std::string json_string(std::string_view s);

}  // namespace kernel
