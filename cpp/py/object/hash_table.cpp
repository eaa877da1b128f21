// HashTable, the insertion-ordered table behind dict: entries in a vector, found through an open-addressing index of
// positions. Up to kLinear entries there is no index; comparing eight hashes is quicker than probing.
#include <algorithm>
#include <cstring>

#include "py/object/containers.h"
#include "py/vm/vm.h"
#include "py/vm/patience.h"

namespace py {
namespace {

// Slots that are made between two looks at whether the user wants to stop.
constexpr std::size_t kPiece = 1 << 15;
constexpr std::int32_t kFree = -1, kDeleted = -2;
constexpr std::size_t kLinear = 8;
std::uint64_t last_version = 0;

enum class Match { No, Yes, Ask };

Match match(const HashTable::Entry& e, const Value& key, std::int64_t hash) {
  if (e.hash != hash || e.key.is_empty()) return Match::No;
  if (e.key.same(key)) return Match::Yes;
  std::optional<bool> equal = VM::equal_fast(e.key, key);
  return !equal ? Match::Ask : *equal ? Match::Yes : Match::No;
}

/// The sequence of index slots that a hash visits.
struct Probe {
  Probe(std::int64_t hash, std::size_t size)
      : mask(size - 1), perturb(static_cast<std::uint64_t>(hash)), at(static_cast<std::size_t>(perturb) & mask) {}
  void next() {
    perturb >>= 5;
    at = (at * 5 + static_cast<std::size_t>(perturb) + 1) & mask;
  }
  std::size_t mask;
  std::uint64_t perturb;
  std::size_t at;
};

/// Calls fn(position) for the entries that may hold `hash`, until it returns true.
template <class Fn>
void visit_candidates(const std::vector<HashTable::Entry>& entries, const std::vector<std::int32_t>& index,
                      std::int64_t hash, Fn fn) {
  if (index.empty()) {
    for (std::size_t i = 0; i < entries.size(); ++i)
      if (entries[i].hash == hash && fn(static_cast<std::int64_t>(i))) return;
    return;
  }
  for (Probe p(hash, index.size()); index[p.at] != kFree; p.next())
    if (index[p.at] >= 0 && entries[index[p.at]].hash == hash && fn(index[p.at])) return;
}

/// The candidates for `key` are listed first, then compared; a change of the table starts the search again.
Task find_slowly(VM& vm, const HashTable* table, Value key, std::int64_t hash) {
  std::vector<Value> unequal;  // compared before a change, not again
  while (true) {
    std::vector<std::int64_t> candidates;
    table->candidates(hash, &candidates);
    const std::uint64_t version = table->keys_version;
    bool changed = false;
    for (std::int64_t i : candidates) {
      Value other = table->entries()[i].key;
      if (other.same(key)) co_return make_int(i);
      if (std::any_of(unequal.begin(), unequal.end(), [&](const Value& v) { return v.same(other); })) continue;
      Value equal = co_await vm.equal(other, key);
      if (table->keys_version == version) {
        if (equal.is_true()) co_return make_int(i);
        continue;
      }
      changed = true;
      if (!equal.is_true()) {
        unequal.push_back(other);
        break;
      }
      // It may have moved.
      candidates.clear();
      table->candidates(hash, &candidates);
      for (std::int64_t k : candidates)
        if (table->entries()[k].key.same(other)) co_return make_int(k);
      break;
    }
    if (!changed) co_return make_int(-1);
  }
}

}  // namespace

void HashTable::candidates(std::int64_t hash, std::vector<std::int64_t>* out) const {
  visit_candidates(entries_, index_, hash, [&](std::int64_t i) {
    if (!entries_[i].key.is_empty()) out->push_back(i);
    return false;
  });
}

std::int64_t HashTable::find_fast(const Value& key, std::int64_t hash) const {
  std::int64_t found = -1;
  visit_candidates(entries_, index_, hash, [&](std::int64_t i) {
    Match m = match(entries_[i], key, hash);
    if (m == Match::No) return false;
    found = m == Match::Yes ? i : -2;
    return true;
  });
  return found;
}

std::int64_t HashTable::find_name(Str* name) const {
  if (index_.empty()) {
    // Attribute names are interned, so identity nearly always settles it.
    const Value key(name);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (entries_[i].key.same(key)) return static_cast<std::int64_t>(i);
  }
  const std::int64_t found = find_fast(Value(name), name->hash());
  return found < 0 ? -1 : found;
}

Value HashTable::get(Str* name) const {
  const std::int64_t i = find_name(name);
  return i < 0 ? Value() : entries_[i].value;
}

Value HashTable::get(std::string_view name) const { return get(intern(name)); }

void HashTable::set(Str* name, Value v) {
  const std::int64_t i = find_name(name);
  if (i >= 0) {
    std::swap(entries_[i].value, v);
  } else {
    insert_new(Value(name), name->hash(), std::move(v));
  }
}

bool HashTable::erase(Str* name) {
  const std::int64_t i = find_name(name);
  if (i >= 0) erase_at(i);
  return i >= 0;
}

Outcome HashTable::find(VM& vm, const Value& key, std::int64_t hash) const {
  const std::int64_t i = find_fast(key, hash);
  if (i != -2) return make_int(i);
  return find_slowly(vm, this, key, hash);
}

void HashTable::insert_new(Value key, std::int64_t hash, Value v) {
  if (index_.empty() ? entries_.size() >= kLinear : entries_.size() * 3 >= index_.size() * 2) rebuild(used_ * 3);
  if (entries_.capacity() == 0) entries_.reserve(4);
  entries_.push_back({std::move(key), std::move(v), hash});
  if (!index_.empty()) {
    Probe p(hash, index_.size());
    while (index_[p.at] >= 0) p.next();
    index_[p.at] = static_cast<std::int32_t>(entries_.size() - 1);
  }
  ++used_;
  keys_version = ++last_version;
}

void HashTable::erase_at(std::int64_t index) {
  Entry& e = entries_[index];
  if (!index_.empty()) {
    Probe p(e.hash, index_.size());
    while (index_[p.at] != index) p.next();
    index_[p.at] = kDeleted;
  }
  // Released last, when the table is whole again: destructors may look at it.
  Value key = std::move(e.key), value = std::move(e.value);
  --used_;
  keys_version = ++last_version;
  if (used_ == 0) {
    entries_.clear();
    index_.clear();
    first_ = 0;
    return;
  }
  while (first_ < entries_.size() && entries_[first_].key.is_empty()) ++first_;
  while (entries_.back().key.is_empty()) entries_.pop_back();
}

void HashTable::clear() {
  std::vector<Entry> old;
  old.swap(entries_);
  index_.clear();
  used_ = 0;
  first_ = 0;
  keys_version = ++last_version;
  bury_items(old);
}

void HashTable::copy_from(const HashTable& other) {
  entries_ = copied(other.entries_);
  index_ = other.index_;
  used_ = other.used_;
  first_ = other.first_;
  keys_version = ++last_version;
}

void HashTable::move_to_end(std::int64_t index, bool last) {
  if (last) {
    Entry e = entries_[index];
    erase_at(index);
    insert_new(std::move(e.key), e.hash, std::move(e.value));
    return;
  }
  std::vector<Entry> ordered;
  ordered.reserve(used_);
  ordered.push_back(entries_[index]);
  for (std::size_t i = first_; i < entries_.size(); ++i)
    if (static_cast<std::int64_t>(i) != index && !entries_[i].key.is_empty()) ordered.push_back(std::move(entries_[i]));
  entries_ = std::move(ordered);
  rebuild(used_ * 2);
}

void HashTable::forget_hashes() {
  for (Entry& e : entries_)
    if (e.key && is_str(e.key)) e.hash = 0;
  std::fill(index_.begin(), index_.end(), 0);
}

void HashTable::restore_hashes() {
  for (Entry& e : entries_)
    if (e.key && is_str(e.key)) e.hash = e.key.as<Str>()->hash();
  if (!index_.empty()) fill_index();
}

void HashTable::fill_index() {
  std::fill(index_.begin(), index_.end(), kFree);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].key.is_empty()) continue;
    Probe p(entries_[i].hash, index_.size());
    while (index_[p.at] >= 0) p.next();
    index_[p.at] = static_cast<std::int32_t>(i);
  }
}

