#include "nd/core/settings.h"

namespace nd {
namespace {

constexpr Index kCheckpointWork = 1 << 20;
CheckpointFn checkpoint_fn = nullptr;

}  // namespace

constinit Settings detail::the_settings;
Index detail::checkpoint_left = kCheckpointWork;

void set_checkpoint(CheckpointFn fn) { checkpoint_fn = fn; }

void detail::checkpoint_now() {
  checkpoint_left = kCheckpointWork;
  if (checkpoint_fn) checkpoint_fn();
}

}  // namespace nd
