// modality: see modality.h. Each step looks at a bounded number of tokens before the verb, so that the cost is linear.
// Example: "was said to have met" is reported, happened. Covered by tests/facts/modality.cpp.
#include "facts/modality.h"

namespace synoptic {
namespace {

constexpr uint32_t kGroupReach = 12;   // tokens of a verb's group with all that it hangs on
constexpr uint32_t kClauseReach = 12;  // tokens from the group back to the clause's conjunction
constexpr uint32_t kMostClosing = 8;   // quotation marks behind the question mark of a sentence
constexpr uint32_t kSpeechReach = 24;  // tokens back to a verb of speech in the past, for "said he would"

class ModalityReader {
 public:
  ModalityReader(const Scan& scan, const ClaimWords& words, const Sentence& sentence)
      : scan_(scan), words_(words), sentence_(sentence) {}

  Modality read(uint32_t verb) {
    head_ = verb;
    const uint32_t stop = verb > sentence_.first_token + kGroupReach ? verb - kGroupReach : sentence_.first_token;
    uint32_t at = verb;
    while (at > stop && !finite_ && step(at - 1)) --at;
    if (!finite_) ownForm();
    clause(at);
    if (asksAtEnd() && out_.certainty == Certainty::stated) out_.certainty = Certainty::asked;
    return out_;
  }

 private:
  void weaken(Certainty certainty, uint32_t cue) {
    if (out_.certainty != Certainty::stated) return;
    out_.certainty = certainty;
    if (out_.cue == kNone) out_.cue = cue;
  }

  // The word nearest to the verb decides: "wants to plan to meet" is planned no more than wanted.
  void place(Stage stage, uint32_t cue) {
    if (out_.stage != Stage::unknown) return;
    out_.stage = stage;
    if (out_.cue == kNone) out_.cue = cue;
  }

  bool adverb(uint32_t at) {
    // "the likely winner" says nothing of the verb
    if (at > sentence_.first_token && scan_.tag(at - 1) == Tag::determiner) return false;
    if (words_.is(at, kLikelyAdverb)) weaken(Certainty::likely, at);
    if (words_.is(at, kPossibleAdverb)) weaken(Certainty::possible, at);
    if (words_.is(at, kReportAdverb)) weaken(Certainty::reported, at);
    return scan_.tag(at) == Tag::adverb || words_.is(at, kLikelyAdverb | kPossibleAdverb | kReportAdverb);
  }

  // One token before what was read so far; false: it does not belong to the verb's group.
  bool step(uint32_t at) {
    const Tag tag = scan_.tag(at);
    if (infinitive_) return governor(at);
    if (scan_.is(at, kModal)) return modal(at);
    if (tag == Tag::auxiliary) return auxiliary(at);
    if (adverb(at) || tag == Tag::negation || scan_.key(at) == "longer") return true;
    if (tag == Tag::to) {
      infinitive_ = true;
      return true;
    }
    // "began meeting", "stopped paying"
    if (tag == Tag::verb && scan_.key(head_).ends_with("ing") && words_.is(at, kCarryWord)) {
      head_ = at;
      return true;
    }
    return false;
  }

  bool auxiliary(uint32_t at) {
    const std::string_view key = scan_.key(at);
    const bool past = key == "was" || key == "were" || key == "had" || key == "did";
    if (scan_.is(at, kHaveForm)) {
      perfect_ = true;
      if (key == "having") return finish(Tense::past, Stage::happened);
    }
    if (key == "be" || key == "been" || key == "being" || key == "have") {
      be_ = be_ || key != "have";
      if (key != "have") return true;
      // "have met": finite unless a modal or "to" stands before it
      const bool hangs = at > sentence_.first_token && (scan_.tag(at - 1) == Tag::to || scan_.is(at - 1, kModal) ||
                                                        scan_.tag(at - 1) == Tag::negation);
      return hangs ? true : finish(Tense::past, Stage::happened);
    }
    if (scan_.is(at, kHaveForm)) return finish(Tense::past, Stage::happened);
    const bool progressive = scan_.key(head_).ends_with("ing");
    if (scan_.is(at, kBeForm) && to_be_) {
      place(Stage::planned, at);
      return finish(past ? Tense::past : Tense::present, Stage::planned);
    }
    if (past) return finish(Tense::past, Stage::happened);
    if (scan_.is(at, kBeForm) && !progressive && perfect_) return finish(Tense::past, Stage::happened);
    return finish(Tense::present, Stage::ongoing);
  }

