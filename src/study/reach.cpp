// See reach.h. Cost: words of the question times distinct words of the texts, then linear in their tokens.
#include "study/reach.h"

#include <algorithm>
#include <set>

#include "compare/word_list.h"
#include "study/reference.h"

namespace synoptic {
namespace {

// The same name with a letter more, less or other: "zelensky", "zelenskyy". Short names must be equal.
bool sameName(std::string_view left, std::string_view right) {
  if (left == right) return true;
  if (left.size() > right.size()) std::swap(left, right);
  // "Romanov", "Romanoff"
  if (left.size() > 4 && right.size() == left.size() + 1 && left.back() == 'v' && right.ends_with("ff") &&
      left.substr(0, left.size() - 1) == right.substr(0, left.size() - 1))
    return true;
  if (left.size() < 5 || right.size() - left.size() > 1) return false;
  size_t same = 0;
  while (same < left.size() && left[same] == right[same]) ++same;
  const std::string_view rest = left.substr(same);
  return rest == right.substr(same + 1) || (left.size() == right.size() && rest.substr(1) == right.substr(same + 1));
}

// "annex", "annexation": nouns that are made of verbs and are in no lexicon as such.
bool madeOf(std::string_view noun, std::string_view verb) {
  constexpr auto kEnds = std::to_array<std::string_view>({"ation", "ion", "ment", "al", "ance", "ence"});
  return verb.size() >= 5 && noun.substr(0, verb.size()) == verb &&
         std::find(kEnds.begin(), kEnds.end(), noun.substr(verb.size())) != kEnds.end();
}

std::string withoutDots(std::string_view name) {
  std::string out;
  for (const char c : name)
    if (c != '.') out += c;
  return out;
}

struct TitleInShort {
  std::string_view one, other;
};
// Titles as they stand before a name.
constexpr auto kTitlesInShort = std::to_array<TitleInShort>({{"capt", "captain"},
                                                             {"dr", "doctor"},
                                                             {"gen", "general"},
                                                             {"gov", "governor"},
                                                             {"lt", "lieutenant"},
                                                             {"prof", "professor"},
                                                             {"rep", "representative"},
                                                             {"rev", "reverend"},
                                                             {"sen", "senator"},
                                                             {"sgt", "sergeant"}});
// "Who leads the party": who is called one of these does.
constexpr auto kLeadVerbs = std::to_array<std::string_view>({"lead", "head", "chair"});
constexpr auto kLeaders = std::to_array<std::string_view>(
    {"president", "chief", "director", "chairman", "chairwoman", "leader", "chair", "ceo", "head"});

// "When did they meet": at a summit, in talks; "when did they speak": in a conversation, in a call.
constexpr auto kMeetings =
    std::to_array<std::string_view>({"meet", "meeting", "talk", "summit", "confer", "encounter", "get-together"});
constexpr auto kTalks =
    std::to_array<std::string_view>({"speak", "talk", "conversation", "call", "phone", "telephone"});

// Of `call` the noun alone: who called something so did not speak with it.
bool isTogether(std::string_view lemma, std::string_view key, std::string_view asked) {
  if (among(kMeetings, asked) && among(kMeetings, lemma)) return true;
  return among(kTalks, asked) && among(kTalks, lemma) && key != "called" && key != "calling" && asked != "call";
}

bool inShort(std::string_view title, std::string_view word) {
  return std::any_of(kTitlesInShort.begin(), kTitlesInShort.end(),
                     [&](const TitleInShort& same) { return same.one == title && same.other == word; });
}

// How surely a word of a text is the word asked for; 0: it is not.
unsigned sameness(const Lexicon& lexicon, const QuestionWord& word, std::string_view key) {
  if (word.name)
    return sameName(word.key, key) || sameName(word.key + "'s", key) || withoutDots(word.key) == withoutDots(key) ? 4
                                                                                                                  : 0;
  if (key == word.key) return 4;
  const std::string_view lemma = lexicon.lemma(key);
  if (lemma == word.lemma || inShort(key, word.lemma)) return 3;
  if (among(kLeadVerbs, word.lemma) && among(kLeaders, lemma)) return 2;
  if (lexicon.derived(lemma, word.lemma) || madeOf(lemma, word.lemma) || madeOf(word.lemma, lemma)) return 2;
  if (isTogether(lemma, key, word.lemma)) return 2;
  return lexicon.synonymous(lemma, word.lemma) ? 1 : 0;
}

// "fbi" of "Federal Bureau of Investigation", of words with a capital.
std::string initialsOf(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size(); ++at)
    if ((at == 0 || name[at - 1] == ' ') && name[at] >= 'A' && name[at] <= 'Z') out += char(name[at] + ('a' - 'A'));
  return out;
}

}  // namespace

