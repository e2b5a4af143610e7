// See question.h. One pass over the words of the question, after its lead ("how many") and the head of its first noun
// phrase have said what kind of value is asked for. Linear. Covered by tests/study/ask.cpp.
#include "study/question.h"

#include <algorithm>
#include <span>

#include "study/measure.h"
#include "study/question_places.h"
#include "study/question_tables.h"
#include "study/question_words.h"
#include "study/related.h"
#include "study/same_word.h"

namespace synoptic {
namespace {

const Lead* leadOf(std::string_view first, std::string_view second) {
  const auto lead = std::find_if(kLeads.begin(), kLeads.end(), [&](const Lead& one) {
    return one.first == first && (one.second.empty() || one.second == second);
  });
  return lead == kLeads.end() ? nullptr : &*lead;
}

bool isLight(std::string_view lemma, std::string_view verb, Kinds wanted) {
  if ((wanted == kinds({FactKind::place}) || wanted == kWho) && isAmong(kGoings, verb)) return false;
  return isAmong(kLight, lemma) || isAmong(kLight, verb);
}

constexpr size_t kLongVerb = 4;  // letters: a shorter one may stand in any word

class QuestionReader {
 public:
  QuestionReader(std::string_view text, const Lexicon& lexicon)
      : document_(readDocument(std::string(text))),
        lexicon_(lexicon),
        places_(document_, lexicon),
        words_(document_, lexicon) {}

  Question read() {
    readLead();
    readHead();
    for (; at_ < document_.tokens.size() && question_.words.size() < Question::kMostWords; ++at_) {
      const Token& token = document_.tokens[at_];
      const bool sign = token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol;
      question_.each |= key(at_) == "each";
      const bool mine = key(at_) == "mine" && at_ > 0 && isAmong(kDeterminers, key(at_ - 1));  // coal, not "my own"
      const bool says = !Lexicon::isFunctionWord(key(at_)) || words_.isPhrase(at_) || mine;
      if (!sign && at_ != skipped_ && says) readWord();
    }
    settle();
    return std::move(question_);
  }

 private:
  std::string_view key(size_t at) const { return places_.key(at); }
  std::string_view nounOf(std::string_view word) const { return places_.nounOf(word); }

  // "How many", "who", "what was the tax rate".
  void readLead() {
    at_ = isAmong(kBefore, key(0)) && leadOf(key(1), key(2)) != nullptr ? 1 : 0;
    const size_t before = at_;
    lead_ = leadOf(key(at_), key(at_ + 1));
    if (lead_ == nullptr) {
      at_ = 0;
      question_.polar = isAmong(kIs, key(0)) || isAmong(kDo, key(0)) || isAmong(kWill, key(0));
      return;
    }
    question_.wanted = lead_->wanted;
    question_.asks_reason = lead_->first == "why";
    question_.whose = lead_->first == "whose";
    if (lead_->second == "high" && isAmong(kDo, key(at_ + 2))) question_.wanted = kNumber;  // "how high does it fly"
    at_ += lead_->second.empty() ? 1 : 2;
    const bool how = lead_->first == "how";
    if (how && lead_->second == "much") question_.second = key(at_) == "of" ? kFigures & ~kPercent : kFigures & ~kMoney;
    // "by how much" asks for a sum or a share
    if (before > 0) question_.second = 0;
    question_.age = lead_->second == "old";
    question_.size = how && isAmong(kSizes, lead_->second);
    question_.much = how && lead_->second == "much";
    question_.lasting = question_.wanted == kindBit(FactKind::duration);
    question_.units = unitsOf(how ? lead_->second : std::string_view());
    question_.weather = isAmong(kIs, key(at_)) && key(at_ + 1) == "it" && isAmong(question_.units, "degree");
    if (lead_->counts) readCounted();
    // "who became treasurer", "who will become treasurer": who is
    const size_t becomes = at_ + (isAmong(kWill, key(at_)) ? 1 : 0);
    const bool became = lead_->first == "who" && lexicon_.lemma(key(becomes), Part::verb) == "become";
    if (became) skipped_ = becomes;
    size_t phrase = at_;
    is_ = became || isAmong(kIs, key(at_)) || (isAmong(kWill, key(at_)) && isAmong(kIs, key(at_ + 1)));
    while (isAmong(kIs, key(phrase)) || isAmong(kWill, key(phrase))) ++phrase;
    readBeing(how && lead_->second == "long");
    if (lead_->wanted == 0 && !how && lead_->first != "why") head_ = places_.head(phrase, is_ || phrase > at_);
  }

