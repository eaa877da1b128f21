// Dtypes: reading and showing them, promotion, casting rules. Recorded from NumPy 2.2.
#include "nd/dtype/dtype.h"

#include "check/check.h"
#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/cast.h"
#include "nd/dtype/promote.h"

namespace {

using namespace nd;

struct Shown {
  const char *text, *repr, *str, *code, *name;
  Index itemsize;
};
const Shown kShown[] = {
    {"i4,f4", "dtype([('f0', '<i4'), ('f1', '<f4')])", "[('f0', '<i4'), ('f1', '<f4')]", "|V8", "void64", 8},
    {"(2,3)f8", "dtype(('<f8', (2, 3)))", "('<f8', (2, 3))", "|V48", "void384", 48},
    {"2f8", "dtype(('<f8', (2,)))", "('<f8', (2,))", "|V16", "void128", 16},
    {"1i4", "dtype(('<i4', (1,)))", "('<i4', (1,))", "|V4", "void32", 4},
    {"U10", "dtype('<U10')", "<U10", "<U10", "str320", 40},
    {">u2", "dtype('>u2')", ">u2", ">u2", "uint16", 2},
    {"=i4", "dtype('int32')", "int32", "<i4", "int32", 4},
    {"|S3", "dtype('S3')", "|S3", "|S3", "bytes24", 3},
    {"3S2", "dtype(('S2', (3,)))", "('S2', (3,))", "|V6", "void48", 6},
    {"i4,(2,2)>f4,U3", "dtype([('f0', '<i4'), ('f1', '>f4', (2, 2)), ('f2', '<U3')])", "[('f0', '<i4'), ('f1', '>f4', (2, 2)), ('f2', '<U3')]", "|V32", "void256", 32},
    {">f8", "dtype('>f8')", ">f8", ">f8", "float64", 8},
    {"f", "dtype('float32')", "float32", "<f4", "float32", 4},
    {"?", "dtype('bool')", "bool", "|b1", "bool", 1},
    {"c16", "dtype('complex128')", "complex128", "<c16", "complex128", 16},
    {"V8", "dtype('V8')", "|V8", "|V8", "void64", 8},
    {"S", "dtype('S')", "|S0", "|S0", "bytes", 0},
    {"U", "dtype('<U')", "<U0", "<U0", "str", 0},
    {">U5", "dtype('>U5')", ">U5", ">U5", "str160", 20},
    {"O", "dtype('O')", "object", "|O", "object", 8},
    {"m8[ns]", "dtype('<m8[ns]')", "timedelta64[ns]", "<m8[ns]", "timedelta64[ns]", 8},
    {"M8[25s]", "dtype('<M8[25s]')", "datetime64[25s]", "<M8[25s]", "datetime64[25s]", 8},
    {"int32, float64", "dtype([('f0', '<i4'), ('f1', '<f8')])", "[('f0', '<i4'), ('f1', '<f8')]", "|V12", "void96", 12},
    {"float", "dtype('float64')", "float64", "<f8", "float64", 8},
    {"str", "dtype('<U')", "<U0", "<U0", "str", 0},
    {"int8 ,uint8", "dtype([('f0', 'i1'), ('f1', 'u1')])", "[('f0', 'i1'), ('f1', 'u1')]", "|V2", "void16", 2},
    {"l", "dtype('int64')", "int64", "<i8", "int64", 8},
    {"q", "dtype('int64')", "int64", "<i8", "int64", 8},
    {"()f8", "dtype('float64')", "float64", "<f8", "float64", 8},
    {"datetime64[D]", "dtype('<M8[D]')", "datetime64[D]", "<M8[D]", "datetime64[D]", 8},
    {"half", "dtype('float16')", "float16", "<f2", "float16", 2},
    {"(2,)i4,(3,)f4", "dtype([('f0', '<i4', (2,)), ('f1', '<f4', (3,))])", "[('f0', '<i4', (2,)), ('f1', '<f4', (3,))]", "|V20", "void160", 20},
    {"c", "dtype('S1')", "|S1", "|S1", "bytes8", 1},
};

TEST("dtype texts are understood and shown as NumPy does") {
  for (const Shown& row : kShown) {
    DType d = parse_dtype(row.text);
    CHECK_EQ(d.repr(), std::string(row.repr));
    CHECK_EQ(d.to_string(), std::string(row.str));
    CHECK_EQ(d.name(), std::string(row.name));
    CHECK_EQ(d.itemsize(), row.itemsize);
    if (!d.has_fields() && !d.has_subarray()) CHECK_EQ(d.str(), std::string(row.code));
  }
}

std::string error_of(const char* text) {
  try {
    parse_dtype(text);
  } catch (const Error& e) {
    return e.text();
  }
  return "";
}

TEST("dtype texts that mean nothing") {
  CHECK_EQ(error_of("foo"), std::string("data type 'foo' not understood"));
  CHECK_EQ(error_of("i3"), std::string("data type 'i3' not understood"));
  CHECK_EQ(error_of("i4,q9"), std::string("data type 'q9' not understood"));
  CHECK_EQ(error_of(""), std::string("data type '' not understood"));
  CHECK_EQ(error_of("(2)f8"), std::string("data type '(2)f8' not understood"));
  CHECK_EQ(error_of("f8,i4:"), std::string("format number 2 of \"f8,i4:\" is not recognized"));
  CHECK_EQ(error_of("M8[foo]"), std::string("Invalid datetime unit in metadata string \"[foo]\""));
}

Field field(const char* name, const char* dtype, Index offset = 0) {
  Field f;
  f.name = name;
  f.dtype = parse_dtype(dtype);
  f.offset = offset;
  return f;
}

TEST("structured dtypes: padding, offsets, titles, nesting") {
  DType aligned = DType::structured({field("a", "i1"), field("b", "f8"), field("c", "i2")}, true);
  CHECK_EQ(aligned.repr(), std::string("dtype([('a', 'i1'), ('b', '<f8'), ('c', '<i2')], align=True)"));
  CHECK_EQ(aligned.to_string(), std::string("{'names': ['a', 'b', 'c'], 'formats': ['i1', '<f8', '<i2'], 'offsets': "
                                            "[0, 8, 16], 'itemsize': 24, 'aligned': True}"));
  CHECK_EQ(aligned.alignment(), 8);
  DType placed = DType::structured_at({field("a", "i4", 4), field("b", "f8", 16)}, 32);
  CHECK_EQ(placed.repr(), std::string("dtype({'names': ['a', 'b'], 'formats': ['<i4', '<f8'], 'offsets': [4, 16], "
                                      "'itemsize': 32})"));
  Field titled = field("a", "i4");
  titled.title = "t";
  titled.has_title = true;
  CHECK_EQ(DType::structured({titled, field("b", "S3")}).repr(), std::string("dtype([(('t', 'a'), '<i4'), ('b', 'S3')])"));
  Field point;
  point.name = "p";
  point.dtype = DType::structured({field("x", "f4"), field("y", "f4")});
  CHECK_EQ(DType::structured({point, field("q", "(3,)>i2")}).repr(),
           std::string("dtype([('p', [('x', '<f4'), ('y', '<f4')]), ('q', '>i2', (3,))])"));
  CHECK_THROWS(DType::structured({field("a", "i4"), field("a", "i4")}), Error);
  CHECK_THROWS(DType::structured_at({field("a", "i4", 4)}, 6), Error);
}

const char kChars[] = "?bBhHiIlLqQefdFD";
const char* const kPromoted[][2] = {
    {"?", "?bBhHiIlLqQefdFD"},
    {"b", "bbhhiilldqdefdFD"},
    {"B", "BhBhHiIlLqQefdFD"},
    {"h", "hhhhiilldqdffdFD"},
    {"H", "HiHiHiIlLqQffdFD"},
    {"i", "iiiiiilldqddddDD"},
    {"I", "IlIlIlIlLqQdddDD"},
    {"l", "lllllllldqddddDD"},
    {"L", "LdLdLdLdLdQdddDD"},
    {"q", "qqqqqqqqdqddddDD"},
    {"Q", "QdQdQdQdQdQdddDD"},
    {"e", "eeeffddddddefdFD"},
    {"f", "fffffddddddffdFD"},
    {"d", "ddddddddddddddDD"},
    {"F", "FFFFFDDDDDDFFDFD"},
    {"D", "DDDDDDDDDDDDDDDD"},
};

TEST("promotion of numbers") {
  for (const auto& row : kPromoted) {
    for (int i = 0; kChars[i]; ++i) {
      CHECK_EQ(promote_types(DType::from_char(row[0][0]), DType::from_char(kChars[i])).type_char(), row[1][i]);
    }
  }
}

const char* const kSafe[][2] = {
    {"?", "11111111111111111111"},
    {"b", "01010101010111111111"},
    {"B", "00111111111111111111"},
    {"h", "00010101010011111111"},
    {"H", "00001111111011111111"},
    {"i", "00000101010001011111"},
    {"I", "00000011111001011111"},
    {"l", "00000001010001011111"},
    {"L", "00000000101001011111"},
    {"q", "00000001010001011111"},
    {"Q", "00000000101001011111"},
    {"e", "00000000000111111111"},
    {"f", "00000000000011111111"},
    {"d", "00000000000001011111"},
    {"F", "00000000000000111111"},
    {"D", "00000000000000011111"},
    {"S", "00000000000000001111"},
    {"U", "00000000000000000111"},
    {"V", "00000000000000000011"},
    {"O", "00000000000000000001"},
};
const char* const kSameKind[][2] = {
    {"?", "11111111111111111111"},
    {"b", "01010101010111111111"},
    {"B", "01111111111111111111"},
    {"h", "01010101010111111111"},
    {"H", "01111111111111111111"},
    {"i", "01010101010111111111"},
    {"I", "01111111111111111111"},
    {"l", "01010101010111111111"},
    {"L", "01111111111111111111"},
    {"q", "01010101010111111111"},
    {"Q", "01111111111111111111"},
    {"e", "00000000000111111111"},
    {"f", "00000000000111111111"},
    {"d", "00000000000111111111"},
    {"F", "00000000000000111111"},
    {"D", "00000000000000111111"},
    {"S", "00000000000000001111"},
    {"U", "00000000000000000111"},
    {"V", "00000000000000000011"},
    {"O", "00000000000000000001"},
};

TEST("which casts are safe or of the same kind") {
  const std::string to = std::string(kChars) + "SUVO";
  for (const auto& row : kSafe) {
    for (std::size_t i = 0; i < to.size(); ++i) {
      CHECK_EQ(can_cast(DType::from_char(row[0][0]), DType::from_char(to[i]), Casting::Safe), row[1][i] == '1');
    }
  }
  for (const auto& row : kSameKind) {
    for (std::size_t i = 0; i < to.size(); ++i) {
      CHECK_EQ(can_cast(DType::from_char(row[0][0]), DType::from_char(to[i]), Casting::SameKind), row[1][i] == '1');
    }
  }
}

TEST("Python numbers adapt") {
  auto with = [](const char* dtype, Weak weak) {
    Promotee both[] = {{parse_dtype(dtype)}, {DType::default_int(), weak}};
    return result_type(both).name();
  };
  CHECK_EQ(with("u1", Weak::Int), std::string("uint8"));
  CHECK_EQ(with("?", Weak::Int), std::string("int64"));
  CHECK_EQ(with("f2", Weak::Float), std::string("float16"));
  CHECK_EQ(with("i1", Weak::Float), std::string("float64"));
  CHECK_EQ(with("f4", Weak::Complex), std::string("complex64"));
  CHECK_EQ(with("i8", Weak::Complex), std::string("complex128"));
}

TEST("the machine of 2008 has 32-bit default integers") {
  settings().long_bits = 32;
  CHECK_EQ(parse_dtype("int").name(), std::string("int32"));
  CHECK_EQ(parse_dtype("l").itemsize(), Index{4});
  CHECK_EQ(parse_dtype("int64").type_char(), 'q');
  CHECK_EQ(promote_types(parse_dtype("i"), parse_dtype("I")).type_char(), 'q');
  CHECK_EQ(parse_dtype("f8").alignment(), 4);
  settings().long_bits = 64;
  CHECK_EQ(parse_dtype("int").name(), std::string("int64"));
}

}  // namespace
