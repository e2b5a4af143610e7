// The comparison's JSON in, a Comparison out: what the canvas shows and what a saved file brings back. Ids become
// indices again; everything is checked (types, ranges, spans on character boundaries, names that exist), and the first
// thing that is wrong is named. Members that are not known are passed over. Example:
// {"format":"synoptic.comparison","version":1,"articles":[…],…} as render(…, json) writes it. Covered by
// tests/report/parse_test.cpp: render(parse(render(c))) is render(c).
#include <map>

#include "corrections_json.h"
#include "formats.h"
#include "json_in.h"

namespace synoptic {
namespace {

using Type = JsonValue::Type;

// Finds the value of an enumeration by its door's own name for it; values run from 0 to `last`.
template <class Enum>
bool named(JsonValue value, Enum last, Enum& out) {
  if (!value.is(Type::string)) return false;
  for (int i = 0; i <= int(last); ++i) {
    if (name(Enum(i)) == value.text()) return out = Enum(i), true;
  }
  return false;
}

class ComparisonReader {
 public:
  Comparison comparison;
  std::string wrong;  // the first member that is not as it must be: "facts[3].span"

  bool read(JsonValue root) {
    return list(root, "articles", [&](JsonValue v) { return article(v); }) &&
           list(root, "links", [&](JsonValue v) { return link(v); }) &&
           list(root, "rows", [&](JsonValue v) { return row(v); }) &&
           list(root, "facts", [&](JsonValue v) { return fact(v); }) &&
           list(root, "copies", [&](JsonValue v) { return copy(v); }) &&
           list(root, "notes", [&](JsonValue v) { return note(v); }) && corrections(root["corrections"]);
  }

 private:
  bool fail(std::string_view member) {
    if (wrong.empty()) wrong = member;
    return false;
  }

  // Reads each item of a member; a failure inside is named by the way to it.
  template <class Read>
  bool list(JsonValue object, std::string_view member, Read read_item) {
    const JsonValue items = object[member];
    if (!items.is(Type::array)) return fail(member);
    size_t index = 0;
    for (JsonValue item = items.first(); !item.is(Type::none); item = item.next(), ++index) {
      if (read_item(item)) continue;
      std::string path(member);
      path += '[';
      path += std::to_string(index);
      path += wrong.empty() ? "]" : "].";
      wrong.insert(0, path);
      return false;
    }
    return true;
  }

  bool text(JsonValue object, std::string_view member, std::string& out) {
    const JsonValue value = object[member];
    if (!value.is(Type::string)) return fail(member);
    out = value.text();
    return true;
  }
  template <class Enum>
  bool choice(JsonValue object, std::string_view member, Enum last, Enum& out) {
    return named(object[member], last, out) || fail(member);
  }
  bool truth(JsonValue object, std::string_view member, bool& out) {
    const JsonValue value = object[member];
    out = value.truth();
    return value.is(Type::boolean) || fail(member);
  }
  bool whole(JsonValue object, std::string_view member, uint32_t& out) {
    return object[member].whole(kNone - 1, out) || fail(member);
  }
  bool score(JsonValue object, std::string_view member, double& out) {
    const JsonValue value = object[member];
    out = value.number();
    return (value.is(Type::number) && out >= 0 && out <= 1) || fail(member);
  }

  static bool onBoundary(const std::string& body, uint32_t at) {
    return at == body.size() || (uint8_t(body[at]) & 0xC0) != 0x80;
  }
  bool readSpan(JsonValue first, const std::string& body, Span& out) {
    const uint32_t most = uint32_t(body.size());
    return first.whole(most, out.begin) && first.next().whole(most, out.end) && out.begin <= out.end &&
           onBoundary(body, out.begin) && onBoundary(body, out.end);
  }
  bool span(JsonValue object, std::string_view member, const std::string& body, Span& out) {
    const JsonValue pair = object[member];
    return (pair.count() == 2 && readSpan(pair.first(), body, out)) || fail(member);
  }

