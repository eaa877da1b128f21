// Traceback objects, and the text of their frames: source lines with carets under the part that raised.
#include "py/object/traceback.h"

#include <algorithm>
#include <set>

#include "py/compile/code.h"
#include "py/object/init.h"
#include "py/object/support.h"
#include "py/syntax/parser.h"
#include "py/vm/frame.h"

namespace py {

Traceback::Traceback(Ref<Traceback> next, Value frame, Ref<Object> code, int lasti, int lineno)
    : GcObject(types.traceback),
      next(std::move(next)),
      frame(std::move(frame)),
      code(std::move(code)),
      lasti(lasti),
      lineno(lineno) {}

void Traceback::traverse(Visitor& v) {
  if (next) v.visit_object(next.get());
  v.visit(frame);
  if (code) v.visit_object(code.get());
}

void Traceback::clear_refs() {
  next = nullptr;
  frame = Value();
}

namespace {

using Line = std::u32string;

bool is_blank(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F) || is_space(c); }

Line right_stripped(Line s) {
  while (!s.empty() && is_blank(s.back())) s.pop_back();
  return s;
}
bool all_blank(const Line& s) { return std::all_of(s.begin(), s.end(), is_blank); }

/// textwrap.dedent: the blanks that all lines with text share go; lines of blanks become empty.
void dedent(std::vector<Line>& lines) {
  bool any = false;
  Line margin;
  for (Line& line : lines) {
    if (std::all_of(line.begin(), line.end(), [](char32_t c) { return c == ' ' || c == '\t'; })) {
      line.clear();
      continue;
    }
    std::size_t n = 0;
    while (n < line.size() && (line[n] == ' ' || line[n] == '\t')) ++n;
    Line blanks = line.substr(0, n);
    if (!any) {
      margin = blanks;
      any = true;
      continue;
    }
    std::size_t same = 0;
    while (same < margin.size() && same < blanks.size() && margin[same] == blanks[same]) ++same;
    margin.resize(same);
  }
  for (Line& line : lines)
    if (line.size() >= margin.size()) line.erase(0, margin.size());
}

bool is_wide(char32_t c) {
  static constexpr struct {
    char32_t first, last;
  } kRanges[] = {
#include "py/object/wide_ranges.inc"
  };
  const auto* found =
      std::lower_bound(std::begin(kRanges), std::end(kRanges), c, [](const auto& r, char32_t v) { return r.last < v; });
  return found != std::end(kRanges) && found->first <= c;
}

/// How many columns the first `n` characters take.
std::int64_t display_width(const Line& line, std::size_t n) {
  std::int64_t width = 0;
  for (std::size_t i = 0; i < n && i < line.size(); ++i) width += is_wide(line[i]) ? 2 : 1;
  return width + static_cast<std::int64_t>(n > line.size() ? n - line.size() : 0);
}

std::size_t characters_before(const Line& line, std::int32_t byte_offset) {
  std::int64_t bytes = 0;
  std::size_t i = 0;
  while (i < line.size() && bytes < byte_offset) {
    char32_t c = line[i];
    bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    ++i;
  }
  return i;
}

/// Where in the marked text the operator, or the brackets, are: drawn `^` between `~`.
struct Anchors {
  std::size_t left_line, left_col, right_line, right_col;
};

class AnchorFinder {
 public:
  explicit AnchorFinder(const std::vector<Line>& lines) : lines_(lines) {}

