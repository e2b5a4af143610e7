// quotes: see quotes.h. Marks of any kind open and close by how they stand (space before, none behind: opening); a
// quotation that is open at the end of a paragraph goes on when the next paragraph opens with a mark, else it is
// dropped. Few words without a verb of speech near are scare quotes, capitalised ones titles: kept, with speech =
// false. Example: the “working groups” met: quotation "working groups", speech = false. Covered by
// tests/facts/quotes.cpp.
#include "facts/quotes.h"

#include <algorithm>

namespace synoptic {
namespace {

constexpr uint32_t kFewWords = 3;   // up to so many words without a cue are scare quotes
constexpr uint32_t kManyWords = 6;  // from so many on a quotation without a cue is speech
constexpr uint32_t kCarryOver = 2;  // sentences that a speaker is carried over

enum class Mark : uint8_t { none, double_mark, single_mark };

Mark markOf(const Scan& scan, uint32_t token) {
  if (!scan.has(token, kQuoteMark)) return Mark::none;
  const std::string_view text = scan.text(token);
  if (text == "'" || text == "‘" || text == "’" || text == "‚") return Mark::single_mark;
  return Mark::double_mark;
}

// Does the mark open? A curly one says so itself; a straight one has a space before and none behind, and so has the
// '' that some wires print for both.
bool opens(const Scan& scan, uint32_t token, bool is_open) {
  const std::string_view text = scan.text(token);
  if (text == "“" || text == "„" || text == "‘" || text == "‚" || text == "``" || text == "「") return true;
  if (text == "”" || text == "’" || text == "」") return false;
  const bool last = token + 1 >= scan.size();
  const bool space_before = token == 0 || scan.spaced(token), space_behind = last || scan.spaced(token + 1);
  if (space_before != space_behind) return space_before;
  return !is_open;
}

uint32_t wordsIn(const Scan& scan, uint32_t first, uint32_t end) {
  uint32_t words = 0;
  for (uint32_t i = first; i < end; ++i) words += scan.has(i, kWord | kDigits) ? 1 : 0;
  return words;
}

// Every longer word capitalised: the title of a work.
bool looksLikeTitle(const Scan& scan, uint32_t first, uint32_t end) {
  uint32_t capital = 0;
  for (uint32_t i = first; i < end; ++i) {
    if (!scan.has(i, kWord)) continue;
    if (scan.has(i, kCapital))
      ++capital;
    else if (scan.text(i).size() > 3)
      return false;
  }
  return capital >= 2;
}

class QuoteReader {
 public:
  explicit QuoteReader(Scan& scan)
      : scan_(scan), ranges_(pairQuotes(scan)), inside_(insideOf(scan, ranges_)), finder_(scan, inside_) {}

  void read() {
    for (size_t r = 0; r < ranges_.size(); ++r) {
      const uint32_t first_sentence = sentenceOf(ranges_[r].first);
      const uint32_t last_sentence = sentenceOf(ranges_[r].end - 1);
      Speaker speaker = finder_.around(ranges_[r], first_sentence, last_sentence);
      const bool cued = speaker.found();
      const bool speech = isSpeech(r, cued, first_sentence);
      if (!cued && speech) speaker = carriedOver(first_sentence);
      if (speaker.pronoun && speaker.entity == kNone)
        speaker.entity = finder_.openedBy(first_sentence, speaker.span.begin);
      if (speaker.pronoun && speaker.entity == kNone && first_sentence > 0 && goesOn(first_sentence))
        speaker.entity = finder_.saidBy(first_sentence - 1);
      if (speaker.pronoun && speaker.entity == kNone && nearLast(first_sentence)) speaker.entity = last_.entity;
      addPieces(ranges_[r], speaker, speech, first_sentence, last_sentence);
      if (!speech || speaker.span.empty()) continue;
      last_ = speaker;
      last_sentence_ = last_sentence;
      // an earlier part of one quotation over several paragraphs has the speaker of the part that names one
      for (size_t back = r; cued && back > 0 && ranges_[back - 1].continued && giveSpeaker(back - 1, speaker); --back) {
      }
    }
  }

  std::vector<bool> takeInside() { return std::move(inside_); }

 private:
  // Sentences are in order: the one that holds the token, found by bisection.
  uint32_t sentenceOf(uint32_t token) const {
    const auto& sentences = scan_.document.sentences;
    const auto at = std::upper_bound(sentences.begin(), sentences.end(), token,
                                     [](uint32_t t, const Sentence& s) { return t < s.first_token; });
    return at == sentences.begin() ? 0 : static_cast<uint32_t>(at - sentences.begin() - 1);
  }

  bool isSpeech(size_t r, bool cued, uint32_t sentence) const {
    if (cued) return true;
    const QuoteRange& range = ranges_[r];
    const uint32_t words = wordsIn(scan_, range.first, range.end);
    if (looksLikeTitle(scan_, range.first, range.end)) return false;
    if (range.single && words < kManyWords) return false;
    const Sentence& holder = scan_.document.sentences[sentence];
    const bool whole = range.first <= holder.first_token + 1;
    if (whole && range.end + 1 >= holder.end_token) return words > 1;
    if (words <= kFewWords) return false;
    return whole || words >= kManyWords || range.continued;
  }