  bool finish(Tense tense, Stage stage) {
    finite_ = true;
    out_.tense = tense;
    if (out_.stage == Stage::unknown && !purpose_) out_.stage = stage;
    return true;
  }

  bool modal(uint32_t at) {
    const std::string_view key = scan_.key(at);
    const bool month = scan_.is(at, kMonth) && scan_.tag(at) != Tag::modal;
    if (month) return false;
    if (key == "will" || key == "wo" || key == "'ll" || key == "shall") {
      place(perfect_ && key != "shall" ? Stage::planned : Stage::planned, at);
      return finish(Tense::future, Stage::planned);
    }
    if (key == "may" || key == "might" || key == "could") {
      if (key == "could" && perfect_) {
        place(Stage::hypothetical, at);
      } else {
        weaken(Certainty::possible, at);
        if (perfect_) place(Stage::happened, at);
      }
      purpose_ = true;  // neither happened nor planned
      return finish(Tense::unknown, Stage::unknown);
    }
    if (key == "would" || key == "'d") {
      place(key == "would" && !perfect_ && saidBefore(at) ? Stage::planned : Stage::hypothetical, at);
      return finish(Tense::future, Stage::hypothetical);
    }
    if (key == "must" || key == "should" || key == "ought") {
      place(Stage::wanted, at);
      return finish(Tense::present, Stage::wanted);
    }
    purpose_ = true;  // can, cannot: an ability
    return finish(Tense::present, Stage::unknown);
  }

  // "said he would": a plan told in the past, not a condition.
  bool saidBefore(uint32_t token) const {
    const uint32_t stop = token > sentence_.first_token + kSpeechReach ? token - kSpeechReach : sentence_.first_token;
    bool said = false;
    for (uint32_t i = token; i > stop; --i) {
      if (scan_.key(i - 1) == "if") return false;
      said = said || (scan_.is(i - 1, kSpeechCue) && scan_.tag(i - 1) == Tag::verb);
    }
    return said;
  }

  // What stands before "to": it takes the place of the verb for what follows.
  bool governor(uint32_t at) {
    if (adverb(at) && !words_.is(at, kExpectWord)) return true;
    const std::string_view key = scan_.key(at);
    const bool passive = at > sentence_.first_token && beBefore(at);
    if (scan_.is(at, kHaveForm)) {  // "had to leave", "has to leave"
      infinitive_ = false;
      if (key == "had") return finish(Tense::past, Stage::happened);
      place(Stage::wanted, at);
      return finish(Tense::present, Stage::wanted);
    }
    if (scan_.tag(at) == Tag::auxiliary && scan_.is(at, kBeForm)) {  // "is to meet"
      infinitive_ = false;
      to_be_ = true;
      return auxiliary(at);
    }
    if (perfect_ && (words_.is(at, kSeemWord | kExpectWord) || (passive && words_.is(at, kBeliefWord))))
      place(Stage::happened, at);
    const bool verbal = scan_.tag(at) == Tag::verb || passive;
    if (words_.is(at, kBeliefWord) && passive) {
      weaken(Certainty::reported, at);
    } else if (words_.is(at, kSeemWord)) {
      weaken(Certainty::likely, at);
    } else if (words_.is(at, kExpectWord)) {
      weaken(Certainty::likely, at);
      place(Stage::planned, at);
    } else if (words_.is(at, kPlanWord)) {
      place(Stage::planned, at);
    } else if (words_.is(at, kWantWord)) {
      place(Stage::wanted, at);
    } else if (words_.is(at, kDenyWord)) {
      purpose_ = true;
    } else if (!words_.is(at, kCarryWord)) {
      return ahead(at);
    }
    infinitive_ = perfect_ = false;
    if (!verbal && !words_.is(at, kExpectWord | kPlanWord | kWantWord)) return false;
    head_ = at;
    // a noun ("plans to meet") has no time of its own
    if (scan_.tag(at) == Tag::noun || scan_.tag(at) == Tag::name) purpose_ = true;
    return scan_.tag(at) != Tag::noun;
  }

