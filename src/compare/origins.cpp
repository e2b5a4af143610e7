#include "compare/origins.h"

#include <algorithm>
#include <set>
#include <string>

#include "compare/disjoint_sets.h"

namespace synoptic {
namespace {

// Articles of which this share was taken over nearly word for word are one origin.
constexpr double kCopyShare = 0.5;

// The outlet that a source is; empty for persons and documents.
std::string_view outletOf(const Reading& reading, const Source& source) {
  return source.entity == kNone ? std::string_view() : std::string_view(reading.entities[source.entity].outlet);
}

struct Texts {
  const std::vector<ComparedArticle>& articles;
  const std::vector<Copy>& copies;
  const std::vector<std::string>& outlets;  // article -> outletKey of its source; empty: unknown
  uint32_t apart = kNone;                   // joins no others by what it copies
};

// Joins an article with the ones whose word a mention of it is.
void joinCited(const Texts& texts, const FactMention& mention, DisjointSets& origins) {
  const Reading& reading = texts.articles[mention.sentence.article].reading;
  const auto join = [&](const Source& source) {
    const std::string_view outlet = outletOf(reading, source);
    for (uint32_t article = 0; article < texts.outlets.size() && !outlet.empty(); ++article)
      if (texts.outlets[article] == outlet) origins.join(mention.sentence.article, article);
  };
  // they are ordered by their content, and so by the sentence in which it lies
  for (const Attribution& one :
       std::ranges::equal_range(reading.attributions, mention.sentence.sentence, {}, &Attribution::sentence)) {
    if (!one.content.overlaps(mention.span)) continue;
    join(one.speaker);
    for (const Source& source : one.through) join(source);
  }
}

std::vector<uint32_t> originOfEach(const Texts& texts, const std::vector<FactMention>& mentions) {
  DisjointSets origins(texts.articles.size());
  for (const Copy& copy : texts.copies)
    if (copy.share >= kCopyShare && copy.left != texts.apart && copy.right != texts.apart)
      origins.join(copy.left, copy.right);
  for (const FactMention& mention : mentions) joinCited(texts, mention, origins);
  std::vector<uint32_t> found;
  for (const FactMention& mention : mentions) found.push_back(origins.find(mention.sentence.article));
  return found;
}

}  // namespace

uint32_t originsOf(const Scene& scene, const std::vector<FactMention>& mentions) {
  const auto each = originOfEach({scene.articles, scene.alignment.copies, scene.outlets}, mentions);
  return static_cast<uint32_t>(std::set<uint32_t>(each.begin(), each.end()).size());
}

std::vector<uint32_t> originOfEach(const Comparison& comparison, const std::vector<FactMention>& mentions,
                                   uint32_t apart) {
  std::vector<std::string> outlets;
  for (const ComparedArticle& article : comparison.articles) outlets.push_back(outletKey(article.source));
  return originOfEach({comparison.articles, comparison.alignment.copies, outlets, apart}, mentions);
}

}  // namespace synoptic
