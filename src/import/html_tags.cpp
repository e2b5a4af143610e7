// See html_tags.h. After WHATWG HTML 13.2.5 (tokenization), simplified: what it calls parse errors is taken the
// simplest way.
#include "html_tags.h"

#include <algorithm>
#include <array>

#include "charset.h"
#include "entities.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr std::string_view kBlank = " \t\r\n\f";
constexpr std::string_view kRaw[] = {"script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"};

constexpr uint32_t kRawLetters = [] {  // a bit for each that one of them begins with
  uint32_t bits = 0;
  for (const std::string_view name : kRaw) bits |= 1u << (name[0] - 'a');
  return bits;
}();

constexpr auto kEndsName = [] {
  std::array<bool, 256> ends{};
  for (const char c : {' ', '\t', '\r', '\n', '\f', '/', '>'}) ends[uint8_t(c)] = true;
  return ends;
}();

bool isLetter(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

bool isCapital(char c) {
  return c >= 'A' && c <= 'Z';
}

// Calls visit(name, value as written) for each attribute until it returns true.
template <class Visit>
void eachAttribute(std::string_view text, Visit visit) {
  size_t at = 0;
  while ((at = text.find_first_not_of(" \t\r\n\f/", at)) != std::string_view::npos) {
    const size_t name_end = std::min(text.find_first_of(" \t\r\n\f/=", at + 1), text.size());
    const std::string_view name = text.substr(at, name_end - at);
    std::string_view value;
    at = text.find_first_not_of(kBlank, name_end);
    if (at != std::string_view::npos && text[at] == '=') {
      at = std::min(text.find_first_not_of(kBlank, at + 1), text.size());
      if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
        const size_t end = std::min(text.find(text[at], at + 1), text.size());
        value = text.substr(at + 1, end - at - 1);
        at = std::min(end + 1, text.size());
      } else {
        const size_t end = std::min(text.find_first_of(kBlank, at), text.size());
        value = text.substr(at, end - at);
        at = end;
      }
    } else {
      at = name_end;
    }
    if (visit(lowerAscii(name), value)) return;
  }
}

// How much of a tag's name is kept: no element has a longer one, and a cut within a character is none of UTF-8.
size_t nameLength(std::string_view name) {
  constexpr size_t kLongest = 64;
  if (name.size() <= kLongest) return name.size();
  size_t length = kLongest;
  while (length > 0 && (uint8_t(name[length]) & 0xC0) == 0x80) --length;
  return length;
}

}  // namespace

std::string attribute(std::string_view attributes, std::string_view name) {
  std::string found;
  eachAttribute(attributes, [&](const std::string& key, std::string_view value) {
    if (key == name) found = withoutEntities(value);
    return key == name;
  });
  return found;
}

std::string inertAttributes(std::string_view tag, std::string_view attributes) {
  static constexpr std::string_view kKept[] = {
      "alt",      "aria-hidden", "aria-modal", "class",    "colspan",   "content",  "datetime", "dir",
      "hidden",   "href",        "id",         "itemprop", "itemscope", "itemtype", "lang",     "name",
      "property", "rel",         "role",       "rowspan",  "src",       "title",    "type"};
  // What a script finds by its name as a member of its form or of the document, in the place of the browser's own: an
  // input called parentNode is the parent of its form, and a reader that climbs from there never comes to the top.
  static constexpr std::string_view kFoundByName[] = {"button", "embed", "fieldset", "form",   "iframe", "image",
                                                      "img",    "input", "object",   "output", "select", "textarea"};
  const bool found_by_name = isAmong(kFoundByName, tag);
  std::string out;
  eachAttribute(attributes, [&](const std::string& name, std::string_view value) {
    std::string written(value);
    if (name == "style") {
      const std::string style = lowerAscii(value);
      const size_t display = style.find("display"), visibility = style.find("visibility");
      const bool hides = (display != std::string::npos && style.find("none", display) != std::string::npos) ||
                         (visibility != std::string::npos && style.find("hidden", visibility) != std::string::npos);
      if (hides) out += " hidden=\"\"";
    }
    if (!isAmong(kKept, name)) return false;
    if (found_by_name && (name == "name" || name == "id")) return false;
    for (size_t at = 0; (at = written.find('"', at)) != std::string::npos; at += 6) written.replace(at, 1, "&quot;");
    out += ' ' + name + "=\"" + written + '"';
    return false;
  });
  return out;
}

bool hasAttribute(std::string_view attributes, std::string_view name) {
  bool found = false;
  eachAttribute(attributes, [&](const std::string& key, std::string_view) { return found = key == name; });
  return found;
}

