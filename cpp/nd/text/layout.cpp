#include "nd/text/layout.h"

#include "nd/core/settings.h"
#include "nd/text/utf8.h"

namespace nd::text {
namespace {

Index width_of(std::string_view s) { return static_cast<Index>(utf8_length(s)); }

std::string_view rstrip(std::string_view s) {
  const std::size_t end = s.find_last_not_of(" \t\n\r\v\f");
  return s.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

std::vector<std::string_view> split_lines(std::string_view s) {
  std::vector<std::string_view> out;
  while (!s.empty()) {
    const std::size_t at = s.find_first_of("\n\r");
    if (at == std::string_view::npos) {
      out.push_back(s);
      break;
    }
    out.push_back(s.substr(0, at));
    const bool pair = s[at] == '\r' && at + 1 < s.size() && s[at + 1] == '\n';
    s.remove_prefix(at + (pair ? 2 : 1));
  }
  return out;
}

class Layout {
 public:
  Layout(const Shape& shape, const std::vector<std::string>& words, bool summarise, const std::string& separator,
         const PrintOptions& options)
      : shape_(shape), words_(words), summarise_(summarise), separator_(separator), bare_(rstrip(separator)),
        edge_(options.edgeitems), old_(options.legacy <= 113) {}

  /// Text of one sub-array; `indent` hangs in front of each line, its last character under the bracket.
  std::string block(int axis, const std::string& indent, Index width) {
    const int left = shape_.size() - axis;
    if (left == 0) return next_ < words_.size() ? words_[next_++] : "";
    const std::string deeper = indent + ' ';
    const Index deeper_width = old_ ? width : width - 1;
    const Index length = shape_[axis];
    const bool cut = summarise_ && 2 * edge_ < length;
    const Index leading = cut ? edge_ : 0, trailing = cut ? edge_ : length;
    std::string s;
    if (left == 1) {
      std::string line = indent;
      // Room for what must follow the word: the separator or the bracket.
      Index room = width - (old_ ? width_of(bare_) : std::max<Index>(width_of(bare_), 1));
      for (Index i = 0; i < leading; ++i) {
        add_pretty(s, line, block(axis + 1, deeper, deeper_width), room, indent);
        line += separator_;
      }
      if (cut) {
        add(s, line, "...", room, indent);
        line += old_ ? ", " : separator_;
      }
      for (Index i = trailing; i > 1; --i) {
        checkpoint(300);
        add_pretty(s, line, block(axis + 1, deeper, deeper_width), room, indent);
        line += separator_;
      }
      if (old_) room = width;
      add_pretty(s, line, block(axis + 1, deeper, deeper_width), room, indent);
      s += line;
    } else {
      const std::string gap = bare_ + std::string(static_cast<std::size_t>(left - 1), '\n');
      for (Index i = 0; i < leading; ++i) s += indent + block(axis + 1, deeper, deeper_width) + gap;
      if (cut) s += indent + "..." + (old_ ? ", \n" : gap);
      for (Index i = trailing; i > 1; --i) s += indent + block(axis + 1, deeper, deeper_width) + gap;
      s += indent + block(axis + 1, deeper, deeper_width);
    }
    checkpoint(static_cast<Index>(s.size()));
    s.erase(0, indent.size());
    return "[" + s + "]";
  }

 private:
  void add(std::string& s, std::string& line, std::string_view word, Index room, const std::string& indent) const {
    bool wrap = width_of(line) + width_of(word) > room;
    if (!old_ && line.size() <= indent.size()) wrap = false;
    if (wrap) {
      s += rstrip(line);
      s += '\n';
      line = indent;
    }
    line += word;
  }

  /// A word of several lines (an object's) keeps its shape.
  void add_pretty(std::string& s, std::string& line, const std::string& word, Index room, const std::string& indent) const {
    const std::vector<std::string_view> rows = split_lines(word);
    if (rows.size() == 1 || rows.empty() || old_) return add(s, line, word, room, indent);
    Index widest = 0;
    for (std::string_view row : rows) widest = std::max(widest, width_of(row));
    std::string hang;
    if (width_of(line) + widest > room && line.size() > indent.size()) {
      s += rstrip(line);
      s += '\n';
      line = indent + std::string(rows[0]);
      hang = indent;
    } else {
      hang.assign(static_cast<std::size_t>(width_of(line)), ' ');
      line += rows[0];
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
      s += rstrip(line);
      s += '\n';
      line = hang + std::string(rows[i]);
    }
    line.append(static_cast<std::size_t>(widest - width_of(rows.back())), ' ');
  }

  const Shape& shape_;
  const std::vector<std::string>& words_;
  bool summarise_;
  const std::string& separator_;
  std::string bare_;
  Index edge_;
  bool old_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<Index> shown_positions(Index length, bool summarise, Index edgeitems) {
  std::vector<Index> out;
  if (summarise && length > 2 * edgeitems) {
    for (Index i = 0; i < edgeitems; ++i) out.push_back(i);
    // Even with no edge items the last one is written.
    for (Index i = length - std::max<Index>(edgeitems, 1); i < length; ++i) out.push_back(i);
  } else {
    for (Index i = 0; i < length; ++i) out.push_back(i);
  }
  return out;
}

std::string lay_out(const Shape& shape, const std::vector<std::string>& words, bool summarise, const std::string& separator,
                    const std::string& prefix, const PrintOptions& options, Index linewidth) {
  const std::string indent(utf8_length(prefix) + 1, ' ');
  return Layout(shape, words, summarise, separator, options).block(0, indent, linewidth);
}

}  // namespace nd::text
