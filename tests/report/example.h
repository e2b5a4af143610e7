// A small comparison made by hand, with one of everything, and one that holds every sign that could break a format.
#pragma once
#include "compare/compare.h"

namespace synoptic {

// "It opens May 4." against "Opens May 6, “soon,” she said." with a headline on the left.
inline Comparison exampleComparison() {
  Comparison c;
  ComparedArticle left, right;
  left.id = "A";
  left.label = "Harbour Post";
  left.title = "Ferry";
  left.source = "Harbour Post";
  left.url = "https://harbour-post.example/ferry";
  left.document.body = "Ferry\n\nIt opens May 4.";
  left.document.sentences = {{{0, 5}, SentenceKind::headline, 0, 0, 0}, {{7, 22}, SentenceKind::body, 1, 0, 0}};
  left.reading.published = parseIsoDate("2031-03-05");
  left.reading.published_from = PublishedFrom::given;
  right.id = "B";
  right.label = "Velling Times";
  right.document.body = "Opens May 6, “soon,” she said.";
  right.document.sentences = {{{0, 34}, SentenceKind::body, 0, 0, 0}};
  Mention date;
  date.sentence = 1;
  date.span = {16, 21};
  date.kind = MentionKind::date;
  date.value = "2031-05-04";
  left.reading.mentions = {date};
  Mention quote;
  quote.span = {16, 21};
  quote.kind = MentionKind::quote;
  quote.value = "soon,";
  quote.speaker = {25, 28};
  right.reading.mentions = {quote};
  c.articles = {left, right};
  Link link;
  link.left = {0, 1};
  link.right = {1, 0};
  link.score = 0.87;
  link.level = Level::full;
  link.tokens = {{{10, 15}, {0, 5}}, {{16, 19}, {6, 9}}};
  c.alignment.links = {link};
  c.alignment.rows = {{{{0, 1}, {1, 0}}}};
  c.alignment.copies = {{0, 1, 0.5}};
  Fact fact;
  fact.kind = FactKind::date;
  fact.about = "day of the opening";
  fact.relation = Relation::conflict;
  fact.rule = "date.other-day";
  fact.values = {{"2031-05-04", {{{0, 1}, {16, 21}}}}, {"2031-05-06", {{{1, 0}, {6, 11}}}}};
  fact.origins = 2;
  fact.explanation = "Harbour Post says “May 4”, Velling Times says “May 6”.";
  c.facts = {fact};
  c.notes = {{Note::Level::warning, "Velling Times is undated.", 1},
             {Note::Level::info, "Two articles.", Note::kNoArticle}};
  return c;
}

// The same with hostile texts in every field that an article can fill.
inline Comparison hostileComparison(const std::string& text) {
  Comparison c = exampleComparison();
  for (ComparedArticle& article : c.articles) {
    article.label = article.title = article.source = article.url = text;
    article.document.body = text;
    article.document.sentences = {{{0, uint32_t(text.size())}, SentenceKind::body, 0, 0, 0}};
    article.reading.mentions.clear();
  }
  c.alignment = {};
  const Span all{0, uint32_t(text.size())};
  c.facts[0].about = c.facts[0].explanation = text;
  c.facts[0].values = {{text, {{{0, 0}, all}}}, {text, {{{1, 0}, all}}}};
  c.notes = {{Note::Level::info, text, 0}};
  return c;
}

}  // namespace synoptic
