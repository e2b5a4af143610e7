// See reach.h. Cost: words of the question times distinct words of the texts, then linear in their tokens.
#include "study/reach.h"

#include <algorithm>

#include "study/around.h"
#include "study/event.h"
#include "study/phrase.h"
#include "study/reference.h"
#include "study/same_word.h"

namespace synoptic {
namespace {

constexpr uint32_t kMeant = 8;  // tokens to a name that the sentence has only by "she", about a clause

constexpr auto kPale = std::to_array<std::string_view>(
    {"new", "whole", "entire", "current", "recent", "local", "big", "famous", "main", "exact"});

constexpr uint32_t kFarthest = 400;  // tokens on either side of a value; longer sentences are tables

// "fbi" of "Federal Bureau of Investigation", of words with a capital.
std::string initialsOf(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size(); ++at)
    if ((at == 0 || name[at - 1] == ' ') && name[at] >= 'A' && name[at] <= 'Z') out += char(name[at] + ('a' - 'A'));
  return out;
}

bool isLesserTitle(std::string_view key) {
  constexpr auto kLesser = std::to_array<std::string_view>({"deputy", "vice", "assistant", "former", "ex"});
  return isAmong(kLesser, key);
}

}  // namespace

Reach::Reach(const Comparison& comparison, const Lexicon& lexicon, Question& question)
    : comparison_(comparison), lexicon_(lexicon), question_(question) {
  markNames(comparison, question);
  forgetPlaces(comparison, question);
  for (size_t word = 0; word < question.words.size(); ++word)
    if (question.words[word].name) names_ |= Mask(1) << word;
  for (size_t word = 0; word < question.words.size(); ++word)
    if (question.words[word].time) times_ |= Mask(1) << word;
  for (size_t word = 0; word < question.words.size(); ++word)
    if (!question.words[word].light && question.words[word].key == "last") lasts_ |= Mask(1) << word;
  called_ = callingsIn(comparison, lexicon, question);
  std::vector<uint32_t> sentences(question.words.size(), 0);
  for (const ComparedArticle& article : comparison.articles) addArticle(article, sentences);
  addLinked();
  addProforms();
  for (const EventName& one : knownEventsIn(comparison, lexicon, question, *this))
    masks_[one.sentence.article][one.sentence.sentence] |= one.names;
  for (size_t word = 0; word < question.words.size(); ++word) {
    // rarer words say more; of a name every answer must have all
    if (question.words[word].light) continue;
    weights_[word] = 1 + uint32_t(std::bit_width(total_ / std::max(1u, sentences[word])));
    if (isMatter(word, sentences[word])) matters_ |= Mask(1) << word;
    if (isEpithet(word)) epithets_ |= Mask(1) << word;
    if (question.people && word == question.counted) weights_[word] = 1;  // "how many people live there": not who came
    // an adjective that no text has is the reader's own, and so may be one that goes with anything
    if (question.words[word].quality && ((met_ >> word & 1) == 0 || isAmong(kPale, question.words[word].key)))
      weights_[word] = 1;
  }
}

size_t Reach::saidBeside(size_t word) const {
  size_t others = 0;
  for (size_t other = 0; other < question_.words.size(); ++other)
    others += other != word && !question_.words[other].light;
  return others;
}

// What the reader takes all texts to be about, "the crash", "the ferry": a sentence need not say so again.
bool Reach::isMatter(size_t word, uint32_t sentences) const {
  constexpr uint32_t kOften = 40;  // sentences of which one has the word
  const QuestionWord& asked = question_.words[word];
  if (!asked.known || asked.name || asked.time || word == question_.counted || question_.office != kNone) return false;
  for (const Calling& one : called_)
    if ((one.words >> word & 1) != 0) return false;
  // "how many people did the storm kill", but not "how much does the vaccine cost": what costs so much has to be said
  if (asked.subject && (question_.counted == kNone || saidBeside(word) < 2)) return false;
  const size_t most = comparison_.articles.size();
  if (most > 1 && 3 * articles_[word] >= 2 * most && sentences * kOften >= total_) return true;
  const NounClass noun = lexicon_.nounClass(lexicon_.lemma(asked.key, Part::noun));
  return asked.governed && sentences > 0 && (noun == NounClass::event || noun == NounClass::act);
}

