// corrections within the saved form: the parser's events in, corrections out, whose articles are ids until the whole
// list of articles is known. Example: {"kind":"pin","at":[{"article":"A","span":[0,9],"text":"Ferry sinks"},{…}]}.
// Covered by tests/workspace/corrections_test.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// A text as JSON writes it; what is not UTF-8, or zero, becomes U+FFFD.
std::string jsonText(std::string_view text);

// Fed with the events inside the list of corrections. Each returns false when something is wrong: problem() says what.
// Members that are not known are passed over, with whatever they hold.
class CorrectionsReader {
 public:
  bool startObject();
  bool endObject();
  bool startArray();
  bool endArray();
  bool key(const std::string& name);
  bool string(const std::string& value);
  bool whole(uint64_t value);
  bool other();  // null, a boolean, another number
  const std::string& problem() const { return problem_; }

  // Puts the places of the articles for their ids and checks each correction; what is wrong, or nothing.
  std::string finish(const std::vector<Article>& articles, std::vector<Correction>& out);

 private:
  enum class In : uint8_t { list, correction, quotes, quote, span };
  bool fail(std::string_view what);
  bool scalar(std::string* text);
  bool enter(bool object);
  bool leave();
  bool choose(const std::string& value);
  std::string* textMember();

  struct Read {
    Correction correction;
    std::vector<std::string> articles;  // of each quote
    bool kind = false;
  };
  std::vector<Read> read_;
  std::vector<In> way_{In::list};
  size_t passed_over_ = 0;  // depth inside a member that is not known
  uint32_t ends_ = 0;       // of the span that is read
  std::string key_, problem_;
};

}  // namespace synoptic
