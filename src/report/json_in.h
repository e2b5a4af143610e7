// JSON in: any bytes in, a tree out that can be walked without surprises, or one sentence saying what is wrong. The
// text is parsed by nlohmann/json (RFC 8259) into a flat list of nodes: nothing recursive, so depth costs no stack, and
// a number costs 16 bytes, so a large comparison stays small. Caps: 256 MiB of text, 64 levels. A member that occurs
// twice counts as last written. What is not UTF-8 (bytes or lone surrogates) and zero bytes become U+FFFD and are
// counted. Example: tree.parse(R"({"a":[1,"x"]})"); tree.root()["a"].at(1).text() is "x". Covered by
// tests/report/json_test.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

class JsonTree;

// A value of a tree, or none (of a member that is not there). Asking a value for what it is not gives nothing, false or
// none.
class JsonValue {
 public:
  enum class Type : uint8_t { none, null, boolean, number, string, array, object };

  JsonValue() = default;
  Type type() const;
  bool missing() const { return type() == Type::none || type() == Type::null; }
  bool is(Type wanted) const { return type() == wanted; }
  std::string_view text() const;
  bool truth() const;
  double number() const;
  bool whole(uint32_t most, uint32_t& out) const;  // a whole number in [0, most]

  size_t count() const;  // items of an array
  JsonValue at(size_t item) const;
  JsonValue operator[](std::string_view member) const;
  template <class Visit>
  void each(Visit visit) const {  // items of an array, in order
    for (JsonValue item = first(); !item.is(Type::none); item = item.next()) visit(item);
  }
  JsonValue first() const;
  JsonValue next() const;

 private:
  friend class JsonTree;
  JsonValue(const JsonTree* tree, uint32_t node, uint32_t limit) : tree_(tree), node_(node), limit_(limit) {}
  const JsonTree* tree_ = nullptr;
  uint32_t node_ = 0, limit_ = 0;  // limit_: end of the array or object this lies in
};

class JsonTree {
 public:
  static constexpr size_t kMostBytes = 256u << 20;
  static constexpr uint32_t kMostDepth = 64;

  // Returns an empty string, or what is wrong in words that follow "This …".
  std::string parse(std::string_view json);
  JsonValue root() const;
  size_t repaired() const { return repaired_; }  // parts that were not UTF-8
  size_t zeros() const { return zeros_; }        // \u0000

 private:
  friend class JsonValue;
  friend class TreeBuilder;
  struct Node {
    JsonValue::Type type;
    uint32_t end;  // index behind the last node of this value
    union {
      double number;
      struct {
        uint32_t begin, size;
      } text;
    };
  };
  std::vector<Node> nodes_;  // of an object: name, value, name, value …
  std::string texts_;
  size_t repaired_ = 0, zeros_ = 0;
};

// The JSON text of a member of the outermost object, without white space outside strings; empty where there is none.
// `json` must be valid; what JsonTree::parse repairs is repaired here too.
std::string memberText(std::string_view json, std::string_view member);

}  // namespace synoptic