  bool beBefore(uint32_t at) const {
    uint32_t i = at;
    while (i > sentence_.first_token && at - i < 3 &&
           (scan_.tag(i - 1) == Tag::adverb || scan_.tag(i - 1) == Tag::negation ||
            words_.is(i - 1, kLikelyAdverb | kReportAdverb)))
      --i;
    return i > sentence_.first_token && scan_.is(i - 1, kBeForm);
  }

  // "Lee to meet Moss" in a headline is a plan; elsewhere an unknown word before "to" leaves it open.
  bool ahead(uint32_t at) {
    const bool line = sentence_.kind == SentenceKind::headline || sentence_.kind == SentenceKind::subhead;
    const bool subject = scan_.tag(at) == Tag::name || scan_.tag(at) == Tag::noun;
    if (line && subject) place(Stage::planned, at + 1);
    purpose_ = true;
    return false;
  }

  // No auxiliary was found: the form of the verb, or of the word that it hangs on.
  void ownForm() {
    if (infinitive_ || purpose_ || scan_.tag(head_) == Tag::adjective) return;
    const std::string_view key = scan_.key(head_);
    if (key.ends_with("ing")) return;
    const bool base = scan_.lemma(head_, Part::verb) == key;
    if ((!base && !key.ends_with("s")) || (base && scan_.is(head_, kBasePast)))
      finish(Tense::past, Stage::happened);
    else
      finish(Tense::present, Stage::ongoing);
  }

  // The words of the clause before the group: a conjunction, an adverb at its beginning.
  void clause(uint32_t begin) {
    const uint32_t stop = begin > sentence_.first_token + kClauseReach ? begin - kClauseReach : sentence_.first_token;
    for (uint32_t i = begin; i > stop; --i) {
      const uint32_t at = i - 1;
      const std::string_view key = scan_.key(at);
      if (adverb(at)) continue;
      if (key == "whether") weaken(Certainty::asked, at);
      if (key == "if" || key == "unless" || key == "whether" || key == "lest") {
        out_.stage = Stage::hypothetical;
        out_.cue = at;
        return;
      }
      if (key == "," && at > sentence_.first_token && adverb(at - 1)) continue;
      if (scan_.tag(at) == Tag::punctuation || scan_.tag(at) == Tag::verb || scan_.tag(at) == Tag::conjunction) return;
    }
  }

  bool asksAtEnd() const {
    const uint32_t stop = sentence_.end_token - std::min(sentence_.end_token - sentence_.first_token, kMostClosing);
    for (uint32_t i = sentence_.end_token; i > stop; --i) {
      if (scan_.has(i - 1, kQuoteMark)) continue;
      return scan_.key(i - 1) == "?";
    }
    return false;
  }

  const Scan& scan_;
  const ClaimWords& words_;
  const Sentence& sentence_;
  Modality out_;
  uint32_t head_ = 0;        // the verb, or the word that it hangs on
  bool finite_ = false;      // the finite verb was reached
  bool infinitive_ = false;  // "to" was just passed
  bool perfect_ = false;     // a form of have was passed
  bool be_ = false;          // be, been
  bool to_be_ = false;       // "is to …"
  bool purpose_ = false;     // the stage is not to be told from the finite verb
};

}  // namespace

Modality readModality(const Scan& scan, const ClaimWords& words, const Sentence& sentence, uint32_t verb) {
  return ModalityReader(scan, words, sentence).read(verb);
}

}  // namespace synoptic
