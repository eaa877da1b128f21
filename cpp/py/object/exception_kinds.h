// What the files of the exception classes share.
#pragma once

#include "py/object/exception.h"

namespace py {

/// Sets the class's own fields (`extra`) from the exception's args, as its __init__ without keywords does.
void fill_from_args(Exception& e);
/// Fills the classes that have fields of their own; and the groups. Before ready().
void fill_exception_kinds();
void fill_exception_groups();

Outcome exception_make(VM& vm, Type* cls, const CallArgs& args);
Outcome exception_init(VM& vm, const Value& self, const CallArgs& args);
Outcome make_exception(VM& vm, Type* cls, const CallArgs& args);  // both
Outcome exception_str(VM& vm, const Value& self);

/// A field in `extra`: its value, or empty.
inline Value field(const Exception& e, std::size_t i) { return i < e.extra.size() ? e.extra[i] : Value(); }
void set_field(Exception& e, std::size_t i, Value v);

/// Indices into `extra`.
struct NameField {
  enum { name, obj };
};
struct ImportField {
  enum { name, path, msg, name_from };
};
struct SyntaxField {
  enum { msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line };
};
struct OsField {
  enum { err, strerror, filename, filename2 };
};
struct UnicodeField {
  enum { encoding, object, start, end, reason };
};
struct GroupField {
  enum { message, exceptions };
};

/// The (match, rest) of an exception group by a class, a tuple of classes or a predicate; each None when empty.
Outcome split_group(VM& vm, Value group, Value condition);
/// The part of a group that consists of the leaves of `parts`, by identity; None if that is nothing.
Outcome project_group(VM& vm, Value group, std::vector<Value> parts);
/// A group like `group` (by its derive()) around the exceptions, with its traceback, cause, context and notes.
Outcome derive_group(VM& vm, Value group, Value exceptions);

}  // namespace py
