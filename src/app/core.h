// The worker's core: a small JSON header and raw bytes in, an answer out. Knows every operation of the page that needs
// no canvas: compare, show (the comparison as the page takes it), import, page, link, excerpt, open, save, report,
// version, and the questions of study: timeline, ask (name: the question), draft (name: the id of the article), update
// (name, article: ids of the newer and the older version; empty: found). Each call stands for itself; only the lexicon
// is kept. Example: call(R"({"op":"open"})", "#1d.…") answers with the workspace's JSON, or {"error":"one sentence"}
// and false. Covered by tests/app/core_test.cpp (native) and tests/app/core.mjs (the module in Node).
#pragma once
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "workspace/workspace.h"

namespace synoptic {

struct Comparison;
struct StudyReport;

class Core {
 public:
  // Takes the bytes of words.lex and places.lex; no comparison is made before. Never throws. False: answer() says why,
  // and a lexicon that was there before is kept.
  bool loadLexicon(std::string_view words, std::string_view places);
  // Does one operation; never throws, also where every allocation fails. False: answer() is {"error": …}.
  bool call(std::string_view header, std::string_view data);
  const std::string& answer() const { return lack_ ? *lack_ : answer_; }

 private:
  struct Header;
  struct Operation;
  static const Operation kOperations[];
  bool compareRequest(const Header& header, std::string_view data);
  bool study(const Header& header, std::string_view data);
  bool update(const Header& header, const Comparison& comparison);
  StudyReport chosenStudy(const Comparison& comparison, std::string_view study) const;
  bool importBytes(const Header& header, std::string_view data);
  bool page(const Header& header, std::string_view data);
  bool save(const Header& header, std::string_view data);
  bool excerpt(const Header& header, std::string_view data);
  bool link(const Header& header, std::string_view data);
  bool opened(const ParsedWorkspace& parsed);  // its JSON, and beside it what was repaired, which nobody can see there
  bool open(const Header& header, std::string_view data);
  bool openPage(const Header& header, std::string_view data);
  bool version(const Header& header, std::string_view data);
  bool done(std::string answer);
  bool failed(std::string_view sentence);
  bool lacksMemory(const std::string& answer);

  Lexicon lexicon_;
  bool lexicon_loaded_ = false;
  std::string answer_;
  const std::string* lack_ = nullptr;  // the answer where there was no memory to write one
};

}  // namespace synoptic