  // "How long was the line", "how long were they there": no deed is named, so that anything may last or be so long;
  // "who was sent home": one is, and to whom it was done is asked.
  void readBeing(bool how_long) {
    const bool done = hasParticiple(at_ + 1);
    question_.undergoes = is_ && done && question_.wanted == kWho;
    question_.lasts = how_long && is_ && !done;
    if (!question_.lasts) return;
    question_.wanted |= kNumber;
    question_.units = unitsOf("far");
  }

  void readCounted() {
    question_.counted = 0;  // the first content word
    if (isAmong(kTimes, nounOf(key(at_)))) question_.wanted |= kinds({FactKind::duration});
    question_.people = key(at_) == "people" || key(at_) == "persons";
    // "how many times": an ordinal tells it as well
    if (key(at_) == "times") question_.counted = kNone, question_.times = true;
  }

  // What the first noun phrase and the auxiliary say of the whole.
  void readHead() {
    // "which countries"
    const std::string_view one_head = head_.empty() ? head_ : nounOf(head_);
    const auto known = std::find_if(kHeads.begin(), kHeads.end(),
                                    [&](const Head& one) { return one.noun == head_ || one.noun == one_head; });
    if (known != kHeads.end()) question_.wanted = known->wanted;
    if (known != kHeads.end() && known->wanted == kNumber) question_.units = unitsOf(one_head);
    if (isAmong(kPast, key(at_))) question_.tense = Tense::past;
    if (key(at_) == "will") question_.tense = Tense::future;
    question_.acts = question_.wanted == kWho && !is_ && !isAmong(kDo, key(at_));
    const bool whoever = isWhoever();
    if (whoever) {
      question_.wanted = isAmong(kAnyBody, head_) ? kBodies : kWho;
      question_.acts = true;
      ++at_;
    }
    did_ = isAmong(kDo, key(at_));
    const std::string_view next = key(at_ + 1);
    kind_unknown_ = lead_ != nullptr && (lead_->first == "what" || lead_->first == "which") && !is_ && !did_ &&
                    (isAmong(kDo, next) || isAmong(kIs, next) || isAmong(kWill, next));
    what_ = lead_ != nullptr && lead_->first == "what" && lead_->second.empty();
    which_ = !head_.empty() && !is_ && !whoever && known == kHeads.end();
    question_.attribute = what_ && is_ && !hasParticiple(at_ + 1);
    called_ = what_ && is_ ? places_.called() : 0;
    const bool how = lead_ != nullptr && lead_->first == "how" && lead_->second.empty();
    deed_ = (what_ || how) && did_ ? places_.deed(at_ + 1) : what_ && is_ ? places_.doing(at_ + 1) : 0;
    if (what_) happened_ = places_.happenedTo(at_);
    sort_ = places_.sort(at_);
    if (sort_ == 0) sort_ = places_.sort(at_ - 1);
    if (sort_ != 0) question_.wanted = 0, which_ = false, deed_ = 0;
    job_ = what_ && (isJob(key(at_)) || (is_ && isJob(places_.lastWord())) || (did_ && places_.asksForLiving(at_)));
    if (job_) deed_ = 0;
    if (what_ && !is_ && !did_ && happened_ == 0 && sort_ == 0 && places_.doesIt(at_)) {
      deed_ = at_, question_.by_what = true;
      which_ = false, head_ = {}, question_.wanted = 0;
    }
    if (how && did_) question_.by_what = true;
    if (what_ && is_ && isAmong(kBefore, places_.lastWord())) question_.by_what = true;
    readStranded();
    if (which_) question_.wanted = kindsOf(lexicon_.nounClass(nounOf(head_)));
  }

  // "what was she accused of", "what illness was he treated for"
  void readStranded() {
    const size_t verb = what_ ? places_.stranded() : 0;
    if (verb == 0 || (question_.wanted != 0 && !which_)) return;
    deed_ = verb, question_.behind = places_.lastWord();
    kind_end_ = places_.endOfKind(at_);
    question_.wanted = 0, which_ = false, question_.attribute = false;
  }

  // "what was hidden in the tin" asks for no figure
  bool hasParticiple(size_t at) const {
    while (at < document_.tokens.size() && !places_.isParticiple(at)) ++at;
    return at < document_.tokens.size();
  }

