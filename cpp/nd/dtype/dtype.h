// DType: a cheap handle to an immutable description of an array's elements: NumPy's dtype object without the Python.
//
//   nd::DType f8 = nd::dtype_of<double>();
//   nd::DType t = nd::parse_dtype("f4,(2,2)>i2");          // as np.dtype(text)
//   nd::DType s = nd::DType::structured({{"x", f8}, {"n", nd::dtype_of<std::int32_t>()}}, /*align=*/true);
//   t.repr();                                              // dtype([('f0', '<f4'), ('f1', '>i2', (2, 2))])
//   nd::visit_dtype(f8.id(), [&]<class T>() { ... });      // dtype/visit.h
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nd/core/buffer.h"
#include "nd/core/dims.h"
#include "nd/core/numbers.h"

namespace nd {

/// How an element is stored. The C names that share a storage ('l' and 'q') differ only in type_char() and num().
enum class TypeId : std::uint8_t {
#define ND_DTYPE(Id, CType, Kind, Size) Id,
#include "nd/dtype/dtypes.def"
#undef ND_DTYPE
  Bytes,       // S: zero-padded bytes
  Str,         // U: zero-padded UCS-4
  Void,        // V: raw bytes, or fields, or a subarray
  Object,      // O: what ObjectHooks says
  DateTime64,  // M: int64 counts of a unit that metadata() names
  TimeDelta64,  // m
};
inline constexpr int kNumericTypes = static_cast<int>(TypeId::Complex128) + 1;

inline bool is_numeric(TypeId id) { return id <= TypeId::Complex128; }  // bool counts as numeric here
inline bool is_integer(TypeId id) { return id >= TypeId::Int8 && id <= TypeId::UInt64; }
inline bool is_signed(TypeId id) { return is_integer(id) && (static_cast<int>(id) & 1); }
inline bool is_float(TypeId id) { return id >= TypeId::Float16 && id <= TypeId::Float64; }
inline bool is_complex_id(TypeId id) { return id == TypeId::Complex64 || id == TypeId::Complex128; }

inline int type_width(TypeId id) {
  switch (id) {
#define ND_DTYPE(Id, CType, Kind, Size) \
  case TypeId::Id: return Size;
#include "nd/dtype/dtypes.def"
#undef ND_DTYPE
    default: return 8;
  }
}

class DType;
struct Field;

/// What elements of dtype object can do; npmod registers it once. An element is eight bytes, all zero for None.
struct ObjectHooks {
  void (*copy)(std::byte* to, const std::byte* from);    // `to` holds an element, which is released
  void (*destroy)(std::byte* element);                   // leaves zero bytes
  int (*compare)(const std::byte* a, const std::byte* b);
  std::string (*to_text)(const std::byte* element);
  void (*from_element)(std::byte* to, const std::byte* from, const DType& from_dtype);
  void (*to_element)(std::byte* to, const DType& to_dtype, const std::byte* from);
};
void set_object_hooks(const ObjectHooks* hooks);
/// Throws TypeError when none are registered.
const ObjectHooks& object_hooks();

struct DTypeInfo;
void add_reference(const DTypeInfo* info);
void drop_reference(const DTypeInfo* info);

class DType {
 public:
  /// The default: float64.
  DType();
  DType(const DType& other);
  DType(DType&& other) noexcept;
  DType& operator=(DType other) noexcept;
  ~DType();

  /// Native number dtype by storage; the C name is the one that np.dtype('int64') gives.
  static DType of(TypeId id);
  /// By NumPy's type character ('?', 'l', 'd', 'S' …); flexible ones have itemsize 0. Throws TypeError.
  static DType from_char(char type_char);
  static DType default_int();   // int64, or int32 on the machine of 2008
  static DType default_uint();
  static DType bytes(Index length);
  static DType text(Index characters);
  static DType raw(Index bytes);
  static DType subarray(const DType& base, const Shape& shape);
  /// Fields one after another, or with C padding when `align`. Offsets in `fields` are ignored.
  static DType structured(std::vector<Field> fields, bool align = false);
  /// Fields where they say, in a record of `itemsize` bytes; throws ValueError where they don't fit.
  static DType structured_at(std::vector<Field> fields, Index itemsize, bool align = false);
  /// datetime64/timedelta64 with its unit as text, "" for generic: "ns", "25s".
  static DType datetime(TypeId id, std::string unit);