  bool sentence(JsonValue id, SentenceRef& out) const {
    const auto found = id.is(Type::string) ? sentences_.find(id.text()) : sentences_.end();
    if (found == sentences_.end()) return false;
    out = found->second;
    return true;
  }
  bool sentence(JsonValue object, std::string_view member, SentenceRef& out) {
    return sentence(object[member], out) || fail(member);
  }
  const std::string& bodyOf(SentenceRef ref) const { return comparison.articles[ref.article].document.body; }

  bool article(JsonValue value) {
    const uint32_t index = uint32_t(comparison.articles.size());
    ComparedArticle& out = comparison.articles.emplace_back();
    std::string published;
    if (!text(value, "id", out.id) || !text(value, "title", out.title) || !text(value, "source", out.source) ||
        !text(value, "published", published) || !text(value, "body", out.document.body) ||
        !choice(value, "publishedFrom", PublishedFrom::unknown, out.reading.published_from)) {
      return false;
    }
    out.label = value["label"].text();
    out.url = value["url"].text();
    if (!articles_.emplace(value["id"].text(), index).second) return fail("id");
    out.reading.published = parseIsoDate(published);
    if (!published.empty() && out.reading.published == DateInterval::kUnknown) return fail("published");
    return list(value, "sentences", [&](JsonValue v) { return articleSentence(v, index); }) &&
           list(value, "mentions", [&](JsonValue v) { return mention(v, index); });
  }

  bool articleSentence(JsonValue value, uint32_t index) {
    Document& document = comparison.articles[index].document;
    Sentence out;
    if (!span(value, "span", document.body, out.span) || !choice(value, "kind", SentenceKind::boilerplate, out.kind) ||
        !whole(value, "paragraph", out.paragraph)) {
      return false;
    }
    const JsonValue id = value["id"];
    const SentenceRef ref{index, uint32_t(document.sentences.size())};
    if (!id.is(Type::string) || !sentences_.emplace(id.text(), ref).second) return fail("id");
    document.sentences.push_back(out);
    return true;
  }

  bool mention(JsonValue value, uint32_t index) {
    ComparedArticle& article = comparison.articles[index];
    Mention out;
    SentenceRef ref;
    if (!sentence(value, "sentence", ref) || !span(value, "span", article.document.body, out.span) ||
        !choice(value, "kind", MentionKind::polarity, out.kind) || !text(value, "value", out.value)) {
      return false;
    }
    if (ref.article != index) return fail("sentence");
    out.sentence = ref.sentence;
    if (!value["speaker"].missing() && !span(value, "speaker", article.document.body, out.speaker)) return false;
    article.reading.mentions.push_back(std::move(out));
    return true;
  }

  bool link(JsonValue value) {
    Link out;
    if (!sentence(value, "left", out.left) || !sentence(value, "right", out.right) ||
        !score(value, "score", out.score) || !choice(value, "level", Level::full, out.level) ||
        !truth(value, "moved", out.moved) || !choice(value, "revision", Revision::merged, out.revision)) {
      return false;
    }
    if (out.left.article >= out.right.article) return fail("right");
    const bool packed = value["tokens"].is(Type::string);  // renderPacked: for the page's own eyes
    const bool read = packed || list(value, "tokens", [&](JsonValue v) {
                        WordPair pair;
                        const JsonValue first = v.first();
                        const bool right = v.count() == 4 && readSpan(first, bodyOf(out.left), pair.left) &&
                                           readSpan(first.next().next(), bodyOf(out.right), pair.right);
                        out.tokens.push_back(pair);
                        return right;
                      });
    comparison.alignment.links.push_back(std::move(out));
    return read;
  }

  bool row(JsonValue value) {
    Row out;
    const bool read = list(value, "sentences", [&](JsonValue v) {
      out.sentences.emplace_back();
      return sentence(v, out.sentences.back());
    });
    comparison.alignment.rows.push_back(std::move(out));
    return read;
  }