size_t HtmlPieces::tagEnd(size_t from) const {
  size_t at = from;
  if (at < html_.size() && html_[at] == '>') return at;  // most tags have no attributes
  while ((at = html_.find_first_of(">\"'", at)) != std::string_view::npos && html_[at] != '>') {
    // a quote counts as one only behind an equals sign
    const size_t before = html_.find_last_not_of(kBlank, at - 1);  // the tag's own "<" at the latest
    const bool opens = before >= from && html_[before] == '=';
    const size_t closing = opens ? html_.find(html_[at], at + 1) : at;
    if (closing == std::string_view::npos) return html_.find('>', at);
    at = closing + 1;
  }
  return at;
}

// What lies between <script …> and </script>; at_ is behind the start tag and then behind the end tag.
std::string_view HtmlPieces::rawContents(std::string_view name) {
  const size_t begin = at_;
  for (size_t at = html_.find("</", begin); at != std::string_view::npos; at = html_.find("</", at + 2)) {
    const size_t end = at + 2 + name.size();
    if (end >= html_.size() || lowerAscii(html_.substr(at + 2, name.size())) != name) continue;
    if (kBlank.find(html_[end]) == std::string_view::npos && html_[end] != '>' && html_[end] != '/') continue;
    at_ = std::min(html_.find('>', end), html_.size() - 1) + 1;
    return html_.substr(begin, at - begin);
  }
  at_ = html_.size();
  return html_.substr(begin);
}

bool HtmlPieces::passOver() {
  const std::string_view rest = html_.substr(at_);
  if (rest.substr(0, 4) == "<!--") {
    const bool empty = rest.substr(4, 1) == ">" || rest.substr(4, 2) == "->";
    size_t end = empty ? rest.find('>') : rest.find("--", 4);
    // "-->", or "--!>" as a browser takes it too
    while (!empty && end != std::string_view::npos && rest.substr(end, 3) != "-->" && rest.substr(end, 4) != "--!>")
      end = rest.find("--", end + 1);
    at_ = end == std::string_view::npos ? html_.size() : std::min(at_ + rest.find('>', end) + 1, html_.size());
    return true;
  }
  const char second = rest.size() > 1 ? rest[1] : ' ';
  const bool odd_end = second == '/' && rest.size() > 2;  // with a letter behind it is a tag
  if (second != '!' && second != '?' && !odd_end) return false;
  at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
  return true;
}

HtmlPiece HtmlPieces::tag() {
  HtmlPiece piece;
  const bool ends = html_[at_ + 1] == '/';
  piece.kind = ends ? HtmlPiece::Kind::end_tag : HtmlPiece::Kind::start_tag;
  const size_t name_at = at_ + (ends ? 2 : 1);
  size_t name_end = name_at;  // by hand: names are short, and there are millions of them
  while (name_end < html_.size() && !kEndsName[uint8_t(html_[name_end])]) ++name_end;
  piece.name = html_.substr(name_at, nameLength(html_.substr(name_at, name_end - name_at)));
  if (std::any_of(piece.name.begin(), piece.name.end(), isCapital)) piece.name = name_ = lowerAscii(piece.name);
  const size_t end = std::min(tagEnd(name_end), html_.size());
  piece.attributes = html_.substr(name_end, end - name_end);
  piece.closed = !piece.attributes.empty() && piece.attributes.back() == '/';
  at_ = std::min(end + 1, html_.size());
  const bool may_be_raw = !ends && (kRawLetters >> (piece.name[0] - 'a') & 1) != 0;
  if (may_be_raw && isAmong(kRaw, piece.name)) piece.text = rawContents(piece.name);
  return piece;
}

HtmlPiece HtmlPieces::next() {
  HtmlPiece piece;
  size_t begin = at_;
  while (at_ < html_.size()) {
    if (html_[at_] == '<') {
      const char second = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
      const bool is_tag = isLetter(second) || (second == '/' && at_ + 2 < html_.size() && isLetter(html_[at_ + 2]));
      if (at_ == begin && is_tag) return tag();
      if (at_ > begin && (is_tag || second == '!' || second == '?' || second == '/')) break;
      if (at_ == begin && passOver()) {
        begin = at_;
        continue;
      }
    }
    at_ = std::min(html_.find('<', at_ + 1), html_.size());
  }
  piece.text = html_.substr(begin, at_ - begin);
  if (!piece.text.empty()) piece.kind = HtmlPiece::Kind::text;
  return piece;
}

}  // namespace synoptic
