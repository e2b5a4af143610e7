// Marked texts: "One.| Two." stands for the text "One. Two." with a boundary at the bar. Shared by the tables of the
// room.
#pragma once
#include <string>
#include <vector>

#include "text/text.h"

namespace synoptic {

struct Marked {
  std::string text;
  std::vector<std::string> parts;  // without white space around them
};

inline std::string withoutSpace(const std::string& s) {
  const size_t first = s.find_first_not_of(" \n\t\r"), last = s.find_last_not_of(" \n\t\r");
  return first == std::string::npos ? "" : s.substr(first, last - first + 1);
}

inline Marked readMarked(const std::string& marked) {
  Marked out;
  std::string part;
  for (char c : marked + "|") {
    if (c == '|') {
      if (!withoutSpace(part).empty()) out.parts.push_back(withoutSpace(part));
      part.clear();
    } else {
      out.text += c;
      part += c;
    }
  }
  return out;
}

inline std::vector<std::string> sentencesOf(const Document& document) {
  std::vector<std::string> out;
  for (const Sentence& s : document.sentences) out.emplace_back(document.text(s.span));
  return out;
}

inline std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : " | ") + part;
  return out;
}

}  // namespace synoptic
