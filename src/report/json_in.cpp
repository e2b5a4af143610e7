// See json_in.h.
#include "json_in.h"

#include <nlohmann/json.hpp>

#include "json_out.h"
#include "text/text.h"

namespace synoptic {
namespace {

using Type = JsonValue::Type;

}  // namespace

// Receives the parser's events and appends nodes; refuses past the caps.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit TreeBuilder(JsonTree& tree) : tree_(tree) {}
  std::string error;

  bool null() override { return leaf(Type::null, 0); }
  bool boolean(bool value) override { return leaf(Type::boolean, value ? 1 : 0); }
  bool number_integer(number_integer_t value) override { return leaf(Type::number, double(value)); }
  bool number_unsigned(number_unsigned_t value) override { return leaf(Type::number, double(value)); }
  bool number_float(number_float_t value, const string_t&) override { return leaf(Type::number, value); }
  bool binary(binary_t&) override { return false; }
  bool string(string_t& value) override {
    JsonTree::Node node{Type::string, uint32_t(tree_.nodes_.size()) + 1, {}};
    node.text = {uint32_t(tree_.texts_.size()), uint32_t(value.size())};
    tree_.texts_ += value;
    tree_.nodes_.push_back(node);
    return true;
  }
  bool key(string_t& value) override { return string(value); }
  bool start_object(size_t) override { return open(Type::object); }
  bool start_array(size_t) override { return open(Type::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(size_t position, const std::string&, const nlohmann::detail::exception&) override {
    error = "is not valid JSON (at byte " + std::to_string(position) + ")";
    return false;
  }

 private:
  bool leaf(Type type, double value) {
    JsonTree::Node node{type, uint32_t(tree_.nodes_.size()) + 1, {}};
    node.number = value;
    tree_.nodes_.push_back(node);
    return true;
  }
  bool open(Type type) {
    if (open_.size() >= JsonTree::kMostDepth) {
      error = "is nested too deeply (more than " + std::to_string(JsonTree::kMostDepth) + " levels)";
      return false;
    }
    open_.push_back(uint32_t(tree_.nodes_.size()));
    return leaf(type, 0);
  }
  bool close() {
    tree_.nodes_[open_.back()].end = uint32_t(tree_.nodes_.size());
    open_.pop_back();
    return true;
  }

  JsonTree& tree_;
  std::vector<uint32_t> open_;
};

namespace {

// The value of the four hexadecimal digits of \uXXXX at `at`, or 0x10000.
uint32_t escapedUnit(std::string_view json, size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return 0x10000;
  uint32_t unit = 0;
  for (const char c : json.substr(at + 2, 4)) {
    const char lower = char(c | 0x20);
    if (c >= '0' && c <= '9')
      unit = unit * 16 + uint32_t(c - '0');
    else if (lower >= 'a' && lower <= 'f')
      unit = unit * 16 + uint32_t(lower - 'a' + 10);
    else
      return 0x10000;
  }
  return unit;
}

struct Repairs {
  size_t halves = 0, zeros = 0;
};

// Replaces \ud800 and its like, where they are no pair, by \ufffd (a browser writes them for half an emoji), and
// \u0000, which ends a text for some who read it.
Repairs repairEscapes(std::string& json) {
  Repairs repaired;
  for (size_t at = json.find('\\'); at != std::string::npos && at + 1 < json.size(); at = json.find('\\', at)) {
    const uint32_t unit = escapedUnit(json, at);
    if (unit > 0xFFFF) {
      at += 2;
    } else if (unit == 0) {
      json.replace(at + 2, 4, "fffd");
      ++repaired.zeros;
      at += 6;
    } else if (unit < 0xD800 || unit > 0xDFFF) {
      at += 6;
    } else {
      const uint32_t low = unit < 0xDC00 ? escapedUnit(json, at + 6) : 0;
      if (low >= 0xDC00 && low <= 0xDFFF) {
        at += 12;
        continue;
      }
      json.replace(at + 2, 4, "fffd");
      ++repaired.halves;
      at += 6;
    }
  }
  return repaired;
}

size_t skipString(std::string_view json, size_t at) {  // `at` the opening quote; the index behind the closing one
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return at + 1;
}

}  // namespace

std::string JsonTree::parse(std::string_view json) {
  if (json.size() > kMostBytes) return "is larger than 256 MB";
  try {
    nodes_.clear();
    texts_.clear();
    std::string text(json);
    repaired_ = repairUtf8(text);
    const Repairs escapes = repairEscapes(text);
    repaired_ += escapes.halves;
    zeros_ = escapes.zeros;
    TreeBuilder builder(*this);
    // for the parser a zero byte ends the text, whatever follows
    if (const size_t zero = json.find('\0'); zero != std::string_view::npos)
      return "is not valid JSON (at byte " + std::to_string(zero + 1) + ")";
    if (nlohmann::json::sax_parse(text, &builder)) return {};
    nodes_.clear();
    return builder.error.empty() ? "is not valid JSON" : builder.error;
  } catch (const std::exception&) {  // memory
    nodes_ = {};
    return "is too large for the memory there is";
  }
}

JsonValue JsonTree::root() const {
  return nodes_.empty() ? JsonValue() : JsonValue(this, 0, uint32_t(nodes_.size()));
}

Type JsonValue::type() const {
  return tree_ == nullptr || node_ >= limit_ ? Type::none : tree_->nodes_[node_].type;
}

std::string_view JsonValue::text() const {
  if (!is(Type::string)) return {};
  const auto& text = tree_->nodes_[node_].text;
  return std::string_view(tree_->texts_).substr(text.begin, text.size);
}

bool JsonValue::truth() const {
  return is(Type::boolean) && tree_->nodes_[node_].number != 0;
}

double JsonValue::number() const {
  return is(Type::number) ? tree_->nodes_[node_].number : 0;
}

bool JsonValue::whole(uint32_t most, uint32_t& out) const {
  if (!is(Type::number)) return false;
  const double value = number();
  if (!(value >= 0 && value <= most)) return false;
  out = uint32_t(value);
  return double(out) == value;
}

JsonValue JsonValue::first() const {
  if (!is(Type::array) && !is(Type::object)) return {};
  return JsonValue(tree_, node_ + 1, tree_->nodes_[node_].end);
}

JsonValue JsonValue::next() const {
  return type() == Type::none ? JsonValue() : JsonValue(tree_, tree_->nodes_[node_].end, limit_);
}

size_t JsonValue::count() const {
  size_t items = 0;
  if (is(Type::array)) each([&](JsonValue) { ++items; });
  return items;
}

JsonValue JsonValue::at(size_t item) const {
  if (!is(Type::array)) return {};
  JsonValue value = first();
  while (item-- > 0) value = value.next();
  return value;
}

JsonValue JsonValue::operator[](std::string_view member) const {
  JsonValue found;
  if (!is(Type::object)) return found;
  for (JsonValue name = first(); !name.is(Type::none); name = name.next().next()) {
    if (name.text() == member) found = name.next();
  }
  return found;
}

std::string memberText(std::string_view json, std::string_view member) {
  std::string found, value, quoted;
  appendString(quoted, member);
  int depth = 0;
  bool reading = false, is_name = false;  // inside the member's value; the next string at depth 1 is a name
  std::string_view name;
  for (size_t at = 0; at < json.size();) {
    const char c = json[at];
    const size_t end = c == '"' ? skipString(json, at) : at + 1;
    const std::string_view piece = json.substr(at, end - at);
    at = end;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
    if (c == '}' || c == ']') --depth;
    if (reading && ((depth == 1 && c == ',') || depth == 0)) {
      found = value;
      reading = false;
    }
    if (reading)
      value += piece;
    else if (depth == 1 && is_name && c == '"')
      name = piece;
    else if (depth == 1 && c == ':' && name == quoted)
      value.clear(), reading = true;
    if (c == '{' || c == '[') ++depth;
    is_name = depth == 1 && (c == '{' || c == ',');
  }
  repairUtf8(found);
  repairEscapes(found);
  return found;
}

}  // namespace synoptic
