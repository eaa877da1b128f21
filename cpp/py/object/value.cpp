// Object's life: allocation, the end of it, and the cycle collector.
#include "py/object/value.h"

#include <vector>

#include "py/object/containers.h"
#include "py/object/type.h"
#include "py/object/weakref.h"
#include "py/vm/gc.h"
#include "py/vm/small_alloc.h"

namespace py {
namespace {

constexpr std::uint8_t kTracked = 1;
constexpr std::uint8_t kFinalized = 2;
constexpr std::uint8_t kReachable = 4;

int dispose_depth = 0;

}  // namespace

void* Object::operator new(std::size_t size) { return small_alloc(size); }
void Object::operator delete(void* p, std::size_t size) noexcept { small_free(p, size); }

Object::Object(Type* type) noexcept : type_(type) {
  if (type && type->has(Type::kHeapType)) type->retain();
}

Object::~Object() {
  if (inst && !dynamic_cast<Instance*>(this)) delete inst;
  if (type_ && type_->has(Type::kHeapType)) type_->release();
}

void Object::set_type(Type* t) {
  if (t->has(Type::kHeapType)) t->retain();
  Type* old = std::exchange(type_, t);
  if (old && old->has(Type::kHeapType)) old->release();
}

void Object::dispose() noexcept {
  if (type_->slots.finalize && !(gc_state_ & kFinalized) && needs_finalizer()) {
    gc_state_ |= kFinalized;
    // Without memory to remember it by, the reference made here is the last: it goes without its __del__.
    (void)queue_finalizer(Value(this), Value());
    return;
  }
  if (inst && inst->weakrefs) clear_weakrefs(this);
  // A long chain of objects would recurse: past some depth they wait for the outermost call, linked to each other in
  // what the collector uses at other times (there may be no memory for a list of them).
  if (dispose_depth > 40 && (gc_state_ & kTracked)) {
    auto* o = static_cast<GcObject*>(this);
    o->gc_count_ = reinterpret_cast<std::intptr_t>(Collector::deferred_);
    Collector::deferred_ = o;
    return;
  }
  ++dispose_depth;
  delete this;
  if (dispose_depth == 1) {
    while (GcObject* next = Collector::deferred_) {
      Collector::deferred_ = reinterpret_cast<GcObject*>(static_cast<std::intptr_t>(next->gc_count_));
      delete next;
    }
  }
  --dispose_depth;
}

GcObject::GcObject(Type* type) noexcept : Object(type) {
  gc_state_ = kTracked;
  Collector::track(this);
}

GcObject::~GcObject() { Collector::untrack(this); }

bool Collector::enabled = true;
std::int64_t Collector::allocated = 0;
std::int64_t Collector::threshold = 20000;
std::int64_t Collector::live = 0;
GcObject* Collector::head_ = nullptr;
GcObject* Collector::deferred_ = nullptr;

void Collector::track(GcObject* o) noexcept {
  o->gc_prev_ = nullptr;
  o->gc_next_ = head_;
  if (head_) head_->gc_prev_ = o;
  head_ = o;
  ++live;
  if (++allocated > threshold && enabled) attention = true;
}

void Collector::each(void (*fn)(GcObject*)) {
  for (GcObject* o = head_; o; o = o->gc_next_) fn(o);
}

void Collector::untrack(GcObject* o) noexcept {
  if (o->gc_prev_) {
    o->gc_prev_->gc_next_ = o->gc_next_;
  } else {
    head_ = o->gc_next_;
  }
  if (o->gc_next_) o->gc_next_->gc_prev_ = o->gc_prev_;
  --allocated;
  --live;
}

namespace {

/// Reports what an object owns, its instance data and class included.
void traverse_all(Object* o, Visitor& v) {
  if (o->inst) {
    if (o->inst->dict) v.visit_object(o->inst->dict.get());
    for (const Value& s : o->inst->slots) v.visit(s);
  }
  if (o->type()->has(Type::kHeapType)) v.visit_object(o->type());
  o->traverse(v);
}

}  // namespace

struct Collector::Subtract final : Visitor {
  void visit(const Value& v) override {
    if (v.is_object()) visit_object(v.object());
  }
  void visit_object(Object* o) override {
    if (o->gc_state_ & kTracked) --static_cast<GcObject*>(o)->gc_count_;
  }
};

struct Collector::Mark final : Visitor {
  std::vector<Object*> work;
  void visit(const Value& v) override {
    if (v.is_object()) visit_object(v.object());
  }
  void visit_object(Object* o) override {
    if (!(o->gc_state_ & kTracked) || (o->gc_state_ & kReachable)) return;
    o->gc_state_ |= kReachable;
    work.push_back(o);
  }
  template <class GivenUp>
  bool drain(GivenUp given_up) {
    while (!work.empty()) {
      Object* o = work.back();
      work.pop_back();
      traverse_all(o, *this);
      if (given_up()) return false;
    }
    return true;
  }
};

std::int64_t Collector::collect(bool (*wanted)(VM*), VM* vm) {
  std::size_t steps = 0;
  const auto given_up = [&] { return wanted && ++steps % (1 << 14) == 0 && !wanted(vm); };
  const auto later = [] {
    threshold = allocated + 20000;
    return std::int64_t{-1};
  };
  for (GcObject* o = head_; o; o = o->gc_next_) {
    o->gc_count_ = o->refcount_;
    o->gc_state_ &= ~kReachable;
    if (given_up()) return later();
  }
  Subtract subtract;
  for (GcObject* o = head_; o; o = o->gc_next_) {
    traverse_all(o, subtract);
    if (given_up()) return later();
  }
  Mark mark;
  for (GcObject* o = head_; o; o = o->gc_next_) {
    // Weak-reference callbacks and finalisers that wait are held by their queue, so they count as roots too.
    if (o->gc_count_ > 0) mark.visit_object(o);
  }
  if (!mark.drain(given_up)) return later();

  // Objects with __del__ that has not run: run it first, and keep what they reach for this time.
  std::vector<GcObject*> to_finalize;
  for (GcObject* o = head_; o; o = o->gc_next_) {
    if (!(o->gc_state_ & (kReachable | kFinalized)) && o->type()->slots.finalize && o->needs_finalizer()) to_finalize.push_back(o);
  }
  std::int64_t found = static_cast<std::int64_t>(to_finalize.size());
  for (GcObject* o : to_finalize) {
    o->gc_state_ |= kFinalized;
    finalizer_queue().push_back({Value(o), Value()});
    attention = true;
    mark.visit_object(o);
  }
  mark.drain([] { return false; });

  std::vector<Ref<GcObject>> garbage;
  for (GcObject* o = head_; o; o = o->gc_next_) {
    if (!(o->gc_state_ & kReachable)) garbage.emplace_back(o);
  }
  for (auto& o : garbage) {
    if (o->inst && o->inst->weakrefs) clear_weakrefs(o.get());
  }
  for (auto& o : garbage) {
    o->clear_refs();
    if (o->inst) {
      o->inst->dict = nullptr;
      o->inst->slots.clear();
    }
  }
  found += static_cast<std::int64_t>(garbage.size());
  garbage.clear();
  allocated = 0;
  threshold = 20000 + live;
  return found;
}

bool finalizers_waiting() { return !finalizer_queue().empty(); }

}  // namespace py