  TypeId id() const;
  char kind() const;       // one of b i u f c S U V O M m
  char type_char() const;  // 'd'
  int num() const;         // 12
  Index itemsize() const;
  int alignment() const;
  char byteorder() const;  // '=', '<', '>' or '|', as dtype.byteorder
  bool is_native() const;  // nothing in it needs swapping
  bool is_swapped() const { return !is_native() && !has_fields(); }
  bool is_aligned_struct() const;
  bool has_objects() const;

  bool has_fields() const;
  std::span<const Field> fields() const;
  const Field* field(std::string_view name_or_title) const;
  bool has_subarray() const;
  /// The element of a subarray; *this when it is none.
  DType base() const;
  const Shape& subshape() const;
  const std::string& unit() const;

  /// NumPy's metadata= dict or anything else a host hangs on a dtype; shared, never looked at.
  const std::shared_ptr<Owner>& metadata() const;
  DType with_metadata(std::shared_ptr<Owner> metadata) const;
  /// What the texts call the host's own class for a record's elements ("numpy.record"), which `metadata` knows.
  const std::string& class_name() const;
  DType with_class(std::string name, std::shared_ptr<Owner> metadata) const;
  /// NumPy: dtype.newbyteorder: 'S' swaps, '<' '>' '=' '|' set; also "little", "big", "native" by their letter.
  DType newbyteorder(char order) const;
  DType native() const { return newbyteorder('='); }
  /// The same fields under other names.
  DType renamed(std::vector<std::string> names) const;
  /// The fields get other names wherever this description is shared, as NumPy's `dtype.names = …` does.
  void rename_in_place(std::vector<std::string> names) const;
  /// S and U with another length in characters, V in bytes; others unchanged.
  DType resized(Index length) const;

  std::string name() const;  // float64, str32, void96
  std::string str() const;   // '<f8', as dtype.str
  /// What goes in dtype=…: `'float64'`, `[('a', '<i4')]`, `{'names': …}`. NumPy: dtype.descr's cousin.
  std::string to_string() const;              // str(dtype)
  std::string repr() const;                   // repr(dtype)
  /// Inside array(…, dtype=…): float64, '<f4' style as NumPy's array repr puts it.
  std::string short_repr() const;

  /// Whether both describe the same bytes the same way (NumPy's ==): 'l' == 'q', '=' == '<'.
  friend bool operator==(const DType& a, const DType& b);
  bool same_object(const DType& other) const { return info_ == other.info_; }

  explicit DType(const DTypeInfo* info);  // adds a reference
  const DTypeInfo* info() const { return info_; }

 private:
  const DTypeInfo* info_;
};

struct Field {
  std::string name;
  DType dtype;
  Index offset = 0;
  std::string title;
  bool has_title = false;
};

/// As np.dtype(text); throws TypeError "data type 'x' not understood".
DType parse_dtype(std::string_view text, bool align = false);

/// "('a', 'b')": the names as a Python tuple.
std::string field_names_text(const DType& dtype);
/// Releases the objects in `count` packed elements of a dtype that has_objects().
void destroy_objects(std::byte* data, Index count, const DType& dtype);

template <class T>
struct TypeIdOf;
#define ND_DTYPE(Id, CType, Kind, Size)      \
  template <>                                \
  struct TypeIdOf<CType> {                   \
    static constexpr TypeId value = TypeId::Id; \
  };
#include "nd/dtype/dtypes.def"
#undef ND_DTYPE

template <class T>
DType dtype_of() {
  return DType::of(TypeIdOf<T>::value);
}

}  // namespace nd
