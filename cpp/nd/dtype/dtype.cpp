// Making dtypes and asking them things; their texts are in describe.cpp, reading texts in parse.cpp.
#include "nd/dtype/dtype.h"

#include <fmt/format.h>

#include <array>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/info.h"
#include "nd/time/time.h"

namespace nd {

const CName kCNames[] = {
    {'?', 0, TypeId::Bool, TypeId::Bool},
    {'b', 1, TypeId::Int8, TypeId::Int8},
    {'B', 2, TypeId::UInt8, TypeId::UInt8},
    {'h', 3, TypeId::Int16, TypeId::Int16},
    {'H', 4, TypeId::UInt16, TypeId::UInt16},
    {'i', 5, TypeId::Int32, TypeId::Int32},
    {'I', 6, TypeId::UInt32, TypeId::UInt32},
    {'l', 7, TypeId::Int64, TypeId::Int32},
    {'L', 8, TypeId::UInt64, TypeId::UInt32},
    {'q', 9, TypeId::Int64, TypeId::Int64},
    {'Q', 10, TypeId::UInt64, TypeId::UInt64},
    {'e', 23, TypeId::Float16, TypeId::Float16},
    {'f', 11, TypeId::Float32, TypeId::Float32},
    {'d', 12, TypeId::Float64, TypeId::Float64},
    {'F', 14, TypeId::Complex64, TypeId::Complex64},
    {'D', 15, TypeId::Complex128, TypeId::Complex128},
    {'S', 18, TypeId::Bytes, TypeId::Bytes},
    {'U', 19, TypeId::Str, TypeId::Str},
    {'V', 20, TypeId::Void, TypeId::Void},
    {'O', 17, TypeId::Object, TypeId::Object},
    {'M', 21, TypeId::DateTime64, TypeId::DateTime64},
    {'m', 22, TypeId::TimeDelta64, TypeId::TimeDelta64},
};
const int kCNameCount = static_cast<int>(std::size(kCNames));

namespace {

const ObjectHooks* the_object_hooks = nullptr;

/// Alignment on a 64-bit machine; eight-byte numbers align to four on the machine of 2008.
int natural_alignment(TypeId id) {
  switch (id) {
    case TypeId::Complex64: case TypeId::Str: return 4;
    case TypeId::Complex128: return 8;
    case TypeId::Bytes: case TypeId::Void: return 1;
    default: return static_cast<int>(type_size(id));
  }
}

/// Built-in infos, by C name, width of long and byte order; made on first use.
const DTypeInfo* built_in(int row, bool swapped) {
  static constinit std::array<DTypeInfo*, 4 * 24> made{};
  bool narrow = settings().long_bits == 32;
  DTypeInfo*& slot = made[static_cast<std::size_t>(row * 4 + (narrow ? 2 : 0) + (swapped ? 1 : 0))];
  if (!slot) {
    const CName& name = kCNames[row];
    slot = new DTypeInfo;
    slot->id = narrow ? name.narrow : name.wide;
    slot->type_char = name.type_char;
    slot->num = name.num;
    slot->itemsize = type_size(slot->id);
    slot->alignment = natural_alignment(slot->id);
    if (narrow && slot->alignment == 8) slot->alignment = 4;
    slot->swapped = swapped && (slot->itemsize > 1 || slot->id == TypeId::Str) && slot->id != TypeId::Object;
    slot->any_swapped = slot->swapped;
    slot->objects = slot->id == TypeId::Object;
    slot->built_in = true;
  }
  return slot;
}

int row_of_char(char type_char) {
  for (int i = 0; i < kCNameCount; ++i) {
    if (kCNames[i].type_char == type_char) return i;
  }
  return -1;
}

/// NumPy: the C name behind 'int64' is long where that fits, so 'l' comes before 'q', and before 'i' on the machine of 2008.
int row_of_id(TypeId id) {
  bool narrow = settings().long_bits == 32;
  if (narrow && id == TypeId::Int32) return row_of_char('l');
  if (narrow && id == TypeId::UInt32) return row_of_char('L');
  for (int i = 0; i < kCNameCount; ++i) {
    if ((narrow ? kCNames[i].narrow : kCNames[i].wide) == id) return i;
  }
  return -1;
}

/// The native info of a storage, found once.
const DTypeInfo* native_info(TypeId id) {
  static constinit const DTypeInfo* known[2][32] = {};
  const DTypeInfo*& slot = known[settings().long_bits == 32][static_cast<int>(id)];
  if (!slot) slot = built_in(row_of_id(id), false);
  return slot;
}

std::unique_ptr<DTypeInfo> clone(const DTypeInfo* from) {
  auto info = std::make_unique<DTypeInfo>();
  info->id = from->id;
  info->type_char = from->type_char;
  info->num = from->num;
  info->swapped = from->swapped;
  info->structured = from->structured;
  info->aligned_struct = from->aligned_struct;
  info->objects = from->objects;
  info->any_swapped = from->any_swapped;
  info->alignment = from->alignment;
  info->itemsize = from->itemsize;
  info->fields = from->fields;
  if (from->base) info->base = std::make_unique<DType>(*from->base);
  info->subshape = from->subshape;
  info->unit = from->unit;
  info->metadata = from->metadata;
  info->class_name = from->class_name;
  return info;
}

/// Takes over the reference that a new info starts with.
DType adopt(std::unique_ptr<DTypeInfo> info) {
  DType out(info.get());
  drop_reference(info.release());
  return out;
}

DType sized(TypeId id, char type_char, Index itemsize) {
  if (itemsize == 0) return DType::from_char(type_char);
  std::unique_ptr<DTypeInfo> info = clone(built_in(row_of_char(type_char), false));
  if (itemsize < 0 || itemsize > INT32_MAX) throw value_error("itemsize is too large");
  info->itemsize = itemsize;
  return adopt(std::move(info));
}

Index round_up(Index n, Index to) { return (n + to - 1) / to * to; }

void check_names(const std::vector<Field>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& b = fields[i];
    if (b.has_title && b.title == b.name) throw value_error("title already used as a name or title.");
    for (std::size_t j = 0; j < i; ++j) {
      const Field& a = fields[j];
      if (a.name == b.name || (a.has_title && a.title == b.name))
        throw value_error(fmt::format("field '{}' occurs more than once", b.name));
      if (b.has_title && (a.name == b.title || (a.has_title && a.title == b.title)))
        throw value_error("title already used as a name or title.");
    }
  }
}

DType make_struct(std::vector<Field> fields, Index itemsize, bool align, int alignment) {
  auto info = clone(built_in(row_of_char('V'), false));
  info->itemsize = itemsize;
  info->structured = true;
  info->aligned_struct = align;
  info->alignment = align ? alignment : 1;
  for (const Field& f : fields) {
    info->objects |= f.dtype.has_objects();
    info->any_swapped |= !f.dtype.is_native();
  }
  info->fields = std::move(fields);
  return adopt(std::move(info));
}

}  // namespace

