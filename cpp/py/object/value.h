// Value: one Python reference in 64 bits, and Object, the base of everything on the heap.
//
// A Value is NaN-boxed. Doubles are stored as themselves; the quiet NaNs from 0xFFF9… up, which no arithmetic
// produces, carry a 16-bit tag and 48 bits of payload: a small int (sign-extended), a pointer to an Object, or one of
// the singletons None, True, False, NotImplemented, Ellipsis. So floats and ints below 2**47 never allocate.
//
// The empty Value (default-constructed) means "nothing": an unbound local, an omitted argument, an exhausted
// iterator. It is never visible to Python code.
//
// Reference counts are intrusive and not atomic: the engine is single-threaded. Value owns a count; functions take
// `const Value&` when they only look, a Value when they keep. A coroutine must take Values, never references (its
// caller may be gone when it resumes). The cycle collector (vm/gc.h) takes what counting can't.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace py {

class Type;
class Object;
struct InstanceData;

/// Visits each Value that an object owns; the cycle collector counts and marks with it.
class Visitor {
 public:
  virtual void visit(const class Value& v) = 0;
  virtual void visit_object(Object* o) = 0;

 protected:
  ~Visitor() = default;
};

/// Base of every heap object. Created with `make<T>(...)`, destroyed when its count reaches zero.
class Object {
 public:
  explicit Object(Type* type) noexcept;
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;
  virtual ~Object();

  /// Reports every Value owned, so that cycles can be found. Containers override it.
  virtual void traverse(Visitor&) {}
  /// Drops the owned Values, to break a cycle. The object stays valid (empty) until its count reaches zero.
  virtual void clear_refs() {}

  /// Whether dropping the last reference must run the class's finaliser (__del__, a generator's close).
  virtual bool needs_finalizer() const { return true; }

  Type* type() const { return type_; }
  void set_type(Type* t);

  void retain() noexcept { ++refcount_; }
  void release() noexcept {
    if (--refcount_ == 0) dispose();
  }
  std::uint32_t refcount() const { return refcount_; }

  /// Attribute dict, __slots__ values and weak references of an instance whose class has them; null otherwise.
  InstanceData* inst = nullptr;

  static void* operator new(std::size_t size);
  static void operator delete(void* p, std::size_t size) noexcept;

 private:
  friend class Collector;
  void dispose() noexcept;  // runs __del__ and weak-reference callbacks, then deletes

  Type* type_;
  std::uint32_t refcount_ = 0;

 protected:
  std::uint8_t gc_state_ = 0;  // Collector's
  std::uint8_t flags_ = 0;     // for the subclass's own use
};

/// An object that may be part of a cycle: it is linked into the collector's list while it lives.
class GcObject : public Object {
 public:
  explicit GcObject(Type* type) noexcept;
  ~GcObject() override;

 private:
  friend class Collector;
  friend class Object;
  GcObject* gc_prev_;
  GcObject* gc_next_;
  std::int64_t gc_count_ = 0;
};

// Values and Refs are one word: they are passed and returned in a register, whatever their destructors do.
#if defined(__clang__)
#define PY_IN_REGISTER [[clang::trivial_abi]]
#else
#define PY_IN_REGISTER
#endif

/// An owning pointer to an Object of a known C++ class.
template <class T>
class PY_IN_REGISTER Ref {
 public:
  Ref() = default;
  Ref(std::nullptr_t) {}
  explicit Ref(T* p) noexcept : p_(p) {
    if (p_) p_->retain();
  }
  Ref(const Ref& o) noexcept : p_(o.p_) {
    if (p_) p_->retain();
  }
  Ref(Ref&& o) noexcept : p_(std::exchange(o.p_, nullptr)) {}
  template <class U>
  Ref(const Ref<U>& o) noexcept : Ref(static_cast<T*>(o.get())) {}
  Ref& operator=(Ref o) noexcept {
    std::swap(p_, o.p_);
    return *this;
  }
  ~Ref() {
    if (p_) p_->release();
  }
  T* get() const { return p_; }
  T* operator->() const { return p_; }
  T& operator*() const { return *p_; }
  explicit operator bool() const { return p_ != nullptr; }

 private:
  T* p_ = nullptr;
};

class PY_IN_REGISTER Value {
 public:
  static constexpr std::uint64_t kIntTag = 0xFFF9ull << 48;
  static constexpr std::uint64_t kObjectTag = 0xFFFAull << 48;
  static constexpr std::uint64_t kSpecialTag = 0xFFFBull << 48;
  static constexpr std::uint64_t kTagMask = 0xFFFFull << 48;
  static constexpr std::uint64_t kPayloadMask = (1ull << 48) - 1;
  enum Special : std::uint64_t { kEmpty, kNone, kFalse, kTrue, kNotImplemented, kEllipsis, kError, kPending };