void HashTable::traverse(Visitor& v) {
  for (const Entry& e : entries_) {
    v.visit(e.key);
    v.visit(e.value);
  }
}

void HashTable::rebuild(std::size_t capacity) {
  if (used_ != entries_.size()) std::erase_if(entries_, [](const Entry& e) { return e.key.is_empty(); });
  first_ = 0;
  keys_version = ++last_version;
  if (entries_.size() < kLinear) {
    index_.clear();
    return;
  }
  std::size_t size = 16;
  while (size < capacity || size * 2 <= entries_.size() * 3) size *= 2;
  index_.resize(size);
  fill_index();
}

// ---- SetTable ----

namespace {

constexpr std::size_t kSetLinear = 9, kSetMin = 8;

/// Slots in the order in which a set looks: a short run beside the home slot, then a jump.
template <class Entries, class Fn>
std::int64_t set_probe(Entries& entries, std::int64_t hash, Fn fn) {
  const std::size_t mask = entries.size() - 1;
  std::uint64_t perturb = static_cast<std::uint64_t>(hash);
  std::size_t i = static_cast<std::size_t>(perturb) & mask;
  while (true) {
    const std::size_t run = i + kSetLinear <= mask ? kSetLinear : 0;
    for (std::size_t j = i; j <= i + run; ++j)
      if (fn(entries[j])) return static_cast<std::int64_t>(j);
    perturb >>= 5;
    i = (i * 5 + 1 + static_cast<std::size_t>(perturb)) & mask;
  }
}

Task set_find_slowly(VM& vm, const SetTable* table, Value key, std::int64_t hash) {
  std::vector<Value> unequal;  // compared before a change, not again
  while (true) {
    std::vector<std::int64_t> candidates;
    table->candidates(hash, &candidates);
    const std::uint64_t version = table->keys_version;
    bool changed = false;
    for (std::int64_t i : candidates) {
      Value other = table->entries()[i].key;
      if (other.same(key)) co_return make_int(i);
      if (std::any_of(unequal.begin(), unequal.end(), [&](const Value& v) { return v.same(other); })) continue;
      Value equal = co_await vm.equal(other, key);
      if (table->keys_version == version) {
        if (equal.is_true()) co_return make_int(i);
        continue;
      }
      changed = true;
      if (!equal.is_true()) {
        unequal.push_back(other);
        break;
      }
      // It may have moved.
      candidates.clear();
      table->candidates(hash, &candidates);
      for (std::int64_t k : candidates)
        if (table->entries()[k].key.same(other)) co_return make_int(k);
      break;
    }
    if (!changed) co_return make_int(-1);
  }
}

}  // namespace

