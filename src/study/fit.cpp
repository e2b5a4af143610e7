// See fit.h.
#include "study/fit.h"

#include <algorithm>
#include <array>
#include <bit>

#include "study/around.h"
#include "study/speech.h"

namespace synoptic {
namespace {

constexpr uint32_t kOfficeNear = 8;  // tokens between a person and what the texts call her

}  // namespace

Fit::Fit(const Comparison& comparison, const Lexicon& lexicon, const Question& question, const Reach& reach)
    : comparison_(comparison), lexicon_(lexicon), question_(question), reach_(reach) {
  for (const ComparedArticle& article : comparison.articles)
    for (const Mention& mention : article.reading.mentions)
      if (mention.kind == MentionKind::name && mention.entity != kNone && isWithin(article.document, mention))
        places_.insert(article.reading.entities[mention.entity].name);
  const bool dated =
      std::any_of(question.words.begin(), question.words.end(), [](const QuestionWord& one) { return one.time; });
  if (!dated && (question.counted != kNone || question.acts)) findLongAgo();
  for (const ComparedArticle& article : comparison.articles)
    for (const Entity& entity : article.reading.entities)
      if (question.office != kNone && entity.kind == MentionKind::person) roles_[entity.name] |= rolesOf(entity);
}

bool Fit::standsFor(FactKind kind, const FactMention& words) const {
  const Mention* const found = mentionOf(words);
  if (found == nullptr) return false;
  const Mention& mention = *found;
  const ComparedArticle& article = comparison_.articles[words.sentence.article];
  if (kind == FactKind::place && question_.acts) {
    const uint32_t verb = verbAfter(article.document, mention);
    return verb != kNone && (reach_.ofToken(words.sentence.article, verb) & 1) != 0;
  }
  if (kind == FactKind::name && question_.office != kNone && !question_.thing &&
      (question_.wanted & kindBit(FactKind::person)) != 0)
    return isCalledByOffice(words);
  return (kind == FactKind::name || kind == FactKind::organisation) && question_.wanted == kindBit(FactKind::place) &&
         question_.kind == kNone && isPlaced(article.document, mention, lexicon_);
}

bool Fit::hasKindWord(const FactMention& words) const {
  return question_.kind != kNone && (reach_.ofSpan(words.sentence, words.span) >> question_.kind & 1) != 0;
}

uint32_t Fit::mentionAt(const FactMention& words) const {
  const Reading& reading = comparison_.articles[words.sentence.article].reading;
  const auto first =
      std::lower_bound(reading.mentions.begin(), reading.mentions.end(), words.sentence.sentence,
                       [](const Mention& mention, uint32_t sentence) { return mention.sentence < sentence; });
  const auto isHere = [&](auto at) { return at != reading.mentions.end() && at->sentence == words.sentence.sentence; };
  // the very words first: a sentence may hold thousands of numbers, and within a quotation there are others
  auto same = std::lower_bound(first, reading.mentions.end(), words.span,
                               [](const Mention& mention, Span span) { return mention.span < span; });
  for (; isHere(same) && same->span == words.span; ++same)
    if (same->kind != MentionKind::polarity) return uint32_t(same - reading.mentions.begin());
  // they stand in the order of their beginnings
  for (auto at = first; isHere(at) && at->span.begin < words.span.end; ++at)
    if (at->span.overlaps(words.span) && at->kind != MentionKind::polarity)
      return uint32_t(at - reading.mentions.begin());
  return kNone;
}

const Mention* Fit::mentionOf(const FactMention& words) const {
  const uint32_t at = mentionAt(words);
  return at == kNone ? nullptr : &comparison_.articles[words.sentence.article].reading.mentions[at];
}

Mask Fit::nearOf(const FactMention& words) const {
  Mask mask = reach_.ofSpan(words.sentence, words.span);
  const Mention* const mention = mentionOf(words);
  if (mention == nullptr) return mask;
  const ComparedArticle& article = comparison_.articles[words.sentence.article];
  for (const uint32_t token : {mention->verb, mention->counted, headBefore(article.document, *mention)})
    if (token != kNone) mask |= reach_.ofToken(words.sentence.article, token);
  if (mention->entity != kNone) mask |= roleMask(article.reading.entities[mention->entity]);
  // "left Wexmere"
  if (question_.wanted == kindBit(FactKind::place)) mask |= beforeIt(words);
  return mask | ownerMask(words);
}

Mask Fit::behindIt(const FactMention& words) const {
  constexpr auto kIn = std::to_array<std::string_view>({"in", "of", "behind"});
  const Document& document = comparison_.articles[words.sentence.article].document;
  const Sentence& sentence = document.sentences[words.sentence.sentence];
  const auto next =
      std::partition_point(document.tokens.begin() + sentence.first_token, document.tokens.begin() + sentence.end_token,
                           [&](const Token& token) { return token.span.begin < words.span.end; });
  const auto at = uint32_t(next - document.tokens.begin());
  if (at + 1 >= sentence.end_token || !isAmong(kIn, document.key(document.tokens[at]))) return 0;
  return reach_.ofToken(words.sentence.article, at + 1);
}

Mask Fit::beforeIt(const FactMention& words) const {
  const uint32_t at = tokenBefore(comparison_.articles[words.sentence.article].document, words);
  return at == kNone ? 0 : reach_.ofToken(words.sentence.article, at);
}

bool Fit::isElsewhere(const FactMention& words) const {
  constexpr Kinds kWhere = kindBit(FactKind::place);
  const Mention* const found = mentionOf(words);
  if (found == nullptr) return false;
  const Mention& mention = *found;
  const ComparedArticle& article = comparison_.articles[words.sentence.article];
  if (isSeasonOf(article.document, mention)) return true;
  if (question_.whose) return !isOwner(words);
  if (question_.origin) return !isOrigin(article, mention, lexicon_);
  if (question_.acts && !question_.asks_speaker && !question_.asks_teller && isOnlyTeller(words)) return true;
  if (question_.wanted == kWhere && question_.kind == kNone && mention.kind == MentionKind::place)
    return lexicon_.place(comparisonKey(article.document.text(words.span))).form == Place::Form::demonym;
  if ((question_.wanted & kWhere) != 0 || (question_.wanted & kindBit(FactKind::person)) == 0) return false;
  const bool person = mention.kind == MentionKind::person;
  if (isAdjective(article.document, mention, lexicon_)) return true;
  // "loose in Harwick": nobody, whatever it was read as
  if (question_.acts && isIn(article.document, mention)) return true;
  // "flown to Tamrud", "bound for Tamrud": nobody who flew
  if (question_.acts && !person && isWho(mention.kind) &&
      (isGoneTo(article.document, mention) || isPlacedBehind(article.document, mention)))
    return true;
  if (!isWho(mention.kind) || person || mention.entity == kNone) return false;
  return places_.find(article.reading.entities[mention.entity].name) != places_.end();
}

bool Fit::isOwner(const FactMention& words) const {
  constexpr auto kOwning = std::to_array<std::string_view>({"own", "owner", "belong", "possess"});
  const Document& document = comparison_.articles[words.sentence.article].document;
  const std::string_view text = document.text(words.span),
                         rest = std::string_view(document.body).substr(words.span.end);
  if (text.ends_with("'s") || text.ends_with("’s") || rest.starts_with("'s") || rest.starts_with("’s")) return true;
  const Sentence& sentence = document.sentences[words.sentence.sentence];
  for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
    if (isAmong(kOwning, lexicon_.lemma(document.key(document.tokens[token])))) return true;
  return false;
}

// "Lee said there would be an inquiry": not "Lee said she would inquire".
bool Fit::isOnlyTeller(const FactMention& words) const {
  constexpr auto kSelf = std::to_array<std::string_view>({"he", "she", "they", "it", "we", "i"});
  const ComparedArticle& article = comparison_.articles[words.sentence.article];
  const Document& document = article.document;
  const Sentence& sentence = document.sentences[words.sentence.sentence];
  const Mention* const mention = mentionOf(words);
  const bool person = mention != nullptr && mention->kind == MentionKind::person;
  const std::vector<Attribution>& all = article.reading.attributions;
  return std::any_of(all.begin(), all.end(), [&](const Attribution& said) {
    if (said.sentence != words.sentence.sentence || !said.speaker.span.overlaps(words.span)) return false;
    bool self = false, inside = false;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const bool deed = (reach_.ofToken(words.sentence.article, token) & 1) != 0;
      if (!said.content.contains(document.tokens[token].span)) {
        if (deed) return false;
        continue;
      }
      // no newspaper is "he"
      const std::string_view key = document.key(document.tokens[token]);
      self = self || (isAmong(kSelf, key) && (person || (key != "he" && key != "she")));
      if (deed && self) return false;
      inside = inside || deed;
    }
    return inside;
  });
}

