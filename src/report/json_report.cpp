// A Comparison in, the JSON of the contract out, in one line: members in a fixed order, references as ids ("A1", "R1",
// "F1"), spans as [begin, end]. Same comparison, same bytes. Example:
// {"format":"synoptic.comparison","version":1,"articles":[…],"links":[…],"rows":[…],"facts":[…],"copies":[…],"notes":[…]}.
// Covered by tests/report/json_test.cpp.
#include <algorithm>
#include <array>
#include <cassert>

#include "corrections_json.h"
#include "formats.h"
#include "json_out.h"

namespace synoptic {
namespace {

class JsonReport {
 public:
  JsonReport(const Comparison& comparison, WordPairs pairs) : comparison_(comparison), pairs_(pairs) {
    for (const ComparedArticle& article : comparison.articles) {
      prefixes_.push_back(sentencePrefix(article.id));
      size_ += 2 * article.document.body.size() + 128 * article.document.sentences.size() +
               96 * article.reading.mentions.size();
    }
    for (const Link& link : comparison.alignment.links)
      size_ += 128 + (pairs == WordPairs::packed ? 8 : 24) * link.tokens.size();
  }

  std::string write(std::string_view id, std::string_view study) {
    out_.reserve(size_ + size_ / 8 + 4096);
    out_ += '{';
    if (!id.empty()) {
      out_ += "\"id\":";
      out_ += id;
      out_ += ',';
    }
    out_ += "\"format\":\"synoptic.comparison\",\"version\":";
    appendNumber(out_, kFormatVersion);
    list("articles", comparison_.articles, [&](const ComparedArticle& article) { writeArticle(article); });
    list("links", comparison_.alignment.links, [&](const Link& link) { writeLink(link); });
    list("rows", comparison_.alignment.rows, [&](const Row& row) { writeRow(row); });
    list("facts", comparison_.facts, [&](const Fact& fact) { writeFact(fact); });
    list("copies", comparison_.alignment.copies, [&](const Copy& copy) { writeCopy(copy); });
    list("notes", comparison_.notes, [&](const Note& note) { writeNote(note); });
    if (!comparison_.corrections.empty())
      list("corrections", comparison_.corrections,
           [&](const Correction& correction) { appendCorrection(out_, correction, comparison_.articles); });
    if (!study.empty()) {
      key("study");
      out_ += study;
    }
    out_ += '}';
    return std::move(out_);
  }

 private:
  template <class Items, class Write>
  void list(std::string_view member, const Items& items, Write write_item) {
    key(member);
    out_ += '[';
    bool first = true;
    for (const auto& item : items) {
      if (!first) out_ += ',';
      first = false;
      write_item(item);
    }
    out_ += ']';
  }

  // Members after the first carry the comma in front; `open` is "{" for the first of an object.
  void key(std::string_view name, char before = ',') {
    constexpr size_t kLongest = 32;  // of the members of this file
    assert(name.size() <= kLongest);
    char text[kLongest + 4] = {before, '"'};
    char* const end = std::copy(name.begin(), name.end(), text + 2);
    end[0] = '"', end[1] = ':';
    out_.append(text, end + 2);
  }
  void string(std::string_view name, std::string_view value, char before = ',') {
    key(name, before);
    appendString(out_, value);
  }
  void number(std::string_view name, uint64_t value) {
    key(name);
    appendNumber(out_, value);
  }
  void boolean(std::string_view name, bool value) {
    key(name);
    out_ += value ? "true" : "false";
  }
  void span(std::string_view name, Span value) {
    key(name);
    appendNumbers(out_, std::array{value.begin, value.end});
  }
  void sentence(SentenceRef ref) {
    std::string id = ref.article < prefixes_.size() ? prefixes_[ref.article] : std::string();
    appendNumber(id, uint64_t(ref.sentence) + 1);
    appendString(out_, id);
  }
  void running(char before, char letter, size_t& count) {
    key("id", before);
    out_ += '"';
    out_ += letter;
    appendNumber(out_, ++count);
    out_ += '"';
  }
  std::string_view articleId(uint32_t article) const {
    return article < comparison_.articles.size() ? std::string_view(comparison_.articles[article].id) : "";
  }