  bool fact(JsonValue value) {
    Fact out;
    if (!choice(value, "kind", FactKind::event, out.kind) || !text(value, "about", out.about) ||
        !choice(value, "relation", Relation::only, out.relation) ||
        !choice(value, "reason", Reason::attribution, out.reason) || !text(value, "rule", out.rule) ||
        !whole(value, "origins", out.origins) || !choice(value, "by", By::reader, out.by) ||
        !truth(value, "dismissed", out.dismissed) || !text(value, "explanation", out.explanation)) {
      return false;
    }
    out.note = value["note"].text();
    const bool read = list(value, "values", [&](JsonValue v) {
      FactValue& stated = out.values.emplace_back();
      return text(v, "value", stated.value) && list(v, "mentions", [&](JsonValue m) {
               FactMention& cited = stated.mentions.emplace_back();
               return sentence(m, "sentence", cited.sentence) && span(m, "span", bodyOf(cited.sentence), cited.span);
             });
    });
    comparison.facts.push_back(std::move(out));
    return read;
  }

  bool copy(JsonValue value) {
    Copy out;
    const JsonValue pair = value["articles"];
    const auto left = articles_.find(pair.first().text()), right = articles_.find(pair.first().next().text());
    if (pair.count() != 2 || left == articles_.end() || right == articles_.end()) return fail("articles");
    out.left = left->second;
    out.right = right->second;
    if (!score(value, "share", out.share)) return false;
    comparison.alignment.copies.push_back(out);
    return true;
  }

  bool note(JsonValue value) {
    Note out;
    if (!text(value, "message", out.message)) return false;
    const std::string_view level = value["level"].text();
    if (level != "info" && level != "warning") return fail("level");
    out.level = level == "info" ? Note::Level::info : Note::Level::warning;
    if (const JsonValue of = value["article"]; !of.missing()) {
      const auto found = articles_.find(of.text());
      if (found == articles_.end()) return fail("article");
      out.article = found->second;
    }
    comparison.notes.push_back(std::move(out));
    return true;
  }

  bool corrections(JsonValue value) {
    std::vector<std::string> ids;
    for (const ComparedArticle& article : comparison.articles) ids.push_back(article.id);
    return readCorrections(value, ids, comparison.corrections).empty() || fail("corrections");
  }

  std::map<std::string_view, uint32_t> articles_;      // by id
  std::map<std::string_view, SentenceRef> sentences_;  // by id; the tree holds the texts
};

ParsedComparison refused(std::string sentence) {
  ParsedComparison out;
  out.error = std::move(sentence);
  return out;
}

ParsedComparison parse(std::string_view json) {
  JsonTree tree;
  if (const std::string problem = tree.parse(json); !problem.empty()) return refused("The comparison " + problem + ".");
  const JsonValue root = tree.root();
  uint32_t version = 0;
  if (root["format"].text() != "synoptic.comparison" || !root["version"].whole(1u << 30, version) || version == 0) {
    return refused("This is not a comparison of Synoptic.");
  }
  if (version > uint32_t(kFormatVersion)) {
    return refused("This comparison was saved by a newer version (format " + std::to_string(version) +
                   "; this program reads up to " + std::to_string(kFormatVersion) +
                   "): update the program and open it again.");
  }
  ComparisonReader reader;
  if (!reader.read(root))
    return refused("This comparison is damaged: its member " + reader.wrong + " is missing or wrong.");
  ParsedComparison out;
  out.comparison = std::move(reader.comparison);
  return out;
}

}  // namespace

ParsedComparison parseComparison(std::string_view json) {
  try {
    return parse(json);
  } catch (const std::exception&) {  // memory
    return refused("The comparison is too large for the memory there is.");
  }
}

}  // namespace synoptic
