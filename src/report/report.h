// report: a Comparison in, text out: JSON (the contract), plain text, HTML, Markdown, CSV; and the JSON back in.
// Like workspace, import and app this room knows nlohmann/json, only in its .cpp files.
// Covered by tests/report.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"
#include "study/study.h"

namespace synoptic {

enum class Format : uint8_t { json, text, html, markdown, csv };

// Number of the format of the comparison's JSON; raised when a member changes its meaning.
inline constexpr int kFormatVersion = 1;

// The format of that name, or false.
bool parseFormat(std::string_view name, Format& format);

// One study as a report holds it: JSON for programs; for people items of words, each in its sentence with a remark.
struct StudyReport {
  struct Place {
    std::string remark;
    FactMention words;
  };
  struct Item {
    std::string heading;
    std::vector<Place> places;
  };
  std::string title;  // empty: no study is chosen
  std::string json;   // as renderTimeline … write it
  std::vector<Item> items;
};
// What the study says that was chosen; nothing where none was.
StudyReport reportStudy(const Comparison& comparison, const Lexicon& lexicon, const StudyChoice& choice);

// Renders a comparison. JSON is one line without a final newline and validates against src/app/comparison.schema.json;
// `id`: JSON text printed as member "id" (NDJSON answers), or empty. HTML is one self-contained page without script.
// `block`: an element that the HTML page holds unseen, from which it is opened again (workspace's makeFileBlock), or
// empty. `study`: a section more in HTML and Markdown, the member "study" in JSON.
std::string render(const Comparison& comparison, Format format, std::string_view id = {}, std::string_view block = {},
                   const StudyReport& study = {});

// The JSON as the page takes it, in which a link's "tokens" are one string: of many articles they are nine tenths of
// the text, and only of a sentence that is looked at they are needed. The string holds for each pair how far its left
// span begins behind the one before (at first: behind the body's begin), its length, and the same two of the right
// span, as Base64 VLQ (the numbers of source maps, ECMA-426). parseComparison passes over it.
std::string renderPacked(const Comparison& comparison);

// What study says of a comparison: JSON in one line (json), or text for a terminal (any other format).
std::string renderTimeline(const Comparison& comparison, const std::vector<TimelineEntry>& timeline, Format format);
std::string renderAnswers(const Comparison& comparison, const Answers& answers, Format format);
std::string renderDraft(const Comparison& comparison, uint32_t draft, const std::vector<DraftSentence>& sentences,
                        Format format);
std::string renderLadders(const Comparison& comparison, const std::vector<Ladder>& ladders, Format format);
std::string renderUpdate(const Comparison& comparison, VersionPair versions, const Update& update, Format format);

struct ParsedComparison {
  Comparison comparison;  // tokens and keys are not part of the JSON and stay empty
  std::string error;      // one sentence; empty: usable
};
// Reads what render(…, json) wrote: what the canvas shows and what a saved file brings back. Any bytes may come in.
ParsedComparison parseComparison(std::string_view json);

struct ParsedRequest {
  Request request;
  std::string id;     // JSON text of the request's "id", or empty
  std::string error;  // one sentence; empty: usable
};
// Reads a request line of the contract ({"id"?, "articles": […], "corrections"?: […]}; README.md). Any bytes may come
// in; what is not UTF-8 is repaired and noted.
ParsedRequest parseRequest(std::string_view json);

struct ParsedManifest {
  struct Entry {
    Article article;
    std::string file;  // where the body is; empty: the body came along
  };
  std::vector<Entry> entries;
  std::vector<Correction> corrections;
  std::string format;                 // of a saved comparison or workspace, "synoptic.comparison"; empty: not told
  uint32_t version = 0;               // of that format; 0: not told
  std::vector<std::string> repaired;  // sentences, where bytes of the list were zero or no UTF-8 and were replaced
  std::string error;                  // one sentence; empty: usable
};
// Reads a list of articles, [{"id","file",…}], or anything with a member "articles": a request, a saved workspace, a
// saved comparison, with its corrections (of a comparison's articles only what was given is taken: an inferred date is
// inferred again). Any bytes may come in.
ParsedManifest parseManifest(std::string_view json);

// Text in one line as a terminal may show it: runs of white space become one blank, control signs and the signs that
// turn the direction of writing U+FFFD.
std::string oneLine(std::string_view text);

// A JSON string with its quotes, escaped; what is not UTF-8 becomes U+FFFD.
std::string jsonString(std::string_view text);

// The answer to a request line that could not be used; `id` is JSON text, or empty.
std::string renderError(std::string_view id, size_t line, std::string_view message);

}  // namespace synoptic
