// What can be switched while the engine runs, and the hook through which long loops let themselves be stopped.
//
//   nd::settings().long_bits = 32;               // the machine of 2008: np.arange(3) is int32
//   nd::set_checkpoint(+[] { if (stopped()) throw nd::Error(nd::ErrorKind::Interrupted, ""); });
//   for (...) { work(64k elements); nd::checkpoint(65536); }
#pragma once

#include "nd/core/dims.h"

namespace nd {

struct Settings {
  int long_bits = 64;             // width of C long, so of the default integer and of intp: 64, or 32 as on i386
  bool report_underflow = false;  // looking for underflow costs time; on only while errstate doesn't ignore it
  bool tight_dtype_text = false;  // dtype dictionaries without spaces, as legacy printing up to 1.21 has them
  Index max_bytes = Index{1} << 34;  // what all buffers together may take
};

namespace detail {
extern Settings the_settings;
}
inline Settings& settings() { return detail::the_settings; }

using CheckpointFn = void (*)();
/// Called about every millisecond or so of work; may throw. nullptr for none.
void set_checkpoint(CheckpointFn fn);

namespace detail {
extern Index checkpoint_left;
void checkpoint_now();
}  // namespace detail

/// Says that about `elements` elementary steps (a nanosecond each) were done since the last call.
inline void checkpoint(Index elements) {
  if ((detail::checkpoint_left -= elements) < 0) detail::checkpoint_now();
}

}  // namespace nd