// "the landlord", "the couple": somebody whom a sentence may name, or mean by "he", rather than call so.
bool Reach::isEpithet(size_t word) const {
  const QuestionWord& asked = question_.words[word];
  return asked.person && word != question_.counted && word != question_.office && word != question_.kind;
}

// "last" of "last week": no superlative.
bool Reach::isLastTime(const Document& document, uint32_t token) const {
  return token + 1 < document.tokens.size() && document.key(document.tokens[token]) == "last" &&
         lexicon_.nounClass(lexicon_.lemma(document.key(document.tokens[token + 1]), Part::noun)) == NounClass::time;
}

// "called off", "lost their lives", as the question has it. In `others`, what stands for a word that it has ("at
// large") or for a related one.
Mask Reach::phraseAt(const Document& document, uint32_t token, Mask& others) const {
  const std::string_view key = document.key(document.tokens[token]), verb = lexicon_.lemma(key, Part::verb);
  // "a call to step down": nobody has
  const bool open = token > 0 && document.key(document.tokens[token - 1]) == "to";
  Mask mask = 0;
  for (uint32_t next = token + 1; next < document.tokens.size() && next <= token + kPhraseApart; ++next)
    for (size_t word = 0; word < question_.words.size(); ++word) {
      const QuestionWord& asked = question_.words[word];
      if ((asked.name && asked.with.empty()) || asked.time) continue;
      const std::string_view with = document.key(document.tokens[next]);
      for (const std::string_view first : {key, verb}) {
        if (first.empty()) continue;
        if (asked.verb == first && asked.with == with)
          mask |= Mask(1) << word;
        else if (!open && (isPhraseFor(first, with, asked.lemma) ||
                           std::any_of(asked.related.begin(), asked.related.end(),
                                       [&](std::string_view one) { return isPhraseFor(first, with, one); })))
          others |= Mask(1) << word;
      }
    }
  return mask;
}

void Reach::addPhrases(const Document& document) {
  std::vector<bool> opens;
  for (const std::string& key : document.keys) {
    const std::string_view verb = lexicon_.lemma(key, Part::verb);
    opens.push_back(opensPhrase(key) || (!verb.empty() && opensPhrase(verb)) ||
                    std::any_of(question_.words.begin(), question_.words.end(), [&](const QuestionWord& one) {
                      return !one.with.empty() && (one.verb == verb || one.verb == key);
                    }));
  }
  std::vector<Mask>& phrases = phrases_.emplace_back(document.tokens.size(), 0);
  std::vector<Mask>& others = other_phrases_.emplace_back(document.tokens.size(), 0);
  for (uint32_t token = 0; token < phrases.size(); ++token)
    if (opens[document.tokens[token].key]) phrases[token] = phraseAt(document, token, others[token]);
}

Mask Reach::ofToken(uint32_t article, uint32_t token) const {
  const Document& document = comparison_.articles[article].document;
  Mask mask = keys_[article][document.tokens[token].key] | phrases_[article][token] | other_phrases_[article][token];
  if (question_.office != kNone && (mask >> question_.office & 1) != 0 && isLesser(article, token))
    mask &= ~(Mask(1) << question_.office);
  return (mask & lasts_) != 0 && isLastTime(document, token) ? mask & ~lasts_ : mask;
}

// "Deputy Prime Minister" is no prime minister, unless a deputy is asked for.
bool Reach::isLesser(uint32_t article, uint32_t token) const {
  constexpr uint32_t kTitle = 3;  // tokens of "Deputy Prime Minister"
  const Document& document = comparison_.articles[article].document;
  for (uint32_t back = 1; back <= kTitle && back <= token; ++back) {
    const std::string_view key = document.key(document.tokens[token - back]);
    if (isLesserTitle(key)) return (keys_[article][document.tokens[token - back].key]) == 0;
    if (document.tokens[token - back].kind != TokenKind::word || Lexicon::isFunctionWord(key)) return false;
  }
  return false;
}

Mask Reach::ofRole(std::string_view role) const {
  const Document words = readDocument(std::string(role));
  Mask mask = 0;
  bool lesser = false;
  for (const Token& token : words.tokens) {
    mask |= meets(words.key(token));
    lesser |= isLesserTitle(words.key(token)) && meets(words.key(token)) == 0;
  }
  return lesser && question_.office != kNone ? mask & ~(Mask(1) << question_.office) : mask;
}

