// number_words: see number_parts.h; a number in words. Method: one pass with a total, an open group below the last
// magnitude, and what the next word may be (units, tens, a smaller magnitude); "and" is taken where a smaller part
// follows. At most kLongest tokens, so the cost is bounded. Example: "one million two hundred and five thousand" is
// 1205000, "three point five" is 3.5. Covered by tests/facts/numbers.cpp.
#include "facts/number_parts.h"

namespace synoptic {
namespace {

constexpr uint32_t kLongest = 24;  // tokens of one number; the longest seen in news have nine

class WordReader {
 public:
  WordReader(const Scan& scan, uint32_t token, uint32_t end, bool joins, int depth)
      : scan_(scan),
        begin_(token),
        end_(end > token + kLongest ? token + kLongest : end),
        joins_(joins),
        depth_(depth) {
    out_.end = token;
  }

  WordNumber read() {
    uint32_t at = begin_;
    while (at < end_) {
      uint32_t i = at;
      joined_ = false;
      if (out_.found) i = behindJoint(at);
      if (i >= end_) break;
      if (!take(i)) {
        // "one million, two million": the second two belongs to its own million
        if (whole_.found && group_ > 0 && magnitudeAt(scan_, i, end_) >= 1000) out_ = whole_;
        break;
      }
      at = i + 1;
      out_.end = at;
      out_.value = total_ + group_;
      out_.magnitude = scale_;
      out_.found = true;
      out_.open_tens = slot_ == Slot::units ? group_ - hundreds_ : 0;
      out_.rounded = slot_ == Slot::any;
      if (out_.rounded && group_ == 0) whole_ = out_;
      if (closed_) break;
    }
    return out_;
  }

 private:
  enum class Slot : uint8_t { any, units, none };  // what may follow within the group

  // Over a hyphen ("twenty-one", "fifty - two") or an "and" that a smaller part follows.
  uint32_t behindJoint(uint32_t at) {
    if (scan_.key(at) == "-" && at + 1 < end_) {
      const bool open =
          slot_ == Slot::units && scan_.is(at + 1, kUnitNumber) && scan_.spaced(at) && scan_.spaced(at + 1);
      if (open || scan_.hyphenated(at, end_)) return at + 1;
    }
    if (joins_ && scan_.key(at) == "and" && at + 1 < end_ && smallerFollows(at + 1)) {
      joined_ = true;
      return at + 1;
    }
    return at;
  }

  // "two hundred" + "and five", "one thousand" + "and two hundred"; not "a million" + "and two", which is a list.
  bool smallerFollows(uint32_t at) const {
    if (slot_ != Slot::any || depth_ > 1) return false;
    const WordNumber next = WordReader(scan_, at, end_, joins_, depth_ + 1).read();
    if (!next.found || next.value == 0) return false;
    if (group_ >= 100) {
      // "two hundred and two thousand": the thousand is for both, unless a hundred stands between
      return next.value < 100 ||
             (next.magnitude >= 1000 && next.value < 100 * next.magnitude && (scale_ == 0 || next.magnitude < scale_));
    }
    if (group_ > 0 || scale_ == 0 || next.value >= scale_) return false;
    return scale_ <= 1000 || next.value >= 100;
  }

  bool take(uint32_t i) {
    const WordFacts& word = scan_.word(i);
    if (word.is(kUnitNumber)) return takeUnits(word.number);
    if (word.is(kTensNumber)) {
      if (slot_ != Slot::any) return false;
      noteTail(word.number);
      hundreds_ = group_;
      group_ += word.number;
      slot_ = Slot::units;
      return true;
    }
    const double size = out_.found ? magnitudeAt(scan_, i, end_) : word.is(kMagnitude) ? word.number : 0;
    return size > 0 && takeMagnitude(size);
  }

  bool takeUnits(double value) {
    if (slot_ == Slot::none || (slot_ == Slot::units && (value >= 10 || value == 0))) return false;
    if (value == 0 && out_.found) return false;
    noteTail(value);
    if (slot_ == Slot::any) hundreds_ = group_;
    group_ += value;
    slot_ = Slot::none;
    if (value == 0) closed_ = true;
    return true;
  }

  void noteTail(double value) {
    if (joined_)
      out_.tail = value;
    else if (out_.tail > 0)
      out_.tail += value;
  }

  bool takeMagnitude(double size) {
    if (!out_.found) group_ = 1;  // the caller saw "a" or "half a"
    if (size == 12) {
      const double small = group_ - hundreds_ > 0 && hundreds_ > 0 ? group_ - hundreds_ : group_;
      if (small == 0) return false;
      group_ += 11 * small;
      closed_ = true;
    } else if (size == 100) {
      if (group_ == 0 || group_ >= 100) return false;
      group_ *= 100;
    } else if (group_ == 0) {
      if (scale_ == 0 || slot_ != Slot::any) return false;
      total_ *= size;  // "three lakh crore", "a thousand million"
      scale_ = size;
    } else if (scale_ == 0 || size < scale_) {
      total_ += group_ * size;
      scale_ = size;
      group_ = 0;
    } else {
      return false;
    }
    hundreds_ = group_;
    slot_ = Slot::any;
    out_.tail = 0;
    return true;
  }

  const Scan& scan_;
  const uint32_t begin_, end_;
  const bool joins_;
  const int depth_;
  WordNumber out_;
  WordNumber whole_;  // what was read up to the last magnitude of a thousand or more
  double total_ = 0, group_ = 0;
  double hundreds_ = 0;  // of the group, before its tens and units
  double scale_ = 0;     // the smallest magnitude in the total
  Slot slot_ = Slot::any;
  bool joined_ = false, closed_ = false;
};

// The digits of "five", "zero three", "seventy-one" behind "point"; returns the token behind them.
uint32_t readDecimals(const Scan& scan, uint32_t token, uint32_t end, int64_t& digits, int& count) {
  constexpr int kMost = 9;  // more are no figure of a report
  uint32_t at = token;
  while (at < end && count < kMost) {
    const WordFacts& word = scan.word(at);
    if (word.is(kUnitNumber)) {
      const bool two = word.number >= 10;
      digits = digits * (two ? 100 : 10) + static_cast<int64_t>(word.number);
      count += two ? 2 : 1;
      ++at;
      if (two) break;
    } else if (word.is(kTensNumber) && count == 0) {
      const WordNumber tens = readWordNumber(scan, at, end, false);
      if (tens.value >= 100) return token;
      digits = static_cast<int64_t>(tens.value);
      count = 2;
      return tens.end;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

double magnitudeAt(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return 0;
  const WordFacts& word = scan.word(token);
  if (word.is(kMagnitude)) return word.number;
  // "3 dozens", "two millions", but "20 scores" counts scores
  return word.is(kVaguePlural) && word.number != 10 && word.number != 20 ? word.number : 0;
}

WordNumber readWordNumber(const Scan& scan, uint32_t token, uint32_t end, bool joins) {
  WordNumber number = WordReader(scan, token, end, joins, 0).read();
  if (!number.found || number.end + 1 >= end || scan.key(number.end) != "point") return number;
  int64_t digits = 0;
  int count = 0;
  uint32_t at = readDecimals(scan, number.end + 1, end, digits, count);
  if (count == 0) return number;
  double value = number.value + decimalValue(digits, -count);
  double magnitude = 0;
  if (const double size = magnitudeAt(scan, at, end); size > 0) {
    value *= size;
    magnitude = size;
    ++at;
  }
  return {.end = at, .value = value, .magnitude = magnitude, .rounded = false, .found = true};
}

}  // namespace synoptic
