#include "text/stops.h"

#include <algorithm>

#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kLongestWord = 48;  // bytes; how far a word is followed to either side of a period

SentenceBreak breakOf(char32_t code) {
  return propertiesOf(code).sentenceBreak();
}
bool contains(std::string_view set, char c) {
  return set.find(c) != std::string_view::npos;
}

constexpr std::string_view kHardSpace = "\xC2\xA0";

bool isDash(char32_t code) {
  return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

std::string_view withoutPossessive(std::string_view word) {
  for (std::string_view ending : {"'s", "\xE2\x80\x99s"})
    if (word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending)
      return word.substr(0, word.size() - ending.size());
  return word;
}

std::string_view withoutPeriods(std::string_view word) {
  while (!word.empty() && word.back() == '.') word.remove_suffix(1);
  return word;
}

}  // namespace

bool isFirstPerson(std::string_view word) {
  return word.substr(0, 2) == "I " || word == "I" || word.substr(0, 2) == "I'" || word.substr(0, 4) == "I\xE2\x80\x99";
}

uint32_t smileyAt(std::string_view text, uint32_t at) {
  uint32_t end = at;
  if (end < text.size() && (text[end] == ':' || text[end] == ';'))
    ++end;
  else
    return 0;
  if (end < text.size() && text[end] == '-') ++end;
  if (end >= text.size() || !contains(")(DPp", text[end])) return 0;
  ++end;
  return end >= text.size() || text[end] == ' ' ? end - at : 0;
}

void StopReader::startSentence(uint32_t at) {
  start_ = content_ = at;
  while (content_ < text_.size()) {
    Character c = characterAt(text_, content_);
    if (!isSpace(c.code) && breakOf(c.code) != SentenceBreak::close) break;
    content_ += c.size;
  }
}

// The word that ends at `at`, with inner periods and apostrophes, without opening marks.
std::string_view StopReader::wordBefore(uint32_t at) const {
  uint32_t begin = at;
  while (begin > start_ && at - begin < kLongestWord && uint8_t(text_[begin - 1]) > ' ' &&
         !contains("(\"[{/", text_[begin - 1]))
    --begin;
  begin = characterBoundary(text_, begin);
  std::string_view word = text_.substr(begin, at - begin);
  if (const size_t hard = word.rfind(kHardSpace); hard != word.npos) word.remove_prefix(hard + kHardSpace.size());
  while (!word.empty() && (uint8_t(word[0]) >= 0x80 || word[0] == '\'')) {  // opening quotation marks and dashes
    Character c = characterAt(word, 0);
    if (propertiesOf(c.code).characterClass() == CharacterClass::letter) break;
    word.remove_prefix(c.size);
  }
  return word;
}

std::string_view StopReader::wordAt(uint32_t at) const {
  uint32_t end = at;
  while (end < text_.size() && end - at < kLongestWord && uint8_t(text_[end]) > ' ' &&
         !contains(",;:!?)]\"", text_[end]))
    ++end;
  std::string_view word = text_.substr(at, end - at);
  for (std::string_view closing : {"\xE2\x80\x9D", "\xE2\x80\x94", "\xE2\x80\x93", "\xC2\xA0"})
    word = word.substr(0, word.find(closing));  // ” — –
  return word;
}

// Behind opening quotation marks and brackets at `at`.
uint32_t StopReader::opened(uint32_t at) const {
  while (at < text_.size()) {
    Character c = characterAt(text_, at);
    if (breakOf(c.code) != SentenceBreak::close) break;
    at += c.size;
  }
  return at;
}

// The end of "[12]", "[...]" or "[…]" at `at`, or `at`.
uint32_t StopReader::noteAt(uint32_t at) const {
  if (at >= text_.size() || text_[at] != '[') return at;
  uint32_t end = at + 1;
  while (end < text_.size() && end - at < 6 && isDigitAscii(text_[end])) ++end;
  if (end == at + 1) {
    if (text_.substr(end, 3) != "..." && text_.substr(end, 3) != "\xE2\x80\xA6") return at;
    end += 3;
  }
  return end < text_.size() && text_[end] == ']' ? end + 1 : at;
}

