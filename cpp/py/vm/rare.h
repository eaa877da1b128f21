// What the loop leaves to others: seldom instructions, inline caches to be filled, the end of a frame.
#pragma once

#include "py/vm/frame.h"
#include "py/vm/vm.h"

namespace py {

/// How the loop goes on. The frame's `ip` and `sp` are up to date.
enum class Step : std::uint8_t {
  Next,    // with the next instruction
  Attend,  // the same, but something was released: `attention` may want its turn
  Error,   // an exception is set; the traceback gets this frame
  Unwind,  // the same, but the traceback has it already
  Leave,   // another activation is on top, or none
};

Step run_rare(VM& vm, Frame* f, Instruction ins);

// Where the inline cache doesn't answer. They fill it.
/// The variable, or null with NameError set.
const Value* load_global_uncached(VM& vm, Frame* f, Str* name, InlineCache& cache);
Outcome load_attr_uncached(VM& vm, const Value& owner, Str* name, InlineCache& cache);
/// Turns the object on the operand stack into a callable and its self, which may be empty.
Step load_method_uncached(VM& vm, Frame* f, Str* name, InlineCache& cache);
Outcome store_attr_uncached(VM& vm, const Value& owner, Str* name, Value v, InlineCache& cache);

/// The `n` values below `sp`, moved into a new tuple or list.
Value tuple_from_stack(Value*& sp, std::size_t n);
Value list_from_stack(Value*& sp, std::size_t n);

/// A frame ends with a result, which goes where Frame::Return says.
void finish_frame(VM& vm, Frame* f, Value result);
/// To the handler of vm's exception in this frame (true), or out of it.
bool unwind_frame(VM& vm, Frame* f);

}  // namespace py
