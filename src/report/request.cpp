// A request's JSON in, a Request out; a list of articles in, a manifest out. Both take any bytes and say in one
// sentence what they could not take; members that they do not know are ignored. Example:
// {"id":7,"articles":[{"body":"He left."}]} is a request of one article with id "7". Covered by
// tests/report/request_test.cpp.
#include "corrections_json.h"
#include "json_in.h"
#include "report/report.h"

namespace synoptic {
namespace {

using Type = JsonValue::Type;

struct Field {
  std::string_view member;
  std::string Article::*target;
};
constexpr Field kFields[] = {
    {"id", &Article::id},         {"title", &Article::title},
    {"source", &Article::source}, {"published", &Article::published},
    {"url", &Article::url},       {"body", &Article::body},
};

std::string nth(size_t index) {
  return "article " + std::to_string(index + 1);
}

std::string quoted(std::string_view member) {
  std::string out(1, '"');
  out += member;
  out += '"';
  return out;
}

// Reads what is there; returns what is wrong, or nothing.
std::string readArticle(JsonValue value, size_t index, Article& article) {
  if (!value.is(Type::object)) return nth(index) + " is not an object";
  for (const Field& field : kFields) {
    const JsonValue member = value[field.member];
    if (member.missing()) continue;
    if (!member.is(Type::string)) return quoted(field.member) + " of " + nth(index) + " is not a text";
    article.*field.target = member.text();
  }
  return {};
}

std::string sentence(std::string_view subject, std::string_view problem) {
  std::string out(subject);
  out += problem;
  out += '.';
  return out;
}

// What was not UTF-8, and what was zero; none, one or two sentences.
std::vector<std::string> repairs(const JsonTree& tree, std::string_view of) {
  std::vector<std::string> sentences;
  if (tree.zeros() > 0) sentences.push_back(zerosReplaced(tree.zeros()));
  if (tree.repaired() == 0) return sentences;
  const bool one = tree.repaired() == 1;
  std::string out = std::to_string(tree.repaired()) + (one ? " byte sequence of the " : " byte sequences of the ");
  out += of;
  const char* const was = one ? " was" : " were";
  sentences.push_back(out + was + " not UTF-8 and" + was + " replaced.");
  return sentences;
}

template <class Read>
std::string readList(JsonValue list, Read read) {
  size_t index = 0;
  std::string problem;
  for (JsonValue item = list.first(); !item.is(Type::none) && problem.empty(); item = item.next()) {
    if (index == kMostArticles) return "more than " + std::to_string(kMostArticles) + " articles";
    problem = read(item, index++);
  }
  return problem;
}

std::string uniqueIds(const std::vector<Article>& articles) {
  for (size_t i = 0; i < articles.size(); ++i) {
    for (size_t j = 0; j < i && !articles[i].id.empty(); ++j) {
      if (articles[i].id == articles[j].id) return nth(j) + " and " + nth(i) + " have the same id";
    }
  }
  return {};
}

}  // namespace

ParsedRequest parseRequest(std::string_view json) {
  ParsedRequest out;
  JsonTree tree;
  if (const std::string problem = tree.parse(json); !problem.empty()) {
    out.error = sentence("The request ", problem);
    return out;
  }
  const JsonValue root = tree.root();
  if (!root.is(Type::object)) {
    out.error = "The request is not an object.";
    return out;
  }
  if (!root["id"].is(Type::none)) out.id = memberText(json, "id");
  const JsonValue list = root["articles"];
  if (!list.is(Type::array)) {
    out.error = "The request has no list \"articles\".";
    return out;
  }
  std::string problem = readList(list, [&](JsonValue item, size_t index) {
    Article article;
    std::string wrong = readArticle(item, index, article);
    if (wrong.empty() && item["body"].missing()) wrong = nth(index) + " has no \"body\"";
    out.request.articles.push_back(std::move(article));
    return wrong;
  });
  if (problem.empty()) problem = uniqueIds(out.request.articles);
  if (problem.empty())
    problem = readCorrections(root["corrections"], articleIds(out.request.articles), out.request.corrections);
  if (!problem.empty()) {
    out.request = {};
    out.error = sentence("The request cannot be used: ", problem);
    return out;
  }
  for (std::string& sentence : repairs(tree, "request"))
    out.request.notes.push_back({Note::Level::warning, std::move(sentence), Note::kNoArticle});
  return out;
}

ParsedManifest parseManifest(std::string_view json) {
  ParsedManifest out;
  JsonTree tree;
  if (const std::string problem = tree.parse(json); !problem.empty()) {
    out.error = sentence("The list ", problem);
    return out;
  }
  const JsonValue root = tree.root();
  out.format = root["format"].text();
  // what is no whole number of a version is a newer one all the same
  if (const JsonValue version = root["version"]; !version.whole(UINT32_MAX, out.version) && version.number() > 1)
    out.version = UINT32_MAX;
  const JsonValue list = root.is(Type::array) ? root : root["articles"];
  if (!list.is(Type::array) || list.first().is(Type::none)) {
    out.error = "The list names no articles.";
    return out;
  }
  const bool compared = out.format == "synoptic.comparison";
  std::string problem = readList(list, [&](JsonValue item, size_t index) {
    ParsedManifest::Entry entry;
    std::string wrong = readArticle(item, index, entry.article);
    if (compared && item["publishedFrom"].text() != "given") entry.article.published.clear();
    const JsonValue file = item["file"];
    if (file.is(Type::string)) entry.file = file.text();
    if (wrong.empty() && entry.file.empty() && item["body"].missing())
      wrong = nth(index) + " has neither \"file\" nor \"body\"";
    out.entries.push_back(std::move(entry));
    return wrong;
  });
  if (problem.empty()) {
    std::vector<Article> articles;
    for (const ParsedManifest::Entry& entry : out.entries) articles.push_back(entry.article);
    problem = readCorrections(root.is(Type::object) ? root["corrections"] : JsonValue(), articleIds(articles),
                              out.corrections);
  }
  if (!problem.empty()) {
    out.corrections.clear();
    out.entries.clear();
    out.error = sentence("The list cannot be used: ", problem);
  } else {
    out.repaired = repairs(tree, "list");
  }
  return out;
}

}  // namespace synoptic
