// The kinds of corrections as a table: how many quotes each takes and which members it needs. In: a correction as it
// was read. Out: its kind's name, and what is wrong with it. Example: problemOf of a "pin" with one quote is "needs 2
// quotes". Covered by tests/compare/corrections_test.cpp.
#include <array>

#include "compare/corrections.h"

namespace synoptic {
namespace {

using enum CorrectionKind;

constexpr std::array kTable{
    CorrectionRow{pin, "pin", 2, 2, false, false},
    CorrectionRow{unlink, "unlink", 2, 2, false, false},
    CorrectionRow{dismiss, "dismiss", 1, kMostQuotes, true, false},
    CorrectionRow{confirm, "confirm", 1, kMostQuotes, true, false},
    CorrectionRow{relation, "relation", 2, kMostQuotes, true, false},
    CorrectionRow{published, "published", 1, 1, false, true},
    CorrectionRow{date, "date", 1, 1, false, true},
    CorrectionRow{same_name, "same-name", 2, 2, false, false},
    CorrectionRow{other_name, "other-name", 2, 2, false, false},
    CorrectionRow{fact, "fact", 2, kMostQuotes, true, false},
};

// What a reader writes about a correction is a remark, no article.
constexpr size_t kMostNoteBytes = 4000;

std::string problemOfQuote(const Quote& quote, size_t articles) {
  if (quote.article >= articles) return "quotes an article that is not there";
  if (quote.text.empty()) return "has a quote without words";
  if (quote.text.size() > kMostQuoteBytes)
    return "has a quote of more than " + std::to_string(kMostQuoteBytes) + " bytes";
  if (quote.span.end < quote.span.begin) return "has a span that ends before it begins";
  return {};
}

std::string problemOfRelation(const Correction& correction) {
  const bool settles = correction.kind == relation || correction.kind == fact;
  if (settles && correction.relation == Relation::only) return "cannot say that one article alone has it";
  if (correction.kind == dismiss) return {};
  if (correction.relation == Relation::differs && correction.reason == Reason::none)
    return "has no reason why it differs";
  if (correction.relation != Relation::differs && correction.reason != Reason::none)
    return "has a reason, which only a difference has";
  return {};
}

}  // namespace

std::span<const CorrectionRow> correctionTable() {
  return kTable;
}

std::string_view name(CorrectionKind kind) {
  return kTable[static_cast<size_t>(kind)].name;
}

std::string problemOf(const Correction& correction, size_t articles) {
  const CorrectionRow& row = kTable[static_cast<size_t>(correction.kind)];
  if (correction.at.size() < row.least || correction.at.size() > row.most)
    return "needs " + std::to_string(row.least) + (row.most == row.least ? "" : " to " + std::to_string(row.most)) +
           (row.most == 1 ? " quote" : " quotes");
  for (const Quote& quote : correction.at)
    if (std::string wrong = problemOfQuote(quote, articles); !wrong.empty()) return wrong;
  if (row.relation)
    if (std::string wrong = problemOfRelation(correction); !wrong.empty()) return wrong;
  if (row.date && !parseCorrectedDate(correction.date).known()) return "has no date of the form YYYY-MM-DD";
  if (correction.kind == published && correction.date.size() != 10) return "has no single day";
  if (correction.note.size() > kMostNoteBytes || correction.about.size() > kMostNoteBytes)
    return "has a note of more than " + std::to_string(kMostNoteBytes) + " bytes";
  return {};
}

DateInterval parseCorrectedDate(std::string_view text) {
  const size_t stroke = text.find('/');
  const int32_t begin = parseIsoDate(text.substr(0, stroke));
  if (begin == DateInterval::kUnknown) return {};
  if (stroke == std::string_view::npos) return {begin, begin + 1};
  const int32_t end = parseIsoDate(text.substr(stroke + 1));
  if (end == DateInterval::kUnknown || end <= begin) return {};
  return {begin, end};
}

}  // namespace synoptic
