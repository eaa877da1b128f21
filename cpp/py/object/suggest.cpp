#include "py/object/suggest.h"

#include <algorithm>
#include <cctype>

namespace py {
namespace {

constexpr std::size_t kMove = 2;
constexpr std::size_t kCase = 1;
constexpr std::size_t kLongest = 40;

std::size_t substitution(char a, char b) {
  if (a == b) return 0;
  if (std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b))) return kCase;
  return kMove;
}

/// Edit distance, or something above `limit` when it is larger.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.empty() || b.empty()) return (a.size() + b.size()) * kMove;
  if (a.size() > kLongest || b.size() > kLongest) return limit + 1;
  std::vector<std::size_t> row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i * kMove;
  for (std::size_t j = 0; j < b.size(); ++j) {
    std::size_t diagonal = row[0];
    row[0] = (j + 1) * kMove;
    std::size_t least = row[0];
    for (std::size_t i = 0; i < a.size(); ++i) {
      const std::size_t replaced = diagonal + substitution(a[i], b[j]);
      diagonal = row[i + 1];
      row[i + 1] = std::min({replaced, row[i] + kMove, row[i + 1] + kMove});
      least = std::min(least, row[i + 1]);
    }
    if (least > limit) return limit + 1;
  }
  return row[a.size()];
}

}  // namespace

std::optional<std::string> closest_name(std::string_view name, const std::vector<std::string_view>& candidates) {
  if (candidates.size() > 750 || name.size() > kLongest) return std::nullopt;
  std::optional<std::string> best;
  std::size_t best_distance = static_cast<std::size_t>(-1);
  for (std::string_view c : candidates) {
    if (c == name) continue;
    std::size_t limit = (name.size() + c.size() + 3) * kMove / 6;
    limit = std::min(limit, best_distance - 1);
    const std::size_t d = distance(name, c, limit);
    if (d > limit) continue;
    best = std::string(c);
    best_distance = d;
  }
  return best;
}

}  // namespace py
