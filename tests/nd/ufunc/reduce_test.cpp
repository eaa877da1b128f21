// Sums to the last bit, whatever the layout: recorded from NumPy 2.2.
#include <cmath>

#include "check/check.h"
#include "nd/core/errors.h"
#include "nd/iter/assign.h"
#include "nd/ufunc/ufunc.h"

namespace {

using namespace nd;

struct Sum {
  const char *what, *axes, *first;
  std::uint32_t crc;
};
const Sum kSums[] = {
    {"c d", "all", "0x1.ae508cb456d00p+6", 0x12067eb3},
    {"c d", "0", "0x1.ae508cb456d00p+6", 0x12067eb3},
    {"c f", "all", "0x1.ae50880000000p+6", 0x55c7744a},
    {"c f>d", "all", "0x1.ae508c0099000p+6", 0x18e5deac},
    {"c f", "0", "0x1.ae50880000000p+6", 0x55c7744a},
    {"c f>d", "0", "0x1.ae508c0099000p+6", 0x18e5deac},
    {"c e", "all", "0x1.adc0000000000p+6", 0x6855de41},
    {"c e", "0", "0x1.adc0000000000p+6", 0x6855de41},
    {"rows d", "all", "0x1.ae508cb456d00p+6", 0x12067eb3},
    {"rows d", "0", "0x1.8e130b6b57000p+4", 0x9e5b9729},
    {"rows d", "1", "0x1.69ce39d320000p+4", 0x1ef9d931},
    {"rows f", "all", "0x1.ae50880000000p+6", 0x55c7744a},
    {"rows f>d", "all", "0x1.ae508c0099000p+6", 0x18e5deac},
    {"rows f", "0", "0x1.8e13040000000p+4", 0x4a7ad2c3},
    {"rows f>d", "0", "0x1.8e130980c0000p+4", 0x28dd8b57},
    {"rows f", "1", "0x1.69ce300000000p+4", 0xc39aadf2},
    {"rows f>d", "1", "0x1.69ce3314c6000p+4", 0x40d89ec9},
    {"rows e", "all", "0x1.adc0000000000p+6", 0x6855de41},
    {"rows e", "0", "0x1.8d80000000000p+4", 0xfac8fef6},
    {"rows e", "1", "0x1.69c0000000000p+4", 0xf78ca558},
    {"narrow d", "all", "0x1.ae508cb456d00p+6", 0x12067eb3},
    {"narrow d", "0", "0x1.dae315579e800p+5", 0x820bce47},
    {"narrow d", "1", "-0x1.51d53f1600000p-6", 0x9e3f5b83},
    {"narrow f", "all", "0x1.ae50880000000p+6", 0x55c7744a},
    {"narrow f>d", "all", "0x1.ae508c0099000p+6", 0x18e5deac},
    {"narrow f", "0", "0x1.dae2fc0000000p+5", 0x33f3905b},
    {"narrow f>d", "0", "0x1.dae31ce1b1c00p+5", 0xfc699f41},
    {"narrow f", "1", "-0x1.51d53e0000000p-6", 0x90af272e},
    {"narrow f>d", "1", "-0x1.51d53e8000000p-6", 0x566d6f2c},
    {"narrow e", "all", "0x1.adc0000000000p+6", 0x6855de41},
    {"narrow e", "0", "0x1.e100000000000p+5", 0x0c63f50b},
    {"narrow e", "1", "-0x1.51c0000000000p-6", 0xc70dbca1},
    {"cube d", "all", "0x1.ae508cb456d00p+6", 0x12067eb3},
    {"cube d", "0", "0x1.04134abf5c000p+4", 0xaf670cec},
    {"cube d", "1", "-0x1.a3f9630954000p+3", 0x6fc4777b},
    {"cube d", "2", "0x1.89fe42ed13000p+3", 0x1634ab51},
    {"cube d", "0,2", "0x1.424cb2c5b6100p+6", 0x7b2bdfe1},
    {"cube f", "all", "0x1.ae50880000000p+6", 0x55c7744a},
    {"cube f>d", "all", "0x1.ae508c0099000p+6", 0x18e5deac},
    {"cube f", "0", "0x1.0413480000000p+4", 0xf670ae29},
    {"cube f>d", "0", "0x1.041349f440000p+4", 0x59c1589a},
    {"cube f", "1", "-0x1.a3f95c0000000p+3", 0x283665b5},
    {"cube f>d", "1", "-0x1.a3f9622da8000p+3", 0x68e6ed66},
    {"cube f", "2", "0x1.89fe480000000p+3", 0xc6d700c7},
    {"cube f>d", "2", "0x1.89fe425f40000p+3", 0x94d6fa43},
    {"cube f", "0,2", "0x1.424cae0000000p+6", 0x8fbcfc94},
    {"cube f>d", "0,2", "0x1.424cae8d9e400p+6", 0x0a532ddc},
    {"cube e", "all", "0x1.adc0000000000p+6", 0x6855de41},
    {"cube e", "0", "0x1.03c0000000000p+4", 0x7166de15},
    {"cube e", "1", "-0x1.a400000000000p+3", 0xeb760546},
    {"cube e", "2", "0x1.8a00000000000p+3", 0x27249a53},
    {"cube e", "0,2", "0x1.42c0000000000p+6", 0x61d255db},
    {"cut d", "all", "0x1.0837f803ca800p+3", 0xe04f4505},
    {"cut d", "0", "0x1.04134abf5c000p+4", 0x235f4fdf},
    {"cut d", "1", "-0x1.a5a6e0b174000p+3", 0x395a97a5},
    {"cut d", "2", "0x1.8a31092817800p+3", 0xd123f5c7},
    {"cut d", "0,2", "0x1.a310faf744900p+6", 0xe87369b7},
    {"cut f", "all", "0x1.0838200000000p+3", 0x01d66695},
    {"cut f>d", "all", "0x1.083810a774800p+3", 0x1b9fd01a},
    {"cut f", "0", "0x1.0413480000000p+4", 0xf6fbaf30},
    {"cut f>d", "0", "0x1.041349f440000p+4", 0x47fba9d0},
    {"cut f", "1", "-0x1.a5a6da0000000p+3", 0x801610fa},
    {"cut f>d", "1", "-0x1.a5a6dfd5a8000p+3", 0xd0caf8fa},
    {"cut f", "2", "0x1.8a310a0000000p+3", 0x91e7f443},
    {"cut f>d", "2", "0x1.8a31089a40000p+3", 0xad95ba08},
    {"cut f", "0,2", "0x1.a310f60000000p+6", 0xb23eea2b},
    {"cut f>d", "0,2", "0x1.a310f6dc95400p+6", 0x24950802},
    {"cut e", "all", "0x1.0840000000000p+3", 0xb541cebe},
    {"cut e", "0", "0x1.03c0000000000p+4", 0x93371018},
    {"cut e", "1", "-0x1.a5c0000000000p+3", 0x8c25f551},
    {"cut e", "2", "0x1.8a00000000000p+3", 0xb2600045},
    {"cut e", "0,2", "0x1.a380000000000p+6", 0x10ceabd3},
    {"turned d", "all", "0x1.ae508cb456d00p+6", 0x12067eb3},
    {"turned d", "0", "-0x1.a3f9630954000p+3", 0x6fc4777b},
    {"turned d", "1", "0x1.04134abf5c000p+4", 0xaf670cec},
    {"turned d", "2", "0x1.89fe42ed13000p+3", 0x444374a3},
    {"turned d", "0,2", "-0x1.b05107764c800p+5", 0x45b68a7a},
    {"turned f", "all", "0x1.ae50880000000p+6", 0x55c7744a},
    {"turned f>d", "all", "0x1.ae508c0099000p+6", 0x18e5deac},
    {"turned f", "0", "-0x1.a3f95c0000000p+3", 0x283665b5},
    {"turned f>d", "0", "-0x1.a3f9622da8000p+3", 0x68e6ed66},
    {"turned f", "1", "0x1.0413480000000p+4", 0xf670ae29},
    {"turned f>d", "1", "0x1.041349f440000p+4", 0x59c1589a},
    {"turned f", "2", "0x1.89fe480000000p+3", 0xc97e6388},
    {"turned f>d", "2", "0x1.89fe425f40000p+3", 0x6b0eca3e},
    {"turned f", "0,2", "-0x1.b051100000000p+5", 0x1ad26c1e},
    {"turned f>d", "0,2", "-0x1.b051079595000p+5", 0xcc1d69bd},
    {"turned e", "all", "0x1.adc0000000000p+6", 0x6855de41},
    {"turned e", "0", "-0x1.a400000000000p+3", 0xeb760546},
    {"turned e", "1", "0x1.03c0000000000p+4", 0x7166de15},
    {"turned e", "2", "0x1.8a00000000000p+3", 0xfc2bfb01},
    {"turned e", "0,2", "-0x1.b040000000000p+5", 0x87cd710e},
    {"back d", "all", "0x1.ae508cb456d00p+6", 0x12067eb3},
    {"back d", "0", "0x1.ae508cb456d00p+6", 0x12067eb3},
    {"back f", "all", "0x1.ae50740000000p+6", 0xde27a3e5},
    {"back f>d", "all", "0x1.ae508c0099000p+6", 0x18e5deac},
    {"back f", "0", "0x1.ae50740000000p+6", 0xde27a3e5},
    {"back f>d", "0", "0x1.ae508c0099000p+6", 0x18e5deac},
    {"back e", "all", "0x1.ae40000000000p+6", 0xf6d6f3cf},
    {"back e", "0", "0x1.ae40000000000p+6", 0xf6d6f3cf},
    {"every d", "all", "0x1.dae315579e800p+5", 0x21c9b4dd},
    {"every d", "0", "0x1.dae315579e800p+5", 0x21c9b4dd},
    {"every f", "all", "0x1.dae3280000000p+5", 0x0ed49ede},
    {"every f>d", "all", "0x1.dae31ce1b1c00p+5", 0x52121247},
    {"every f", "0", "0x1.dae3280000000p+5", 0x0ed49ede},
    {"every f>d", "0", "0x1.dae31ce1b1c00p+5", 0x52121247},
    {"every e", "all", "0x1.db00000000000p+5", 0x7af3361a},
    {"every e", "0", "0x1.db00000000000p+5", 0x7af3361a},
    {"wide d", "all", "0x1.ae508cb456d00p+6", 0x12067eb3},
    {"wide d", "0", "-0x1.5e5edc8000000p-7", 0xd20c7b14},
    {"wide d", "1", "-0x1.c04f8ea30f000p+3", 0xae0878d7},
    {"wide f", "all", "0x1.ae50880000000p+6", 0x55c7744a},
    {"wide f>d", "all", "0x1.ae508c0099000p+6", 0x18e5deac},
    {"wide f", "0", "-0x1.5e5edc0000000p-7", 0xe10b1d14},
    {"wide f>d", "0", "-0x1.5e5edc8000000p-7", 0xbb2d5ae7},
    {"wide f", "1", "-0x1.c050000000000p+3", 0x03e5c657},
    {"wide f>d", "1", "-0x1.c04f8bf7f8800p+3", 0xa5be754a},
    {"wide e", "all", "0x1.adc0000000000p+6", 0x6855de41},
    {"wide e", "0", "-0x1.5e80000000000p-7", 0x6320f462},
    {"wide e", "1", "-0x1.c400000000000p+3", 0xb92b0426},
};

std::uint32_t crc32(const NdArray& a) {
  std::uint32_t crc = 0xffffffffu;
  for (Index i = 0; i < a.nbytes(); ++i) {
    crc ^= static_cast<std::uint32_t>(a.data()[i]);
    for (int k = 0; k < 8; ++k) crc = crc & 1 ? crc >> 1 ^ 0xedb88320u : crc >> 1;
  }
  return ~crc;
}

/// Numbers of many sizes whose sums depend on their order.
NdArray sample(Index n) {
  NdArray a = NdArray::empty({n}, dtype_of<double>());
  for (Index i = 0; i < n; ++i) {
    auto u = static_cast<std::uint32_t>(static_cast<std::uint64_t>(i) * 2654435761u);
    store(a.data() + 8 * i, std::ldexp(static_cast<double>(u) / 4294967296.0 - 0.5, static_cast<int>(i % 13 - 6)));
  }
  return a;
}

NdArray reshaped(const NdArray& a, Shape shape) {
  Strides strides = c_strides(shape, a.itemsize());
  return a.view(std::move(shape), std::move(strides));
}

NdArray arranged(const NdArray& x, std::string_view layout) {
  Index s = x.itemsize();
  if (layout == "rows") return reshaped(x, {80, 300});
  if (layout == "narrow") return reshaped(x, {8000, 3});
  if (layout == "cube") return reshaped(x, {20, 30, 40});
  if (layout == "cut") return x.view({20, 29, 39}, {1200 * s, 40 * s, s});
  if (layout == "turned") return x.view({30, 20, 40}, {40 * s, 1200 * s, s});
  if (layout == "back") return x.view({24000}, {-s}, x.data() + 23999 * s);
  if (layout == "every") return x.view({8000}, {3 * s});
  if (layout == "wide") return reshaped(x, {2, 12000});
  return x;
}

TEST("sums agree with NumPy to the last bit") {
  NdArray x = sample(24000);
  for (const Sum& row : kSums) {
    std::string_view what = row.what;
    std::size_t space = what.find(' ');
    std::string_view kind = what.substr(space + 1);
    NdArray a = arranged(astype(x, DType::from_char(kind[0])), what.substr(0, space));
    DType wide = dtype_of<double>();
    ReduceOptions options;
    if (kind == "f>d") options.dtype = &wide;
    if (std::string_view(row.axes) == "all") {
      options.all_axes = true;
    } else {
      for (const char* p = row.axes; *p; ++p) {
        if (*p != ',') options.axes.push_back(*p - '0');
      }
    }
    FpStatus status;
    NdArray sum = reduce(*find_ufunc("add"), a, options, status);
    CHECK_EQ(status.bits, 0);
    CHECK_EQ(crc32(astype(sum, sum.dtype(), Order::C)), row.crc);
  }
}

std::string error_of(const char* name, const NdArray& a, ReduceOptions options) {
  FpStatus status;
  try {
    reduce(*find_ufunc(name), a, options, status);
  } catch (const Error& e) {
    return e.text();
  }
  return "";
}

TEST("reductions that can't be") {
  NdArray none = NdArray::zeros({0}, dtype_of<double>()), square = NdArray::zeros({2, 2}, dtype_of<double>());
  CHECK_EQ(error_of("maximum", none, {.axes = {0}}),
           std::string("zero-size array to reduction operation maximum which has no identity"));
  CHECK_EQ(error_of("subtract", square, {.all_axes = true}),
           std::string("reduction operation 'subtract' is not reorderable, so at most one axis may be specified"));
  CHECK_EQ(error_of("sqrt", square, {.axes = {0}}), std::string("reduce only supported for binary functions"));
  CHECK_EQ(error_of("divmod", square, {.axes = {0}}),
           std::string("reduce only supported for functions returning a single value"));
  CHECK_EQ(error_of("ldexp", NdArray::zeros({3}, dtype_of<bool>()), {.axes = {0}}),
           std::string("the resolved dtypes are not compatible with ldexp.reduce. Resolved (dtype('float16'), "
                       "dtype('int32'), dtype('float16'))"));
  CHECK_EQ(error_of("less", square, {.axes = {0}}),
           std::string("No loop matching the specified signature and casting was found for ufunc less"));
}

TEST("small integers are summed in the default integer") {
  FpStatus status;
  NdArray a = NdArray::of<std::int8_t>({100, 100, 100});
  NdArray sum = reduce(*find_ufunc("add"), a, {.axes = {0}}, status);
  CHECK_EQ(sum.dtype().name(), std::string("int64"));
  CHECK_EQ(sum.item<std::int64_t>(), std::int64_t{300});
}

TEST("keepdims, where, initial and out") {
  FpStatus status;
  NdArray a = reshaped(NdArray::of<double>({1, 2, 3, 4, 5, 6}), {2, 3});
  CHECK_EQ(reduce(*find_ufunc("add"), a, {.axes = {1}, .keepdims = true}, status).shape(), (Shape{2, 1}));
  NdArray mask = NdArray::of<bool>({true, false, true});
  NdArray some = reduce(*find_ufunc("add"), a, {.axes = {1}, .where = &mask}, status);
  CHECK_EQ(some.item<double>({0}), 4.0);
  CHECK_EQ(some.item<double>({1}), 10.0);
  NdArray start = NdArray::scalar(100.0);
  CHECK_EQ(reduce(*find_ufunc("maximum"), a, {.all_axes = true, .initial = &start}, status).item<double>(), 100.0);
  NdArray out = NdArray::zeros({3}, dtype_of<float>());
  reduce(*find_ufunc("add"), a, {.axes = {0}, .out = &out}, status);
  CHECK_EQ(out.item<float>({2}), 9.0f);
}

TEST("at counts a repeated index each time") {
  FpStatus status;
  NdArray a = NdArray::of<std::int64_t>({0, 0, 0}), one = NdArray::scalar<std::int64_t>(1);
  const Index positions[] = {0, 0, 16};
  CHECK_THROWS((at(*find_ufunc("add"), a, positions, {3}, nullptr, status), 0), Error);
  Operand b{&one, Weak::Int};
  at(*find_ufunc("add"), a, positions, {3}, &b, status);
  CHECK_EQ(a.item<std::int64_t>({0}), std::int64_t{2});
  CHECK_EQ(a.item<std::int64_t>({2}), std::int64_t{1});
  at(*find_ufunc("negative"), a, positions, {3}, nullptr, status);
  CHECK_EQ(a.item<std::int64_t>({0}), std::int64_t{2});
  CHECK_EQ(a.item<std::int64_t>({2}), std::int64_t{-1});
}

TEST("accumulate and reduceat") {
  FpStatus status;
  NdArray a = NdArray::of<double>({1, 2, 3, 4, 5, 6, 7, 8});
  NdArray sums = accumulate(*find_ufunc("add"), a, 0, nullptr, nullptr, status);
  CHECK_EQ(sums.item<double>({7}), 36.0);
  NdArray where = NdArray::of<std::int64_t>({0, 4, 1, 5});
  NdArray parts = reduceat(*find_ufunc("add"), a, where, 0, nullptr, nullptr, status);
  CHECK_EQ(parts.item<double>({0}), 10.0);
  CHECK_EQ(parts.item<double>({1}), 5.0);
  CHECK_EQ(parts.item<double>({2}), 14.0);
  CHECK_EQ(parts.item<double>({3}), 21.0);
}

}  // namespace