Mask Reach::ofSpan(SentenceRef ref, Span span) const {
  const Document& document = comparison_.articles[ref.article].document;
  const Sentence& sentence = document.sentences[ref.sentence];
  Mask mask = 0;
  for (uint32_t token = firstAt(document, sentence, span);
       token < sentence.end_token && document.tokens[token].span.overlaps(span); ++token)
    mask |= ofToken(ref.article, token);
  return mask;
}

Mask Reach::ofWords(std::string_view words) const {
  const Document document = readDocument(std::string(words));
  Mask mask = 0;
  for (const Token& token : document.tokens) mask |= meets(document.key(token));
  return mask;
}

uint32_t Reach::distance(SentenceRef ref, Span span, Mask wanted, uint32_t comma) const {
  const Document& document = comparison_.articles[ref.article].document;
  const Sentence& sentence = document.sentences[ref.sentence];
  const uint32_t first = firstAt(document, sentence, span);
  const uint32_t length = sentence.end_token - sentence.first_token;
  if (first == sentence.end_token)
    return length * uint32_t(std::popcount(wanted));  // no token of the sentence is in it
  uint32_t last = first, sum = 0;
  while (last + 1 < sentence.end_token && document.tokens[last + 1].span.overlaps(span)) ++last;
  const uint32_t from_here = std::max(sentence.first_token, first - std::min(first, kFarthest)),
                 to_here = std::min(sentence.end_token, last + kFarthest);
  std::vector<uint32_t> commas;
  for (uint32_t token = from_here; token < to_here; ++token)
    commas.push_back((commas.empty() ? 0 : commas.back()) + (document.key(document.tokens[token]) == "," ? 1 : 0));
  const auto between = [&](uint32_t from, uint32_t to) {
    return to - from + comma * (commas[to - from_here] - commas[from - from_here]);
  };
  for (; wanted != 0; wanted &= wanted - 1) {
    const Mask word = wanted & (~wanted + 1);
    uint32_t least = (word & names_) != 0 ? std::min(kMeant, length) : length;
    for (uint32_t token = from_here; token < to_here; ++token)
      if ((ofToken(ref.article, token) & word) != 0)
        least = std::min(least, token < first ? between(token, first) : token > last ? between(last, token) : 0);
    sum += least;
  }
  return sum;
}

// The names of the question that somebody or something has, however the sentence calls it: "Mrs. Clinton" is Hillary
// Clinton where the article says so, the Federal Bureau of Investigation is the FBI, "Ukrainian" is of Ukraine.
Mask Reach::namesOf(const Entity& entity) const {
  const bool known = entity.kind == MentionKind::person || !entity.code.empty();  // of a country all demonyms
  Mask mask = known ? ofWords(entity.name) : 0;
  const std::string initials = initialsOf(entity.name);
  for (size_t word = 0; word < question_.words.size(); ++word)
    if (initials.size() > 1 && sameButDots(question_.words[word].key, initials)) mask |= Mask(1) << word;
  return mask & names_;
}

// The years and months of the question within which a date lies: "last year" is 2013 where the text was published in
// 2014.
Mask Reach::timesIn(DateInterval date) const {
  if (!date.known()) return 0;
  const std::string first = isoDate(date.begin), last = isoDate(date.end - 1);
  Mask mask = 0;
  for (size_t word = 0; word < question_.words.size(); ++word) {
    const QuestionWord& asked = question_.words[word];
    if (!asked.time || asked.iso.empty()) continue;
    const bool year = asked.iso.size() == 4;  // "2013", "08"
    const auto within = [&](const std::string& day) {
      return day.size() == 10 && day.substr(year ? 0 : 5, asked.iso.size()) == asked.iso;
    };
    if (within(first) && within(last)) mask |= Mask(1) << word;
  }
  return mask;
}

Mask Reach::meets(std::string_view key, unsigned least) const {
  unsigned best = 0;
  Mask mask = 0;
  for (size_t word = 0; word < question_.words.size(); ++word) {
    const unsigned same = sameness(lexicon_, question_.words[word], key);
    // "make" is no "take", though in some sense they are synonyms
    if (same < least || same < best || (same == 1 && question_.words[word].light)) continue;
    if (same > best) mask = 0;
    best = same;
    mask |= Mask(1) << word;
  }
  return mask;
}