Index type_size(TypeId id) {
  switch (id) {
#define ND_DTYPE(Id, CType, Kind, Size) \
  case TypeId::Id: return Size;
#include "nd/dtype/dtypes.def"
#undef ND_DTYPE
    case TypeId::Object: case TypeId::DateTime64: case TypeId::TimeDelta64: return 8;
    default: return 0;
  }
}

void set_object_hooks(const ObjectHooks* hooks) { the_object_hooks = hooks; }

const ObjectHooks& object_hooks() {
  if (!the_object_hooks) throw type_error("object arrays are not supported");
  return *the_object_hooks;
}

void add_reference(const DTypeInfo* info) { ++info->references; }

void drop_reference(const DTypeInfo* info) {
  if (--info->references == 0 && !info->built_in) delete info;
}

DType::DType() : info_(native_info(TypeId::Float64)) { add_reference(info_); }
DType::DType(const DTypeInfo* info) : info_(info) { add_reference(info_); }
DType::DType(const DType& other) : info_(other.info_) { add_reference(info_); }
// A moved-from handle still points somewhere, so that it can be asked and destroyed.
DType::DType(DType&& other) noexcept : info_(other.info_) { add_reference(info_); }
DType& DType::operator=(DType other) noexcept {
  std::swap(info_, other.info_);
  return *this;
}
DType::~DType() { drop_reference(info_); }