  // "which group called it so": who did, as long as it is a group
  bool isWhoever() const {
    if (lead_ == nullptr || (lead_->first != "which" && lead_->first != "what") || key(at_) != head_) return false;
    const std::string_view next = key(at_ + 1);
    return (isAmong(kAnyBody, head_) || isAmong(kAnyone, head_)) && !isAmong(kDo, next) && !isAmong(kIs, next) &&
           !isAmong(kWill, next);
  }

  void readWord() {
    QuestionWord word;
    word.asked = document_.text(document_.tokens[at_].span);
    word.key = key(at_);
    word.lemma = lexicon_.lemma(key(at_));
    if (word.key == "found" && !did_) word.lemma = "find";  // "did they found it" has an auxiliary
    // "how much did she make"
    const bool money = std::all_of(question_.words.begin(), question_.words.end(),
                                   [](const QuestionWord& one) { return one.name || isAmong(kMoneyNouns, one.lemma); });
    if (question_.much && money && lexicon_.lemma(key(at_), Part::verb) == "make") word.key = word.lemma = "earn";
    if (const size_t with = words_.readPhrase(word, at_); with != SIZE_MAX) skipped_ = with;
    word.iso = isoOfTime(word.key);
    word.time = !word.iso.empty() || (hasCapital(word.asked) && isAmong(kWeekdayNames, word.key));
    // the first word of a question has a capital whatever it is
    word.name = hasCapital(word.asked) && at_ > 0 && !word.time;
    if (word.name) words_.readSeries(word, at_);
    word.does = question_.acts && question_.words.empty();
    words_.readKnown(word, at_, question_.counted != kNone);
    word.token = uint32_t(at_);
    word.joined = key(at_ + 1) == "&" || key(at_ + 1) == "and";
    if (!word.name && !word.time) {
      word.related = relatedTo(word.lemma);
      const std::string_view verb = lexicon_.lemma(word.key, Part::verb);
      // "the building" is no building of something
      const bool thing = at_ > 0 && isAmong(kDeterminers, key(at_ - 1));
      if (word.related.empty() && verb != word.lemma && !thing) word.related = relatedTo(verb);
    }
    question_.asks_teller |= isAmong(kTells, word.lemma);
    readSpeech(word.lemma);
    readCalled(word);
    word.light = isLightHere(word);
    const auto place = uint32_t(question_.words.size());
    if (happened_ != 0 && at_ == happened_) question_.deed = place, question_.happens = true;
    if (sort_ != 0 && at_ == sort_) question_.deed = place, question_.sort = true;
    if (job_ && !word.light) question_.job = place;
    if (deed_ != 0 && at_ == deed_ && !word.light && !question_.asks_words) question_.deed = place;
    if (!word.name && question_.office == kNone && question_.wanted == kWho && (is_ || word.key == head_) &&
        lexicon_.nounClass(word.lemma) == NounClass::person)
      question_.office = place;
    const bool sum = isAmong(kMoneyVerbs, word.lemma) || isAmong(kMoneyNouns, word.lemma);
    if (question_.second != 0 && sum) question_.spare |= uint32_t(1) << place;
    if (isAmong(kRareSums, word.lemma)) question_.rare |= uint32_t(1) << place;
    sum_ = sum_ || sum || (question_.second != 0 && isAmong(kSumVerbs, word.lemma));
    if (question_.office != kNone && !question_.thing) question_.wanted = kPeople;
    const std::vector<std::string_view> full = inFull(word.key);
    if (full.size() < 2) {
      question_.words.push_back(std::move(word));
      if (question_.office == place) readTurn();
      return;
    }
    // "CEO": asked for by its words, which a text may write either way
    if (question_.wanted == kWho && is_) question_.office = place, question_.wanted = kPeople;
    for (const std::string_view one : full)
      if (question_.words.size() < Question::kMostWords)
        question_.words.push_back({word.asked, std::string(one), std::string(one)});
  }

  // "what did she say", "who said so"
  void readSpeech(std::string_view lemma) {
    // "argue about" is no speech
    if (!isAmong(kSays, lemma) || (lemma == "argue" && (key(at_ + 1) == "about" || key(at_ + 1) == "over"))) return;
    if (what_ && did_ && !question_.asks_words) {
      question_.asks_words = true;
      question_.wanted = kinds({FactKind::quote});
      question_.says = uint32_t(question_.words.size());
      question_.in_full = isAmong(kPlainSays, lemma);
    }
    if (question_.acts && question_.words.empty()) {
      question_.asks_speaker = true;
      question_.plain = isAmong(kPlainSays, lemma) || isAmong(kNamings, lemma);
    }
  }

