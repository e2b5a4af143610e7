// study_json: what the answers of study are written with. A place in a text is {"article", "sentence", "span", "words"}
// in JSON, and its sentence with the words in brackets on a terminal. Covered by tests/report/study_report_test.cpp.
#pragma once
#include "digest.h"
#include "formats.h"
#include "json_out.h"

namespace synoptic {

class StudyJson {
 public:
  explicit StudyJson(const Comparison& comparison) : comparison_(comparison) {}

  std::string out;

  void key(std::string_view name, char before = ',') {
    if (before != 0) out += before;
    appendString(out, name);
    out += ':';
  }
  void string(std::string_view name, std::string_view value, char before = ',') {
    key(name, before);
    appendString(out, value);
  }
  void number(std::string_view name, uint64_t value, char before = ',') {
    key(name, before);
    appendNumber(out, value);
  }
  void boolean(std::string_view name, bool value, char before = ',') {
    key(name, before);
    out += value ? "true" : "false";
  }
  void fact(std::string_view name, uint32_t index) {
    key(name);
    if (index == kNone)
      out += "null";
    else
      appendString(out, "F" + std::to_string(index + 1));
  }
  template <class Items, class Write>
  void list(std::string_view name, const Items& items, Write write, char before = ',') {
    key(name, before);
    out += '[';
    bool first = true;
    for (const auto& item : items) {
      if (!first) out += ',';
      first = false;
      write(item);
    }
    out += ']';
  }
  // The members of a place, the object left open.
  void place(const FactMention& words) {
    const ComparedArticle& article = comparison_.articles[words.sentence.article];
    string("article", article.id, '{');
    string("sentence", sentencePrefix(article.id) + std::to_string(words.sentence.sentence + 1));
    key("span");
    out += '[';
    appendNumber(out, words.span.begin);
    out += ',';
    appendNumber(out, words.span.end);
    out += ']';
    string("words", article.document.text(words.span));
  }
  void places(std::string_view name, const std::vector<FactMention>& all) {
    list(name, all, [&](const FactMention& words) {
      place(words);
      out += '}';
    });
  }

 private:
  const Comparison& comparison_;
};

// The sentence of `words` with them in brackets, behind the label of its article and `before`; one line.
std::string studyLine(const Comparison& comparison, const FactMention& words, std::string_view before,
                      std::string_view indent);

}  // namespace synoptic
