// The element hooks of dtype object; see nd::ObjectHooks.
#pragma once

namespace npmod {

void register_object_hooks();

}  // namespace npmod