// The end of a note mark that lost its brackets: a small number before a word that opens sentences, "ends. 4 The". Or
// `at`.
uint32_t StopReader::bareNoteAt(uint32_t at) const {
  uint32_t end = at;
  while (end < text_.size() && end - at < 3 && isDigitAscii(text_[end])) ++end;
  if (end == at || end + 1 >= text_.size() || text_[end] != ' ' || !isUpperAscii(text_[end + 1])) return at;
  return hasRole(wordAt(end + 1), WordRole::starter) ? end : at;
}

// Behind a space: notes, smileys, a closing bracket that lost its way: ". [12] The", ". ) The".
uint32_t StopReader::skipNotes(uint32_t at) const {
  while (at + 1 < text_.size() && text_[at] == ' ') {
    uint32_t end = text_[at + 1] == ')'
                       ? at + 2
                       : std::max({noteAt(at + 1), bareNoteAt(at + 1), at + 1 + smileyAt(text_, at + 1)});
    if (end <= at + 1) break;
    at = end;
  }
  return at;
}

// Closing quotation marks and brackets, notes.
uint32_t StopReader::skipClosing(uint32_t at, Stop& stop) const {
  while (at < text_.size()) {
    if (text_[at] == '[') {
      uint32_t end = noteAt(at);
      if (end == at) return at;
      at = end;
      continue;
    }
    Character c = characterAt(text_, at);
    CharacterProperties p = propertiesOf(c.code);
    if (p.sentenceBreak() != SentenceBreak::close || (p.characterClass() == CharacterClass::open && c.code != 0x2018))
      return at;
    const bool bracket = c.code == ')' || c.code == ']' || c.code == '}';
    (bracket ? stop.bracketed : stop.quoted) = true;
    at += c.size;
  }
  return at;
}

Stop StopReader::read(uint32_t at) const {
  Stop stop;
  stop.begin = at;
  while (at < text_.size()) {
    Character c = characterAt(text_, at);
    SentenceBreak b = breakOf(c.code);
    if (b == SentenceBreak::full_stop || c.code == 0x2026) {
      stop.full_stops += c.code == 0x2026 ? 3 : 1;
    } else if (b == SentenceBreak::terminal) {
      stop.only_full_stops = false;
    } else if (c.code == ' ' && stop.full_stops && at + 1 < text_.size() && text_[at + 1] == '.' &&
               (at + 2 >= text_.size() || contains(" .\"", text_[at + 2]) || uint8_t(text_[at + 2]) >= 0x80)) {
      stop.spaced_dots = true;  // ". . ."
      ++at;
      continue;
    } else {
      break;
    }
    at += c.size;
  }
  stop.marks_end = at;
  stop.close_end = at = skipNotes(skipClosing(at, stop));
  while (at < text_.size()) {
    Character c = characterAt(text_, at);
    if (!isSpace(c.code)) break;
    at += c.size;
  }
  stop.next = at;
  return stop;
}

// "…?" Smith asked: a pronoun, names or a title, then a verb of speech. `strict`: the sentence must end soon behind the
// verb.
bool StopReader::isAttribution(uint32_t at, bool strict) const {
  for (int words = 0; words < 5 && at < text_.size(); ++words) {
    std::string_view word = wordAt(at), bare = withoutPeriods(word);
    if (word.empty()) return false;
    const uint32_t end = at + uint32_t(word.size());
    if (words > 0 && hasRole(bare, WordRole::speech)) {
      if (!strict || bare.size() < word.size() || end >= text_.size() || text_[end] == ';') return true;
      return text_[end] == ',' && (end + 2 >= text_.size() || opened(end + 2) == end + 2);  // not: Smith said, “…”
    }
    const bool name = isUpperAscii(word[0]) && (words > 0 || !hasRole(bare, WordRole::starter));
    const bool pronoun = words == 0 && (word == "he" || word == "she" || word == "they" || word == "i" || word == "we");
    if (!name && !pronoun && word != "the" && word != "of") return false;
    if (end < text_.size() && text_[end] != ' ') return false;
    at = end + 1;
  }
  return false;
}

