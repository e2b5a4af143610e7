// What the tests of the view are made of: a small comparison of invented articles, a column laid out in a fixed-width
// font.
#pragma once
#include <string>
#include <vector>

#include "view/columns.h"
#include "view/marks.h"
#include "view/wrap.h"

namespace synoptic::examples {

// Every character is 8 px wide, so that widths can be counted.
inline float fixedWidth(Face, std::string_view text) {
  size_t characters = 0;
  for (char c : text) characters += (uint8_t(c) & 0xC0) != 0x80;
  return float(characters) * 8;
}

// Lays a body out as the DOM would: words of `character` px a character, broken at `width`, lines 24 px apart, boxes 20
// px high.
inline void layOut(Column& column, const ComparedArticle& article, uint32_t number, float width, float character = 8,
                   bool rtl = false) {
  std::vector<WordBox> boxes;
  std::string text;
  std::vector<int32_t> ends;
  const std::string& body = article.document.body;
  float x = 20, y = 10;
  for (size_t at = 0; at < body.size();) {
    if (body[at] == '\n') {
      x = 20;
      y += 36;
      at++;
      continue;
    }
    if (body[at] == ' ') {
      at++;
      continue;
    }
    const size_t end = std::min(body.find_first_of(" \n", at), body.size());
    const float w = float(end - at) * character;
    if (x + w > 20 + width && x > 20) {
      x = 20;
      y += 24;
    }
    int sentence = -1;
    for (size_t s = 0; s < article.document.sentences.size(); s++) {
      const Span span = article.document.sentences[s].span;
      if (span.begin <= at && at < span.end) sentence = int(s);
    }
    boxes.push_back({x, y, w, 20, 15, float(ends.size()), 0, float(sentence), float(rtl), float(at), float(end)});
    text += body.substr(at, end - at);
    ends.push_back(int32_t(text.size()));
    x += w + character;
    at = end;
  }
  column.layOut(number, boxes.data(), boxes.size(), text, ends.data(), ends.size());
}

inline ComparedArticle article(std::string label, std::vector<std::string> sentences, bool headline = true) {
  ComparedArticle a;
  a.label = a.source = std::move(label);
  for (size_t i = 0; i < sentences.size(); i++) {
    const uint32_t begin = uint32_t(a.document.body.size());
    a.document.body += sentences[i];
    const uint32_t end = uint32_t(a.document.body.size());
    a.document.sentences.push_back(
        {{begin, end}, i == 0 && headline ? SentenceKind::headline : SentenceKind::body, uint32_t(i)});
    a.document.body += i == 0 && headline ? "\n" : " ";
  }
  return a;
}

// The mention of `words` in a sentence.
inline FactMention mention(const Comparison& c, uint32_t of, uint32_t sentence, std::string_view words) {
  const Span span = c.articles[of].document.sentences[sentence].span;
  const size_t at = c.articles[of].document.body.find(words, span.begin);
  return {{of, sentence}, {uint32_t(at), uint32_t(at + words.size())}};
}

// Three reports of one fire: two say nine, one says seven; all say Tuesday; the third alone names the mayor.
inline Comparison fire() {
  Comparison c;
  c.articles.push_back(
      article("Harbour Post", {"Nine hurt in mill fire", "Nine people were hurt on Tuesday.", "The mill was old."}));
  c.articles.push_back(article("Valley News", {"Mill burns", "The fire hurt seven people on Tuesday."}));
  c.articles.push_back(article(
      "The Ledger", {"After the fire", "Mayor Ida Brandt thanked the crews.", "Nine workers were hurt on Tuesday."}));
  for (size_t i = 0; i < c.articles.size(); i++) c.articles[i].id = std::string(1, char('A' + i));
  c.alignment.rows.push_back({{{0, 1}, {1, 1}, {2, 2}}});
  c.alignment.links.push_back({{0, 1}, {1, 1}, .8, Level::full, false, Revision::none, {}});
  Fact hurt;
  hurt.kind = FactKind::number;
  hurt.about = "people hurt";
  hurt.relation = Relation::conflict;
  hurt.rule = "number.other-count";
  hurt.explanation = "Harbour Post and The Ledger say nine, Valley News says seven.";
  hurt.values.push_back({"9", {mention(c, 0, 0, "Nine"), mention(c, 0, 1, "Nine"), mention(c, 2, 2, "Nine")}});
  hurt.values.push_back({"7", {mention(c, 1, 1, "seven")}});
  Fact day;
  day.kind = FactKind::date;
  day.about = "day of the fire";
  day.rule = "date.same";
  day.values.push_back(
      {"2026-03-03", {mention(c, 0, 1, "Tuesday"), mention(c, 1, 1, "Tuesday"), mention(c, 2, 2, "Tuesday")}});
  Fact mayor;
  mayor.kind = FactKind::person;
  mayor.about = "Ida Brandt";
  mayor.relation = Relation::only;
  mayor.rule = "name.only";
  mayor.values.push_back({"Ida Brandt", {mention(c, 2, 1, "Ida Brandt")}});
  Fact age;
  age.kind = FactKind::claim;
  age.about = "the mill";
  age.relation = Relation::differs;
  age.reason = Reason::wording;
  age.rule = "claim.wording";
  age.values.push_back({"old", {mention(c, 0, 2, "old")}});
  age.values.push_back({"mill", {mention(c, 1, 0, "Mill")}});
  c.facts = {hurt, age, day, mayor};
  return c;
}

}  // namespace synoptic::examples
