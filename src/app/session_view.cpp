// The half of app_session.h that concerns the view: what of it travels with a workspace, the list's filter, and the
// view's effects as JSON. Covered by tests/view/session_test.cpp.
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "app_session.h"
#include "text/text.h"

namespace synoptic {
namespace {

using Json = nlohmann::json;

std::string effectText(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

constexpr Relation kRelations[] = {Relation::conflict, Relation::differs, Relation::shared, Relation::only};

constexpr std::pair<std::string_view, FactFilter::Mark> kMarks[] = {{"undismissed", FactFilter::Mark::undismissed},
                                                                    {"dismissed", FactFilter::Mark::dismissed},
                                                                    {"reader", FactFilter::Mark::reader}};

// The kind as siftBy takes it; "" for any.
std::string kindOf(const FactFilter& filter) {
  for (const auto& [name, value] : kMarks) {
    if (value == filter.mark) return std::string(name);
  }
  return filter.kind < 0 ? std::string() : std::string(name(FactKind(filter.kind)));
}

// "1 3" as numbers; what is none is passed over.
std::vector<uint32_t> placesIn(std::string_view text) {
  std::vector<uint32_t> places;
  for (size_t at = 0; at < text.size();) {
    uint32_t place = 0;
    const auto [end, wrong] = std::from_chars(text.data() + at, text.data() + text.size(), place);
    if (wrong == std::errc()) places.push_back(place);
    at = std::max(at + 1, size_t(end - text.data()) + 1);
  }
  return places;
}

// Rising, each once, below `count`.
std::string placesText(std::vector<uint32_t> places, size_t count) {
  putInOrder(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  std::string text;
  for (const uint32_t place : places) {
    if (place < count) text += (text.empty() ? "" : " ") + std::to_string(place);
  }
  return text;
}

}  // namespace

void Session::siftBy(const std::string& kind, int64_t article, std::string text) {
  int number = -1;
  FactFilter::Mark mark = FactFilter::Mark::any;
  for (const auto& [name, value] : kMarks) {
    if (name == kind) mark = value;
  }
  for (int k = 0; k <= int(FactKind::event); k++) {
    if (name(FactKind(k)) == kind) number = k;
  }
  const bool there = article >= 0 && article < int64_t(view_.comparison().articles.size());
  view_.sift(number, there ? int(article) : -1, std::move(text), mark);
}

// What was opened is shown as it was when it was kept or sent: the list, the fact that was
// chosen, the article that was read. The shell shows what the list is sifted by.
void Session::openView() {
  const ViewState& view = history_.now().view;
  for (const Relation relation : kRelations)
    view_.setShown(relation,
                   (" " + view.left_out + " ").find(" " + std::string(name(relation)) + " ") == std::string::npos);
  siftBy(view.kind, view.stated_by == kNone ? -1 : int64_t(view.stated_by), view.text);
  const FactFilter& filter = view_.filter();
  const size_t count = view_.comparison().articles.size();
  article_ = view.article < count ? view.article : 0;
  held_ = view.held < count ? view.held : kNone;
  folded_ = placesText(placesIn(view.folded), count);
  study_ = view.study;
  view_.chooseAnchor(history_.now().chosen_fact);
  queueViewEffects();  // the choice turns to an article that states it: the one that was read comes after
  queue(effectText({{"type", "opened"},
                    {"article", article_},
                    {"kind", kindOf(filter)},
                    {"held", held_ == kNone ? -1 : int64_t(held_)},
                    {"folded", placesIn(folded_)},
                    {"statedBy", filter.article},
                    {"study", study_},
                    {"text", filter.text}}));
}

// As far as it travels.
ViewState Session::viewState() const {
  const Modes modes = view_.modes();
  const FactFilter& filter = view_.filter();
  ViewState state{modes.annotated, modes.aligned, modes.shared, 0,  "",    kindOf(filter),
                  filter.text,     kNone,         kNone,        "", study_};
  const size_t count = view_.comparison().articles.size();
  if (held_ < count) state.held = held_;
  state.folded = placesText(placesIn(folded_), count);
  if (article_ < count) state.article = article_;
  if (filter.article >= 0) state.stated_by = uint32_t(filter.article);
  for (const Relation relation : kRelations) {
    if (!view_.shown(relation)) state.left_out += (state.left_out.empty() ? "" : " ") + std::string(name(relation));
  }
  return state;
}

void Session::queueViewEffects() {
  for (const Effect& effect : view_.takeEffects()) {
    switch (effect.kind) {
      case Effect::Kind::frame:
        queue(R"({"type":"frame"})");
        break;
      case Effect::Kind::viewed:
        queue(R"({"type":"viewed"})");
        break;
      case Effect::Kind::layout: {
        const Insets& in = view_.panels().insets;
        queue(effectText({{"type", "layout"},
                          {"left", in.left},
                          {"top", in.top},
                          {"right", in.right},
                          {"bottom", in.bottom},
                          {"annotated", view_.on(Toggle::annotated)},
                          {"beside", view_.panels().beside},
                          {"aligned", view_.on(Toggle::aligned)},
                          {"list", view_.panels().facts.w > 0},
                          {"card", view_.panels().card.w > 0}}));
        break;
      }
      case Effect::Kind::scroll: {
        Json targets = Json::array();
        for (const ScrollTarget& t : effect.targets) {
          targets.push_back({{"article", t.article}, {"begin", t.span.begin}, {"end", t.span.end}});
        }
        Json scroll{{"type", "scroll"}, {"targets", std::move(targets)}};
        if (effect.top >= 0) scroll["top"] = effect.top;
        queue(effectText(scroll));
        break;
      }
      case Effect::Kind::chosen: {
        const Choice& choice = view_.choice();
        Json sentences = Json::array(), main = Json::array();
        for (SentenceRef ref : choice.sentences) sentences.push_back({ref.article, ref.sentence});
        for (SentenceRef ref : choice.main) main.push_back({ref.article, ref.sentence});
        Json picked = Json::array();  // empty: no sentence
        if (choice.picked.sentence != kNone) picked = {choice.picked.article, choice.picked.sentence};
        queue(effectText({{"type", "chosen"},
                          {"picked", std::move(picked)},
                          {"fact", choice.fact < 0 ? "" : "F" + std::to_string(choice.fact + 1)},
                          {"row", choice.row < 0 ? "" : "R" + std::to_string(choice.row + 1)},
                          {"sentences", std::move(sentences)},
                          {"main", std::move(main)},
                          {"list", view_.panels().facts.w > 0},
                          {"card", view_.panels().card.w > 0},
                          {"text", view_.explanation()}}));
        break;
      }
      case Effect::Kind::act:
        // also undo and redo: the shell posts them, and so takes leave of what may be another piece of work
        queue(effectText({{"type", "do"}, {"what", effect.action}}));
        break;
    }
  }
}

}  // namespace synoptic
