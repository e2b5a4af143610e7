// See linked_data.h. https://schema.org/Article; lists and @graph are looked into, to a depth that is fixed.
#include "linked_data.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "html_page.h"
#include "readers.h"

namespace synoptic {
namespace {

using Json = nlohmann::json;

constexpr size_t kMostScript = 1u << 20;  // bytes; those of articles have a few thousand
constexpr int kDeepestData = 32;

// Before the parser sees it: it is not given what is nested deeply.
bool shallow(std::string_view json) {
  int depth = 0;
  bool quoted = false;
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted && c == '\\')
      ++i;
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && (c == '{' || c == '[') && ++depth > kDeepestData)
      return false;
    else if (!quoted && (c == '}' || c == ']'))
      --depth;
  }
  return true;
}

std::string textOf(const Json& object, const char* member) {
  const auto at = object.find(member);
  return at != object.end() && at->is_string() ? std::string(trimmed(at->get<std::string>())) : std::string();
}

// A person or an organisation, or several: their names, with commas.
std::string namesOf(const Json& object, const char* member) {
  const auto at = object.find(member);
  if (at == object.end()) return {};
  if (at->is_string()) return textOf(object, member);
  if (at->is_object()) return textOf(*at, "name");
  std::string names;
  for (const Json& one : at->is_array() ? *at : Json::array()) {
    const std::string name = one.is_string() ? one.get<std::string>() : one.is_object() ? textOf(one, "name") : "";
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

// What says not what it is may be one.
bool isArticle(const Json& object) {
  const auto at = object.find("@type");
  if (at == object.end()) return true;
  const auto article = [](const Json& type) {
    if (!type.is_string()) return false;
    const std::string name = type.get<std::string>();
    return name.find("Article") != std::string::npos || name.find("Posting") != std::string::npos || name == "Report";
  };
  return at->is_array() ? std::any_of(at->begin(), at->end(), article) : article(*at);
}

}  // namespace

void LinkedData::add(std::string_view script) {
  if (script.size() > kMostScript || !shallow(script)) return;
  const Json json = Json::parse(script.begin(), script.end(), nullptr, false);
  const auto take = [](std::string& to, std::string text) {
    if (to.empty() && text.size() < 1000) to = std::move(text);
  };
  std::vector<const Json*> open{&json};
  for (size_t i = 0; i < open.size(); ++i) {
    const Json& node = *open[i];
    if (node.is_array()) {
      for (const Json& inner : node) open.push_back(&inner);
    } else if (node.is_object()) {
      if (const auto graph = node.find("@graph"); graph != node.end()) open.push_back(&*graph);
      if (!isArticle(node)) continue;
      take(headline_, textOf(node, "headline"));
      take(published_, datePart(textOf(node, "datePublished")));
      take(outlet_, namesOf(node, "publisher"));
      take(author_, namesOf(node, "author"));
    }
  }
}

void LinkedData::fill(HtmlPage& page) const {
  if (page.og_title.empty()) page.og_title = headline_;
  if (page.published.empty()) page.published = published_;
  if (page.site.empty()) page.site = outlet_;
  if (page.byline.empty()) page.byline = author_;
}

}  // namespace synoptic
