// From one dtype to another: whether it may be done, and doing it to a run of elements.
//
//   nd::can_cast(from, to, nd::Casting::SameKind);
//   nd::Caster cast(from, to);                       // picks its loops once
//   cast(out, out_stride, in, in_stride, n, status);  // any alignment, any byte order
#pragma once

#include <cstddef>

#include "nd/core/fp_status.h"
#include "nd/dtype/dtype.h"
#include "nd/dtype/promote.h"

namespace nd {

enum class Casting : std::uint8_t { No, Equiv, Safe, SameKind, Unsafe };

const char* casting_name(Casting casting);
/// Throws ValueError: "casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got 'x')".
Casting parse_casting(std::string_view text);

bool can_cast(const DType& from, const DType& to, Casting casting);
/// A Python number's dtype is weak: an int may become any integer, float or complex.
bool can_cast(const DType& from, Weak weak, const DType& to, Casting casting);

/// Runs of one cast. Source and destination may be the same bytes only if the dtypes are the same size and strides.
class Caster {
 public:
  Caster(const DType& from, const DType& to);
  Caster(Caster&&) noexcept;
  Caster& operator=(Caster&&) noexcept;
  ~Caster();
  void operator()(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                  FpStatus& status) const;
  /// Whether it only moves bytes.
  bool is_copy() const;

  struct Impl;

 private:
  std::unique_ptr<Impl> impl_;
};

/// Whether elements of both are the same native bytes: nothing to cast.
inline bool same_storage(const DType& a, const DType& b) {
  return a.id() == b.id() && a.is_native() && b.is_native() && (a.id() < TypeId::DateTime64 || a.unit() == b.unit());
}

/// Copies `count` elements of `itemsize` bytes between strided places that don't overlap, or are the same.
void copy_strided(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                  Index itemsize);
/// Reverses the bytes of each `width`-wide unit in place.
void swap_strided(std::byte* data, Index stride, Index count, Index width);

/// The length in characters of the text that a number of this dtype may need: int64 21, float64 32, bool 5.
Index text_length(const DType& dtype);

}  // namespace nd