void SetTable::candidates(std::int64_t hash, std::vector<std::int64_t>* out) const {
  if (entries_.empty()) return;
  set_probe(entries_, hash, [&](const Entry& e) {
    if (e.key.is_empty()) return e.free();
    if (e.hash == hash) out->push_back(&e - entries_.data());
    return false;
  });
}

std::int64_t SetTable::find_fast(const Value& key, std::int64_t hash) const {
  if (used_ == 0) return -1;
  std::int64_t result = -1;
  const std::int64_t at = set_probe(entries_, hash, [&](const Entry& e) {
    if (e.key.is_empty()) return e.free();
    if (e.hash != hash) return false;
    if (e.key.same(key)) {
      result = 0;
      return true;
    }
    std::optional<bool> equal = VM::equal_fast(e.key, key);
    if (equal && !*equal) return false;
    result = equal ? 0 : -2;
    return true;
  });
  return result == 0 ? at : result;
}

Outcome SetTable::find(VM& vm, const Value& key, std::int64_t hash) const {
  const std::int64_t i = find_fast(key, hash);
  if (i != -2) return make_int(i);
  return set_find_slowly(vm, this, key, hash);
}

void SetTable::insert_new(Value key, std::int64_t hash) {
  if (entries_.empty()) entries_.resize(kSetMin);
  const std::int64_t at = set_probe(entries_, hash, [](const Entry& e) { return e.free(); });
  entries_[at].key = std::move(key);
  entries_[at].hash = hash;
  ++used_;
  ++fill_;
  keys_version = ++last_version;
  if (fill_ * 5 >= (entries_.size() - 1) * 3) resize(used_ > 50000 ? used_ * 2 : used_ * 4);
}

