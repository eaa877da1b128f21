// Object's life: allocation, the end of it, and the cycle collector.
#include "py/object/value.h"

#include <memory>
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

// Objects that go between two looks at whether the user wants to stop.
constexpr std::size_t kAtOnce = 1 << 14;

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
  --dispose_depth;
  if (dispose_depth == 0 && Collector::deferred_) (void)Collector::let_go(kAtOnce);
}

namespace {
Remains* remains = nullptr;
}

void bury(Remains* r) noexcept {
  r->next = remains;
  remains = r;
  attention = true;
}

bool Collector::let_go(std::size_t some) noexcept {
  for (; deferred_ && some > 0; --some) {
    GcObject* next = deferred_;
    deferred_ = reinterpret_cast<GcObject*>(static_cast<std::intptr_t>(next->gc_count_));
    ++dispose_depth;
    delete next;
    --dispose_depth;
  }
  // One piece of one heap: what it lets go of may be buried in its turn.
  if (Remains* r = remains; r && some > 0) {
    remains = r->next;
    ++dispose_depth;
    const bool more = r->let_go(some);
    --dispose_depth;
    more ? bury(r) : delete r;
  }
  if (waiting()) attention = true;
  return waiting();
}

bool Collector::waiting() { return deferred_ || remains; }

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
  while (let_go(kAtOnce)) {
  }
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

/// Asks now and then whether anybody wants the collection: one list may hold millions.
struct Collector::Looker : Visitor {
  Looker(bool (*wanted)(VM*), VM* vm) : wanted(wanted), vm(vm) {}
  bool look() {
    if (++steps % kAtOnce == 0 && wanted && !given_up) given_up = !wanted(vm);
    return !given_up;
  }
  void visit(const Value& v) override {
    if (v.is_object()) visit_object(v.object());
  }
  bool (*wanted)(VM*);
  VM* vm;
  std::size_t steps = 0;
  bool given_up = false;
};

struct Collector::Subtract final : Looker {
  using Looker::Looker;
  void visit_object(Object* o) override {
    if (look() && (o->gc_state_ & kTracked)) --static_cast<GcObject*>(o)->gc_count_;
  }
};

struct Collector::Mark final : Looker {
  using Looker::Looker;
  // Those whose own references are still to be looked at are linked by their counts, which are of no more use: a heap that fills
  // the memory leaves no room for a list.
  GcObject* first = nullptr;
  void visit_object(Object* o) override {
    if (!look() || !(o->gc_state_ & kTracked) || (o->gc_state_ & kReachable)) return;
    o->gc_state_ |= kReachable;
    auto* g = static_cast<GcObject*>(o);
    g->gc_count_ = reinterpret_cast<std::intptr_t>(first);
    first = g;
  }
  bool drain() {
    while (first && look()) {
      GcObject* o = first;
      first = reinterpret_cast<GcObject*>(static_cast<std::intptr_t>(o->gc_count_));
      traverse_all(o, *this);
    }
    return !given_up;
  }
};

/// What nothing reaches: each lets go of what it holds, then of itself.
class Collector::Garbage final : public Remains {
 public:
  std::vector<Ref<GcObject>> objects;
  bool let_go(std::size_t some) noexcept override {
    for (; some > 0 && !objects.empty(); --some) {
      Ref<GcObject> o = std::move(objects.back());
      objects.pop_back();
      o->clear_refs();
      if (!o->inst) continue;
      o->inst->dict = nullptr;
      o->inst->slots.clear();
    }
    return !objects.empty();
  }
};

std::int64_t Collector::collect(bool (*wanted)(VM*), VM* vm) {
  const auto later = [] {
    threshold = allocated + 20000;
    return std::int64_t{-1};
  };
  while (let_go(kAtOnce))
    if (wanted && !wanted(vm)) return later();

  Subtract subtract(wanted, vm);
  for (GcObject* o = head_; o; o = o->gc_next_) {
    o->gc_count_ = o->refcount_;
    o->gc_state_ &= ~kReachable;
    if (!subtract.look()) return later();
  }
  for (GcObject* o = head_; o; o = o->gc_next_) {
    traverse_all(o, subtract);
    if (!subtract.look()) return later();
  }
  Mark mark(wanted, vm);
  for (GcObject* o = head_; o; o = o->gc_next_) {
    // Weak-reference callbacks and finalisers that wait are held by their queue, so they count as roots too.
    if (o->gc_count_ > 0 && !(o->gc_state_ & kReachable)) mark.visit_object(o);
    if (!mark.look()) return later();
  }
  if (!mark.drain()) return later();

  // Objects with __del__ that has not run: run it first, and keep what they reach for this time.
  std::vector<GcObject*> to_finalize;
  for (GcObject* o = head_; o; o = o->gc_next_) {
    if (!(o->gc_state_ & (kReachable | kFinalized)) && o->type()->slots.finalize && o->needs_finalizer()) to_finalize.push_back(o);
    if (!mark.look()) return later();
  }
  // What was handed over is not taken back.
  if (!to_finalize.empty()) mark.wanted = nullptr;
  std::int64_t found = static_cast<std::int64_t>(to_finalize.size());
  for (GcObject* o : to_finalize) {
    o->gc_state_ |= kFinalized;
    finalizer_queue().push_back({Value(o), Value()});
    attention = true;
    mark.visit_object(o);
  }
  mark.drain();

  auto garbage = std::make_unique<Garbage>();
  for (GcObject* o = head_; o; o = o->gc_next_) {
    if (!(o->gc_state_ & kReachable)) garbage->objects.emplace_back(o);
    if (!mark.look()) return later();
  }
  for (auto& o : garbage->objects) {
    if (o->inst && o->inst->weakrefs) clear_weakrefs(o.get());
  }
  const auto dead = static_cast<std::int64_t>(garbage->objects.size());
  allocated = dead;  // none when they are gone
  threshold = 20000 + live - dead;
  if (dead > 0) bury(garbage.release());
  while (!wanted && let_go(kAtOnce)) {
  }
  return found + dead;
}

bool finalizers_waiting() { return !finalizer_queue().empty(); }

}  // namespace py