bool isName(FactKind kind) {
  return kind >= FactKind::person && kind <= FactKind::name;
}

Reach::Reach(const Comparison& comparison, const Lexicon& lexicon, Question& question)
    : comparison_(comparison), lexicon_(lexicon), question_(question) {
  markNames();
  for (size_t word = 0; word < question.words.size(); ++word)
    if (question.words[word].name) names_ |= Mask(1) << word;
  for (size_t word = 0; word < question.words.size(); ++word)
    if (question.words[word].time) times_ |= Mask(1) << word;
  for (size_t word = 0; word < question.words.size(); ++word)
    if (!question.words[word].light && question.words[word].key == "last") lasts_ |= Mask(1) << word;
  std::vector<uint32_t> sentences(question.words.size(), 0);
  for (const ComparedArticle& article : comparison.articles) addArticle(article, sentences);
  for (size_t word = 0; word < question.words.size(); ++word) {
    // rarer words say more; of a name every answer must have all
    if (!question.words[word].light)
      weights_[word] = 1 + uint32_t(std::bit_width(total_ / std::max(1u, sentences[word])));
  }
}

// "last" of "last week": no superlative.
bool Reach::isLastTime(const Document& document, uint32_t token) const {
  return token + 1 < document.tokens.size() && document.key(document.tokens[token]) == "last" &&
         lexicon_.nounClass(lexicon_.lemma(document.key(document.tokens[token + 1]), Part::noun)) == NounClass::time;
}

Mask Reach::ofToken(uint32_t article, uint32_t token) const {
  const Document& document = comparison_.articles[article].document;
  const Mask mask = keys_[article][document.tokens[token].key];
  return (mask & lasts_) != 0 && isLastTime(document, token) ? mask & ~lasts_ : mask;
}

Mask Reach::ofSpan(SentenceRef ref, Span span) const {
  const Document& document = comparison_.articles[ref.article].document;
  const Sentence& sentence = document.sentences[ref.sentence];
  Mask mask = 0;
  for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
    if (document.tokens[token].span.overlaps(span)) mask |= ofToken(ref.article, token);
  return mask;
}

Mask Reach::ofWords(std::string_view words) const {
  const Document document = readDocument(std::string(words));
  Mask mask = 0;
  for (const Token& token : document.tokens) mask |= meets(document.key(token));
  return mask;
}

uint32_t Reach::distance(SentenceRef ref, Span span, Mask wanted) const {
  const Document& document = comparison_.articles[ref.article].document;
  const Sentence& sentence = document.sentences[ref.sentence];
  uint32_t first = sentence.end_token, last = sentence.first_token, sum = 0;
  for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
    if (document.tokens[token].span.overlaps(span)) first = std::min(first, token), last = token;
  for (; wanted != 0; wanted &= wanted - 1) {
    const Mask word = wanted & (~wanted + 1);
    uint32_t least = sentence.end_token - sentence.first_token;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
      if ((ofToken(ref.article, token) & word) != 0)
        least = std::min(least, token < first ? first - token : token > last ? token - last : 0);
    sum += least;
  }
  return sum;
}

