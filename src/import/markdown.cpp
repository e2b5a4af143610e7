// Markdown in, plain text out: front matter gives title, source, date and address; marks go, their text stays; a
// paragraph's lines are joined; items of lists begin with "• ". After CommonMark 0.31, as far as news articles need it:
// one pass over the lines, one over each line's marks, both linear. Example: "# Ferry\n\nIt *opens* on [May 4](x)." is
// "Ferry\n\nIt opens on May 4." Covered by tests/import/markdown_test.cpp.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "charset.h"
#include "entities.h"
#include "readers.h"

namespace synoptic {
namespace {

struct FrontField {
  std::string_view key;
  std::string Article::*target;
};
constexpr FrontField kFront[] = {
    {"title", &Article::title},      {"headline", &Article::title},      {"source", &Article::source},
    {"publisher", &Article::source}, {"outlet", &Article::source},       {"site", &Article::source},
    {"date", &Article::published},   {"published", &Article::published}, {"url", &Article::url},
    {"link", &Article::url},         {"canonical", &Article::url},
};

std::string_view takeLine(std::string_view& text) {
  const size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::string_view unquoted(std::string_view value) {
  value = trimmed(value);
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

// Reads "---" … "---" at the beginning; leaves the text alone when it is none.
void takeFrontMatter(std::string_view& text, Article& article) {
  std::string_view rest = text;
  if (trimmed(takeLine(rest)) != "---") return;
  Article found;
  bool closed = false;
  for (int lines = 0; lines < 200 && !rest.empty() && !closed; ++lines) {
    const std::string_view line = takeLine(rest);
    closed = trimmed(line) == "---" || trimmed(line) == "...";
    const size_t colon = line.find(':');
    if (closed || colon == std::string_view::npos) continue;
    const std::string key = lowerAscii(trimmed(line.substr(0, colon)));
    for (const FrontField& field : kFront) {
      if (field.key == key && (found.*field.target).empty()) found.*field.target = unquoted(line.substr(colon + 1));
    }
  }
  if (!closed) return;
  found.published = datePart(found.published);
  article = std::move(found);
  text = rest;
}

bool isWordByte(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || uint8_t(c) >= 0x80;
}

// For each '[' and '(' of a block the place where it closes, 0 where it does not.
std::vector<uint32_t> closings(std::string_view text) {
  std::vector<uint32_t> closes(text.size()), squares, rounds;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\') ++i;
    if (c == '[') squares.push_back(uint32_t(i));
    if (c == '(') rounds.push_back(uint32_t(i));
    if (c != ']' && c != ')') continue;
    std::vector<uint32_t>& open = c == ']' ? squares : rounds;
    if (open.empty()) continue;
    closes[open.back()] = uint32_t(i);
    open.pop_back();
  }
  return closes;
}

// Strips a block's inline marks.
class Inline {
 public:
  explicit Inline(std::string_view block) : line_(block), closes_(closings(block)), skips_(block.size()) {}
  std::string strip() {
    while (at_ < line_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = line_[at_];
    if (c == '\\' && at_ + 1 < line_.size() &&
        std::string_view("\\`*_{}[]()#+-.!|<>~\"'&").find(line_[at_ + 1]) != std::string_view::npos) {
      out_ += line_[at_ + 1];
      at_ += 2;
    } else if (c == '!' && line_.substr(at_ + 1, 1) == "[" && linkAt(at_ + 1, false)) {
      // a picture: its text is a description, not the article's
    } else if (c == '[' && linkAt(at_, true)) {
    } else if (c == ']' && skips_[at_] != 0) {
      at_ = skips_[at_];
    } else if (c == '<' && tagAt()) {
    } else if (c == '`' && codeAt()) {
    } else if (c == '*' || c == '_' || c == '~' || c == '`') {
      marks(c);
    } else if (c == '&') {
      const size_t taken = appendEntity(out_, line_.substr(at_));
      if (taken == 0) out_ += c;
      at_ += std::max<size_t>(taken, 1);
    } else {
      out_ += c;
      ++at_;
    }
  }

  // "[text](address)" and "[text][name]": the text is read on, its closing bracket skips the rest.
  bool linkAt(size_t open, bool keep_text) {
    const size_t close = closes_[open];
    if (close == 0) return false;
    const char next = close + 1 < line_.size() ? line_[close + 1] : ' ';
    if (line_.substr(open + 1, 1) == "^") {  // a mark of a footnote
      at_ = close + 1;
      return true;
    }
    const size_t end = next == '(' || next == '[' ? closes_[close + 1] : 0;
    if (end == 0) return false;
    skips_[close] = uint32_t(end + 1);
    at_ = keep_text ? open + 1 : end + 1;
    return true;
  }

  // "`code`", taken as it is; its end is looked for 500 bytes ahead.
  bool codeAt() {
    const size_t length = line_.substr(at_ + 1, 500).find('`');
    if (length == std::string_view::npos || length == 0) return false;
    out_ += line_.substr(at_ + 1, length);
    at_ += length + 2;
    return true;
  }

  bool tagAt() {
    const std::string_view rest = line_.substr(at_, 500);
    const size_t end = rest.find('>');
    if (end == std::string_view::npos || end < 2) return false;
    const std::string_view inner = rest.substr(1, end - 1);
    const bool address = inner.find("://") != std::string_view::npos || inner.find('@') != std::string_view::npos;
    const bool tag = isWordByte(inner[0]) || inner[0] == '/' || inner[0] == '!';
    if (!tag) return false;
    if (address && inner.find_first_of(" \"=") == std::string_view::npos) out_ += inner;
    at_ += end + 1;
    return true;
  }

  // Runs of * _ ~ ` are marks where they touch a word on one side only or stand between words in pairs; "5 * 3" and
  // "snake_case" stay.
  void marks(char c) {
    size_t end = at_;
    while (end < line_.size() && line_[end] == c) ++end;
    const char before = at_ > 0 ? line_[at_ - 1] : ' ', after = end < line_.size() ? line_[end] : ' ';
    const bool free_before = before == ' ', free_after = after == ' ';
    const bool inside_word = isWordByte(before) && isWordByte(after);
    const bool kept = (free_before && free_after) || (c == '_' && inside_word) || (c == '~' && end - at_ == 1);
    if (kept) out_.append(end - at_, c);
    at_ = end;
  }

  std::string_view line_;
  std::vector<uint32_t> closes_, skips_;
  std::string out_;
  size_t at_ = 0;
};

// What a line is, with its block's mark taken away.
struct Line {
  enum class Kind : uint8_t { blank, paragraph, heading, item, rule, fence, definition };
  Kind kind = Kind::paragraph;
  std::string_view text;
};

bool isRule(std::string_view line) {
  size_t marks = 0;
  for (const char c : line) {
    if (c == ' ') continue;
    if (c != line[0] || (c != '-' && c != '*' && c != '_' && c != '=')) return false;
    ++marks;
  }
  return marks >= 3;
}

std::string_view withoutHeadingMarks(std::string_view line) {
  const size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6 || (level < line.size() && line[level] != ' ' && line[level] != '\t')) return {};
  std::string_view text = trimmed(line.substr(level));
  const size_t last = text.find_last_not_of('#');
  if (last != std::string_view::npos && text[last] == ' ') text = trimmed(text.substr(0, last));
  return text;
}

size_t itemMark(std::string_view line) {  // length of "- ", "* ", "+ "; numbers are kept as they are
  const bool mark =
      line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && (line[1] == ' ' || line[1] == '\t');
  return mark ? 2 : 0;
}

Line readLine(std::string_view raw) {
  std::string_view line = trimmed(raw);
  while (!line.empty() && line[0] == '>') line = trimmed(line.substr(1));  // cited blocks
  if (line.empty()) return {Line::Kind::blank, {}};
  if (line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~") return {Line::Kind::fence, {}};
  if (isRule(line)) return {Line::Kind::rule, {}};
  if (const std::string_view heading = withoutHeadingMarks(line); !heading.empty())
    return {Line::Kind::heading, heading};
  if (const size_t mark = itemMark(line)) return {Line::Kind::item, trimmed(line.substr(mark))};
  if (line[0] == '[' && line.find("]: ") != std::string_view::npos) return {Line::Kind::definition, {}};
  return {Line::Kind::paragraph, line};
}

bool isNumbered(std::string_view line) {
  const size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits < 4 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
         line[digits + 1] == ' ';
}

class Blocks {
 public:
  std::string body;
  bool verbatim = false;  // within a fence: no marks

  void flush() {
    const std::string stripped = verbatim ? block_ : Inline(block_).strip();
    const std::string_view text = trimmed(stripped);
    if (!text.empty() && !body.empty()) body += "\n\n";
    if (!text.empty()) body += lead_;
    body += text;
    block_.clear();
    lead_ = "";
  }
  void line(std::string_view text, bool break_before) {
    if (!block_.empty()) block_ += break_before ? '\n' : ' ';
    block_ += text;
  }
  void item(std::string_view text) {
    flush();
    lead_ = "• ";
    block_ = text;
  }

 private:
  std::string block_;
  const char* lead_ = "";
};

}  // namespace

void readMarkdown(std::string_view text, Imported& out) {
  takeFrontMatter(text, out.article);
  Blocks blocks;
  bool fenced = false, hard_break = false;
  std::string first_heading;
  while (!text.empty()) {
    const std::string_view raw = takeLine(text);
    const Line line = readLine(raw);
    if (line.kind == Line::Kind::fence) {
      blocks.flush();
      blocks.verbatim = fenced = !fenced;
    } else if (fenced) {
      blocks.line(raw, true);
    } else if (line.kind == Line::Kind::paragraph) {
      if (isNumbered(line.text)) blocks.flush();
      blocks.line(line.text, hard_break);
    } else if (line.kind == Line::Kind::item) {
      blocks.item(line.text);
    } else {
      blocks.flush();
      if (line.kind == Line::Kind::heading) {
        blocks.line(line.text, false);
        if (first_heading.empty()) first_heading = Inline(line.text).strip();
        blocks.flush();
      }
    }
    hard_break = raw.size() > 2 && (raw.substr(raw.size() - 2) == "  " || raw.back() == '\\');
  }
  blocks.flush();
  if (!blocks.body.empty()) blocks.body += '\n';
  out.article.body = std::move(blocks.body);
  if (out.article.title.empty()) out.article.title = first_heading;
  if (first_heading.empty()) leadWithTitle(out.article);
}

}  // namespace synoptic