// Does a subject with its verb begin at `at`: "Zelenskyy is", "Jackson's wife"?
bool StopReader::nameThenVerb(uint32_t at) const {
  std::string_view name = wordAt(at);
  if (name.size() > 2 && (name.substr(name.size() - 2) == "'s" || name.substr(name.size() - 2) == "\x99s")) return true;
  const uint32_t next = at + uint32_t(name.size());
  if (next >= text_.size() || text_[next] != ' ') return false;
  std::string_view verb = withoutPeriods(wordAt(next + 1));
  if (verb.empty() || !isLowerAscii(verb[0])) return false;
  return hasRole(verb, WordRole::auxiliary) || hasRole(verb, WordRole::speech) ||
         (verb.size() > 4 && verb.substr(verb.size() - 2) == "ed");
}

// "At 5 a.m." alone is no sentence yet.
bool StopReader::onlyLeadIn(uint32_t at) const {
  if (content_ >= at || !hasRole(wordAt(content_), WordRole::preposition)) return false;
  uint32_t words = 1;
  for (uint32_t k = content_; k < at && words <= 4; ++k) words += text_[k] == ' ';
  return words <= 3;
}

bool StopReader::endsAfterLettersApart(const Stop& stop, std::string_view word, std::string_view next) const {
  const uint32_t begin = stop.begin - uint32_t(word.size());
  if (begin <= content_) return false;  // "U.S. Zelenskyy aides met": an acronym alone is no sentence
  if (hasRole(next, WordRole::starter)) return true;
  const bool known = abbreviationOf(word) == Abbreviation::place;
  const bool behind_comma = begin > start_ + 2 && text_[begin - 1] == ' ' && text_[begin - 2] == ',';
  if (known && behind_comma && word != "U.S") return true;  // "Washington, D.C. Smith …"
  if (hasRole(withoutPossessive(next), WordRole::attributive)) return false;
  return known && nameThenVerb(stop.next);
}

bool StopReader::endsAfterInitial(const Stop& stop, std::string_view next) const {
  if (!hasRole(next, WordRole::starter)) return false;
  return stop.begin > start_ + (text_[stop.begin - 1] == 'I' ? 1 : 3);
}

// One period: `next` is the word behind it, `first` its first character, which is no small letter.
bool StopReader::endsAfterPeriod(const Stop& stop, std::string_view next, char32_t first) const {
  std::string_view word = wordBefore(stop.begin);
  if (stop.bracketed) word.remove_prefix(std::min(word.size(), word.rfind('-') + 1));  // "(D-Ill.)"
  if (word.empty()) return true;
  const bool number = first < 0x80 && isDigitAscii(char(first)), starter = hasRole(next, WordRole::starter);
  const Abbreviation kind = abbreviationOf(word);
  const bool letters = isLettersApart(word), initial = word.size() == 1 && isUpperAscii(word[0]);
  if (kind != Abbreviation::none || letters || initial) {
    const char32_t direct = characterAt(text_, stop.next).code;
    if (isDash(direct)) return false;                                // "OSLO, N.Y. - The"
    if (stop.bracketed) return starter;                              // "(R-N.Y.) Friday"
    if ((direct == '(' || direct == '[') && !starter) return false;  // "OSLO, N.Y. (AP)"
  }
  if (initial) return !number && endsAfterInitial(stop, next);
  switch (kind) {
    case Abbreviation::numbered:
      return !number;
    case Abbreviation::title:
      return (word == "St" || word == "st") && starter;
    case Abbreviation::middle:
      return false;
    case Abbreviation::month:
      return !number && starter;
    case Abbreviation::time:
      if (onlyLeadIn(stop.begin)) return false;
      return number || starter || nameThenVerb(stop.next) ||
             abbreviationOf(withoutPeriods(next)) == Abbreviation::title;
    default:
      break;
  }
  if (letters) return !number && endsAfterLettersApart(stop, word, next);
  if (kind == Abbreviation::suffix || kind == Abbreviation::place)
    return !number && (starter || (kind == Abbreviation::place && nameThenVerb(stop.next)));
  return true;
}