/// The number of slots in a table that is about to take `more` keys.
std::size_t SetTable::size_for(std::size_t more) const {
  std::size_t size = std::max(entries_.size(), kSetMin);
  if ((fill_ + more) * 5 < (size - 1) * 3) return size;
  for (size = kSetMin; size <= (used_ + more) * 2;) size *= 2;
  return size;
}

void SetTable::reserve_for(std::size_t more) {
  if (entries_.empty()) entries_.resize(kSetMin);
  if ((fill_ + more) * 5 >= (entries_.size() - 1) * 3) resize((used_ + more) * 2);
}

void SetTable::erase_at(std::int64_t index) {
  Entry& e = entries_[index];
  Value key = std::move(e.key);
  e.hash = Entry::kDeleted;
  --used_;
  keys_version = ++last_version;
}

Value SetTable::pop(std::int64_t* hash) {
  const std::size_t mask = entries_.size() - 1;
  std::size_t i = finger_ & mask;
  while (entries_[i].key.is_empty()) i = (i + 1) & mask;
  Value key = entries_[i].key;
  if (hash) *hash = entries_[i].hash;
  erase_at(static_cast<std::int64_t>(i));
  finger_ = i + 1;
  return key;
}

void SetTable::clear() {
  std::vector<Entry> old;
  old.swap(entries_);
  used_ = fill_ = finger_ = 0;
  keys_version = ++last_version;
  bury_items(old);
}

void SetTable::copy_from(const SetTable& other) {
  if (fill_ == 0 && other.used_ == other.fill_ && size_for(other.used_) == other.entries_.size()) {
    entries_ = copied(other.entries_);
    used_ = fill_ = other.used_;
    keys_version = ++last_version;
    return;
  }
  reserve_for(other.used_);
  for (const Entry& e : other.entries_) {
    worked(8);
    if (!e.key.is_empty()) insert_new(e.key, e.hash);
  }
}

void SetTable::traverse(Visitor& v) {
  for (const Entry& e : entries_) v.visit(e.key);
}

void SetTable::resize(std::size_t wanted) {
  std::size_t size = kSetMin;
  while (size <= wanted) size *= 2;
  std::vector<Entry> fresh;
  fresh.reserve(size);
  while (fresh.size() < size) {
    fresh.resize(std::min(size, fresh.size() + kPiece));
    worked(kPiece * 4);
  }
  // Both tables hold the keys until all are placed, so that Stop in between finds the old one whole; then one forgets them.
  struct Placing {
    std::vector<Entry>* forgets;
    ~Placing() {
      for (Entry& e : *forgets) new (&e.key) Value();
    }
  };
  {
    Placing placing{&fresh};
    std::size_t placed = 0;
    for (const Entry& e : entries_) {
      if (e.key.is_empty()) continue;
      Entry& to = fresh[set_probe(fresh, e.hash, [](const Entry& x) { return x.key.is_empty(); })];
      std::memcpy(static_cast<void*>(&to.key), &e.key, sizeof e.key);
      to.hash = e.hash;
      if (++placed % 1024 == 0) worked(1024 * 16);
    }
    placing.forgets = &entries_;
  }
  entries_ = std::move(fresh);
  fill_ = used_;
  keys_version = ++last_version;
}

}  // namespace py