  std::optional<Anchors> find() {
    using namespace syntax;
    // In parentheses, so that it is one expression even over several lines.
    std::string text = "(\n";
    for (const Line& line : lines_) text += encode_utf8(line) + "\n";
    text += ")";
    ParseResult parsed = parse(text);
    if (!parsed) return std::nullopt;
    auto* module = try_as<syntax::Module>(parsed.tree->root);
    if (!module || module->body.size() != 1) return std::nullopt;
    auto* statement = try_as<Expr>(module->body[0]);
    if (!statement) return std::nullopt;
    const ExprNode* e = statement->value;
    if (auto* op = try_as<syntax::BinOp>(e)) {
      if (!end_of(op->left) || !advance_until([](char32_t c) { return !is_blank(c) && c != ')'; })) return std::nullopt;
      std::size_t right = col_ + 1;
      const Line& line = lines_[line_];
      std::size_t right_line = static_cast<std::size_t>(op->right->at.lineno - 2);
      if (right < line.size() &&
          (right_line > line_ || right < characters_before(lines_[right_line], op->right->at.col_offset)) &&
          !is_blank(line[right]) && line[right] != '\\' && line[right] != '#')
        ++right;
      return Anchors{line_, col_, line_, right};
    }
    const ExprNode* before = nullptr;
    char32_t bracket = 0;
    if (auto* sub = try_as<Subscript>(e)) {
      before = sub->value;
      bracket = '[';
    } else if (auto* call = try_as<Call>(e)) {
      before = call->func;
      bracket = '(';
    } else {
      return std::nullopt;
    }
    if (!end_of(before) || !advance_until([bracket](char32_t c) { return c == bracket; })) return std::nullopt;
    std::size_t right_line = static_cast<std::size_t>(e->at.end_lineno - 2);
    if (right_line >= lines_.size()) return std::nullopt;
    return Anchors{line_, col_, right_line, characters_before(lines_[right_line], e->at.end_col_offset)};
  }

 private:
  bool valid() {
    while (line_ < lines_.size() && col_ >= lines_[line_].size()) {
      col_ = 0;
      ++line_;
    }
    return line_ < lines_.size();
  }
  bool end_of(const syntax::ExprNode* e) {
    line_ = static_cast<std::size_t>(e->at.end_lineno - 2);
    if (line_ >= lines_.size()) return false;
    col_ = characters_before(lines_[line_], e->at.end_col_offset);
    return valid();
  }
  /// Skips comments and continued line ends, and what isn't wanted.
  template <class Fn>
  bool advance_until(Fn wanted) {
    while (true) {
      char32_t c = lines_[line_][col_];
      if (c == '\\' || c == '#') {
        col_ = 0;
        ++line_;
      } else if (!wanted(c)) {
        ++col_;
      } else {
        return true;
      }
      if (!valid()) return false;
    }
  }

  const std::vector<Line>& lines_;
  std::size_t line_ = 0, col_ = 0;
};

/// Carets add nothing under `return f(x)` and `x = f(x)` when the call is the whole rest of the line, nor when
/// everything shown would be marked.
bool carets_help(const std::vector<Line>& lines, std::size_t start, std::size_t end, bool anchors) {
  using namespace syntax;
  std::string text;
  for (const Line& line : lines) text += (text.empty() ? "" : "\n") + encode_utf8(line);
  ParseResult parsed = parse(text);
  if (parsed) {
    auto* module = try_as<syntax::Module>(parsed.tree->root);
    if (!module || module->body.empty()) return false;
    const Node* value = nullptr;
    if (auto* r = try_as<Return>(module->body[0])) {
      auto* call = try_as<Call>(r->value);
      if (call && call->func->kind == Kind::Name) value = call;
    } else if (auto* a = try_as<Assign>(module->body[0])) {
      if (a->targets.size() == 1 && a->targets[0]->kind == Kind::Name) value = try_as<Call>(a->value);
    }
    if (value && value->at.lineno == 1 && value->at.end_lineno == static_cast<int>(lines.size()) &&
        value->at.col_offset == static_cast<int>(start) && value->at.end_col_offset == static_cast<int>(end))
      return false;
  }
  if (anchors) return true;
  if (!all_blank(lines.front().substr(0, std::min(start, lines.front().size())))) return true;
  const Line& last = lines.back();
  return end < last.size() && !all_blank(last.substr(end));
}

/// The lines to show, with their carets, not yet indented.
std::vector<Line> marked_lines(const std::vector<Line>& all, std::size_t start, std::size_t end) {
  std::vector<Line> segment = all;
  segment.back() = segment.back().substr(0, std::min(end, segment.back().size()));
  segment.front() = segment.front().substr(std::min(start, segment.front().size()));
  std::optional<Anchors> anchors = AnchorFinder(segment).find();
  bool show = carets_help(all, start, end, anchors.has_value());

  std::int64_t first_col = display_width(all.front(), start), end_col = display_width(all.back(), end);
  std::int64_t left = 0, right = 0;
  std::set<std::size_t> significant{0, all.size() - 1};
  if (anchors) {
    std::size_t l = anchors->left_col + (anchors->left_line == 0 ? start : 0);
    std::size_t r = anchors->right_col + (anchors->right_line == 0 ? start : 0);
    left = display_width(all[anchors->left_line], l);
    right = display_width(all[anchors->right_line], r);
    for (std::size_t line : {anchors->left_line, anchors->right_line})
      for (std::size_t near = line == 0 ? 0 : line - 1; near <= line + 1 && near < all.size(); ++near)
        significant.insert(near);
  }

  std::vector<Line> out;
  auto show_line = [&](std::size_t n) {
    out.push_back(all[n]);
    if (!show) return;
    std::size_t blanks = 0;
    while (blanks < all[n].size() && is_blank(all[n][blanks])) ++blanks;
    std::int64_t width = n + 1 == all.size() ? end_col : display_width(all[n], all[n].size());
    Line carets;
    for (std::int64_t col = 0; col < width; ++col) {
      bool inside = anchors && (n > anchors->left_line || (n == anchors->left_line && col >= left)) &&
                    (n < anchors->right_line || (n == anchors->right_line && col < right));
      if (col < static_cast<std::int64_t>(blanks) || (n == 0 && col < first_col)) {
        carets += U' ';
      } else {
        carets += !anchors || inside ? U'^' : U'~';
      }
    }
    out.push_back(std::move(carets));
  };
  std::size_t previous = 0;
  for (std::size_t n : significant) {
    if (n != *significant.begin()) {
      std::size_t skipped = n - previous - 1;
      if (skipped == 1) show_line(n - 1);
      if (skipped > 1) out.push_back(decode_utf8(fmt::format("...<{} lines>...", skipped)));
    }
    show_line(n);
    previous = n;
  }
  return out;
}

}  // namespace