// Of what describes a thing or whose it is: "left", "women's". A verb and its opposite may tell one deed.
Mask Reach::opposes(std::string_view key) const {
  const std::string_view noun = lexicon_.lemma(key, Part::noun), quality = lexicon_.lemma(key, Part::adjective);
  Mask mask = 0;
  for (size_t word = 0; word < question_.words.size(); ++word) {
    const QuestionWord& asked = question_.words[word];
    if (asked.light || asked.name || asked.time || word == question_.counted || word == question_.office) continue;
    const std::string_view lemma = lexicon_.lemma(asked.key, Part::noun);
    const bool person = !noun.empty() && !lemma.empty() && lexicon_.nounClass(lemma) == NounClass::person;
    if ((person && lexicon_.antonymous(lemma, noun)) ||
        (asked.quality && !quality.empty() && lexicon_.antonymous(asked.key, quality)))
      mask |= Mask(1) << word;
  }
  return mask;
}

void Reach::addArticle(const ComparedArticle& article, std::vector<uint32_t>& sentences) {
  const Document& document = article.document;
  addPhrases(document);
  std::vector<Mask>& keys = keys_.emplace_back();
  std::vector<Mask> surely, strictly, opposite;
  for (const std::string& key : document.keys) {
    keys.push_back(meets(key));
    surely.push_back(meets(key, 2));
    strictly.push_back(meets(key, 3));
    opposite.push_back(opposes(key));
  }
  std::vector<Mask> entities, named;
  for (const Entity& entity : article.reading.entities) {
    entities.push_back(namesOf(entity));
    named.push_back(entities.back() | (ofWords(entity.name) & names_));
  }
  entities_.push_back(named);
  std::vector<Mask> called(article.reading.entities.size(), 0);
  for (size_t entity = 0; entity < called.size(); ++entity)
    for (const Calling& one : called_)
      if (isCalledSo(one, article.reading.entities[entity].name)) called[entity] |= one.words;
  Mask here = 0;
  const std::vector<Meant> meant = meantIn(article, lexicon_);
  auto mention = article.reading.mentions.begin();
  std::vector<Mask>& masks = masks_.emplace_back();
  others_.emplace_back();
  against_.emplace_back();
  meant_.emplace_back();
  persons_.emplace_back();
  for (uint32_t at = 0; at < document.sentences.size(); ++at) {
    const Sentence& sentence = document.sentences[at];
    Mask mask = 0, loose = 0, strict = 0, own = 0, against = 0;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const Mask not_here = lasts_ != 0 && isLastTime(document, token) ? lasts_ : 0;
      const Mask phrase = phrases_.back()[token], other = other_phrases_.back()[token];
      mask |= (surely[document.tokens[token].key] & ~not_here) | phrase | other;
      loose |= keys[document.tokens[token].key] & ~not_here;
      against |= opposite[document.tokens[token].key];
      strict |= strictly[document.tokens[token].key] | phrase;
      own |= phrase | (keys[document.tokens[token].key] & ~surely[document.tokens[token].key]) |
             strictly[document.tokens[token].key];
    }
    const Mask surely_only = mask;
    for (; mention != article.reading.mentions.end() && mention->sentence <= at; ++mention)
      if (mention->sentence == at) {
        if (mention->entity != kNone) mask |= entities[mention->entity] | called[mention->entity];
        if (mention->kind == MentionKind::date) mask |= timesIn(mention->date);
      }
    met_ |= loose | mask;
    ++total_;
    // how rare a word is its own words tell
    for (size_t word = 0; word < question_.words.size(); ++word) sentences[word] += own >> word & 1;
    Mask carried = 0;
    Mask described = 0;
    for (const uint32_t entity : meant[at].entities) carried |= named[entity], described |= called[entity];
    here |= loose | mask;
    masks.push_back(mask | carried | described);
    others_.back().push_back(surely_only & ~strict & ~carried & ~described);
    against_.back().push_back(against & ~masks.back());
    meant_.back().push_back(carried);
    persons_.back().push_back(meant[at].person);
  }
  for (; here != 0; here &= here - 1) ++articles_[size_t(std::countr_zero(here))];
}

}  // namespace synoptic
