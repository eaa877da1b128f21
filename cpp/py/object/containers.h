// The built-in containers as C++ sees them: tuple, list, dict, set, slice, range, bytes. Their methods and slots are in
// tuple.cpp, list.cpp, dict.cpp, …
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "py/object/int.h"
#include "py/object/str.h"
#include "py/object/type.h"
#include "py/vm/gc.h"

namespace py {

class Tuple : public GcObject {
 public:
  explicit Tuple(std::vector<Value> items, Type* type = types.tuple) : GcObject(type), items(std::move(items)) {}
  ~Tuple() override { bury_items(items); }
  static Type* static_type() { return types.tuple; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  std::size_t size() const { return items.size(); }
  const Value& operator[](std::size_t i) const { return items[i]; }
  std::vector<Value> items;  // don't change once Python code has seen it
};
Ref<Tuple> make_tuple(std::vector<Value> items);  // the empty tuple is shared
inline bool is_tuple(const Value& v) { return v.is_object() && (v.object()->type()->flags & Type::kTupleSubclass); }

class List : public GcObject {
 public:
  explicit List(std::vector<Value> items = {}, Type* type = types.list) : GcObject(type), items(std::move(items)) {}
  ~List() override { bury_items(items); }
  static Type* static_type() { return types.list; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  std::size_t size() const { return items.size(); }
  std::vector<Value> items;  // may change under a coroutine's feet: re-check size() after each co_await
  bool sorting = false;
};
Ref<List> make_list(std::vector<Value> items);
Outcome extend_list(VM& vm, const Value& list, const Value& iterable);  // as list.extend
inline bool is_list(const Value& v) { return v.is_object() && (v.object()->type()->flags & Type::kListSubclass); }

/// An insertion-ordered hash table of Values, dict's. Keys whose `==` is built-in (strings, numbers, None, tuples and
/// frozensets of such, objects compared by identity) are looked up at once; others need Python code, so the general
/// operations are Outcomes.
class HashTable {
 public:
  struct Entry {
    Value key;  // empty: deleted
    Value value;
    std::int64_t hash;
  };
  std::size_t size() const { return used_; }
  /// Entries in insertion order, deleted ones (empty key) included: index them, skipping those.
  const std::vector<Entry>& entries() const { return entries_; }
  std::vector<Entry>& entries() { return entries_; }

  // Never pending; `key` must be a str, or interned name, or any key for which equal_fast answers.
  Value get(Str* name) const;
  Value get(std::string_view name) const;
  std::int64_t find_name(Str* name) const;  // index into entries(), -1 if absent
  void set(Str* name, Value v);
  bool erase(Str* name);

  // The general forms. `hash` is hash(key), taken before.
  /// An int: the entry's index, or -1. May be pending; RuntimeError-free: the search restarts if the table changes.
  Outcome find(VM& vm, const Value& key, std::int64_t hash) const;
  /// -1 absent, -2 "needs Python code to tell": then call find.
  std::int64_t find_fast(const Value& key, std::int64_t hash) const;
  void insert_new(Value key, std::int64_t hash, Value v);  // key known to be absent
  void erase_at(std::int64_t index);
  void clear();
  void copy_from(const HashTable& other);  // becomes a copy of it
  void move_to_end(std::int64_t index, bool last);
  void traverse(Visitor& v);
  /// Where iteration may start: entries before it are deleted.
  std::size_t first() const { return first_; }
  /// Positions of the entries with this hash, in probing order.
  void candidates(std::int64_t hash, std::vector<std::int64_t>* out) const;
  /// For memory that is written down: the hashes of strings and the index are dropped, and made again.
  void forget_hashes();
  void restore_hashes();
  void bury() noexcept { bury_items(entries_); }  // before its end
  std::uint64_t keys_version = 0;  // changes when a key is added or removed, never reused: caches check it

