// The native half of lib/traceback.py: the text of frames and exceptions.
#include "py/builtin/modules.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/object/traceback.h"
#include "py/vm/frame.h"

namespace py {
namespace {

std::optional<std::int64_t> limit_of(const Value& v) {
  if (!is_int(v)) return std::nullopt;
  return int_value(v);
}

/// format_exception(exception, chain, limit, with_traceback, show_group): a str.
Outcome traceback_format_exception(VM& vm, const Args& args) {
  if (!is_exception(args[0])) return vm.type_error("Exception expected for value, {} found", type_name(args[0]));
  FormatOptions options;
  options.chain = args[1].is_true();
  options.limit = limit_of(args[2]);
  options.with_traceback = args[3].is_true();
  options.show_group = args[4].is_true();
  return format_exception(vm, args[0], options);
}

/// The place of a code's instruction: (lineno, end_lineno, colno, end_colno, source lines).
Value place_tuple(const Code& code, const Position& pos) {
  auto column = [](int c) { return c < 0 ? Value::none() : make_int(c); };
  std::vector<Value> lines;
  for (int n = pos.line; n <= pos.end_line; ++n) lines.push_back(Value(make_str(source_line(code, n))));
  return Value(make_tuple({make_int(pos.line), make_int(pos.end_line), column(pos.col), column(pos.end_col),
                           Value(make_tuple(std::move(lines)))}));
}

Outcome traceback_place(VM& vm, const Args& args) {
  Traceback* tb = cast<Traceback>(args[0]);
  if (!tb) return vm.type_error("expected traceback object, got '{}'", type_name(args[0]));
  FramePlace place = place_of(*tb);
  return place_tuple(*place.code, place.position);
}

/// Of a frame object: where it stands now.
Outcome traceback_frame_place(VM& vm, const Args& args) {
  FrameObject* f = cast<FrameObject>(args[0]);
  if (!f) return vm.type_error("expected frame object, got '{}'", type_name(args[0]));
  Position pos;
  if (f->frame) {
    pos = f->frame->position();
  } else {
    pos.line = pos.end_line = f->last_line;
  }
  return place_tuple(*f->code, pos);
}

/// source(code): the text of the whole file, or None.
Outcome traceback_source(VM& vm, const Args& args) {
  Code* code = cast<Code>(args[0]);
  if (!code) return vm.type_error("expected code object, got '{}'", type_name(args[0]));
  return code->source ? Value(make_str(*code->source)) : Value::none();
}

/// format_frame(filename, lineno, name, end_lineno, colno, end_colno, lines)
Outcome traceback_format_frame(VM& vm, const Args& args) {
  Position pos;
  pos.line = static_cast<int>(vm.as_int64(args[1]).value_or(0));
  pos.end_line = is_int(args[3]) ? static_cast<int>(int_value(args[3]).value_or(pos.line)) : pos.line;
  if (is_int(args[4]) && is_int(args[5])) {
    pos.col = static_cast<int>(int_value(args[4]).value_or(-1));
    pos.end_col = static_cast<int>(int_value(args[5]).value_or(-1));
  }
  std::vector<std::string> lines;
  if (Tuple* t = cast<Tuple>(args[6])) {
    for (const Value& v : t->items) lines.push_back(is_str(v) ? v.as<Str>()->utf8() : std::string());
  }
  if (static_cast<int>(lines.size()) != pos.end_line - pos.line + 1) pos.end_line = pos.line, lines.resize(1);
  return make_str(format_frame(str_view(args[0]), str_view(args[2]), pos, lines));
}

}  // namespace

void init__traceback_module(VM&, Module& m) {
  m.def("format_exception(exception, chain, limit, with_traceback, show_group)", traceback_format_exception);
  m.def("place(tb)", traceback_place);
  m.def("source(code)", traceback_source);
  m.def("frame_place(frame)", traceback_frame_place);
  m.def("format_frame(filename: str, lineno, name: str, end_lineno, colno, end_colno, lines)", traceback_format_frame);
}

}  // namespace py