DType DType::of(TypeId id) { return DType(native_info(id)); }

DType DType::from_char(char type_char) {
  if (type_char == 'p' || type_char == 'n') type_char = 'l';
  if (type_char == 'P' || type_char == 'N') type_char = 'L';
  if (type_char == 'g') type_char = 'd';
  if (type_char == 'G') type_char = 'D';
  if (type_char == 'a') type_char = 'S';
  if (type_char == 'c') {
    auto info = clone(built_in(row_of_char('S'), false));
    info->type_char = 'c';
    info->itemsize = 1;
    return adopt(std::move(info));
  }
  int row = row_of_char(type_char);
  if (row < 0) throw dtype_not_understood(std::string_view(&type_char, 1));
  return DType(built_in(row, false));
}

DType DType::default_int() { return from_char('l'); }
DType DType::default_uint() { return from_char('L'); }
DType DType::bytes(Index length) { return sized(TypeId::Bytes, 'S', length); }
DType DType::raw(Index bytes) { return sized(TypeId::Void, 'V', bytes); }
DType DType::text(Index characters) {
  if (characters > INT32_MAX / 4) throw value_error("itemsize is too large");
  return sized(TypeId::Str, 'U', characters * 4);
}

DType DType::subarray(const DType& base, const Shape& shape) {
  if (shape.empty()) return base;
  Index bytes = base.itemsize();
  for (Index n : shape) {
    if (n < 0) throw value_error("invalid shape in fixed-type tuple: dimension smaller than zero.");
    if (n > INT32_MAX || !multiply(bytes, n, &bytes) || bytes > INT32_MAX) {
      throw value_error("invalid shape in fixed-type tuple: dtype size in bytes must fit into a C int.");
    }
  }
  if (shape.size() > kMaxDims) throw too_many_dims_error(shape.size());
  auto info = clone(built_in(row_of_char('V'), false));
  info->itemsize = bytes;
  info->alignment = base.alignment();
  info->objects = base.has_objects();
  info->any_swapped = !base.is_native();
  if (base.has_subarray()) {  // NumPy: a subarray of subarrays is one with all the axes
    info->base = std::make_unique<DType>(base.base());
    info->subshape = shape;
    info->subshape.append(base.subshape());
  } else {
    info->base = std::make_unique<DType>(base);
    info->subshape = shape;
  }
  return adopt(std::move(info));
}

/// Nothing may lie over an object's pointer.
static void check_objects_apart(const std::vector<Field>& fields) {
  for (const Field& f : fields) {
    if (!f.dtype.has_objects()) continue;
    for (const Field& g : fields) {
      if (&f == &g || f.offset >= g.offset + g.dtype.itemsize() || g.offset >= f.offset + f.dtype.itemsize()) continue;
      throw type_error("Cannot create a NumPy dtype with overlapping object fields");
    }
  }
}

DType DType::structured(std::vector<Field> fields, bool align) {
  check_names(fields);
  Index offset = 0;
  int alignment = 1;
  for (Field& f : fields) {
    if (align) {
      alignment = std::max(alignment, f.dtype.alignment());
      offset = round_up(offset, f.dtype.alignment());
    }
    f.offset = offset;
    offset += f.dtype.itemsize();
    if (offset > INT32_MAX) throw value_error("dtype size in bytes must fit into a C int.");
  }
  if (align) offset = round_up(offset, alignment);
  return make_struct(std::move(fields), offset, align, alignment);
}

