// _random: the Mersenne Twister behind random.Random. The distributions are in lib/random.py.
#include <random>

#include "py/builtin/modules.h"
#include "py/builtin/sha2.h"
#include "py/object/big.h"
#include "py/object/bytes_internal.h"
#include "py/object/module.h"
#include "py/vm/patience.h"

namespace py {
namespace {

Type* random_type;

class RandomObject : public GcObject {
 public:
  explicit RandomObject(Type* t) : GcObject(t) {}
  static Type* static_type() { return random_type; }

  void seed(const std::vector<std::uint32_t>& key) {
    start(19650218);
    std::size_t i = 1, j = 0;
    for (std::size_t k = std::max(kSize, key.size()); k; --k) {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525u)) + key[j] + static_cast<std::uint32_t>(j);
      if (++i >= kSize) {
        state[0] = state[kSize - 1];
        i = 1;
      }
      if (++j >= key.size()) j = 0;
    }
    for (std::size_t k = kSize - 1; k; --k) {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941u)) - static_cast<std::uint32_t>(i);
      if (++i >= kSize) {
        state[0] = state[kSize - 1];
        i = 1;
      }
    }
    state[0] = 0x80000000u;
  }
  std::uint32_t next() {
    if (index >= kSize) refill();
    std::uint32_t y = state[index++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ y >> 18;
  }
  double real() {
    const std::uint32_t a = next() >> 5, b = next() >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
  }

  static constexpr std::size_t kSize = 624;
  std::uint32_t state[kSize];
  std::size_t index = kSize;

 private:
  void start(std::uint32_t s) {
    state[0] = s;
    for (std::size_t i = 1; i < kSize; ++i)
      state[i] = 1812433253u * (state[i - 1] ^ (state[i - 1] >> 30)) + static_cast<std::uint32_t>(i);
    index = kSize;
  }
  void refill() {
    for (std::size_t i = 0; i < kSize; ++i) {
      const std::uint32_t y = (state[i] & 0x80000000u) | (state[(i + 1) % kSize] & 0x7fffffffu);
      state[i] = state[(i + 397) % kSize] ^ y >> 1 ^ (y & 1 ? 0x9908b0dfu : 0);
    }
    index = 0;
  }
};

std::vector<std::uint32_t> words(const BigInt& n) {
  const std::string bytes = big_bytes(n);
  std::vector<std::uint32_t> out((bytes.size() + 3) / 4);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    out[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * (i % 4));
  if (out.empty()) out.push_back(0);
  return out;
}

void seed_from_system(RandomObject& r) {
  std::random_device device;
  std::vector<std::uint32_t> key(16);
  for (std::uint32_t& k : key) k = device();
  r.seed(key);
}

Outcome random_new(VM&, Type* cls, const CallArgs&) {
  Ref<RandomObject> r = make<RandomObject>(cls);
  seed_from_system(*r);
  return r;
}

Task random_seed(VM& vm, Args args) {
  RandomObject& r = *args[0].as<RandomObject>();
  if (args[1].is_none()) {
    seed_from_system(r);
  } else if (is_int(args[1])) {
    r.seed(words(big_value(args[1])));
  } else {
    Value h = co_await vm.hash(args[1]);
    r.seed(words(BigInt(static_cast<std::uint64_t>(int_value(h).value_or(0)))));
  }
  co_return Value::none();
}

Outcome random_random(VM&, const Args& args) { return Value::real(args[0].as<RandomObject>()->real()); }

Outcome random_getrandbits(VM& vm, const Args& args) {
  RandomObject& r = *args[0].as<RandomObject>();
  auto k = vm.as_int64(args[1]);
  PY_CHECK(k);
  if (*k < 0) return vm.value_error("number of bits must be non-negative");
  if (*k == 0) return Value::small_int(0);
  if (*k <= 32) return make_int(static_cast<std::int64_t>(r.next() >> (32 - *k)));
  if (static_cast<std::uint64_t>(*k) > kMaxIntBits) return memory_error(vm);
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(*k / 8 + 8));
  for (std::int64_t left = *k; left > 0; left -= 32) {
    worked(16);
    std::uint32_t w = r.next();
    if (left < 32) w >>= 32 - left;
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(w >> (8 * i));
  }
  return make_int(big_from_bytes(bytes));
}

Outcome random_getstate(VM&, const Args& args) {
  const RandomObject& r = *args[0].as<RandomObject>();
  std::vector<Value> out;
  for (std::uint32_t w : r.state) out.push_back(make_int(static_cast<std::int64_t>(w)));
  out.push_back(make_int(static_cast<std::int64_t>(r.index)));
  return make_tuple(std::move(out));
}

Outcome random_setstate(VM& vm, const Args& args) {
  RandomObject& r = *args[0].as<RandomObject>();
  if (!is_tuple(args[1])) return vm.type_error("state vector must be a tuple");
  const auto& items = args[1].as<Tuple>()->items;
  if (items.size() != RandomObject::kSize + 1) return vm.value_error("state vector is the wrong size");
  std::vector<std::int64_t> values;
  for (const Value& v : items) {
    auto n = vm.as_int64(v);
    PY_CHECK(n);
    values.push_back(*n);
  }
  if (values.back() < 0 || values.back() > static_cast<std::int64_t>(RandomObject::kSize)) return vm.value_error("invalid state");
  for (std::size_t i = 0; i < RandomObject::kSize; ++i) r.state[i] = static_cast<std::uint32_t>(values[i]);
  r.index = static_cast<std::size_t>(values.back());
  return Value::none();
}

Outcome random_sha512(VM& vm, const Args& args) {
  BufferView view;
  PY_CHECK(get_buffer(vm, args[0], &view));
  return make_bytes(sha512(buffer_bytes(view)));
}

Outcome random_urandom(VM& vm, const Args& args) {
  auto n = vm.as_int64(args[0]);
  PY_CHECK(n);
  if (*n < 0) return vm.value_error("negative argument not allowed");
  if (*n > (1 << 24)) return memory_error(vm);
  std::random_device device;
  std::string out;
  while (static_cast<std::int64_t>(out.size()) < *n) out += static_cast<char>(device());
  return make_bytes(std::move(out));
}

}  // namespace

void init__random_module(VM&, Module& m) {
  if (!random_type) {
    Type* t = random_type = new_type("_random", "Random", types.object);
    t->slots.make_instance = random_new;
    t->def("seed(self, n=None, /)", random_seed, "Start again from an int, or from the hash of anything else.");
    t->def("random(self, /)", random_random, "A float in [0, 1).");
    t->def("getrandbits(self, k, /)", random_getrandbits, "An int of k random bits.");
    t->def("getstate(self, /)", random_getstate, "The state as a tuple of 625 ints.");
    t->def("setstate(self, state, /)", random_setstate, "Go back to a state.");
    t->ready();
  }
  m.add_type(random_type);
  m.def("_sha512(data, /)", random_sha512);
  m.def("_urandom(n, /)", random_urandom);
}

}  // namespace py