  // Is the last speaker so near that a pronoun or a quotation without a verb of speech means him?
  bool nearLast(uint32_t sentence) const {
    if (last_.span.empty()) return false;
    const auto& sentences = scan_.document.sentences;
    const bool same_paragraph = sentences[sentence].paragraph == sentences[last_sentence_].paragraph;
    return sentence <= last_sentence_ + 1 || (same_paragraph && sentence <= last_sentence_ + kCarryOver);
  }

  // Does a sentence stand behind another of its paragraph?
  bool goesOn(uint32_t sentence) const {
    const auto& sentences = scan_.document.sentences;
    return sentences[sentence].paragraph == sentences[sentence - 1].paragraph;
  }

  Speaker carriedOver(uint32_t sentence) const { return nearLast(sentence) ? last_ : Speaker{}; }

  void addPieces(const QuoteRange& range, const Speaker& speaker, bool speech, uint32_t first_sentence,
                 uint32_t last_sentence) {
    pieces_begin_.push_back(scan_.mentions.size());
    for (uint32_t s = first_sentence; s <= last_sentence; ++s) {
      const Sentence& sentence = scan_.document.sentences[s];
      uint32_t first = std::max(range.first, sentence.first_token), end = std::min(range.end, sentence.end_token);
      while (first < end && scan_.has(first, kQuoteMark)) ++first;
      while (first < end && (scan_.has(end - 1, kQuoteMark) || scan_.key(end - 1) == ",")) --end;
      if (first >= end) continue;
      Mention mention;
      mention.sentence = s;
      mention.span = scan_.span(first, end);
      mention.kind = MentionKind::quote;
      mention.recogniser = speech ? "quote.speech" : "quote.scare";
      mention.value = std::string(scan_.document.text(mention.span));
      mention.speech = speech;
      if (speech) {
        mention.speaker = speaker.span;
        mention.speaker_entity = speaker.entity;
        mention.verb = speaker.verb;
      }
      scan_.mentions.push_back(std::move(mention));
    }
  }

  // Fills in a speaker where there is none; false when nothing was left to fill.
  bool giveSpeaker(size_t r, const Speaker& speaker) {
    bool filled = false;
    for (size_t i = pieces_begin_[r]; i < pieces_begin_[r + 1]; ++i) {
      Mention& mention = scan_.mentions[i];
      if (!mention.speaker.empty()) continue;
      mention.speaker = speaker.span;
      mention.speaker_entity = speaker.entity;
      mention.verb = speaker.verb;
      filled = true;
    }
    return filled;
  }

  static std::vector<bool> insideOf(const Scan& scan, const std::vector<QuoteRange>& ranges) {
    std::vector<bool> inside(scan.size(), false);
    for (const QuoteRange& range : ranges) {
      for (uint32_t i = range.first; i < range.end; ++i) inside[i] = true;
    }
    return inside;
  }

  Scan& scan_;
  std::vector<QuoteRange> ranges_;
  std::vector<bool> inside_;  // by token: within quotation marks
  SpeakerFinder finder_;
  std::vector<size_t> pieces_begin_;  // by range: its first mention
  Speaker last_;
  uint32_t last_sentence_ = 0;
};

// The first token of every paragraph, in order.
std::vector<uint32_t> paragraphStarts(const Document& document) {
  std::vector<uint32_t> starts;
  for (const Sentence& sentence : document.sentences) {
    if (starts.empty() || sentence.paragraph != document.sentences[&sentence - document.sentences.data() - 1].paragraph)
      starts.push_back(sentence.first_token);
  }
  return starts;
}

}  // namespace

std::vector<QuoteRange> pairQuotes(const Scan& scan) {
  std::vector<QuoteRange> ranges;
  const std::vector<uint32_t> starts = paragraphStarts(scan.document);
  for (size_t p = 0; p < starts.size(); ++p) {
    const uint32_t begin = starts[p], end = p + 1 < starts.size() ? starts[p + 1] : scan.size();
    uint32_t open = kNone, open_single = kNone;
    for (uint32_t i = begin; i < end; ++i) {
      const Mark mark = markOf(scan, i);
      if (mark == Mark::double_mark) {
        if (opens(scan, i, open != kNone)) {
          open = i;  // a second opening: the first was never closed
        } else if (open != kNone) {
          if (i > open + 1) ranges.push_back({open + 1, i, false, false});
          open = kNone;
        }
        open_single = kNone;
      } else if (mark == Mark::single_mark && open == kNone) {
        const bool opening = opens(scan, i, open_single != kNone) && i + 1 < end && !scan.spaced(i + 1) &&
                             (i == begin || scan.spaced(i) || scan.tag(i - 1) == Tag::punctuation);
        if (opening && open_single == kNone) {
          open_single = i;
        } else if (open_single != kNone && !scan.spaced(i) && i > open_single + 1 &&
                   (i + 1 >= end || scan.spaced(i + 1) || scan.tag(i + 1) == Tag::punctuation)) {
          ranges.push_back({open_single + 1, i, false, true});
          open_single = kNone;
        }
      }
    }
    // the next paragraph, which may hold no token
    if (open == kNone || open + 1 >= end || p + 1 >= starts.size() || starts[p + 1] >= scan.size()) continue;
    if (markOf(scan, starts[p + 1]) == Mark::double_mark) ranges.push_back({open + 1, end, true, false});
  }
  return ranges;
}

std::vector<bool> readQuotes(Scan& scan) {
  QuoteReader reader(scan);
  reader.read();
  return reader.takeInside();
}

}  // namespace synoptic