  void writeArticle(const ComparedArticle& article) {
    const uint32_t index = article_++;
    string("id", article.id, '{');
    string("label", article.label);
    string("title", article.title);
    string("source", article.source);
    const bool dated = article.reading.published != DateInterval::kUnknown;
    string("published", dated ? isoDate(article.reading.published) : "");
    string("publishedFrom", name(article.reading.published_from));
    string("url", article.url);
    string("body", article.document.body);
    uint32_t at = 0;
    list("sentences", article.document.sentences, [&](const Sentence& item) {
      key("id", '{');
      sentence({index, at++});
      span("span", item.span);
      string("kind", name(item.kind));
      number("paragraph", item.paragraph);
      out_ += '}';
    });
    list("mentions", article.reading.mentions, [&](const Mention& item) {
      key("sentence", '{');
      sentence({index, item.sentence});
      span("span", item.span);
      string("kind", name(item.kind));
      string("value", item.value);
      if (item.kind == MentionKind::quote) {
        if (item.speaker.empty()) {
          key("speaker");
          out_ += "null";
        } else {
          span("speaker", item.speaker);
        }
      }
      out_ += '}';
    });
    out_ += '}';
  }

  void writeLink(const Link& link) {
    key("left", '{');
    sentence(link.left);
    key("right");
    sentence(link.right);
    key("score");
    appendScore(out_, link.score);
    string("level", name(link.level));
    boolean("moved", link.moved);
    string("revision", name(link.revision));
    if (pairs_ == WordPairs::packed) {
      writePacked(link.tokens);
    } else {
      list("tokens", link.tokens, [&](const WordPair& pair) {
        appendNumbers(out_, std::array{pair.left.begin, pair.left.end, pair.right.begin, pair.right.end});
      });
    }
    out_ += '}';
  }

  void writePacked(const std::vector<WordPair>& pairs) {
    key("tokens");
    out_ += '"';
    WordPair before;
    for (const WordPair& pair : pairs) {
      for (Span WordPair::*const side : {&WordPair::left, &WordPair::right}) {
        appendVlq(out_, int64_t((pair.*side).begin) - (before.*side).end);
        appendVlq(out_, int64_t((pair.*side).end) - (pair.*side).begin);
      }
      before = pair;
    }
    out_ += '"';
  }

  void writeRow(const Row& row) {
    running('{', 'R', rows_);
    list("sentences", row.sentences, [&](SentenceRef ref) { sentence(ref); });
    out_ += '}';
  }

  void writeFact(const Fact& fact) {
    running('{', 'F', facts_);
    string("kind", name(fact.kind));
    string("about", fact.about);
    string("relation", name(fact.relation));
    string("reason", name(fact.reason));
    string("rule", fact.rule);
    list("values", fact.values, [&](const FactValue& value) {
      string("value", value.value, '{');
      list("mentions", value.mentions, [&](const FactMention& mention) {
        key("sentence", '{');
        sentence(mention.sentence);
        span("span", mention.span);
        string("text", mentionText(comparison_, mention));
        out_ += '}';
      });
      out_ += '}';
    });
    number("origins", fact.origins);
    string("by", name(fact.by));
    boolean("dismissed", fact.dismissed);
    string("explanation", fact.explanation);
    if (!fact.note.empty()) string("note", fact.note);
    out_ += '}';
  }

  void writeCopy(const Copy& copy) {
    out_ += "{\"articles\":[";
    appendString(out_, articleId(copy.left));
    out_ += ',';
    appendString(out_, articleId(copy.right));
    out_ += "],\"share\":";
    appendScore(out_, copy.share);
    out_ += '}';
  }

  void writeNote(const Note& note) {
    string("level", note.level == Note::Level::warning ? "warning" : "info", '{');
    string("message", note.message);
    if (note.article < comparison_.articles.size()) string("article", articleId(note.article));
    out_ += '}';
  }

  const Comparison& comparison_;
  const WordPairs pairs_;
  std::vector<std::string> prefixes_;
  std::string out_;
  size_t size_ = 0;  // bytes of what is written, about; what is large is not to be moved while it grows
  size_t rows_ = 0, facts_ = 0;
  uint32_t article_ = 0;
};

}  // namespace

std::string sentencePrefix(std::string_view article_id) {
  std::string prefix(article_id);
  // without the dot, sentence 1 of "A1" would be called as sentence 11 of "A" is
  if (prefix.empty() || prefix.back() == '.' || (prefix.back() >= '0' && prefix.back() <= '9')) prefix += '.';
  return prefix;
}

std::string_view mentionText(const Comparison& comparison, const FactMention& mention) {
  if (mention.sentence.article >= comparison.articles.size()) return {};
  const std::string& body = comparison.articles[mention.sentence.article].document.body;
  if (mention.span.begin > mention.span.end || mention.span.end > body.size()) return {};
  return textOf(body, mention.span);
}

std::string renderJson(const Comparison& comparison, std::string_view id, std::string_view study, WordPairs pairs) {
  return JsonReport(comparison, pairs).write(id, study);
}

}  // namespace synoptic
