// Frame: one activation of Python code. Its locals and value stack follow it in one block.
//
// A frame is owned by the activation stack while it runs, by its Generator while that is suspended. When an
// instruction has to wait for another activation, `wait` says what is to be done with the result.
#pragma once

#include "py/compile/code.h"
#include "py/object/function.h"
#include "py/vm/outcome.h"

namespace py {

class Generator;

class Frame : public Activation {
 public:
  /// What the delivered result of a pending operation is for.
  enum class Wait : std::uint8_t {
    Push,      // push it
    Discard,   // drop it
    ForIter,   // next item, or empty: jump to the FOR_ITER's target
    Send,      // what a SEND awaits
    Not,       // push `not` of it
    PushThenNull,  // push it and an empty self
    Unpack,    // a list: push its items, the first on top
    Pair,      // a tuple of two: push both
  };
  /// What happens to the frame's own result.
  enum class Return : std::uint8_t {
    Normal,
    Init,       // __init__: must be None; `instance` is delivered
    Next,       // __next__: StopIteration becomes an empty result
    GenNext,    // a generator resumed by a `next` slot: returning delivers empty
    GenMethod,  // by send() and throw(): returning raises StopIteration
    GenSend,    // by SEND: returning delivers empty and leaves the value in vm.stop_value
    AsyncGen,   // by an asend() awaitable: returning raises StopAsyncIteration
  };

  static Frame* create(Ref<Code> code, Ref<Dict> globals);
  void destroy();

  Ref<Code> code;
  Ref<Dict> globals;
  Value names;           // locals mapping of module and class bodies; empty in functions
  Value function;        // the Function called; empty for modules
  Value instance;        // for Return::Init
  Value saved_handled;   // generators: the exception being handled inside, while suspended
  Value outer_handled;   // generators: the resumer's, while running
  Value f_object;        // the Python-visible frame object, once asked for
  Generator* generator = nullptr;
  Value generator_hold;  // keeps the generator while its frame runs
  const Instruction* ip = nullptr;
  Value* locals = nullptr;
  Value* sp = nullptr;
  Wait wait = Wait::Push;
  Return returns = Return::Normal;
  bool throw_on_resume = false;  // vm.error is set: raise it when the frame next runs
  std::uint32_t block_size = 0;

  Value* stack() const { return locals + code->localsplus.size(); }
  int instruction_index() const { return static_cast<int>(ip - code->instructions.data()); }
  const Position& position() const;  // of the instruction last begun
  int line() const { return position().line; }

 private:
  Frame() : Activation(Kind::Frame) {}
};

/// A new generator (coroutine, async generator by the code's flags) around a frame that has just started.
Value make_generator(Frame* frame);
/// Marks a value yielded by an async generator, to tell it from an await's.
Value wrap_async_yield(Value v);

/// Generators, coroutines and async generators: a frame that can be left and entered again.
class Generator : public GcObject {
 public:
  Generator(Frame* frame, Type* type);
  ~Generator() override;
  void traverse(Visitor& v) override;
  void clear_refs() override;
  bool needs_finalizer() const override;
  static Type* static_type() { return types.generator; }

  Frame* frame;  // null once finished
  bool running = false;
  bool started = false;
  Value name, qualname;
  Ref<Code> code;
};
bool is_generator_like(const Value& v);  // generator, coroutine or async generator

/// Resumes with `sent` (None at first). The frame's `returns` is set to `mode`. Pending, or an error.
Outcome resume_generator(VM& vm, Generator* gen, const Value& sent, Frame::Return mode);
/// Raises vm's set error inside the generator.
Outcome throw_into_generator(VM& vm, Value gen, Value exception, Frame::Return mode);
Outcome close_generator(VM& vm, Value gen);
/// The iterator a suspended generator delegates to (`yield from`, `await`), or empty.
Value delegated_iterator(const Generator* gen);

/// A frame as Python sees it (sys._getframe, traceback.tb_frame). It outlives the Frame.
class FrameObject : public GcObject {
 public:
  explicit FrameObject(Frame* frame);
  static Type* static_type() { return types.frame; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Frame* frame;  // null when it has ended
  Ref<Code> code;
  Ref<Dict> globals;
  Value back;
  Value locals;              // of an ended frame: a mapping, once asked for
  std::vector<Value> kept;   // of an ended function's frame: what its locals held, in the code's order
  int last_line = 0;
};
Value frame_object(Frame* frame);
/// Adds where the frame stands to the traceback of the exception being raised.
void add_traceback(VM& vm, Frame* frame);
/// locals() of a frame: the mapping of a module or class body, else a new dict snapshot.
Value frame_locals(const Frame* frame);
/// The same of a frame object, whose frame may have ended: then one dict, made when first asked for.
Value frame_locals(FrameObject* frame);

}  // namespace py
