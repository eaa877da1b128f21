// What bytes, bytearray and memoryview share.
#pragma once

#include "py/object/str_internal.h"

namespace py {

/// The contents of a bytes or bytearray.
std::string_view bytes_data(const Value& v);
/// A new object of self's kind: bytes, or bytearray.
Value bytes_like(const Value& self, std::string data);

/// The methods that bytes and bytearray have in common.
void define_bytes_methods(Type* t);

/// What bytes(source, encoding, errors) and bytearray() are made of; a bytes object.
Task bytes_from(VM& vm, Value source, Value encoding, Value errors, const char* type_name);
/// False: TypeError is set. Binds the three arguments of bytes() and bytearray().
bool bind_bytes_arguments(VM& vm, const char* name, const CallArgs& args, Value out[3]);

/// An int in range(256), raising ValueError with `message`; nullopt: an exception is set.
std::optional<int> byte_value(VM& vm, const Value& v, const char* message = "byte must be in range(0, 256)");

Outcome hex_text(VM& vm, std::string_view data, const Value& sep, const Value& bytes_per_sep);

/// The bytes that a view shows, in C order.
std::string buffer_bytes(const BufferView& view);
bool is_contiguous(const BufferView& view);
/// As get_buffer, of memory that may lie in pieces.
bool get_strided_buffer(VM& vm, const Value& v, BufferView* out, bool writable = false);
/// A memoryview over a view; it holds the owner's storage in place while it lives.
Ref<Memoryview> make_memoryview(BufferView view);

/// One item of struct-module format `code` (a single native character): as a Python value, and back. Unpack gives
/// error() for an unknown code; pack raises memoryview's errors.
Outcome unpack_item(VM& vm, const std::byte* p, char code);
Outcome pack_item(VM& vm, std::byte* p, char code, const Value& v);
/// Bytes of a native item; 0 if the code is unknown.
int native_item_size(char code);

}  // namespace py
