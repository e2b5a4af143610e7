// See thing.h. What a thing is called stands right before its name: "the ferry Saint Orla", "the ferry, the Saint
// Orla".
#include "study/thing.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

// What a text also calls a thing that it has named as "the ferry Saint Orla".
struct Thing {
  std::array<std::string_view, 4> any;
  std::array<std::string_view, 9> one;
};
constexpr auto kThings = std::to_array<Thing>({
    {{"ship", "vessel", "boat", "craft"},
     {"ferry", "freighter", "liner", "tanker", "trawler", "yacht", "cruiser", "steamer", "barge"}},
    {{"plane", "aircraft", "airplane", "jet"}, {"airliner", "helicopter", "bomber", "fighter", "glider"}},
    {{"vehicle"}, {"car", "truck", "bus", "van", "lorry", "tractor", "ambulance"}},
    {{"building"}, {"church", "hotel", "library", "museum", "palace", "school", "tower", "theater", "theatre"}},
});

}  // namespace

bool isCalled(std::string_view noun, std::string_view thing) {
  if (noun == thing) return true;
  return std::any_of(kThings.begin(), kThings.end(), [&](const Thing& kind) {
    return isAmong(kind.any, noun) && (isAmong(kind.one, thing) || isAmong(kind.any, thing));
  });
}

std::vector<std::string_view> callingsOf(const ComparedArticle& article, const Lexicon& lexicon) {
  return Things(article, lexicon).called();
}

Things::Things(const ComparedArticle& article, const Lexicon& lexicon)
    : document_(article.document), reading_(article.reading), lexicon_(lexicon) {
  called_.assign(reading_.entities.size(), {});
  for (const Mention& mention : reading_.mentions) {
    if (mention.kind != MentionKind::name || mention.entity == kNone) continue;
    const auto first = std::partition_point(document_.tokens.begin(), document_.tokens.end(),
                                            [&](const Token& one) { return one.span.end <= mention.span.begin; });
    uint32_t token = first == document_.tokens.begin() ? kNone : uint32_t(first - document_.tokens.begin()) - 1;
    while (token != kNone && token > document_.sentences[mention.sentence].first_token &&
           (key(token) == "the" || key(token) == ","))
      --token;
    if (token != kNone && isArtifact(token))
      called_[mention.entity] = key(token);
    else if (const uint32_t noun = apposedBehind(mention); noun != kNone && called_[mention.entity].empty())
      called_[mention.entity] = key(noun);
  }
}

void Things::read(const Sentence& sentence, const std::vector<const Mention*>& named, std::vector<uint32_t>& meant) {
  addThing(sentence, named, meant);
  addByHead(sentence, named, meant);
}

bool Things::isCapital(uint32_t token) const {
  const std::string_view text = document_.text(document_.tokens[token].span);
  return !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
}

// "vessel" of "the Halcyon Bay, a 92-metre vessel built in 2009".
uint32_t Things::apposedBehind(const Mention& mention) const {
  constexpr uint32_t kPhrase = 5;  // tokens of the noun phrase
  const auto first = std::partition_point(document_.tokens.begin(), document_.tokens.end(),
                                          [&](const Token& one) { return one.span.begin < mention.span.end; });
  const uint32_t at = uint32_t(first - document_.tokens.begin()), end = document_.sentences[mention.sentence].end_token;
  if (at + 2 >= end || key(at) != "," || (key(at + 1) != "a" && key(at + 1) != "an")) return kNone;
  for (uint32_t token = at + 2; token < std::min(end, at + 2 + kPhrase); ++token) {
    if (Lexicon::isFunctionWord(key(token))) return kNone;
    if (isArtifact(token) && (token + 1 >= end || !isArtifact(token + 1))) return token;
  }
  return kNone;
}

bool Things::isArtifact(uint32_t token) const {
  // the lexicon's first vessel is a vein
  if (std::any_of(kThings.begin(), kThings.end(), [&](const Thing& kind) { return isAmong(kind.any, key(token)); }))
    return true;
  return lexicon_.nounClass(lexicon_.lemma(key(token), Part::noun)) == NounClass::artifact;
}

// "The ship": the last thing before it that may be called so, where the sentence names none itself.
void Things::addThing(const Sentence& sentence, const std::vector<const Mention*>& named,
                      std::vector<uint32_t>& meant) {
  std::vector<uint32_t> here;
  for (const Mention* name : named)
    if (!called_[name->entity].empty()) here.push_back(name->entity);
  for (uint32_t token = sentence.first_token + 1; here.empty() && token < sentence.end_token; ++token) {
    if (key(token - 1) != "the" || !isArtifact(token)) continue;
    if (token + 1 < sentence.end_token && isArtifact(token + 1)) continue;  // "the ferry terminal"
    const auto last = std::find_if(things_.rbegin(), things_.rend(),
                                   [&](uint32_t thing) { return isCalled(key(token), called_[thing]); });
    if (last != things_.rend()) meant.push_back(*last);
  }
  things_.insert(things_.end(), here.begin(), here.end());
}

// "This board": the last name before it whose noun it is, "the Gaza Board of Peace".
void Things::addByHead(const Sentence& sentence, const std::vector<const Mention*>& named,
                       std::vector<uint32_t>& meant) {
  for (uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if ((key(token - 1) != "the" && key(token - 1) != "this") || isCapital(token)) continue;
    if (token + 1 < sentence.end_token && isCapital(token + 1)) continue;
    if (const auto head = heads_.find(key(token)); head != heads_.end()) meant.push_back(head->second);
  }
  for (const Mention* name : named) {
    if (name->kind == MentionKind::person || name->kind == MentionKind::place) continue;
    const std::string full = comparisonKey(reading_.entities[name->entity].name);
    const std::string_view before = std::string_view(full).substr(0, full.find(" of "));
    const size_t space = before.rfind(' ');
    if (full.find(' ') != std::string::npos)
      heads_[std::string(before.substr(space == std::string_view::npos ? 0 : space + 1))] = name->entity;
  }
}

}  // namespace synoptic
