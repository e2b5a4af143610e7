// See reference.h. Nothing is resolved for good: a reader's question asks whether a sentence can be about somebody, and
// what answers it must have the rest of the question too.
#include "study/reference.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "study/around.h"
#include "study/thing.h"

namespace synoptic {
namespace {

constexpr auto kOnePerson = std::to_array<std::string_view>({"he", "she", "his", "her", "him"});
constexpr auto kAnything = std::to_array<std::string_view>({"they", "it", "their", "its", "them"});
constexpr auto kDefinite = std::to_array<std::string_view>({"the", "his", "her", "their", "its", "'s", "this"});
// Bodies that a text calls so when it has named them.
constexpr auto kBodyNouns =
    std::to_array<std::string_view>({"agency", "association", "bank", "club", "company", "firm", "group", "lobby",
                                     "organization", "organisation", "party", "powerhouse", "union"});

// By which a text calls somebody whom it has named, and nobody new.
constexpr auto kEpithets = std::to_array<std::string_view>(
    {"politician", "lawmaker", "businessman", "businesswoman", "defendant", "suspect", "accused", "actor", "actress",
     "singer", "star", "player", "striker", "international", "veteran", "pensioner", "teenager"});

// One a sex, as in Sex.
constexpr std::array<std::array<std::string_view, 3>, 2> kOfOneSex{{{"he", "his", "him"}, {"she", "her", "hers"}}};
constexpr std::array<std::array<std::string_view, 3>, 2> kTitles{{{"mr", "sir", "lord"}, {"mrs", "ms", "miss"}}};

constexpr uint32_t kDescription = 6;  // tokens: a noun phrase at the start of a sentence is no longer
constexpr uint32_t kUnnamed = 10;    // tokens of a sentence that must name no person where a description stands for one
constexpr uint32_t kStillMeant = 6;  // sentences for which "she" means the person last named
constexpr size_t kMostNamed = 3;     // a body is what an article is about when it is named so often,
constexpr size_t kTimesMore = 2;     // and so many times as often as any other

class Referring {
 public:
  Referring(const ComparedArticle& article, const Lexicon& lexicon)
      : document_(article.document), reading_(article.reading), lexicon_(lexicon), things_(article, lexicon) {
    findRoles();
    findBody();
    findSexes();
  }

  std::vector<Meant> read() {
    std::vector<Meant> out;
    std::vector<uint32_t> before;                         // what the last sentence names
    uint32_t last_person = kNone, person_before = kNone;  // whom "she" would mean, and of two the other
    uint32_t since = 0;                                   // sentences since that person was named
    auto mention = reading_.mentions.begin();
    for (uint32_t at = 0; at < document_.sentences.size(); ++at) {
      named_.clear();
      for (; mention != reading_.mentions.end() && mention->sentence <= at; ++mention)
        if (mention->sentence == at && mention->entity != kNone && isWho(mention->kind)) named_.push_back(&*mention);
      std::vector<uint32_t>& meant = out.emplace_back().entities;
      const Sentence& sentence = document_.sentences[at];
      // nobody calls herself "she"
      const uint32_t person = last_person != kNone && last_person == quotedIn(at) ? person_before : last_person;
      const bool one = beginsWith(sentence, kOnePerson) || describesPerson(sentence);
      if (beginsWith(sentence, kOnePerson)) out.back().person = person;
      for (const Mention* name : named_)
        if (const uint32_t who = meantBy(*name); who != name->entity) meant.push_back(who);
      if (one && person != kNone) meant.push_back(person);
      // "The expenses topped $60,000": of whom the sentence before tells
      if (!one && named_.empty() && person != kNone && since == 0 && at > 0 &&
          sentence.paragraph == document_.sentences[at - 1].paragraph)
        meant.push_back(person);
      if (beginsWith(sentence, kAnything)) meant.insert(meant.end(), before.begin(), before.end());
      if (body_ != kNone && describesBody(sentence)) meant.push_back(body_);
      addByRole(sentence, meant);
      things_.read(sentence, named_, meant);
      before.clear();
      for (const Mention* name : named_) before.push_back(name->entity);
      ++since;
      for (const Mention* name : named_)
        if (name->kind == MentionKind::person && meantBy(*name) != last_person) person_before = meantBy(*name);
      if (const uint32_t next = subject(); next != kNone) {
        if (next != last_person && (person_before == next || person_before == kNone)) person_before = last_person;
        last_person = next, since = 0;
      }
      if (since > kStillMeant) last_person = person_before = kNone;
    }
    return out;
  }

 private:
  std::string_view key(uint32_t token) const { return document_.key(document_.tokens[token]); }
  bool isCapital(uint32_t token) const {
    const std::string_view text = document_.text(document_.tokens[token].span);
    return !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
  }

