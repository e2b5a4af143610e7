// See linked_data.h. https://schema.org/Article; lists and @graph are looked into, to a depth that is fixed. The
// parser's events are read as they come: a tree takes memory when it is given back, which may be what is wanting.
#include "linked_data.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "html_page.h"
#include "readers.h"

namespace synoptic {
namespace {

constexpr size_t kMostScript = 1u << 20;  // bytes; those of articles have a few thousand
constexpr size_t kDeepestData = 32;

// What an object or a list is read as. Of articles the members are read, of owners (who published it, who wrote it) the
// names, of types whether one is that of an article; lists hold what they stand for.
enum class Node : uint8_t { articles, owners, types, other };

struct Found {
  size_t depth = 0;  // lists and objects around it
  bool said = false, is_article = false;
  std::string headline, published, outlet, author;
};

constexpr std::pair<std::string_view, std::string Found::*> kTexts[] = {{"headline", &Found::headline},
                                                                        {"datePublished", &Found::published}};
constexpr std::pair<std::string_view, std::string Found::*> kOwners[] = {{"publisher", &Found::outlet},
                                                                         {"author", &Found::author}};

bool isArticleType(std::string_view name) {
  return name.find("Article") != name.npos || name.find("Posting") != name.npos || name == "Report";
}

template <class Table>
std::string Found::*memberOf(const Table& table, std::string_view key) {
  for (const auto& [name, member] : table)
    if (name == key) return member;
  return nullptr;
}

class DataReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::vector<Found> found;  // in the order of their beginnings

  bool key(std::string& name) override {
    Level& level = open_.back();
    level.key = name;
    // of a member that occurs twice the last counts
    if (level.node != Node::articles) return true;
    Found& article = found[level.found];
    if (name == "@type") article.said = true, article.is_article = false;
    if (const auto text = memberOf(kTexts, name)) (article.*text).clear();
    if (const auto owner = memberOf(kOwners, name)) (article.*owner).clear();
    return true;
  }

  bool string(std::string& text) override {
    if (open_.empty()) return true;
    const Level& level = open_.back();
    if (level.node == Node::types || (inArticle() && level.key == "@type"))
      found[level.found].is_article |= isArticleType(text);
    else if (inArticle() && memberOf(kTexts, level.key))
      found[level.found].*memberOf(kTexts, level.key) = trimmed(text);
    else if (inArticle() && memberOf(kOwners, level.key))
      addOwner(level, memberOf(kOwners, level.key), text);
    else if (level.node == Node::owners && (level.is_list || level.key == "name"))
      addOwner(level, level.owner, text);
    return true;
  }

  bool start_object(size_t) override { return enter(false); }
  bool start_array(size_t) override { return enter(true); }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(int64_t) override { return true; }
  bool number_unsigned(uint64_t) override { return true; }
  bool number_float(double, const std::string&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool parse_error(size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  struct Level {
    Node node = Node::articles;
    bool is_list = false;
    size_t found = 0;                     // the article that it is of
    std::string Found::*owner = nullptr;  // of owners
    std::string key;                      // the member of an object that is read
  };

  bool inArticle() const { return open_.back().node == Node::articles && !open_.back().is_list; }

  // What a list or an object is that begins here.
  Level begun(bool is_list) const {
    Level next;
    next.is_list = is_list;
    if (open_.empty()) return next;
    const Level& outer = open_.back();
    next.found = outer.found;
    next.owner = outer.owner;
    next.node = outer.node;
    if (outer.is_list) {
      // a list within a list of owners or of types is none of them
      if (is_list && outer.node != Node::articles) next.node = Node::other;
      if (!is_list && outer.node == Node::types) next.node = Node::other;
      return next;
    }
    next.node = Node::other;
    if (outer.node != Node::articles) return next;
    if (outer.key == "@graph") next.node = Node::articles;
    if (outer.key == "@type" && is_list) next.node = Node::types;
    next.owner = memberOf(kOwners, outer.key);
    if (next.owner != nullptr) next.node = Node::owners;
    return next;
  }

  bool enter(bool is_list) {
    if (open_.size() >= kDeepestData) return false;
    Level next = begun(is_list);
    if (next.node == Node::articles && !is_list) {
      next.found = found.size();
      found.push_back({open_.size(), false, false, {}, {}, {}, {}});
    }
    open_.push_back(std::move(next));
    return true;
  }

  bool leave() {
    open_.pop_back();
    return true;
  }

  void addOwner(const Level& level, std::string Found::*owner, std::string_view text) {
    std::string& names = found[level.found].*owner;
    const std::string_view name = trimmed(text);
    if (!name.empty()) (names += names.empty() ? "" : ", ") += name;
  }

  std::vector<Level> open_;
};

}  // namespace

void LinkedData::add(std::string_view script) {
  if (script.size() > kMostScript) return;
  DataReader reader;
  if (!nlohmann::json::sax_parse(script.begin(), script.end(), &reader)) return;
  // what stands further out is asked first
  std::stable_sort(reader.found.begin(), reader.found.end(),
                   [](const Found& one, const Found& other) { return one.depth < other.depth; });
  const auto take = [](std::string& to, std::string text) {
    if (to.empty() && text.size() < 1000) to = std::move(text);
  };
  for (Found& found : reader.found) {
    if (found.said && !found.is_article) continue;  // what says not what it is may be one
    take(headline_, std::move(found.headline));
    take(published_, datePart(found.published));
    take(outlet_, std::move(found.outlet));
    take(author_, std::move(found.author));
  }
}

void LinkedData::fill(HtmlPage& page) const {
  if (page.og_title.empty()) page.og_title = headline_;
  if (page.published.empty()) page.published = published_;
  if (page.site.empty()) page.site = outlet_;
  if (page.byline.empty()) page.byline = author_;
}

}  // namespace synoptic
