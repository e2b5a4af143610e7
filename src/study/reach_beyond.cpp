// What a sentence has of the question by another one: by the one before it, which it goes on about ("such a loan", "did
// so", "It lasted"), or by one that says the same. See reach.h.
#include <algorithm>

#include "study/reach.h"

namespace synoptic {
namespace {

// A word of it stands for what the sentence before says.
bool hasProform(const Document& document, const Sentence& sentence) {
  constexpr auto kDoing = std::to_array<std::string_view>({"do", "does", "did", "done", "doing"});
  constexpr auto kThese = std::to_array<std::string_view>({"these", "those", "them"});
  const auto key = [&](uint32_t token) { return document.key(document.tokens[token]); };
  for (uint32_t token = sentence.first_token; token + 1 < sentence.end_token; ++token) {
    if (key(token) == "such" && (key(token + 1) == "a" || key(token + 1) == "an")) return true;
    if (isAmong(kDoing, key(token)) && key(token + 1) == "so") return true;
    if (key(token) == "of" && isAmong(kThese, key(token + 1)) && token <= sentence.first_token + 1) return true;
  }
  return false;
}

bool beginsWithIt(const Document& document, const Sentence& sentence) {
  return sentence.first_token < sentence.end_token && document.key(document.tokens[sentence.first_token]) == "it";
}

}  // namespace

// Of two sentences that say the same in full one may leave all names out: "The judge set the sentencing for June 28",
// "Wilkins is scheduled to sentence Lee on June 28". One that names somebody else may be about him.
void Reach::addLinked() {
  std::vector<std::vector<bool>> names_none;
  for (const ComparedArticle& article : comparison_.articles) {
    std::vector<bool>& none = names_none.emplace_back(article.document.sentences.size(), true);
    for (const Mention& mention : article.reading.mentions)
      if (isWho(mention.kind) && mention.kind != MentionKind::place) none[mention.sentence] = false;
  }
  const std::vector<std::vector<Mask>> alone = masks_;
  const auto carry = [&](SentenceRef from, SentenceRef to) {
    if (names_none[to.article][to.sentence])
      masks_[to.article][to.sentence] |= alone[from.article][from.sentence] & names_;
  };
  for (const Link& link : comparison_.alignment.links) {
    if (link.level != Level::full) continue;
    carry(link.left, link.right);
    carry(link.right, link.left);
  }
}

// "Some 410,000 households have such a loan", "They did so on Monday", "Of these, 38 got out": what the sentence before
// says is said here too.
void Reach::addProforms() {
  const auto carry = [&](uint32_t article, uint32_t at, Mask mask) {
    others_[article][at] |= mask & ~masks_[article][at];  // less surely than what the sentence says itself
    masks_[article][at] |= mask;
  };
  for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
    const Document& document = comparison_.articles[article].document;
    const std::vector<Mask> alone = masks_[article];
    for (uint32_t at = 1; at < alone.size(); ++at)
      if (hasProform(document, document.sentences[at]))
        masks_[article][at] |= alone[at - 1];
      else if (beginsWithIt(document, document.sentences[at]) &&
               document.sentences[at].paragraph == document.sentences[at - 1].paragraph)
        carry(article, at, subjectMask(article, at - 1));
  }
}

// "The session ended at noon": what stands before its verb, and nothing behind it.
Mask Reach::subjectMask(uint32_t article, uint32_t sentence) const {
  constexpr uint32_t kSubject = 6;  // tokens
  const Document& document = comparison_.articles[article].document;
  const Sentence& before = document.sentences[sentence];
  Mask mask = 0;
  for (uint32_t token = before.first_token; token < std::min(before.end_token, before.first_token + kSubject);
       ++token) {
    const std::string_view key = document.key(document.tokens[token]);
    const std::string_view verb = lexicon_.lemma(key, Part::verb);
    if (token > before.first_token + 1 && !verb.empty() && (verb != key || Lexicon::isFunctionWord(key)) &&
        !key.ends_with("s"))
      return mask;
    mask |= ofToken(article, token);
  }
  return 0;
}

}  // namespace synoptic
