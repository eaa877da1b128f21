// _binascii: base 64 and CRC-32 of bytes, for module binascii.
#include <array>

#include "py/builtin/modules.h"
#include "py/object/bytes_internal.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/vm/patience.h"

namespace py {
namespace {

constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Outcome encode64(VM& vm, const Args& args) {
  BufferView view;
  PY_CHECK(get_buffer(vm, args[0], &view));
  const std::string data = buffer_bytes(view);
  std::string out;
  out.reserve(data.size() / 3 * 4 + 5);
  Patience patience(vm);
  for (std::size_t i = 0; i < data.size(); i += 3) {
    PY_CHECK(patience.spend());
    const std::size_t n = std::min<std::size_t>(3, data.size() - i);
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k) bits = bits << 8 | (k < n ? static_cast<unsigned char>(data[i + k]) : 0u);
    for (std::size_t k = 0; k < 4; ++k) out += k <= n ? kAlphabet[bits >> (18 - 6 * k) & 63] : '=';
  }
  return make_bytes(std::move(out));
}

/// The bytes, or what is wrong with the text: a message for binascii.Error.
Outcome decode64(VM& vm, const Args& args) {
  static const std::array<std::int8_t, 256> kValues = [] {
    std::array<std::int8_t, 256> t;
    t.fill(-1);
    for (int i = 0; i < 64; ++i) t[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::int8_t>(i);
    return t;
  }();
  BufferView view;
  PY_CHECK(get_buffer(vm, args[0], &view));
  const std::string data = buffer_bytes(view);
  const bool strict = args[1].is_true();
  std::string out;
  out.reserve(data.size() / 4 * 3 + 3);
  if (strict && data.starts_with('=')) return make_str("Leading padding not allowed");
  std::uint32_t bits = 0;
  int count = 0, pads = 0;
  bool padded = false;
  Patience patience(vm);
  for (std::size_t i = 0; i < data.size(); ++i) {
    PY_CHECK(patience.spend());
    if (data[i] == '=') {
      padded = true;
      if (count >= 2) {
        if (count + ++pads >= 4 && strict && i + 1 < data.size()) return make_str("Excess data after padding");
      } else if (strict && count == 0 && i) {
        return make_str("Excess padding not allowed");
      } else if (strict) {
        break;  // the single character before it is told
      }
      continue;
    }
    const int value = kValues[static_cast<unsigned char>(data[i])];
    if (value < 0) {
      if (strict) return make_str("Only base64 data is allowed");
      continue;
    }
    if (strict && padded) return make_str("Discontinuous padding not allowed");
    pads = 0;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    if (++count > 1) out += static_cast<char>(bits >> (8 - 2 * count) & 255);
    if (count == 4) count = 0;
  }
  if (count == 1)
    return make_str(fmt::format(
        "Invalid base64-encoded string: number of data characters ({}) cannot be 1 more than a multiple of 4",
        out.size() / 3 * 4 + 1));
  if (count && count + pads < 4) return make_str("Incorrect padding");
  return make_bytes(std::move(out));
}

Outcome crc32(VM& vm, const Args& args) {
  static const std::array<std::uint32_t, 256> kTable = [] {
    std::array<std::uint32_t, 256> t;
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t n = i;
      for (int k = 0; k < 8; ++k) n = n >> 1 ^ (n & 1 ? 0xEDB88320u : 0u);
      t[i] = n;
    }
    return t;
  }();
  BufferView view;
  PY_CHECK(get_buffer(vm, args[0], &view));
  const std::string data = buffer_bytes(view);
  const std::optional<std::int64_t> start = vm.as_int64(args[1]);
  PY_CHECK(start);
  std::uint32_t crc = ~static_cast<std::uint32_t>(*start);
  Patience patience(vm);
  for (char c : data) {
    PY_CHECK(patience.spend());
    crc = crc >> 8 ^ kTable[(crc ^ static_cast<unsigned char>(c)) & 255];
  }
  return make_int(static_cast<std::int64_t>(~crc));
}

}  // namespace

void init__binascii_module(VM& vm, Module& m) {
  m.def("encode64(data, /)", encode64, "The bytes in base 64.");
  m.def("decode64(data, strict, /)", decode64, "The bytes that base 64 stands for, or what is wrong with it.");
  m.def("crc32(data, value, /)", crc32, "The CRC-32 checksum of the bytes, starting from value.");
}

}  // namespace py