  static constexpr std::int64_t kSmallIntMin = -(1ll << 47);
  static constexpr std::int64_t kSmallIntMax = (1ll << 47) - 1;

  constexpr Value() noexcept : bits_(kSpecialTag | kEmpty) {}
  Value(const Value& o) noexcept : bits_(o.bits_) {
    if (is_object()) object()->retain();
  }
  Value(Value&& o) noexcept : bits_(std::exchange(o.bits_, kSpecialTag | kEmpty)) {}
  Value(Object* o) noexcept : bits_(kObjectTag | static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(o))) {
    o->retain();
  }
  template <class T>
  Value(const Ref<T>& r) noexcept : Value(static_cast<Object*>(r.get())) {}
  Value& operator=(const Value& o) noexcept {
    Value copy(o);
    std::swap(bits_, copy.bits_);
    return *this;
  }
  Value& operator=(Value&& o) noexcept {
    // The old value is released last: its destructor may run code that looks at this Value.
    Value old;
    old.bits_ = bits_;
    bits_ = std::exchange(o.bits_, kSpecialTag | kEmpty);
    return *this;
  }
  ~Value() {
    if (is_object()) object()->release();
  }

  static Value none() { return Value(kSpecialTag | kNone, 0); }
  static Value boolean(bool b) { return Value(kSpecialTag | (b ? kTrue : kFalse), 0); }
  static Value not_implemented() { return Value(kSpecialTag | kNotImplemented, 0); }
  static Value ellipsis() { return Value(kSpecialTag | kEllipsis, 0); }
  static Value special(Special s) { return Value(kSpecialTag | s, 0); }
  static Value real(double d) {
    std::uint64_t bits;
    std::memcpy(&bits, &d, 8);
    if (bits >= kIntTag) bits = 0xFFF8ull << 48;  // a NaN that would read as a tag
    return Value(bits, 0);
  }
  static bool fits_small(std::int64_t i) { return i >= kSmallIntMin && i <= kSmallIntMax; }
  /// `i` must fit in 48 bits; `make_int` (object/int.h) takes any.
  static Value small_int(std::int64_t i) { return Value(kIntTag | (static_cast<std::uint64_t>(i) & kPayloadMask), 0); }

  bool is_real() const { return bits_ < kIntTag; }  // exactly a float, unboxed
  bool is_small_int() const { return (bits_ & kTagMask) == kIntTag; }
  bool is_object() const { return (bits_ & kTagMask) == kObjectTag; }
  bool is_empty() const { return bits_ == (kSpecialTag | kEmpty); }
  bool is_none() const { return bits_ == (kSpecialTag | kNone); }
  bool is_true() const { return bits_ == (kSpecialTag | kTrue); }
  bool is_false() const { return bits_ == (kSpecialTag | kFalse); }
  bool is_bool() const { return (bits_ | 1) == (kSpecialTag | kTrue); }
  bool is_not_implemented() const { return bits_ == (kSpecialTag | kNotImplemented); }
  bool is_ellipsis() const { return bits_ == (kSpecialTag | kEllipsis); }
  bool is_special(Special s) const { return bits_ == (kSpecialTag | s); }
  explicit operator bool() const { return !is_empty(); }  // "there is a value", not Python truth

  double real() const {
    double d;
    std::memcpy(&d, &bits_, 8);
    return d;
  }
  std::int64_t small_int() const { return static_cast<std::int64_t>(bits_ << 16) >> 16; }
  Object* object() const { return reinterpret_cast<Object*>(static_cast<std::uintptr_t>(bits_ & kPayloadMask)); }
  template <class T>
  T* as() const {
    return static_cast<T*>(object());
  }
  std::uint64_t bits() const { return bits_; }

  /// Python's `is`.
  bool same(const Value& o) const { return bits_ == o.bits_; }

 private:
  Value(std::uint64_t bits, int) noexcept : bits_(bits) {}
  std::uint64_t bits_;
};

static_assert(Value::kFalse + 1 == Value::kTrue && Value::kFalse % 2 == 0, "is_bool relies on it");

/// Creates an object; the returned Ref owns it.
template <class T, class... Args>
Ref<T> make(Args&&... args) {
  return Ref<T>(new T(std::forward<Args>(args)...));
}

}  // namespace py
