// choice: which study was open, in words, and back; see study.h. Covered by tests/study/choice.cpp.
#include <charconv>

#include "study/study.h"

namespace synoptic {
namespace {

constexpr size_t kLongestChosenQuestion = 400;  // bytes: what the page's field takes

// A number below `most` at the beginning of `text`, taken off with one blank behind it; kNone: there is none.
uint32_t takePlace(std::string_view& text, uint32_t most) {
  uint32_t place = kNone;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), place);
  if (error != std::errc() || place >= most) return kNone;
  text.remove_prefix(size_t(end - text.data()));
  if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return place;
}

}  // namespace

StudyChoice readStudyChoice(std::string_view text, uint32_t articles) {
  using View = StudyChoice::View;
  const size_t blank = text.find(' ');
  const std::string_view view = text.substr(0, blank);
  std::string_view rest = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
  StudyChoice choice;
  if (rest.empty() && view == "timeline") return {View::timeline, "", kNone, kNone};
  if (rest.empty() && view == "ladder") return {View::ladder, "", kNone, kNone};
  if (view == "ask" && !rest.empty() && rest.size() <= kLongestChosenQuestion)
    return {View::ask, std::string(rest), kNone, kNone};
  if (view == "update") choice.old_article = takePlace(rest, articles);
  if (view == "update" || view == "draft") choice.article = takePlace(rest, articles);
  if (!rest.empty() || choice.article == kNone) return {};
  choice.view = view == "draft" ? View::draft : View::update;
  const bool whole = view == "draft" || (choice.old_article != kNone && choice.old_article != choice.article);
  return whole ? choice : StudyChoice{};
}

}  // namespace synoptic
