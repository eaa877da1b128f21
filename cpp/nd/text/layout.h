// Puts the texts of an array's elements into brackets and lines.
#pragma once

#include <string>
#include <vector>

#include "nd/core/dims.h"
#include "nd/text/options.h"

namespace nd::text {

/// Which positions of an axis are shown: all, or the edges.
std::vector<Index> shown_positions(Index length, bool summarise, Index edgeitems);

/// `words` holds the shown elements' texts in C order.
std::string lay_out(const Shape& shape, const std::vector<std::string>& words, bool summarise, const std::string& separator,
                    const std::string& prefix, const PrintOptions& options, Index linewidth);

}  // namespace nd::text
