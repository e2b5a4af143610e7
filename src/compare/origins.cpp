#include "compare/origins.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

namespace synoptic {
namespace {

// Articles of which this share was taken over nearly word for word are one origin.
constexpr double kCopyShare = 0.5;

// Articles that are one origin.
class Origins {
 public:
  explicit Origins(size_t articles) : parent_(articles) { std::iota(parent_.begin(), parent_.end(), 0u); }
  uint32_t of(uint32_t article) {
    while (parent_[article] != article) article = parent_[article] = parent_[parent_[article]];
    return article;
  }
  void join(uint32_t left, uint32_t right) {
    left = of(left), right = of(right);
    if (left != right) parent_[std::max(left, right)] = std::min(left, right);
  }

 private:
  std::vector<uint32_t> parent_;
};

// The outlet that a source is; empty for persons and documents.
std::string_view outletOf(const Reading& reading, const Source& source) {
  return source.entity == kNone ? std::string_view() : std::string_view(reading.entities[source.entity].outlet);
}

// Joins an article with the ones whose word a mention of it is.
void joinCited(const Scene& scene, const std::vector<std::string>& outlets, const FactMention& mention,
               Origins& origins) {
  const Reading& reading = scene.reading(mention.sentence.article);
  const auto join = [&](const Source& source) {
    const std::string_view outlet = outletOf(reading, source);
    for (uint32_t article = 0; article < outlets.size() && !outlet.empty(); ++article)
      if (outlets[article] == outlet) origins.join(mention.sentence.article, article);
  };
  for (const Attribution& one : reading.attributions) {
    if (one.sentence != mention.sentence.sentence || !one.content.overlaps(mention.span)) continue;
    join(one.speaker);
    for (const Source& source : one.through) join(source);
  }
}

}  // namespace

uint32_t originsOf(const Scene& scene, const std::vector<FactMention>& mentions) {
  Origins origins(scene.articles.size());
  for (const Copy& copy : scene.alignment.copies)
    if (copy.share >= kCopyShare) origins.join(copy.left, copy.right);
  for (const FactMention& mention : mentions) joinCited(scene, scene.outlets, mention, origins);
  std::set<uint32_t> found;
  for (const FactMention& mention : mentions) found.insert(origins.of(mention.sentence.article));
  return static_cast<uint32_t>(found.size());
}

}  // namespace synoptic
