// format_exception: a whole traceback, with what it came from ("During handling of …"), notes and groups.
#include <memory>
#include <set>

#include "py/object/exception_kinds.h"
#include "py/object/support.h"
#include "py/object/traceback.h"

namespace py {
namespace {

constexpr const char* kCauseMessage =
    "\nThe above exception was the direct cause of the following exception:\n\n";
constexpr const char* kContextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n";
constexpr std::size_t kMaxGroupWidth = 15;
constexpr int kMaxGroupDepth = 10;

/// The output so far, and how deep in exception groups it stands.
struct Printer {
  FormatOptions options;
  std::string out;
  int depth = 0;
  bool need_close = false;
  std::set<const Object*> seen;

  std::string indent() const { return std::string(static_cast<std::size_t>(2 * depth), ' '); }

  /// Every line gets the indentation and, in a group, its margin.
  void emit(std::string_view text, char margin = '|') {
    std::string prefix = indent();
    if (depth) prefix += std::string(1, margin) + " ";
    while (!text.empty()) {
      std::size_t end = text.find('\n');
      std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
      out += prefix;
      out += text.substr(0, length);
      text.remove_prefix(length);
    }
  }
};
using Shared = std::shared_ptr<Printer>;

/// str(v) or repr(v), whatever happens.
Task safe_text(VM& vm, Value v, const char* what, bool repr) {
  Outcome o = co_await vm.attempt(repr ? vm.repr(v) : vm.str(v));
  if (o.ok()) co_return o;
  vm.clear_error();
  co_return make_str(fmt::format("<{} {}() failed>", what, repr ? "repr" : "str"));
}

std::string class_text(const Type* t) {
  std::string module = t->module();
  if (t->has(Type::kHeapType)) {
    Value given = t->dict->get("__module__");
    module = given && is_str(given) ? std::string(str_view(given)) : std::string("<unknown>");
  }
  if (module == "__main__" || module == "builtins") return t->qualname();
  return module + "." + t->qualname();
}

std::u32string right_stripped_newlines(std::u32string s) {
  while (!s.empty() && s.back() == U'\n') s.pop_back();
  return s;
}

/// "  File …, line …", the source line with carets, "SyntaxError: message".
std::string syntax_error_lines(const Exception& e, const std::string& name, const std::string& message) {
  std::string out, suffix;
  Value filename = field(e, SyntaxField::filename), lineno = field(e, SyntaxField::lineno),
        text = field(e, SyntaxField::text), offset_value = field(e, SyntaxField::offset),
        end_line = field(e, SyntaxField::end_lineno), end_value = field(e, SyntaxField::end_offset);
  bool have_file = filename && is_str(filename);
  if (lineno && is_int(lineno)) {
    out += fmt::format("  File \"{}\", line {}\n", have_file ? str_view(filename) : "<string>", int_to_string(lineno));
  } else if (have_file) {
    suffix = fmt::format(" ({})", str_view(filename));
  }
  if (text && is_str(text)) {
    std::u32string whole = text.as<Str>()->u32();
    std::u32string right = right_stripped_newlines(whole);
    std::size_t spaces = 0;
    while (spaces < right.size() && (right[spaces] == U' ' || right[spaces] == U'\n' || right[spaces] == U'\f')) ++spaces;
    std::u32string left = right.substr(spaces);
    std::string shown = "    " + encode_utf8(left) + "\n";
    if (!offset_value || !is_int(offset_value)) {
      out += shown;
    } else {
      auto size = static_cast<std::int64_t>(whole.size()), stripped = static_cast<std::int64_t>(right.size());
      std::int64_t offset = int_value(offset_value).value_or(0), end = offset;
      bool same_line = (lineno && is_int(lineno) && end_line && is_int(end_line))
                           ? int_value(lineno) == int_value(end_line)
                           : (!lineno || lineno.is_none()) == (!end_line || end_line.is_none()) &&
                                 (!lineno || lineno.is_none());
      if (same_line) {
        if (end_value && is_int(end_value) && int_value(end_value).value_or(0) != 0) end = *int_value(end_value);
      } else {
        end = stripped + 1;
      }
      if (size && offset > size) offset = stripped + 1;
      if (size && end > size) end = stripped + 1;
      if (offset >= end || end < 0) end = offset + 1;
      std::int64_t col = offset - 1 - static_cast<std::int64_t>(spaces);
      std::int64_t end_col = end - 1 - static_cast<std::int64_t>(spaces);
      out += shown;
      if (col >= 0) {
        std::u32string carets;
        for (std::int64_t i = 0; i < col; ++i) {
          char32_t c = i < static_cast<std::int64_t>(left.size()) ? left[static_cast<std::size_t>(i)] : 0;
          if (!c) break;
          carets += is_space(c) ? c : U' ';
        }
        out += "    " + encode_utf8(carets) + std::string(static_cast<std::size_t>(end_col - col), '^') + "\n";
      }
    }
  }
  return out + name + ": " + message + suffix + "\n";
}

/// The last lines: class and text, with a suggestion, and the notes.
/// Without the traceback no frame is looked into, so an unknown name gets no suggestion.
Task last_lines(VM& vm, Value exception, bool with_traceback) {
  Exception& e = *exception.as<Exception>();
  const Type* t = e.type();
  std::string name = class_text(t), out;
  if (t->is_subtype_of(exc.SyntaxError)) {
    Value msg = field(e, SyntaxField::msg);
    std::string message = "<no detail available>";
    if (msg && !msg.is_none()) {
      Value shown = co_await safe_text(vm, msg, "exception", false);
      message = std::string(str_view(shown));
      if (message.empty()) message = "<no detail available>";
    }
    out = syntax_error_lines(e, name, message);
  } else {
    Value shown = co_await safe_text(vm, exception, "exception", false);
    std::string text(str_view(shown));
    bool name_error = t->is_subtype_of(exc.NameError);
    if (name_error || t->is_subtype_of(exc.AttributeError) || t->is_subtype_of(exc.ImportError)) {
      Outcome nearest = Value::none();
      if (with_traceback || !name_error) nearest = co_await vm.attempt(suggestion_for(vm, exception));
      bool suggested = nearest.ok() && !nearest.value().is_none();
      if (nearest.is_error()) vm.clear_error();
      if (suggested) text += fmt::format(". Did you mean: '{}'?", str_view(nearest.value()));
      Value wrong = name_error ? field(e, NameField::name) : Value();
      if (wrong && is_str(wrong) && is_stdlib_module(str_view(wrong)))
        text += std::string(suggested ? " Or did" : ". Did") +
                fmt::format(" you forget to import '{}'?", str_view(wrong));
    }
    out = text.empty() ? name + "\n" : name + ": " + text + "\n";
  }
  Value notes = e.notes;
  if (!notes || notes.is_none()) co_return make_str(std::move(out));
  if (is_list(notes) || is_tuple(notes)) {
    std::vector<Value> items = is_list(notes) ? notes.as<List>()->items : notes.as<Tuple>()->items;
    for (const Value& note : items) {
      Value shown = co_await safe_text(vm, note, "note", false);
      out += std::string(str_view(shown)) + "\n";
    }
  } else {
    Value shown = co_await safe_text(vm, notes, "__notes__", true);
    out += std::string(str_view(shown)) + "\n";
  }
  co_return make_str(std::move(out));
}

bool is_group(const Value& v) { return v.object()->type()->is_subtype_of(exc.BaseExceptionGroup); }

Task print_chain(VM& vm, Value first, Shared p);

Task print_group(VM& vm, Value exception, Shared p) {
  Exception& e = *exception.as<Exception>();
  bool top = p->depth == 0;
  if (top) ++p->depth;
  if (e.traceback) {
    p->emit("Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
    p->emit(format_frames(frames_of(e.traceback.get(), p->options.limit)));
  }
  Value last = co_await last_lines(vm, exception, true);
  p->emit(str_view(last));
  Value members = field(e, GroupField::exceptions);
  std::size_t count = members.as<Tuple>()->size();
  std::size_t shown = count <= kMaxGroupWidth ? count : kMaxGroupWidth + 1;
  p->need_close = false;
  for (std::size_t i = 0; i < shown; ++i) {
    bool is_last = i + 1 == shown, truncated = i >= kMaxGroupWidth;
    if (is_last) p->need_close = true;
    p->out += p->indent() + (i == 0 ? "+-" : "  ") + "+---------------- " +
              (truncated ? std::string("...") : std::to_string(i + 1)) + " ----------------\n";
    ++p->depth;
    if (truncated) {
      std::size_t more = count - kMaxGroupWidth;
      p->emit(fmt::format("and {} more exception{}\n", more, more > 1 ? "s" : ""));
    } else {
      co_await print_chain(vm, (*members.as<Tuple>())[i], p);
    }
    if (is_last && p->need_close) {
      p->out += p->indent() + "+------------------------------------\n";
      p->need_close = false;
    }
    --p->depth;
  }
  if (top) p->depth = 0;
  co_return Value::none();
}

/// The exception, preceded by those it came from.
Task print_chain(VM& vm, Value first, Shared p) {
  std::vector<std::pair<const char*, Value>> chain;
  Value at = first;
  p->seen.insert(at.object());
  while (true) {
    Exception& e = *at.as<Exception>();
    const char* message = nullptr;
    Value next;
    if (p->options.chain) {
      if (e.cause && p->seen.insert(e.cause.object()).second) {
        message = kCauseMessage;
        next = e.cause;
      } else if (!e.cause && e.context && !e.suppress_context && p->seen.insert(e.context.object()).second) {
        message = kContextMessage;
        next = e.context;
      }
    }
    chain.emplace_back(message, at);
    if (!next) break;
    at = next;
  }
  for (std::size_t i = chain.size(); i-- > 0;) {
    if (chain[i].first) p->emit(chain[i].first);
    Value exception = chain[i].second;
    if (is_group(exception)) {
      if (p->depth > kMaxGroupDepth) {
        p->emit(fmt::format("... (max_group_depth is {})\n", kMaxGroupDepth));
      } else {
        co_await print_group(vm, exception, p);
      }
      continue;
    }
    const Exception& e = *exception.as<Exception>();
    if (e.traceback) {
      p->emit("Traceback (most recent call last):\n");
      p->emit(format_frames(frames_of(e.traceback.get(), p->options.limit)));
    }
    Value last = co_await last_lines(vm, exception, true);
    p->emit(str_view(last));
  }
  co_return Value::none();
}

Task print_all(VM& vm, Value exception, Shared p) {
  co_await print_chain(vm, exception, p);
  co_return make_str(std::move(p->out));
}

/// Only the last lines; of a group's members too, indented, if asked for.
Task print_only(VM& vm, Value exception, bool members, int depth) {
  Value last = co_await last_lines(vm, exception, false);
  std::string out, indent(static_cast<std::size_t>(3 * depth), ' ');
  std::string_view text = str_view(last);
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
    out += indent;
    out += text.substr(0, length);
    text.remove_prefix(length);
  }
  if (members && is_group(exception)) {
    Value all = field(*exception.as<Exception>(), GroupField::exceptions);
    for (std::size_t i = 0; i < all.as<Tuple>()->size(); ++i) {
      Value part = co_await print_only(vm, (*all.as<Tuple>())[i], true, depth + 1);
      out += str_view(part);
    }
  }
  co_return make_str(std::move(out));
}

}  // namespace

Outcome format_exception(VM& vm, const Value& exception, const FormatOptions& options) {
  if (!options.with_traceback) return print_only(vm, exception, options.show_group, 0);
  auto p = std::make_shared<Printer>();
  p->options = options;
  return print_all(vm, exception, std::move(p));
}

Outcome format_exception(VM& vm, const Value& exception) { return format_exception(vm, exception, FormatOptions()); }

}  // namespace py
