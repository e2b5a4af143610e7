// See marks.h.
#include "view/marks.h"

#include <algorithm>

#include "view/edits.h"

namespace synoptic {
namespace {

size_t strength(Relation relation) {
  return size_t(std::find(kByStrength.begin(), kByStrength.end(), relation) - kByStrength.begin());
}

// Cuts overlapping marks into disjoint segments, each of the strongest relation that covers it.
std::vector<Segment> flatten(const std::vector<Mark>& marks) {
  struct Edge {
    uint32_t at;
    uint8_t relation;
    int8_t step;
  };
  std::vector<Edge> edges;
  for (const Mark& m : marks) {
    edges.push_back({m.span.begin, uint8_t(strength(m.relation)), 1});
    edges.push_back({m.span.end, uint8_t(strength(m.relation)), -1});
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  std::vector<Segment> segments;
  std::array<int32_t, 4> open{};
  uint32_t from = 0;
  for (size_t i = 0; i < edges.size();) {
    const uint32_t at = edges[i].at;
    const auto strongest = std::find_if(open.begin(), open.end(), [](int32_t n) { return n > 0; });
    if (strongest != open.end() && at > from) {
      const Relation relation = kByStrength[size_t(strongest - open.begin())];
      if (!segments.empty() && segments.back().relation == relation && segments.back().span.end == from) {
        segments.back().span.end = at;
      } else {
        segments.push_back({{from, at}, relation});
      }
    }
    for (; i < edges.size() && edges[i].at == at; i++) open[edges[i].relation] += edges[i].step;
    from = at;
  }
  return segments;
}

bool hasSentence(const Comparison& comparison, SentenceRef ref) {
  return ref.article < comparison.articles.size() &&
         ref.sentence < comparison.articles[ref.article].document.sentences.size();
}

bool bearsSign(SentenceKind kind) {
  return kind != SentenceKind::byline && kind != SentenceKind::boilerplate;
}

}  // namespace

std::vector<ArticleMarks> marksOf(const Comparison& comparison) {
  std::vector<ArticleMarks> all(comparison.articles.size());
  const bool alone = comparison.articles.size() < 2;
  for (size_t a = 0; a < all.size(); a++) {
    const auto& sentences = comparison.articles[a].document.sentences;
    all[a].rows.assign(sentences.size(), -1);
    all[a].signs.assign(sentences.size(), Sign::none);
    for (size_t s = 0; s < sentences.size() && !alone; s++) {
      if (bearsSign(sentences[s].kind)) all[a].signs[s] = Sign::only;
    }
  }
  const auto share = [&](SentenceRef ref) {
    Sign& sign = all[ref.article].signs[ref.sentence];
    if (sign == Sign::only) sign = Sign::shared;
  };

  // a sentence that is linked at all is no longer "only here"
  for (const Link& link : comparison.alignment.links) {
    for (SentenceRef ref : {link.left, link.right}) {
      if (hasSentence(comparison, ref)) share(ref);
    }
  }
  for (size_t r = 0; r < comparison.alignment.rows.size(); r++) {
    for (SentenceRef ref : comparison.alignment.rows[r].sentences) {
      if (!hasSentence(comparison, ref)) continue;
      all[ref.article].rows[ref.sentence] = int32_t(r);
      share(ref);
    }
  }

  for (uint32_t f = 0; f < comparison.facts.size(); f++) {
    const Fact& fact = comparison.facts[f];
    if (fact.dismissed) continue;
    for (const FactValue& value : fact.values) {
      for (const FactMention& m : value.mentions) {
        if (!hasSentence(comparison, m.sentence)) continue;
        const size_t size = comparison.articles[m.sentence.article].document.body.size();
        if (m.span.empty() || m.span.end > size) continue;
        all[m.sentence.article].marks.push_back({m.span, fact.relation, f, fact.by == By::reader});
        if (fact.relation != Relation::only) share(m.sentence);
      }
    }
  }
  const std::vector<std::vector<Span>> edits = declaredEdits(comparison);
  for (size_t a = 0; a < all.size(); a++) all[a].declared = edits[a];
  for (ArticleMarks& article : all) {
    std::stable_sort(article.marks.begin(), article.marks.end(), [](const Mark& a, const Mark& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : strength(a.relation) < strength(b.relation);
    });
    article.segments = flatten(article.marks);
  }
  return all;
}

std::vector<uint32_t> factsAt(const ArticleMarks& marks, uint32_t byte) {
  std::vector<Mark> here;
  for (const Mark& m : marks.marks) {
    if (m.span.begin > byte) break;
    if (byte < m.span.end) here.push_back(m);
  }
  // of equally strong ones the shortest says most exactly what was pointed at
  std::stable_sort(here.begin(), here.end(), [](const Mark& a, const Mark& b) {
    const size_t left = strength(a.relation), right = strength(b.relation);
    return left != right ? left < right : a.span.size() < b.span.size();
  });
  std::vector<uint32_t> facts;
  for (const Mark& m : here) {
    if (std::find(facts.begin(), facts.end(), m.fact) == facts.end()) facts.push_back(m.fact);
  }
  return facts;
}

std::string labelOf(const Comparison& comparison, uint32_t article) {
  if (article >= comparison.articles.size()) return {};
  const ComparedArticle& a = comparison.articles[article];
  for (const std::string* name : {&a.label, &a.source, &a.title}) {
    if (!name->empty()) return *name;
  }
  return "Article " + std::to_string(article + 1);
}

std::array<size_t, 4> countFacts(const Comparison& comparison) {
  std::array<size_t, 4> counts{};
  for (const Fact& fact : comparison.facts) counts[size_t(fact.relation) & 3]++;
  return counts;
}

}  // namespace synoptic