 private:
  void rebuild(std::size_t capacity);
  void fill_index();
  std::size_t first_ = 0;
  std::vector<Entry> entries_;
  std::vector<std::int32_t> index_;  // open addressing; -1 free, -2 deleted
  std::size_t used_ = 0;
};

class Dict : public GcObject {
 public:
  explicit Dict(Type* type = types.dict) : GcObject(type) {}
  ~Dict() override { table.bury(); }
  static Type* static_type() { return types.dict; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  std::size_t size() const { return table.size(); }
  HashTable table;

  // General keys; may be pending.
  Outcome get(VM& vm, const Value& key);                  // empty when absent
  Outcome set(VM& vm, const Value& key, const Value& v);  // None
  Outcome erase(VM& vm, const Value& key);                // a bool: it was there
  // String keys; never pending.
  Value get(std::string_view name) const { return table.get(name); }
  Value get(Str* name) const { return table.get(name); }
  void set(std::string_view name, Value v) { table.set(intern(name), std::move(v)); }
  void set(Str* name, Value v) { table.set(name, std::move(v)); }
  bool erase(Str* name) { return table.erase(name); }
};
Ref<Dict> make_dict();
Ref<Dict> copy_dict(const Dict& d);  // a plain dict with the same entries
/// As dict.update with one argument: a mapping, or an iterable of pairs. Gives None; may be pending.
Outcome update_dict(VM& vm, const Value& dict, const Value& other);
inline bool is_dict(const Value& v) { return v.is_object() && (v.object()->type()->flags & Type::kDictSubclass); }

/// The table of set and frozenset: open addressing with the slots, growth and probing that CPython documents, so that
/// iterating over a set of numbers gives the order that readers see there.
class SetTable {
 public:
  struct Entry {
    Value key;  // empty: free, or deleted
    std::int64_t hash = 0;
    bool free() const { return key.is_empty() && hash != kDeleted; }
    static constexpr std::int64_t kDeleted = -1;  // no hash is; probing goes on past it
  };
  std::size_t size() const { return used_; }
  /// The slots; skip those whose key is empty.
  const std::vector<Entry>& entries() const { return entries_; }
  Outcome find(VM& vm, const Value& key, std::int64_t hash) const;  // an int: the slot or -1; may be pending
  std::int64_t find_fast(const Value& key, std::int64_t hash) const;  // -1 absent, -2 needs Python code to tell
  void insert_new(Value key, std::int64_t hash);                      // key known to be absent
  void reserve_for(std::size_t more);                                 // before merging `more` keys
  void erase_at(std::int64_t index);
  Value pop(std::int64_t* hash = nullptr);  // any key; only when not empty
  void clear();
  void copy_from(const SetTable& other);  // adds all of other's keys; this one is empty before
  void traverse(Visitor& v);
  void candidates(std::int64_t hash, std::vector<std::int64_t>* out) const;
  void bury() noexcept { bury_items(entries_); }  // before its end
  std::uint64_t keys_version = 0;

 private:
  std::size_t size_for(std::size_t more) const;
  void resize(std::size_t wanted);
  std::vector<Entry> entries_;
  std::size_t used_ = 0, fill_ = 0, finger_ = 0;
};

/// set and frozenset.
class Set : public GcObject {
 public:
  explicit Set(Type* type = types.set) : GcObject(type) {}
  ~Set() override { table.bury(); }
  static Type* static_type() { return types.set; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  std::size_t size() const { return table.size(); }
  bool add_fast(const Value& v);             // false, and nothing done: it needs Python code
  Outcome add(VM& vm, const Value& v);       // None; may be pending
  Outcome contains(VM& vm, const Value& v);  // a bool; may be pending
  Outcome discard(VM& vm, const Value& v);   // a bool: it was there
  SetTable table;
  std::int64_t cached_hash = 0;
  bool hashed = false;
};
Outcome update_set(VM& vm, const Value& set, const Value& iterable);  // as set.update; may be pending
bool is_any_set(const Value& v);  // set, frozenset or a subclass

class Slice : public GcObject {
 public:
  Slice(Value start, Value stop, Value step)
      : GcObject(types.slice), start(std::move(start)), stop(std::move(stop)), step(std::move(step)) {}
  static Type* static_type() { return types.slice; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Value start, stop, step;
};
struct SliceBounds {
  std::int64_t start, stop, step, count;
};
/// slice.indices(length) with the item count; nullopt: an exception is set. Bounds must be None, ints or (never
/// pending) built-in objects with __index__; vm.resolve_slice handles the rest.
std::optional<SliceBounds> slice_bounds(VM& vm, const Slice& s, std::int64_t length);
/// A Slice whose bounds are None or ints, calling Python __index__ where needed; may be pending.
Outcome resolve_slice(VM& vm, const Value& slice);

class Range : public Object {
 public:
  Range(Value start, Value stop, Value step, Value length)
      : Object(types.range),
        start(std::move(start)),
        stop(std::move(stop)),
        step(std::move(step)),
        length(std::move(length)) {}
  static Type* static_type() { return types.range; }
  Value start, stop, step, length;  // ints of any size
};

/// bytes (and its subclasses).
class Bytes : public Object {
 public:
  explicit Bytes(std::string data, Type* type = types.bytes) : Object(type), data(std::move(data)) {}
  static Type* static_type() { return types.bytes; }
  const std::string data;
};
class ByteArray : public Object {
 public:
  explicit ByteArray(std::string data = {}, Type* type = types.bytearray) : Object(type), data(std::move(data)) {}
  static Type* static_type() { return types.bytearray; }
  std::string data;
  int exports = 0;  // memoryviews open: it can't be resized
};
Ref<Bytes> make_bytes(std::string data);

class Memoryview : public Object {
 public:
  explicit Memoryview(BufferView view);
  ~Memoryview() override;
  static Type* static_type() { return types.memoryview; }
  void release_view();  // lets go of the owner
  BufferView view;
  bool released = false;
};
/// The bytes of any bytes-like object. False: TypeError "a bytes-like object is required, not 'x'" is set. Never
/// pending.
bool get_buffer(VM& vm, const Value& v, BufferView* out, bool writable = false);

}  // namespace py
