#include "nd/text/array_text.h"

#include <cstdio>
#include <sstream>

#include "check/check.h"
#include "nd/core/array.h"

using namespace nd;
using namespace nd::text;

namespace {

struct Row {
  const char *call, *array, *options, *text;
};
const Row kRows[] = {
#include "nd/text/recorded_text.inc"
};

std::vector<std::string> split(const std::string& s, char at) {
  std::vector<std::string> out;
  std::stringstream in(s);
  for (std::string part; std::getline(in, part, at);) out.push_back(part);
  return out;
}

NdArray read(const std::string& text) {
  std::vector<std::string> parts = split(text, ';');
  parts.resize(3);
  const bool record = parts[0].rfind("REC", 0) == 0;
  std::string dtype = record ? parts[0].substr(3) : parts[0];
  if (record && dtype.find(',') == std::string::npos) dtype += ',';
  Shape shape;
  for (const std::string& n : split(parts[1], ',')) shape.push_back(std::stoll(n));
  NdArray a = NdArray::empty(shape, parse_dtype(dtype));
  for (Index i = 0; i < a.nbytes(); ++i)
    a.data()[i] = static_cast<std::byte>(std::stoi(parts[2].substr(static_cast<std::size_t>(2 * i), 2), nullptr, 16));
  return a;
}

PrintOptions options_of(const std::string& text) {
  PrintOptions o;
  for (const std::string& part : split(text, ' ')) {
    const std::string key = part.substr(0, part.find('=')), value = part.substr(part.find('=') + 1);
    if (key == "precision") o.precision = std::stoi(value);
    if (key == "threshold") o.threshold = std::stoll(value);
    if (key == "edgeitems") o.edgeitems = std::stoll(value);
    if (key == "linewidth") o.linewidth = std::stoll(value);
    if (key == "suppress") o.suppress = true;
    if (key == "nanstr") o.nanstr = value;
    if (key == "infstr") o.infstr = value;
    if (key == "sign") o.sign = value[0];
    if (key == "legacy") o.legacy = std::stoi(value);
    if (key == "floatmode") {
      o.floatmode = value == "fixed"     ? FloatMode::Fixed
                    : value == "unique"  ? FloatMode::Unique
                    : value == "maxprec" ? FloatMode::MaxPrec
                                         : FloatMode::MaxPrecEqual;
    }
  }
  return o;
}

std::string escaped(const std::string& s) {
  std::string out;
  for (char c : s) out += c == '\n' ? "\\n" : c == '\\' ? "\\\\" : std::string(1, c);
  return out;
}

}  // namespace

TEST("arrays as NumPy prints them") {
  for (const Row& row : kRows) {
    const NdArray a = read(row.array);
    const PrintOptions o = options_of(row.options);
    const std::string got = escaped(std::string(row.call) == "repr" ? array_repr(a, o) : array_str(a, o));
    if (got != row.text) std::printf("want %s\n got %s\n", row.text, got.c_str());
    CHECK_EQ(got, row.text);
  }
}

TEST("elements whose text is the host's") {
  const NdArray a = NdArray::of({1.0, 2.0, 3.0});
  const ArrayText text(a, {}, {", ", "", ""}, formatter_bits("float_kind"));
  CHECK_EQ(text.needed().size(), 3u);
  CHECK_EQ(text.finish({"<1>", "<2>", "<3>"}), "[<1>, <2>, <3>]");
}