  // "what is the name of the ship", "what is the ship called", "which ship": what the texts call so
  void readCalled(const QuestionWord& word) {
    const NounClass noun = lexicon_.nounClass(nounOf(word.key));
    const bool which = which_ && word.key == head_;
    if (!word.name && ((called_ != 0 && at_ == called_) || (which && noun == NounClass::artifact))) {
      question_.office = uint32_t(question_.words.size());
      question_.wanted = noun == NounClass::person ? kPeople : kindsOf(noun) | kBodies;
      question_.thing = noun != NounClass::person;
    }
    if (which && question_.kind == kNone) question_.one_of = lead_->first == "which" && !question_.undergoes;
    if (which && question_.kind == kNone) question_.kind = uint32_t(question_.words.size());
  }

  // "who was governor before Lee": her predecessor; "after Lee", "who replaced Lee": her successor.
  void readTurn() {
    if (question_.office == kNone || question_.thing || !is_) return;
    for (size_t at = at_; at + 1 < document_.tokens.size(); ++at) {
      const bool before = key(at) == "before";
      if ((!before && key(at) != "after") || !hasCapital(document_.text(document_.tokens[at + 1].span))) continue;
      QuestionWord& office = question_.words[question_.office];
      office.key = office.lemma = before ? "predecessor" : "successor";
      office.related.clear();
      return;
    }
  }

  // Whether the texts need not have the word.
  bool isLightHere(const QuestionWord& word) const {
    const bool kind =
        !head_.empty() && question_.wanted != 0 && word.key == head_ && !question_.thing &&
        (!question_.units.empty() || (question_.wanted & ~(kBodies | kinds({FactKind::place}) | kDays)) == 0);
    // "where was the sample taken"
    if (is_ && word.key == "taken" && (question_.wanted & (kDays | kinds({FactKind::place}))) != 0) return false;
    // "took over" is no "took"
    const std::string_view verb =
        word.with.empty() || word.lemma == lexicon_.lemma(key(at_)) ? lexicon_.lemma(key(at_), Part::verb) : word.lemma;
    // "how did they get in"
    if (deed_ != 0 && at_ == deed_ && question_.by_what && isAmong(kWays, key(at_ + 1))) return false;
    // "crew members" are the crew
    const bool member = isAmong(kMembers, word.lemma) && !question_.words.empty() &&
                        lexicon_.nounClass(question_.words.back().lemma) == NounClass::group;
    const bool size = (question_.size && isAmong(kSizeNouns, word.lemma)) ||
                      (isAmong(kAnybody, word.key) && question_.counted == kNone && head_ != word.key &&
                       (at_ > 1 || question_.polar));
    // "which lawyer defends her": who is called so does so
    const bool does = which_ && !question_.words.empty() && question_.words.back().key == head_ &&
                      doesSo(question_.words.back().lemma, lexicon_.lemma(key(at_), Part::verb));
    const bool job = job_ && (isJob(word.key) || word.key == "living");
    const bool sort = (sort_ != 0 && at_ + 2 == sort_) || at_ < kind_end_;
    // "the two ships": how many there were is no part of what is asked
    const bool number = at_ > 0 && at_ + 1 < document_.tokens.size() && key(at_ - 1) == "the" &&
                        isAmong(kSmallNumbers, word.key) && !nounOf(key(at_ + 1)).empty();
    const bool comes = isAmong(kPlaces, key(at_ + 1)) && isAmong(kComesIn, lexicon_.lemma(key(at_), Part::verb));
    return kind || does || comes || number || member || size || job || sort || word.key == "times" ||
           (called_ != 0 && (word.key == "name" || word.key == "called")) ||
           (question_.asks_words && isAmong(kPlainSays, word.lemma)) ||
           (!word.name && isLight(word.lemma, verb, question_.wanted) && !places_.isLastOf(at_));
  }

  // "how many high-security prisons": what is counted stands behind what describes it.
  void readCountedHead() {
    const auto joined = [&](const QuestionWord& one) {
      const Span span = document_.tokens[one.token].span;
      return span.end < document_.body.size() && document_.body[span.end] == '-';
    };
    std::vector<QuestionWord>& words = question_.words;
    while (question_.counted + 2 < words.size() && joined(words[question_.counted])) question_.counted += 2;
  }