// "the end.The next", "really?yes": a small word before, a capitalised one behind. Other scripts write no space at all.
bool StopReader::endsWithoutSpace(const Stop& stop, SentenceBreak next) const {
  const Character mark = characterBefore(text_, stop.marks_end);
  if (mark.code >= 0x80 && mark.code != 0x2026) {
    // 「…。」と述べた: the particle that joins a quotation to who said it
    if (stop.quoted && characterAt(text_, stop.next).code == 0x3068) return false;
    return next != SentenceBreak::continuation && next != SentenceBreak::lower;
  }
  if (stop.close_end > stop.marks_end || stop.next + 1 >= text_.size() || stop.begin < start_ + 2) return false;
  if (!isLowerAscii(text_[stop.begin - 1]) || !isLowerAscii(text_[stop.begin - 2])) return false;
  const bool question = !stop.only_full_stops && isLowerAscii(text_[stop.next]);
  const bool capital =
      isUpperAscii(text_[stop.next]) && (isLowerAscii(text_[stop.next + 1]) || text_[stop.next + 1] == ' ');
  if (!question && !capital) return false;
  const std::string_view word = wordBefore(stop.begin), following = wordAt(stop.next);
  if (isUpperAscii(word.empty() ? ' ' : word[0]) && !question && !hasRole(following, WordRole::starter))
    return false;  // "Node.Js"
  return word.find_first_of("./@:_=") == word.npos && following.find_first_of("./@:_=") == following.npos;
}

// A small letter behind the stop: mostly no end, but careless writers begin sentences so.
bool StopReader::endsBeforeLower(const Stop& stop, std::string_view next) const {
  if (stop.quoted || stop.bracketed || stop.ellipsis()) return false;
  if (next.substr(0, 7) == "http://" || next.substr(0, 8) == "https://" || next.substr(0, 4) == "www.") return true;
  const std::string_view word = wordBefore(stop.begin);
  if (!stop.only_full_stops) {  // not "Yahoo! in", "Why? he asked"
    if (word.size() < 2 || (isUpperAscii(word[0]) && text_[stop.begin] == '!' && !careless_)) return false;
    return !isAttribution(stop.next, false);
  }
  if (word.size() < 3 || abbreviationOf(word) != Abbreviation::none || word.find('.') != word.npos) return false;
  if (careless_) return isLowerAscii(word.back()) || isDigitAscii(word.back());
  return isLowerAscii(word[0]) && isLowerAscii(word.back()) && word.size() > 4 && hasRole(next, WordRole::starter);
}

StopReader::StopReader(std::string_view text, bool careless)
    : text_(text), careless_(careless), aside_(uint32_t(text.size())) {
  const size_t period = !text.empty() && text.back() == '.';
  if (text.size() < 2 + period || text[text.size() - 1 - period] != ')') return;
  const size_t other = text.rfind(')', text.size() - 2 - period);
  aside_ = other == text.npos ? 0 : uint32_t(other);
}

// "… for years. (credit: a friend)": a bracket that closes at the end of the paragraph.
bool StopReader::isAside(uint32_t at) const {
  return text_[at] == '(' && at > aside_;
}

// "the … Harbour": an ellipsis between spaces behind a word that cannot end a sentence.
bool StopReader::isPause(const Stop& stop) const {
  if (stop.begin < start_ + 2 || text_[stop.begin - 1] != ' ') return false;
  const std::string_view word = wordBefore(stop.begin - 1);
  return hasRole(word, WordRole::preposition) || word == "the" || word == "The" || word == "a" || word == "A" ||
         word == "of" || word == "and";
}

bool StopReader::ends(const Stop& stop) const {
  if (stop.next >= text_.size()) return true;
  const uint32_t at = opened(stop.next);
  const Character first = characterAt(text_, at), direct = characterAt(text_, stop.next);
  const SentenceBreak next_break = breakOf(first.code);
  if (!stop.spaced()) return endsWithoutSpace(stop, next_break);
  if (stop.ellipsis() && stop.bracketed && stop.begin > start_ && text_[stop.begin - 1] == '[')
    return false;                                                                               // "[...]"
  if (stop.ellipsis() && stop.begin <= content_) return false;                                  // "… and so on"
  if (breakOf(direct.code) == SentenceBreak::continuation && direct.code != '-') return false;  // SB8a
  const std::string_view next = wordAt(at);
  if (next_break == SentenceBreak::lower)
    return isAside(stop.next) ? endsAfterPeriod(stop, next, first.code) : endsBeforeLower(stop, next);
  if (stop.quoted && at == stop.next && isAttribution(at, stop.only_full_stops)) return false;
  if (!stop.only_full_stops || stop.quoted) return true;
  if (stop.full_stops == 3 && !stop.bracketed) return !isFirstPerson(next) && !isPause(stop);
  return stop.full_stops > 1 || endsAfterPeriod(stop, next, first.code);
}

}  // namespace synoptic