  // Heads of the roles that one person alone has in this article; kNone: more than one.
  void findRoles() {
    for (uint32_t at = 0; at < reading_.entities.size(); ++at)
      if (reading_.entities[at].kind == MentionKind::person)
        for (const std::string& role : reading_.entities[at].roles) {
          const size_t space = role.rfind(' ');
          const auto [found, isNew] = roles_.emplace(space == std::string::npos ? role : role.substr(space + 1), at);
          if (!isNew && found->second != at) found->second = kNone;
        }
  }

  // The body that the article names most often, if any other is named much less.
  void findBody() {
    findBody(kMostNamed, [](const Mention& one) { return one.kind == MentionKind::organisation; });
    if (body_ != kNone) return;
    // "Halden said": a firm whose name does not tell that it is one, but no "fire in Halden"
    std::vector<bool> places(reading_.entities.size(), false);
    for (const Mention& one : reading_.mentions)
      if (one.entity != kNone && (isInDateline(document_, one) || isIn(document_, one))) places[one.entity] = true;
    findBody(kMostNamed - 1, [&](const Mention& one) {
      return (one.kind == MentionKind::organisation || one.kind == MentionKind::name) && !places[one.entity];
    });
  }

  template <class IsBody>
  void findBody(size_t least, IsBody isBody) {
    std::vector<size_t> times(reading_.entities.size(), 0);
    for (const Mention& mention : reading_.mentions)
      if (mention.entity != kNone && isBody(mention)) ++times[mention.entity];
    size_t next = 0, most = 0;
    for (uint32_t at = 0; at < times.size(); ++at) {
      if (times[at] <= most) {
        next = std::max(next, times[at]);
        continue;
      }
      next = most, most = times[at], body_ = at;
    }
    if (most < least || most < kTimesMore * next) body_ = kNone;
  }

  enum class Sex : uint8_t { man, woman, unknown };
  template <class Lists>
  static Sex sexOf(const Lists& lists, std::string_view word) {
    return isAmong(lists[0], word) ? Sex::man : isAmong(lists[1], word) ? Sex::woman : Sex::unknown;
  }

  // The token before the mention; kNone: none.
  uint32_t tokenAhead(const Mention& mention) const {
    const auto first = std::partition_point(document_.tokens.begin(), document_.tokens.end(),
                                            [&](const Token& token) { return token.span.end <= mention.span.begin; });
    return first == document_.tokens.begin() ? kNone : uint32_t(first - document_.tokens.begin()) - 1;
  }

  // Of a person with a full name by the pronoun that comes next, before anybody else is named: "Ann Lee released her".
  void findSexes() {
    sexes_.assign(reading_.entities.size(), Sex::unknown);
    for (uint32_t at = 0; at < reading_.entities.size(); ++at) {
      const std::string& name = reading_.entities[at].name;
      const size_t space = name.rfind(' ');
      if (reading_.entities[at].kind == MentionKind::person && space != std::string::npos)
        families_[name.substr(space + 1)].push_back(at);
    }
    const Mention* last = nullptr;
    auto mention = reading_.mentions.begin();
    for (uint32_t at = 0; at < document_.sentences.size(); ++at, last = nullptr)
      for (uint32_t token = document_.sentences[at].first_token; token < document_.sentences[at].end_token; ++token) {
        for (; mention != reading_.mentions.end() && mention->span.begin <= document_.tokens[token].span.begin;
             ++mention)
          if (mention->kind == MentionKind::person && mention->entity != kNone) last = &*mention;
        const Sex sex = last == nullptr ? Sex::unknown : sexOf(kOfOneSex, key(token));
        if (sex == Sex::unknown) continue;
        if (sexes_[last->entity] == Sex::unknown) sexes_[last->entity] = sex;
        last = nullptr;
      }
  }

  // Of two with one family name "Mrs. Lee" is the one who is no man: the only one known for a woman, or the only one
  // left. The mention's own entity where that cannot be told.
  uint32_t meantBy(const Mention& mention) const {
    const std::string& family = reading_.entities[mention.entity].name;
    if (mention.kind != MentionKind::person || family.find(' ') != std::string::npos) return mention.entity;
    const uint32_t token = tokenAhead(mention);
    const Sex sex = token == kNone ? Sex::unknown : sexOf(kTitles, key(token));
    const auto others = families_.find(family);
    if (sex == Sex::unknown || others == families_.end()) return mention.entity;
    std::vector<uint32_t> known, left;
    for (const uint32_t at : others->second) {
      if (sexes_[at] == sex) known.push_back(at);
      if (sexes_[at] == Sex::unknown) left.push_back(at);
    }
    if (known.empty()) known = left;
    return known.size() == 1 ? known.front() : mention.entity;
  }

  // One of the words before the sentence names anybody.
  template <class List>
  bool beginsWith(const Sentence& sentence, const List& list) const {
    const uint32_t end = named_.empty() ? sentence.span.end : named_.front()->span.begin;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (document_.tokens[token].span.begin >= end) return false;
      if (isAmong(list, key(token))) return true;
    }
    return false;
  }