bool Fit::isWhenTold(const Document& document, const Mention& mention) const {
  constexpr auto kTold = std::to_array<std::string_view>({"say", "tell"});
  if (mention.kind != MentionKind::date && mention.kind != MentionKind::time) return false;
  if (question_.asks_words || question_.asks_teller) return false;
  if (isDateline(document, mention)) return true;
  return mention.verb != kNone &&
         isAmong(kTold, lexicon_.lemma(document.key(document.tokens[mention.verb]), Part::verb));
}

bool Fit::isOver(const Mention& mention) const {
  if (mention.kind != MentionKind::date || !mention.date.known()) return false;
  size_t later = 0;
  for (const ComparedArticle& article : comparison_.articles) {
    const int32_t published = article.reading.published;
    later += published != DateInterval::kUnknown && published >= mention.date.end;
  }
  return 2 * later > comparison_.articles.size();
}

void Fit::findLongAgo() {
  constexpr int32_t kLong = 200;    // days before the publication; a shorter past may be the matter itself
  constexpr uint32_t kOpening = 3;  // tokens: "In May 1978"
  for (uint32_t at = 0; at < comparison_.articles.size(); ++at) {
    const ComparedArticle& article = comparison_.articles[at];
    const Document& document = article.document;
    if (article.reading.published == DateInterval::kUnknown) continue;
    for (const Mention& one : article.reading.mentions) {
      if (one.kind != MentionKind::date || !one.date.known() || one.date.end + kLong > article.reading.published)
        continue;
      if (one.verb != kNone) old_verbs_.insert({at, one.verb});
      const uint32_t opening = document.sentences[one.sentence].first_token + kOpening;
      if (opening < document.tokens.size() && one.span.begin <= document.tokens[opening].span.begin)
        old_.insert({at, one.sentence});
    }
  }
}

