// "Did you mean: 'x'?": the candidate nearest to a name that was not found.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace py {

/// The closest candidate by edit distance with CPython's costs (a changed letter 2, a changed case 1), if one is near
/// enough; the first of equals.
std::optional<std::string> closest_name(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace py