  // The first noun of the class that ends the description at the start of the sentence; kNone: none.
  template <class IsNoun>
  uint32_t describedBy(const Sentence& sentence, IsNoun isNoun) const {
    if (sentence.first_token >= sentence.end_token || key(sentence.first_token) != "the") return kNone;
    const uint32_t end = std::min(sentence.end_token, sentence.first_token + 1 + kDescription);
    for (uint32_t token = sentence.first_token + 1; token < end; ++token) {
      if (token > sentence.first_token + 1 && Lexicon::isFunctionWord(key(token))) return kNone;
      if (isNoun(token) && (token + 1 >= sentence.end_token || !isNoun(token + 1))) return token;
    }
    return kNone;
  }

  bool namesPersonIn(const Sentence& sentence, uint32_t tokens) const {
    const uint32_t end = std::min(sentence.end_token, sentence.first_token + tokens);
    return std::any_of(named_.begin(), named_.end(), [&](const Mention* name) {
      return name->kind == MentionKind::person && end > sentence.first_token &&
             name->span.begin < document_.tokens[end - 1].span.end;
    });
  }

  // "The Illinois Democrat faces", "The former representative, who", "The second-term congressman represents": more
  // than "the lawyer", who may be anybody, and not what somebody else is called.
  bool describesPerson(const Sentence& sentence) const {
    if (namesPersonIn(sentence, kUnnamed)) return false;
    const uint32_t noun = describedBy(sentence, [&](uint32_t token) {
      return isAmong(kEpithets, key(token)) ||
             lexicon_.nounClass(lexicon_.lemma(key(token), Part::noun)) == NounClass::person;
    });
    if (noun == kNone || (noun < sentence.first_token + 2 && !isAmong(kEpithets, key(noun)))) return false;
    const std::string_view lemma = lexicon_.lemma(key(noun), Part::noun);
    return lemma == key(noun) && roles_.find(lemma) == roles_.end();  // one person, and nobody's role
  }

  bool describesBody(const Sentence& sentence) const {
    const uint32_t noun = describedBy(sentence, [&](uint32_t token) { return isAmong(kBodyNouns, key(token)); });
    if (noun == kNone) return false;
    return std::none_of(named_.begin(), named_.end(), [&](const Mention* name) {
      return name->kind == MentionKind::organisation && name->span.begin < document_.tokens[noun].span.end;
    });
  }

  // "the mayor", "Lee's wife": not "President Lee", which names somebody.
  void addByRole(const Sentence& sentence, std::vector<uint32_t>& meant) const {
    for (uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
      const auto role = roles_.find(key(token));
      if (role == roles_.end() || role->second == kNone) continue;
      const bool named = token + 1 < sentence.end_token && isCapital(token + 1);
      if (!named && isDefinite(sentence, token)) meant.push_back(role->second);
    }
  }

  // "the mayor", "the second-term congressman".
  bool isDefinite(const Sentence& sentence, uint32_t noun) const {
    for (uint32_t token = noun; token-- > sentence.first_token && token + kDescription > noun;) {
      if (isAmong(kDefinite, key(token))) return true;
      if (Lexicon::isFunctionWord(key(token)) || key(token) == ",") return false;
    }
    return false;
  }

  // Whose words all of a sentence is; kNone: nobody's.
  uint32_t quotedIn(uint32_t sentence) const {
    const auto said = std::lower_bound(reading_.attributions.begin(), reading_.attributions.end(), sentence,
                                       [](const Attribution& one, uint32_t at) { return one.sentence < at; });
    if (said == reading_.attributions.end() || said->sentence != sentence || said->kind != AttributionKind::quoted)
      return kNone;
    return said->speaker.entity;
  }

  // The first person that the sentence names, rather not "Lee's".
  uint32_t subject() const {
    uint32_t owner = kNone;
    for (const Mention* name : named_) {
      if (name->kind != MentionKind::person) continue;
      const std::string_view rest = std::string_view(document_.body).substr(name->span.end, 4);
      if (!rest.starts_with("'s") && !rest.starts_with("’s")) return meantBy(*name);
      if (owner == kNone) owner = meantBy(*name);
    }
    return owner;
  }

  const Document& document_;
  const Reading& reading_;
  const Lexicon& lexicon_;
  std::map<std::string, uint32_t, std::less<>> roles_;
  uint32_t body_ = kNone;
  std::vector<Sex> sexes_;                                              // by entity
  std::map<std::string, std::vector<uint32_t>, std::less<>> families_;  // those with a full name
  Things things_;
  std::vector<const Mention*> named_;  // by the sentence at hand
};

}  // namespace

std::vector<Meant> meantIn(const ComparedArticle& article, const Lexicon& lexicon) {
  return Referring(article, lexicon).read();
}

}  // namespace synoptic