bool Fit::isLongAgo(const FactMention& words) const {
  if (old_.contains(words.sentence)) return true;
  const Mention* const mention = mentionOf(words);
  return mention != nullptr && mention->verb != kNone && old_verbs_.contains({words.sentence.article, mention->verb});
}

bool Fit::isBeside(const FactMention& words) const {
  const Mention* const found = mentionOf(words);
  if (found == nullptr) return false;
  const Mention& mention = *found;
  const ComparedArticle& article = comparison_.articles[words.sentence.article];
  if (question_.tense == Tense::past && mention.modality.stage == Stage::planned) return true;
  if (question_.tense == Tense::future && (mention.modality.stage == Stage::happened || isOver(mention))) return true;
  if (question_.each && !tellsEach(article.document, mention)) return true;
  // "close four of its 14 beds": not all of them
  if (question_.counted != kNone && reach_.saidBeside(question_.counted) > 0 && !question_.owned &&
      isWholeOfPart(article.document, mention))
    return true;
  // "Of 9,400 computers 2,027 were lost": not all of them
  if (question_.counted != kNone && mention.kind == MentionKind::number && mention.counted != kNone &&
      wholeBefore(article.document, mention) != kNone) {
    const uint32_t next = mention.counted + 1;
    return next >= article.document.tokens.size() || reach_.ofToken(words.sentence.article, next) == 0;
  }
  // "20 minutes later": only who knows the rest knows when
  if (mention.kind == MentionKind::date && !mention.date.known() && mention.value.empty()) return true;
  // "said on Friday", "OSLO, Aug 17 (UW) -": when it was told
  if (isWhenTold(article.document, mention)) return true;
  // "for Thanksgiving" tells what for
  if (mention.recogniser == "date.holiday" && isFor(article.document, mention)) return true;
  // "where was the plane going": to or for a place
  if (question_.destination && question_.kind == kNone) return !isDestination(article.document, mention);
  // "where did they meet": at a place, not with what is called by it
  if (question_.wanted == kindBit(FactKind::place) && question_.kind == kNone)
    return mention.kind == MentionKind::place && !isGoverned(article.document, mention);
  return isWho(mention.kind) && isBystander(words, mention);
}

bool Fit::isBystander(const FactMention& words, const Mention& mention) const {
  const Document& document = comparison_.articles[words.sentence.article].document;
  const auto isAskedVerb = [&](uint32_t token) { return (reach_.ofToken(words.sentence.article, token) & 1) != 0; };
  const bool deed = question_.acts || question_.undergoes;
  if (deed && isInRelative(document, mention, isAskedVerb)) return true;
  if (question_.undergoes) return !isSubject(document, mention);
  if (!question_.acts) return false;
  if (isDescription(document, mention)) return true;
  if (mention.verb != kNone && document.tokens[mention.verb].span.begin < mention.span.begin) return true;
  return !isSubject(document, mention);
}

Mask Fit::roleMask(const Entity& entity) const {
  const auto same = roles_.find(entity.name);
  return same == roles_.end() ? rolesOf(entity) : same->second;
}

