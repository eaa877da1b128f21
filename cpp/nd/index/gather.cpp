#include "nd/index/gather.h"

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/cast.h"
#include "nd/iter/broadcast_iter.h"

namespace nd {
namespace {

/// Copies runs of one dtype, references counted where there are objects.
class Mover {
 public:
  explicit Mover(const DType& dtype) : size_(dtype.itemsize()) {
    if (dtype.has_objects()) caster_ = std::make_unique<Caster>(dtype, dtype);
  }
  void operator()(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count) const {
    if (caster_) {
      FpStatus none;
      (*caster_)(to, to_stride, from, from_stride, count, none);
    } else {
      copy_strided(to, to_stride, from, from_stride, count, size_);
    }
  }

 private:
  Index size_;
  std::unique_ptr<Caster> caster_;
};

/// The walk over one block, with the strides of both sides, axes merged where both allow.
struct BlockWalk {
  Dims extent, to, from;  // outermost first
  BlockWalk(std::span<const Index> shape, std::span<const Index> to_strides, std::span<const Index> from_strides) {
    for (std::size_t i = 0; i < shape.size(); ++i) {
      if (shape[i] == 1) continue;
      const int last = extent.size() - 1;
      if (last >= 0 && to[last] == to_strides[i] * shape[i] && from[last] == from_strides[i] * shape[i]) {
        extent[last] *= shape[i];
        to[last] = to_strides[i];
        from[last] = from_strides[i];
        continue;
      }
      extent.push_back(shape[i]);
      to.push_back(to_strides[i]);
      from.push_back(from_strides[i]);
    }
    if (extent.empty()) {
      extent.push_back(1);
      to.push_back(0);
      from.push_back(0);
    }
  }
  template <class Run>
  void operator()(std::byte* t, const std::byte* f, Run&& run, int axis = 0) const {
    if (axis + 1 == extent.size()) return run(t, to[axis], f, from[axis], extent[axis]);
    for (Index i = 0; i < extent[axis]; ++i) (*this)(t + i * to[axis], f + i * from[axis], run, axis + 1);
  }
};

template <class T>
void gather_elements(std::byte* to, const std::byte* base, std::span<const Index> positions) {
  for (Index p : positions) {
    store(to, load<T>(base + p));
    to += sizeof(T);
  }
}

}  // namespace

void check_bounds(const NdArray& indices, int axis, Index length) {
  BroadcastIter it({&indices}, indices.shape(), Order::C);
  while (it.next()) {
    const std::byte* p = it.data()[0];
    const Index step = it.strides()[0], n = it.count();
    for (Index i = 0; i < n; ++i, p += step) {
      const Index at = load<Index>(p);
      if (at < -length || at >= length) {
        throw index_error("index " + std::to_string(at) + " is out of bounds for axis " + std::to_string(axis) +
                          " with size " + std::to_string(length));
      }
    }
    checkpoint(n);
  }
}

void take_run(const NdArray& out, const std::byte* base, Index stride, Index length, const NdArray& indices) {
  const Index n = out.size(), step = indices.ndim() ? indices.stride(0) : 0;
  const std::byte* index = indices.data();
  std::byte* to = out.data();
  const bool moved = visit_movable(out.dtype(), [&]<class T>() {
    for (Index done = 0; done < n;) {
      const Index part = std::min<Index>(n - done, 65536);
      for (Index i = 0; i < part; ++i, index += step, to += sizeof(T)) {
        const Index at = load<Index>(index);
        store(to, load<T>(base + (at < 0 ? at + length : at) * stride));
      }
      done += part;
      checkpoint(part);
    }
  });
  if (moved) return;
  const Mover move(out.dtype());
  const Index size = out.itemsize();
  for (Index i = 0; i < n; ++i, index += step, to += size) {
    const Index at = load<Index>(index);
    move(to, size, base + (at < 0 ? at + length : at) * stride, size, 1);
    checkpoint(4);
  }
}

void gather(const NdArray& out, const NdArray& block, const std::vector<Index>& positions, int outer_dims) {
  if (out.size() == 0) return;
  const std::byte* base = block.data();
  std::byte* to = out.data();
  const Index size = out.itemsize(), block_bytes = block.size() * size;
  if (block.size() == 1) {
    const bool moved = visit_movable(out.dtype(), [&]<class T>() { gather_elements<T>(to, base, positions); });
    if (moved) return checkpoint(static_cast<Index>(positions.size()));
  }
  const std::span<const Index> out_strides = out.strides();
  const BlockWalk walk(block.shape(), out_strides.subspan(static_cast<std::size_t>(outer_dims)), block.strides());
  const Mover move(out.dtype());
  for (Index p : positions) {
    walk(to, base + p, move);
    to += block_bytes;
    checkpoint(block.size() + 4);
  }
}

void scatter(const NdArray& block, const std::vector<Index>& positions, const NdArray& values, int outer_dims) {
  if (values.size() == 0) return;
  std::byte* base = block.data();
  const Index size = block.itemsize();
  // Where each block of values starts.
  Shape outer;
  Strides steps;
  for (int i = 0; i < outer_dims; ++i) {
    outer.push_back(values.shape(i));
    steps.push_back(values.stride(i));
  }
  const NdArray heads = values.view(outer, steps);
  const std::span<const Index> value_strides = values.strides();
  const BlockWalk walk(block.shape(), block.strides(), value_strides.subspan(static_cast<std::size_t>(outer_dims)));
  const Mover move(block.dtype());
  BroadcastIter it({&heads}, outer, Order::C);
  const Index* position = positions.data();
  while (it.next()) {
    const std::byte* from = it.data()[0];
    const Index step = it.strides()[0], n = it.count();
    bool moved = false;
    if (block.size() == 1) {
      moved = visit_movable(block.dtype(), [&]<class T>() {
        for (Index i = 0; i < n; ++i, from += step) store(base + *position++, load<T>(from));
      });
    }
    for (Index i = 0; !moved && i < n; ++i, from += step) {
      walk(base + *position++, from, move);
      checkpoint(block.size() + 4);
    }
    checkpoint(n);
  }
  (void)size;
}

void gather_mask(const NdArray& out, const NdArray& a, const NdArray& mask) {
  std::byte* to = out.data();
  const Index size = out.itemsize();
  const Mover move(out.dtype());
  BroadcastIter it({&a, &mask}, a.shape(), Order::C);
  while (it.next()) {
    const std::byte *from = it.data()[0], *on = it.data()[1];
    const Index from_step = it.strides()[0], on_step = it.strides()[1], n = it.count();
    checkpoint(n);
    const bool moved = visit_movable(a.dtype(), [&]<class T>() {
      for (Index i = 0; i < n; ++i, from += from_step, on += on_step) {
        if (*on == std::byte{0}) continue;
        store(to, load<T>(from));
        to += sizeof(T);
      }
    });
    if (moved) continue;
    for (Index i = 0; i < n; ++i, from += from_step, on += on_step) {
      if (*on == std::byte{0}) continue;
      move(to, size, from, size, 1);
      to += size;
    }
  }
}

void scatter_mask(const NdArray& a, const NdArray& mask, const NdArray& values) {
  const std::byte* from = values.data();
  const Index from_step = values.ndim() ? values.stride(0) : 0, size = a.itemsize();
  const Mover move(a.dtype());
  BroadcastIter it({&a, &mask}, a.shape(), Order::C);
  while (it.next()) {
    std::byte *to = it.data()[0], *on = it.data()[1];
    const Index to_step = it.strides()[0], on_step = it.strides()[1], n = it.count();
    checkpoint(n);
    const bool moved = visit_movable(a.dtype(), [&]<class T>() {
      for (Index i = 0; i < n; ++i, to += to_step, on += on_step) {
        if (*on == std::byte{0}) continue;
        store(to, load<T>(from));
        from += from_step;
      }
    });
    if (moved) continue;
    for (Index i = 0; i < n; ++i, to += to_step, on += on_step) {
      if (*on == std::byte{0}) continue;
      move(to, size, from, size, 1);
      from += from_step;
    }
  }
}

void mask_offsets(std::vector<Index>& out, const NdArray& a, const NdArray& mask) {
  BroadcastIter it({&a, &mask}, a.shape(), Order::C);
  while (it.next()) {
    const std::byte *at = it.data()[0], *on = it.data()[1];
    for (Index i = 0; i < it.count(); ++i, at += it.strides()[0], on += it.strides()[1]) {
      if (*on != std::byte{0}) out.push_back(at - a.data());
    }
    checkpoint(it.count());
  }
}

}  // namespace nd
