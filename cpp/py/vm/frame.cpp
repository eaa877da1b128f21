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
      view->locals = names;
      try {
        if (!names) view->kept.assign(std::make_move_iterator(locals), std::make_move_iterator(stack()));
      } catch (const std::bad_alloc&) {  // without memory they can't be kept
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
  for (const Value& local : kept) v.visit(local);
  v.visit(Value(globals));
}

void FrameObject::clear_refs() {
  back = Value();
  locals = Value();
  kept.clear();
}

Value frame_object(Frame* f) {
  if (!f->f_object) f->f_object = Value(make<FrameObject>(f));
  return f->f_object;
}

namespace {

Value dict_of(const Code& code, const Value* locals) {
  Ref<Dict> d = make_dict();
  for (std::size_t i = 0; i < code.localsplus.size(); ++i) {
    Value v = locals[i];
    if (v.is_object() && v.object()->type() == types.cell && (code.local_kinds[i] & 6)) v = v.as<Cell>()->value;
    if (v) d->set(code.localsplus[i], v);
  }
  return Value(d);
}

}  // namespace

Value frame_locals(const Frame* f) { return f->names ? f->names : dict_of(*f->code, f->locals); }

Value frame_locals(FrameObject* f) {
  if (f->frame) return frame_locals(f->frame);
  if (!f->locals) {
    f->locals = f->kept.empty() ? Value(make_dict()) : dict_of(*f->code, f->kept.data());
    f->kept.clear();
  }
  return f->locals;
}

}  // namespace py