Mask Fit::rolesOf(const Entity& entity) const {
  Mask mask = 0;
  for (const std::string& role : entity.roles) mask |= reach_.ofRole(role);
  return mask;
}

uint32_t Fit::officeOf(const FactMention& words) const {
  if (question_.office == kNone) return kNone;
  const ComparedArticle& article = comparison_.articles[words.sentence.article];
  const auto [first, last] = apposedTo(article, words);
  for (uint32_t token = first; token <= last; ++token) {
    // "Marren Ferries" is no ferry, "Rope Street" is a street
    if (question_.thing && article.document.tokens[token].span.overlaps(words.span) &&
        article.document.key(article.document.tokens[token]) != question_.words[question_.office].key)
      continue;
    if ((reach_.ofToken(words.sentence.article, token) >> question_.office & 1) != 0) return token;
  }
  return kNone;
}

bool Fit::isCalledByOffice(const FactMention& words) const {
  const uint32_t office = officeOf(words);
  if (office == kNone) return false;
  const Document& document = comparison_.articles[words.sentence.article].document;
  if (document.tokens[office].span.end <= words.span.begin) return true;
  const std::string_view rest = std::string_view(document.body).substr(words.span.end);
  return rest.starts_with(",");
}

Mask Fit::ownerMask(const FactMention& words) const {
  constexpr auto kOwners = std::to_array<std::string_view>({"its", "their"});
  const uint32_t office = officeOf(words);
  if (office == kNone || office == 0 || words.sentence.sentence == 0) return 0;
  const Document& document = comparison_.articles[words.sentence.article].document;
  if (!isAmong(kOwners, document.key(document.tokens[office - 1]))) return 0;
  return reach_.of({words.sentence.article, words.sentence.sentence - 1});
}

bool Fit::holdsOffice(const FactMention& words) const {
  if (question_.office == kNone) return true;
  if (question_.thing) return officeOf(words) != kNone;
  const Mask office = Mask(1) << question_.office;
  return (nearOf(words) & office) != 0 || ((reach_.of(words.sentence) & office) != 0 &&
                                           reach_.distance(words.sentence, words.span, office, 0) <= kOfficeNear);
}

bool Fit::isAsked(FactKind kind, const FactMention& words) const {
  if (!isName(kind)) return false;
  const uint32_t at = mentionAt(words);
  if ((reach_.ofSpan(words.sentence, words.span) & reach_.names()) != 0)
    return at == kNone || !isPartOfAsked(words.sentence.article, at);
  if (at == kNone) return false;
  const Reading& reading = comparison_.articles[words.sentence.article].reading;
  const uint32_t entity = reading.mentions[at].entity;
  return entity != kNone && reading.entities[entity].kind == MentionKind::person &&
         (reach_.ofWords(reading.entities[entity].name) & reach_.names()) != 0;
}

bool Fit::isPartOfAsked(uint32_t article, uint32_t mention) const {
  const Reading& reading = comparison_.articles[article].reading;
  const uint32_t entity = reading.mentions[mention].entity;
  if (entity == kNone || reading.entities[entity].kind != MentionKind::person) return false;
  const std::string& name = reading.entities[entity].name;
  const Mask has = reach_.ofWords(name) & reach_.names();
  const auto spaces = std::count(name.begin(), name.end(), ' ');
  if (spaces < std::popcount(has)) return false;  // no word of its own
  for (size_t word = 0; word + 1 < question_.words.size(); ++word) {
    const bool one_name = question_.words[word].joined && question_.words[word].name && question_.words[word + 1].name;
    if (one_name && (has >> word & 3) == 1) return true;
  }
  return false;
}

bool Fit::isTeller(FactKind kind, const FactMention& words) const {
  if (!isName(kind) || question_.asks_teller) return false;
  const uint32_t at = mentionAt(words);
  if (at == kNone) return false;
  const Reading& reading = comparison_.articles[words.sentence.article].reading;
  // nobody in a dateline does anything
  const bool where = (question_.wanted & kindBit(FactKind::place)) != 0;
  if (!where && isInDateline(comparison_.articles[words.sentence.article].document, reading.mentions[at])) return true;
  const uint32_t entity = reading.mentions[at].entity;
  return entity != kNone && !reading.entities[entity].outlet.empty();
}

bool Fit::speaksRight(const FactMention& words) const {
  if (question_.asks_speaker) return isSpeaker(comparison_, question_, reach_, words);
  return !question_.asks_words || isOfSpeaker(comparison_, question_, reach_, words);
}

Mask Fit::speakerMask(const FactMention& words) const {
  return question_.asks_words && speaksRight(words) ? speakerOf(question_) : 0;
}

}  // namespace synoptic