DType DType::structured_at(std::vector<Field> fields, Index itemsize, bool align) {
  check_names(fields);
  Index end = 0;
  int alignment = 1;
  for (const Field& f : fields) {
    if (f.offset < 0) throw value_error("offset is negative");
    if (align) {
      alignment = std::max(alignment, f.dtype.alignment());
      if (f.offset % f.dtype.alignment() != 0) {
        throw value_error(fmt::format(
            "offset {} for NumPy dtype with fields is not divisible by the field alignment {} with align=True",
            f.offset, f.dtype.alignment()));
      }
    }
    if (f.offset > INT32_MAX) throw value_error("integer won't fit into a C int");
    end = std::max(end, f.offset + f.dtype.itemsize());
    if (end > INT32_MAX) throw value_error("dtype size in bytes must fit into a C int.");
  }
  check_objects_apart(fields);
  if (itemsize < 0) {
    itemsize = align ? round_up(end, alignment) : end;
  } else if (itemsize < end) {
    throw value_error(fmt::format("NumPy dtype descriptor requires {} bytes, cannot override to smaller itemsize of {}",
                                  end, itemsize));
  } else if (align && itemsize % alignment != 0) {
    throw value_error(fmt::format("NumPy dtype descriptor requires alignment of {} bytes, which is not divisible into "
                                  "the specified itemsize {}",
                                  alignment, itemsize));
  }
  if (itemsize > INT32_MAX) throw value_error("itemsize is too large");
  return make_struct(std::move(fields), itemsize, align, alignment);
}

DType DType::datetime(TypeId id, std::string unit) {
  const DTypeInfo* generic = built_in(row_of_id(id), false);
  if (unit.empty()) return DType(generic);
  auto info = clone(generic);
  info->unit = std::move(unit);
  return adopt(std::move(info));
}

TypeId DType::id() const { return info_->id; }

char DType::kind() const {
  switch (info_->id) {
#define ND_DTYPE(Id, CType, Kind, Size) \
  case TypeId::Id: return Kind;
#include "nd/dtype/dtypes.def"
#undef ND_DTYPE
    case TypeId::Bytes: return 'S';
    case TypeId::Str: return 'U';
    case TypeId::Void: return 'V';
    case TypeId::Object: return 'O';
    case TypeId::DateTime64: return 'M';
    case TypeId::TimeDelta64: return 'm';
  }
  __builtin_unreachable();
}

char DType::type_char() const { return info_->type_char; }
int DType::num() const { return info_->num; }
Index DType::itemsize() const { return info_->itemsize; }
int DType::alignment() const { return info_->alignment; }

char DType::byteorder() const {
  if (info_->swapped) return '>';
  switch (info_->id) {
    case TypeId::Bool: case TypeId::Int8: case TypeId::UInt8:
    case TypeId::Bytes: case TypeId::Void: case TypeId::Object: return '|';
    default: return '=';
  }
}

bool DType::is_native() const { return !info_->any_swapped; }
bool DType::is_aligned_struct() const { return info_->aligned_struct; }
bool DType::has_objects() const { return info_->objects; }
bool DType::has_fields() const { return info_->structured; }
std::span<const Field> DType::fields() const { return info_->fields; }
bool DType::has_subarray() const { return info_->base != nullptr; }
DType DType::base() const { return info_->base ? *info_->base : *this; }
const Shape& DType::subshape() const { return info_->subshape; }
const std::string& DType::unit() const { return info_->unit; }
const std::shared_ptr<Owner>& DType::metadata() const { return info_->metadata; }

const Field* DType::field(std::string_view name_or_title) const {
  for (const Field& f : info_->fields) {
    if (f.name == name_or_title) return &f;
  }
  for (const Field& f : info_->fields) {
    if (f.has_title && f.title == name_or_title) return &f;
  }
  return nullptr;
}

DType DType::with_metadata(std::shared_ptr<Owner> metadata) const {
  auto info = clone(info_);
  info->metadata = std::move(metadata);
  return adopt(std::move(info));
}

const std::string& DType::class_name() const { return info_->class_name; }

DType DType::with_class(std::string name, std::shared_ptr<Owner> metadata) const {
  auto info = clone(info_);
  info->class_name = std::move(name);
  info->metadata = std::move(metadata);
  return adopt(std::move(info));
}