  void settle() {
    if (question_.counted != kNone) readCountedHead();
    question_.owned = places_.endsWithOwning();
    question_.open_kind = kind_unknown_ && question_.wanted == 0 && question_.deed == kNone;
    question_.open = what_ && did_ && question_.wanted == 0 && question_.deed == kNone && question_.job == kNone;
    // "how much has trade shrunk": by a share or a sum, whichever hangs on the verb
    const auto changes = [](const QuestionWord& one) { return isAmong(kChanges, one.lemma); };
    if (question_.much && std::any_of(question_.words.begin(), question_.words.end(), changes)) question_.second = 0;
    // "how much does it weigh"
    const auto weighs = [](const QuestionWord& one) { return one.lemma == "weigh"; };
    if (question_.much && std::any_of(question_.words.begin(), question_.words.end(), weighs))
      question_.wanted = kNumber, question_.second = 0, question_.units = unitsOf("heavy");
    // "which town does she come from": nobody else's
    const auto comes = [](const QuestionWord& one) { return one.lemma == "come"; };
    question_.origin = question_.wanted == kinds({FactKind::place}) && places_.lastWord() == "from" &&
                       std::all_of(question_.words.begin(), question_.words.end(),
                                   [&](const QuestionWord& one) { return one.light || one.name || comes(one); });
    for (QuestionWord& one : question_.words) one.light |= question_.origin && comes(one);
    question_.destination = question_.wanted == kinds({FactKind::place}) && places_.lastWord() != "from" &&
                            std::any_of(question_.words.begin(), question_.words.end(), [&](const QuestionWord& one) {
                              return isAmong(kHeadings, lexicon_.lemma(one.key, Part::verb)) && !one.name;
                            });
    question_.identity =
        lead_ != nullptr && lead_->first == "who" && is_ && !question_.words.empty() &&
        std::all_of(question_.words.begin(), question_.words.end(), [](const QuestionWord& one) { return one.name; });
    question_.by_pronoun = question_.wanted == kWho && (is_ || question_.acts) && !question_.asks_speaker;
    // "how much did she pay" asks for money and for nothing else, "how much of it was paid" for a share as well
    if (sum_ && (question_.second & kPercent) != 0) {
      question_.wanted = (question_.wanted & kMoney) | kNumber;
      question_.second = 0;
      question_.units = coins();
    }
    // where nothing else is asked for, they are the question
    std::vector<QuestionWord>& words = question_.words;
    if (std::all_of(words.begin(), words.end(), [](const QuestionWord& one) { return one.light; }))
      for (QuestionWord& one : words) one.light = false;
    if (words.empty()) question_.counted = kNone;
    // "firefighters fought": what they are called says it
    if (question_.counted == kNone || words.empty()) return;
    for (QuestionWord& one : words) {
      const std::string_view verb = lexicon_.lemma(one.key, Part::verb);
      if (&one != &words.front() && verb.size() >= kLongVerb && words.front().lemma.find(verb) != std::string::npos)
        one.light = true;
    }
  }

  const Document document_;
  const Lexicon& lexicon_;
  const QuestionPlaces places_;
  const QuestionWords words_;
  Question question_;
  size_t at_ = 0;
  const Lead* lead_ = nullptr;
  std::string_view head_;  // of "which reporter", "what was the tax rate"
  bool is_ = false;        // "who is the judge"
  bool did_ = false, what_ = false, which_ = false;
  bool kind_unknown_ = false;  // "what injury does she have": a noun that is no kind of value
  bool sum_ = false;           // "how much did they pay"
  size_t called_ = 0;          // the token of what is called so
  size_t skipped_ = SIZE_MAX;  // the token that goes with the verb before it
  size_t sort_ = 0;            // the token of what is asked of what kind it is
  bool job_ = false;           // "what does her father do"
  size_t happened_ = 0;        // the token of what something happened to
  size_t kind_end_ = 0;        // the token behind "illness" of "what illness was he treated for"
  size_t deed_ = 0;            // the token of the verb of "what did she see"
};

}  // namespace

Question readQuestion(std::string_view text, const Lexicon& lexicon) {
  return QuestionReader(text, lexicon).read();
}

}  // namespace synoptic