std::string source_line(const Code& code, int lineno) {
  if (!code.source || lineno < 1) return "";
  const std::string& text = *code.source;
  std::size_t at = 0;
  for (int n = 1; n < lineno; ++n) {
    at = text.find('\n', at);
    if (at == std::string::npos) return "";
    ++at;
  }
  std::size_t end = text.find('\n', at);
  std::string line = text.substr(at, end == std::string::npos ? end : end - at);
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

FramePlace place_of(const Traceback& tb) {
  const auto& code = static_cast<const Code&>(*tb.code);
  FramePlace place{&code, {}};
  std::size_t i = tb.lasti < 0 ? 0 : static_cast<std::size_t>(tb.lasti);
  if (i < code.positions.size()) place.position = code.positions[i];
  if (place.position.line <= 0) place.position = {tb.lineno, tb.lineno, -1, -1};
  if (place.position.end_line < place.position.line) place.position.end_line = place.position.line;
  return place;
}

std::string format_frame(std::string_view filename, std::string_view name, const Position& pos,
                         const std::vector<std::string>& source) {
  std::string out = fmt::format("  File \"{}\", line {}, in {}\n", filename, pos.line, name);
  std::vector<Line> lines;
  bool any_text = false;
  for (const std::string& s : source) {
    lines.push_back(right_stripped(decode_utf8(s)));
    any_text |= !lines.back().empty();
  }
  if (!any_text) return out;
  if (pos.col < 0 || pos.end_col < 0) {
    std::size_t blanks = 0;
    while (blanks < lines[0].size() && is_blank(lines[0][blanks])) ++blanks;
    if (blanks < lines[0].size()) out += "    " + encode_utf8(lines[0].substr(blanks)) + "\n";
    return out;
  }
  std::size_t start = characters_before(lines.front(), pos.col), end = characters_before(lines.back(), pos.end_col);
  std::size_t first_length = lines.front().size();
  dedent(lines);
  std::size_t removed = first_length - lines.front().size();
  start = start > removed ? start - removed : 0;
  end = end > removed ? end - removed : 0;
  std::vector<Line> shown = marked_lines(lines, start, end);
  dedent(shown);
  for (const Line& line : shown) out += "    " + encode_utf8(line) + "\n";
  return out;
}

std::string format_frame(const FramePlace& place) {
  std::vector<std::string> source;
  // A statement of very many lines is not shown whole; only its ends matter.
  for (int n = place.position.line; n <= place.position.end_line; ++n) source.push_back(source_line(*place.code, n));
  return format_frame(place.code->filename->view(), place.code->name->view(), place.position, source);
}

std::string format_frames(const std::vector<FramePlace>& frames) {
  // Python: after three times the same line, the repetitions are only counted.
  constexpr int kCutoff = 3;
  std::string out;
  const FramePlace* last = nullptr;
  int count = 0;
  auto repeated = [&] {
    if (count <= kCutoff) return;
    int more = count - kCutoff;
    out += fmt::format("  [Previous line repeated {} more time{}]\n", more, more > 1 ? "s" : "");
  };
  for (const FramePlace& f : frames) {
    if (!last || last->code->filename != f.code->filename || last->position.line != f.position.line ||
        last->code->name != f.code->name) {
      repeated();
      last = &f;
      count = 0;
    }
    if (++count <= kCutoff) out += format_frame(f);
  }
  repeated();
  return out;
}

std::vector<FramePlace> frames_of(const Traceback* tb, std::optional<std::int64_t> limit) {
  std::vector<FramePlace> frames;
  for (; tb; tb = tb->next.get()) frames.push_back(place_of(*tb));
  if (limit) {
    std::size_t n = static_cast<std::size_t>(*limit < 0 ? -*limit : *limit);
    if (*limit >= 0 && frames.size() > n) frames.resize(n);
    if (*limit < 0 && frames.size() > n) frames.erase(frames.begin(), frames.end() - static_cast<std::ptrdiff_t>(n));
  }
  return frames;
}

void init_traceback_type() {
  Type* t = types.traceback;
  t->set_module("builtins");
  t->getset("tb_frame", [](VM&, const Value& self) -> Outcome {
    const Value& frame = self.as<Traceback>()->frame;
    return frame ? frame : Value::none();
  });
  t->getset("tb_lasti", [](VM&, const Value& self) -> Outcome { return make_int(self.as<Traceback>()->lasti * 2); });
  t->getset("tb_lineno", [](VM&, const Value& self) -> Outcome { return make_int(self.as<Traceback>()->lineno); });
  t->getset(
      "tb_next",
      [](VM&, const Value& self) -> Outcome {
        const Ref<Traceback>& next = self.as<Traceback>()->next;
        return next ? Value(next) : Value::none();
      },
      [](VM& vm, const Value& self, const Value& v) -> Outcome {
        if (!v) return vm.type_error("can't delete tb_next attribute");
        if (v.is_none()) {
          self.as<Traceback>()->next = nullptr;
          return Value::none();
        }
        Traceback* next = cast<Traceback>(v);
        if (!next) return vm.type_error("expected traceback object, got '{}'", type_name(v));
        for (Traceback* at = next; at; at = at->next.get())
          if (at == self.as<Traceback>()) return vm.value_error("traceback loop detected");
        self.as<Traceback>()->next = Ref<Traceback>(next);
        return Value::none();
      });
  t->slots.make_instance = [](VM& vm, Type*, const CallArgs& args) -> Outcome {
    if (args.npos + args.nkw() != 4)
      return vm.type_error("traceback() missing required argument 'tb_next' (pos 1)");
    Value parts[4];
    static constexpr std::string_view kNames[] = {"tb_next", "tb_frame", "tb_lasti", "tb_lineno"};
    for (std::size_t i = 0; i < 4; ++i) parts[i] = i < args.npos ? args.data[i] : keyword(args, kNames[i]);
    Traceback* next = parts[0] ? cast<Traceback>(parts[0]) : nullptr;
    if (!next && !(parts[0] && parts[0].is_none()))
      return vm.type_error("traceback() argument 'tb_next' must be traceback or None");
    FrameObject* frame = parts[1] ? cast<FrameObject>(parts[1]) : nullptr;
    if (!frame) return vm.type_error("traceback() argument 'tb_frame' must be frame");
    if (!parts[2] || !is_int(parts[2]) || !parts[3] || !is_int(parts[3]))
      return vm.type_error("'{}' object cannot be interpreted as an integer",
                           type_name(parts[2] && is_int(parts[2]) ? parts[3] : parts[2]));
    return make<Traceback>(Ref<Traceback>(next), parts[1], Ref<Object>(frame->code.get()),
                           static_cast<int>(int_value(parts[2]).value_or(0) / 2),
                           static_cast<int>(int_value(parts[3]).value_or(0)));
  };
  t->ready();
}

}  // namespace py
