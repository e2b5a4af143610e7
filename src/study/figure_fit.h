// figure_fit: what one figure has to do with the question: whether it counts what is counted, is in its unit, is of
// whom an age is asked. A value with its words in one sentence in, yes or no out. Private to the room.
// Example: of "how many beds" the four of "close four of its 14 beds" counts beds, the 14 of "14 nurses" does not.
#pragma once
#include "study/fit.h"

namespace synoptic {

// Each is linear in the tokens of one sentence but for finding its mention.
class FigureFit {
 public:
  FigureFit(const Comparison& comparison, const Lexicon& lexicon, const Question& question, const Reach& reach,
            const Fit& fit)
      : comparison_(comparison), lexicon_(lexicon), question_(question), reach_(reach), fit_(fit) {}

  // "how many rescue exercises": what is counted is the first word asked for, or the second that goes with it. Of a
  // question that counts nothing and asks for no unit every value does.
  bool counts(const FactMention& words) const;

  // "The rules require eight": eight of what the sentences before it tell of.
  Mask countedBefore(const FactMention& words) const;

  // "spent 51 hours in a chamber": of what merely is, the length of time.
  bool isSpent(const FactMention& words) const;

  // For "how big is the deficit": a figure that is no speed and no heat.
  bool isSize(const FactMention& words) const;

  // "Her weight was 72 kg", for "what was her weight": every word of it right before or after a figure.
  bool tellsAttribute(const FactMention& words) const;

  // "Lee, 44, sued", for anything but how old somebody is.
  bool isAgeUnasked(const FactMention& words) const;

 private:
  // "first-stage", for "how many engines does the first stage have": the question has it itself.
  bool isOfQuestion(const FactMention& words) const;

  // "her second husband", for "how many times was she tested".
  bool isOtherTime(const FactMention& words) const;

  // "five families".
  bool countsWhom(const FactMention& words) const;

  // "how many people": passengers, the injured, "two of them".
  bool countsPeople(const FactMention& words) const;

  // "Of 9,400 computers 2,027 were lost": the part is of what the whole counts.
  bool isPartOfCounted(const FactMention& words) const;

  // "how fast": a number of knots; of a sum or a share the unit is no question.
  bool isMeasured(const FactMention& words) const;

  // "How old is Leo": not the 29 of "Pinto, 29, and her son Leo".
  bool isAgeOfAnother(const FactMention& words) const;

  // "a deficit of 3.4 percent", for "how big is the deficit": every word that is no name a few tokens from the figure.
  bool isBesideAll(const FactMention& words) const;

  const ComparedArticle& articleOf(const FactMention& words) const {
    return comparison_.articles[words.sentence.article];
  }

  const Comparison& comparison_;
  const Lexicon& lexicon_;
  const Question& question_;
  const Reach& reach_;
  const Fit& fit_;
};

}  // namespace synoptic