// A word of the question that is part of a name in some text is a name, however it was typed.
void Reach::markNames() {
  std::set<std::string_view> names;
  for (const ComparedArticle& article : comparison_.articles)
    for (const Mention& mention : article.reading.mentions) {
      if (!isName(FactKind(uint8_t(mention.kind)))) continue;
      const Sentence& sentence = article.document.sentences[mention.sentence];
      for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
        if (mention.span.contains(article.document.tokens[token].span))
          names.insert(article.document.key(article.document.tokens[token]));
    }
  for (uint32_t at = 0; at < question_.words.size(); ++at) {
    QuestionWord& word = question_.words[at];
    // "which district": the word is no name, though the answer may be one with it; nor is a month
    if (at == question_.kind || word.time) continue;
    word.name = word.name || std::any_of(names.begin(), names.end(), [&](std::string_view one) {
                  return one == word.key || (word.key.size() > 6 && sameName(one, word.key));
                });
  }
}

// The names of the question that somebody or something has, however the sentence calls it: "Mrs. Clinton" is Hillary
// Clinton where the article says so, the Federal Bureau of Investigation is the FBI.
Mask Reach::namesOf(const Entity& entity) const {
  Mask mask = entity.kind == MentionKind::person ? ofWords(entity.name) : 0;
  const std::string initials = initialsOf(entity.name);
  for (size_t word = 0; word < question_.words.size(); ++word)
    if (initials.size() > 1 && question_.words[word].key == initials) mask |= Mask(1) << word;
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

Mask Reach::meets(std::string_view key, bool loosely) const {
  unsigned best = 0;
  Mask mask = 0;
  for (size_t word = 0; word < question_.words.size(); ++word) {
    const unsigned same = sameness(lexicon_, question_.words[word], key);
    if (same == 0 || same < best || (same == 1 && !loosely)) continue;
    if (same > best) mask = 0;
    best = same;
    mask |= Mask(1) << word;
  }
  return mask;
}

void Reach::addArticle(const ComparedArticle& article, std::vector<uint32_t>& sentences) {
  const Document& document = article.document;
  std::vector<Mask>& keys = keys_.emplace_back();
  std::vector<Mask> surely;
  for (const std::string& key : document.keys) {
    keys.push_back(meets(key));
    surely.push_back(meets(key, false));
  }
  std::vector<Mask> entities, named;
  for (const Entity& entity : article.reading.entities) {
    entities.push_back(namesOf(entity));
    named.push_back(entities.back() | (ofWords(entity.name) & names_));
  }
  entities_.push_back(named);
  const std::vector<std::vector<uint32_t>> meant = meantIn(article, lexicon_);
  auto mention = article.reading.mentions.begin();
  std::vector<Mask>& masks = masks_.emplace_back();
  meant_.emplace_back();
  for (uint32_t at = 0; at < document.sentences.size(); ++at) {
    const Sentence& sentence = document.sentences[at];
    Mask mask = 0, loose = 0;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const Mask not_here = lasts_ != 0 && isLastTime(document, token) ? lasts_ : 0;
      mask |= surely[document.tokens[token].key] & ~not_here;
      loose |= keys[document.tokens[token].key] & ~not_here;
    }
    for (; mention != article.reading.mentions.end() && mention->sentence <= at; ++mention)
      if (mention->sentence == at) {
        if (mention->entity != kNone) mask |= entities[mention->entity];
        if (mention->kind == MentionKind::date) mask |= timesIn(mention->date);
      }
    met_ |= loose | mask;
    ++total_;
    for (size_t word = 0; word < question_.words.size(); ++word) sentences[word] += loose >> word & 1;
    Mask carried = 0;
    for (const uint32_t entity : meant[at]) carried |= named[entity];
    masks.push_back(mask | carried);
    meant_.back().push_back(carried);
  }
}

}  // namespace synoptic
