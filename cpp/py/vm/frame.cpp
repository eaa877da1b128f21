// Frames: their memory, and how Python sees them.
#include "py/vm/frame.h"

#include "py/object/containers.h"
#include "py/vm/small_alloc.h"
#include "py/vm/vm.h"

namespace py {

Frame* Frame::create(Ref<Code> code, Ref<Dict> globals) {
  const std::size_t slots = code->localsplus.size() + static_cast<std::size_t>(code->stacksize) + 1;
  const std::size_t size = sizeof(Frame) + slots * sizeof(Value);
  Frame* f = new (small_alloc(size)) Frame();
  f->block_size = static_cast<std::uint32_t>(size);
  f->locals = reinterpret_cast<Value*>(f + 1);
  for (std::size_t i = 0; i < code->localsplus.size(); ++i) new (f->locals + i) Value();
  f->sp = f->locals + code->localsplus.size();
  f->ip = code->instructions.data();
  f->code = std::move(code);
  f->globals = std::move(globals);
  return f;
}

void Frame::destroy() {
  if (f_object) {
    auto* view = f_object.as<FrameObject>();
    view->last_line = line();
    if (view->refcount() > 1) {
      try {
        view->locals = frame_locals(this);
        if (names.is_empty()) view->locals = Value(copy_dict(*view->locals.as<Dict>()));
      } catch (const std::bad_alloc&) {
        view->locals = Value();  // without memory they can't be kept
      }
    }
    view->frame = nullptr;
  }
  while (sp > locals) (--sp)->~Value();
  const std::size_t size = block_size;
  this->~Frame();
  small_free(this, size);
}

const Position& Frame::position() const {
  static const Position kNone;
  const int i = instruction_index() - 1;
  const auto& all = code->positions;
  if (all.empty()) return kNone;
  return all[static_cast<std::size_t>(i < 0 ? 0 : i)];
}

void VM::pop_frame(Frame* f) {
  top_ = f->parent;
  --depth_;
  if (Generator* gen = f->generator) {
    handled_ = std::move(f->outer_handled);
    gen->running = false;
    gen->frame = nullptr;
  }
  Value hold = std::move(f->generator_hold);
  f->destroy();
}

Frame* VM::frame() const {
  for (Activation* a = top_; a; a = a->parent) {
    if (a->kind == Activation::Kind::Frame) return static_cast<Frame*>(a);
  }
  return nullptr;
}

FrameObject::FrameObject(Frame* f) : GcObject(types.frame), frame(f), code(f->code), globals(f->globals) {}

void FrameObject::traverse(Visitor& v) {
  v.visit(back);
  v.visit(locals);
  v.visit(Value(globals));
}

void FrameObject::clear_refs() {
  back = Value();
  locals = Value();
}

Value frame_object(Frame* f) {
  if (!f->f_object) f->f_object = Value(make<FrameObject>(f));
  return f->f_object;
}

Value frame_locals(Frame* f) {
  if (f->names) return f->names;
  Ref<Dict> d = make_dict();
  const Code& code = *f->code;
  for (std::size_t i = 0; i < code.localsplus.size(); ++i) {
    Value v = f->locals[i];
    if (v.is_object() && v.object()->type() == types.cell && (code.local_kinds[i] & 6)) v = v.as<Cell>()->value;
    if (v) d->set(code.localsplus[i], v);
  }
  return Value(d);
}

}  // namespace py