DType DType::newbyteorder(char order) const {
  if (order == 's') order = 'S';
  if (order == '|' || order == 'I' || order == 'i') return *this;
  if (order == 'l' || order == 'L') order = '<';
  if (order == 'b' || order == 'B') order = '>';
  if (order == '=' || order == 'n' || order == 'N') order = '<';
  if (order == '<' && is_native()) return *this;
  if (has_fields()) {
    auto info = clone(info_);
    info->any_swapped = false;
    for (Field& f : info->fields) {
      f.dtype = f.dtype.newbyteorder(order);
      info->any_swapped |= !f.dtype.is_native();
    }
    return adopt(std::move(info));
  }
  if (has_subarray()) {
    auto info = clone(info_);
    *info->base = base().newbyteorder(order);
    info->any_swapped = !info->base->is_native();
    return adopt(std::move(info));
  }
  if (byteorder() == '|') return *this;
  bool swap = order == 'S' ? !info_->swapped : order == '>';
  if (swap == info_->swapped) return *this;
  int row = row_of_char(info_->type_char);
  bool narrow = settings().long_bits == 32;
  bool plain = row >= 0 && info_->unit.empty() && !info_->metadata &&
               info_->itemsize == type_size(info_->id) &&
               (narrow ? kCNames[row].narrow : kCNames[row].wide) == info_->id;
  if (plain) return DType(built_in(row, swap));
  auto info = clone(info_);
  info->swapped = info->any_swapped = swap;
  return adopt(std::move(info));
}

void DType::rename_in_place(std::vector<std::string> names) const {
  auto& fields = const_cast<DTypeInfo*>(info_)->fields;
  for (std::size_t i = 0; i < fields.size() && i < names.size(); ++i) fields[i].name = std::move(names[i]);
}

DType DType::renamed(std::vector<std::string> names) const {
  auto info = clone(info_);
  for (std::size_t i = 0; i < names.size(); ++i) info->fields[i].name = std::move(names[i]);
  check_names(info->fields);
  return adopt(std::move(info));
}

DType DType::resized(Index length) const {
  switch (info_->id) {
    case TypeId::Bytes: return bytes(length);
    case TypeId::Str: return info_->swapped ? text(length).newbyteorder('>') : text(length);
    case TypeId::Void: return has_fields() || has_subarray() ? *this : raw(length);
    default: return *this;
  }
}

bool operator==(const DType& a, const DType& b) {
  const DTypeInfo *x = a.info_, *y = b.info_;
  if (x == y) return true;
  if (x->id != y->id || x->itemsize != y->itemsize || x->swapped != y->swapped) return false;
  if (x->unit != y->unit) return meta_casting(x->id, time_meta(a), time_meta(b)) == Casting::No;
  if (x->id != TypeId::Void) return true;
  if ((x->base == nullptr) != (y->base == nullptr)) return false;
  if (x->base && !(*x->base == *y->base && x->subshape == y->subshape)) return false;
  if (x->structured != y->structured || x->fields.size() != y->fields.size()) return false;
  if (!x->fields.empty() && x->aligned_struct != y->aligned_struct && x->alignment != y->alignment) return false;
  checkpoint(static_cast<Index>(16 * x->fields.size()));
  for (std::size_t i = 0; i < x->fields.size(); ++i) {
    const Field &f = x->fields[i], &g = y->fields[i];
    if (f.name != g.name || f.offset != g.offset || f.has_title != g.has_title || f.title != g.title ||
        !(f.dtype == g.dtype)) {
      return false;
    }
  }
  return true;
}

void destroy_objects(std::byte* data, Index count, const DType& dtype) {
  if (!dtype.has_objects()) return;
  if (dtype.id() == TypeId::Object) {
    const ObjectHooks& hooks = object_hooks();
    for (Index i = 0; i < count; ++i) hooks.destroy(data + i * 8);
    return;
  }
  for (Index i = 0; i < count; ++i, data += dtype.itemsize()) {
    if (dtype.has_subarray()) {
      DType base = dtype.base();
      destroy_objects(data, dtype.itemsize() / base.itemsize(), base);
    }
    for (const Field& f : dtype.fields()) destroy_objects(data + f.offset, 1, f.dtype);
  }
}

}  // namespace nd
