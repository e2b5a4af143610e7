// See app_session.h. Events are a table of names and handlers; effects are put together by nlohmann/json.
#include "app_session.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "report/report.h"

namespace synoptic {
namespace {

using Json = nlohmann::json;

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string textOf(const Json& object, const char* member) {
  const auto at = object.find(member);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// A whole number, or `otherwise`.
int64_t numberOf(const Json& object, const char* member, int64_t otherwise) {
  const auto at = object.find(member);
  if (at == object.end() || !at->is_number()) return otherwise;
  const double value = at->get<double>();
  return value >= -1e9 && value <= 1e9 ? int64_t(value) : otherwise;
}

struct ArticleMember {
  const char* name;
  std::string Article::*field;
};
constexpr ArticleMember kArticleMembers[] = {{"title", &Article::title},
                                             {"source", &Article::source},
                                             {"published", &Article::published},
                                             {"url", &Article::url},
                                             {"body", &Article::body}};

Article readArticle(const Json& object) {
  Article article;
  for (const ArticleMember& m : kArticleMembers) article.*m.field = textOf(object, m.name);
  return article;
}

// Of a line without end as much as the shell shows (120 characters) and more, so that a character cut in two is not
// seen.
std::string_view firstLine(std::string_view body) {
  constexpr size_t kMost = 480;
  const size_t begin = std::min(body.find_first_not_of(" \t\r\n"), body.size());
  const size_t end = std::min(body.find_first_of("\r\n", begin), body.size());
  return body.substr(begin, std::min(end - begin, kMost));
}

// As the shell shows it: what is empty is left out, and of a text without a title its first line tells which it is.
Json writeEntry(const Article& article) {
  Json object = Json::object();
  for (const ArticleMember& m : kArticleMembers) {
    if (!(article.*m.field).empty() && m.field != &Article::body) object[m.name] = article.*m.field;
  }
  if (article.title.empty()) object["begins"] = firstLine(article.body);
  return object;
}

constexpr std::pair<std::string_view, Toggle> kToggles[] = {{"facts", Toggle::facts},
                                                            {"shared", Toggle::shared},
                                                            {"legend", Toggle::legend},
                                                            {"annotated", Toggle::annotated},
                                                            {"aligned", Toggle::aligned}};

}  // namespace

struct Session::Event {
  const Json& json;
};

struct Session::Row {
  std::string_view type;
  Handler handler;
};

const Session::Row Session::kEvents[] = {
    {"add", &Session::add},
    {"remove", &Session::remove},
    {"edit", &Session::edit},
    {"open", &Session::open},
    {"undo", &Session::undo},
    {"redo", &Session::redo},
    {"clear", &Session::clear},
    {"choose", &Session::choose},
    {"step", &Session::step},
    {"toggle", &Session::toggle},
    {"column", &Session::column},
    {"sift", &Session::sift},
    {"correct", &Session::correct},
    {"uncorrect", &Session::uncorrect},
    {"embed", &Session::embed},
    {"move", &Session::move},
    {"arrange", &Session::arrange},
    {"study", &Session::study},
    {"uncompared", &Session::uncompared},
};

void Session::post(std::string_view event) {
  const Json json = Json::parse(event, nullptr, false);
  if (!json.is_object()) return;
  const std::string type = textOf(json, "type");
  for (const Row& row : kEvents) {
    if (row.type == type) (this->*row.handler)({json});
  }
}

void Session::add(const Event& event) {
  const auto list = event.json.find("articles");
  if (list == event.json.end() || !list->is_array()) return;
  Workspace next;
  if (!history_.now().sample) next = history_.now();  // what replaces the sample is work of its own
  const size_t before = next.articles.size();
  for (const Json& article : *list) {
    if (article.is_object()) next.articles.push_back(readArticle(article));
  }
  if (next.articles.size() > kMostArticles) {  // it could be kept and saved, but not opened again
    return queue(dump({{"type", "problem"},
                       {"message", "A comparison holds at most " + std::string(kMostArticlesShown) +
                                       " articles: remove some, or begin another comparison."}}));
  }
  if (next.articles.size() > before) change(std::move(next));
}

void Session::remove(const Event& event) {
  const int64_t article = numberOf(event.json, "article", -1);
  Workspace next = history_.now();
  if (article < 0 || article >= int64_t(next.articles.size())) return;
  moved_choice_.clear();
  forgetArticle(next, uint32_t(article));
  if (next.articles.empty()) next = {};
  change(std::move(next));
}

// {"type":"move","article":2,"to":0}
void Session::move(const Event& event) {
  const int64_t article = numberOf(event.json, "article", -1), to = numberOf(event.json, "to", -1);
  Workspace next = history_.now();
  const int64_t count = int64_t(next.articles.size());
  if (article < 0 || article >= count || to < 0 || to >= count || article == to) return;
  moveArticle(next, uint32_t(article), uint32_t(to));
  // begins with its article; of a move whose comparison has not come yet, where that one put it
  const std::string anchor = moved_choice_.empty() ? view_.anchor() : moved_choice_;
  if (uint32_t of = 0; std::from_chars(anchor.data(), anchor.data() + anchor.size(), of).ec == std::errc())
    moved_choice_ =
        std::to_string(placeAfterMove(of, uint32_t(article), uint32_t(to))) + anchor.substr(anchor.find(' '));
  change(std::move(next));
}

void Session::edit(const Event& event) {
  const int64_t index = numberOf(event.json, "article", -1);
  Workspace next = history_.now();
  if (index < 0 || index >= int64_t(next.articles.size())) return;
  Article& article = next.articles[size_t(index)];
  bool changed = false;
  for (const ArticleMember& m : kArticleMembers) {
    if (!event.json.contains(m.name) || !event.json[m.name].is_string()) continue;
    const std::string value = textOf(event.json, m.name);
    if (m.field == &Article::published && article.published != value) {  // the later word counts
      std::erase_if(next.corrections, [&](const Correction& correction) {
        return correction.kind == CorrectionKind::published && correction.at[0].article == index;
      });
    }
    if (m.field == &Article::body && value.empty()) continue;  // an article keeps its text
    changed |= article.*m.field != value;
    article.*m.field = value;
  }
  if (changed) change(std::move(next));
}

void Session::open(const Event& event) {
  const auto workspace = event.json.find("workspace");
  if (workspace == event.json.end()) return;
  ParsedWorkspace parsed = parseWorkspace(dump(*workspace));
  if (!parsed.error.empty()) return queue(dump({{"type", "problem"}, {"message", parsed.error}}));
  view_.chooseNone();
  moved_choice_.clear();
  const ViewState& view = parsed.workspace.view;
  view_.setModes({view.annotated, view.aligned, view.shared});
  opening_ = true;
  parsed.workspace.document = ++documents_;
  history_.change(std::move(parsed.workspace));
  workspaceChanged(true);
}

void Session::undo(const Event&) {
  moved_choice_.clear();
  if (history_.undo()) workspaceChanged(true);
}

void Session::redo(const Event&) {
  moved_choice_.clear();
  if (history_.redo()) workspaceChanged(true);
}

void Session::clear(const Event&) {
  moved_choice_.clear();
  if (!history_.now().articles.empty()) change({});
}

void Session::choose(const Event& event) {
  moved_choice_.clear();
  if (event.json.contains("sentence")) {
    const int64_t article = numberOf(event.json, "article", -1), sentence = numberOf(event.json, "sentence", -1);
    if (article >= 0 && sentence >= 0) view_.chooseSentence({uint32_t(article), uint32_t(sentence)});
    return;
  }
  // facts are called F1, F2, … in the order of the comparison
  const std::string fact = textOf(event.json, "fact");
  int64_t number = 0;
  for (size_t i = 1; i < fact.size() && i < 10; i++) {
    if (fact[i] < '0' || fact[i] > '9') return;
    number = number * 10 + (fact[i] - '0');
  }
  view_.chooseFact(fact.empty() ? -1 : int32_t(number) - 1);
}

void Session::step(const Event& event) {
  moved_choice_.clear();
  view_.step(int(numberOf(event.json, "by", 1)));
}

void Session::toggle(const Event& event) {
  for (const auto& [name, what] : kToggles) {
    if (name == textOf(event.json, "what")) view_.toggle(what);
  }
}

void Session::sift(const Event& event) {
  siftBy(textOf(event.json, "kind"), numberOf(event.json, "article", -1), textOf(event.json, "text"));
}

// {"type":"arrange","held":0,"folded":"1 3"}: how the reader arranged the columns; held -1: none.
void Session::arrange(const Event& event) {
  const int64_t held = numberOf(event.json, "held", -1);
  held_ = held < 0 ? kNone : uint32_t(held);
  folded_ = textOf(event.json, "folded");
  view_.viewedAnew();
}

// {"type":"study","text":"ask how many points"}: the study that the reader opened; empty: none is open.
void Session::study(const Event& event) {
  constexpr size_t kLongestStudy = 512;  // bytes
  study_ = textOf(event.json, "text");
  if (study_.size() > kLongestStudy) study_.clear();
  view_.viewedAnew();
}

// {"type":"correct","correction":{…}}, in the saved form; one step of undo.
void Session::correct(const Event& event) {
  const auto given = event.json.find("correction");
  if (given == event.json.end()) return;
  Workspace next = history_.now();
  Correction correction;
  const std::string wrong = next.corrections.size() < kMostCorrections
                                ? parseCorrection(dump(*given), next.articles, correction)
                                : "there are too many already";
  if (!wrong.empty())
    return queue(dump({{"type", "problem"}, {"message", "This cannot be corrected: " + wrong + "."}}));
  next.corrections.push_back(std::move(correction));
  change(std::move(next));
}

// Takes back one correction, by its place in the list.
void Session::uncorrect(const Event& event) {
  const int64_t at = numberOf(event.json, "correction", -1);
  Workspace next = history_.now();
  if (at < 0 || at >= int64_t(next.corrections.size())) return;
  next.corrections.erase(next.corrections.begin() + at);
  change(std::move(next));
}

void Session::embed(const Event&) {
  view_.setEmbedded();
  view_.askFrame();
}

// The reader turned to another article.
void Session::column(const Event& event) {
  article_ = uint32_t(std::clamp<int64_t>(numberOf(event.json, "article", 0), 0, INT32_MAX));
  view_.viewedAnew();
}

void Session::change(Workspace next) {
  next.chosen_fact.clear();
  next.view = {};
  next.findings.clear();
  next.rules = 0;
  if (next.document == 0 && !next.articles.empty()) next.document = ++documents_;
  next.changes++;
  history_.change(std::move(next));
  workspaceChanged(true);
}

void Session::workspaceChanged(bool texts_changed) {
  const Workspace& now = history_.now();
  view_.setHistory(history_.canUndo(), history_.canRedo());
  Json articles = Json::array();
  for (const Article& article : now.articles) articles.push_back(writeEntry(article));
  queue(dump({{"type", "articles"},
              {"articles", std::move(articles)},
              {"corrections", Json::parse(correctionsJson(now), nullptr, false)},
              {"sample", now.sample},
              {"excerpt", now.excerpt},
              {"document", now.document},
              {"changes", now.changes},
              {"canUndo", history_.canUndo()},
              {"canRedo", history_.canRedo()}}));
  view_.expect(!now.articles.empty());
  if (texts_changed) {
    revision_++;
    if (now.articles.empty()) {
      view_.show({});
    } else {
      queue(dump({{"type", "compare"}, {"revision", revision_}}));  // its articles are the workspace's
    }
  }
  view_.askFrame();
}

// The comparison that was asked for does not come, and the one that is shown is of other texts.
void Session::uncompared(const Event&) {
  moved_choice_.clear();
  view_.show({});
  view_.expect(false);
  view_.askFrame();
}

void Session::compared(int64_t revision, std::string_view json) {
  if (revision != revision_) return;
  ParsedComparison parsed = parseComparison(json);
  if (!parsed.error.empty()) return queue(dump({{"type", "problem"}, {"message", parsed.error}}));
  queueViewEffects();
  queue(dump({{"type", "show"}, {"revision", revision}}));
  view_.show(std::move(parsed.comparison));
  compared_ = revision;
  tellOtherFindings();
  if (const std::string moved = std::exchange(moved_choice_, {}); !moved.empty()) view_.chooseAnchor(moved);
  if (std::exchange(opening_, false)) openView();
}

// What was opened says what was found in it when it was made.
void Session::tellOtherFindings() {
  const OtherFindings other = otherFindings(history_.now(), view_.comparison());
  if (other.sentence.empty()) return;
  Json fresh = Json::array(), gone = Json::array();
  for (const uint32_t fact : other.fresh) fresh.push_back("F" + std::to_string(fact + 1));
  for (const OtherFindings::Gone& lost : other.gone) {
    Json sentences = Json::array();
    for (const SentenceRef ref : lost.sentences) sentences.push_back({ref.article, ref.sentence});
    gone.push_back({{"relation", std::string(name(lost.relation))}, {"sentences", std::move(sentences)}});
  }
  queue(dump(
      {{"type", "otherFindings"}, {"text", other.sentence}, {"fresh", std::move(fresh)}, {"gone", std::move(gone)}}));
}

std::string Session::workspace() const {
  Workspace now = history_.now();
  if (!opening_) {  // what is being opened is not shown yet
    now.chosen_fact = view_.anchor();
    now.view = viewState();
  }
  if (compared_ == revision_ && !now.articles.empty()) {
    now.rules = uint32_t(kRulesVersion);
    now.findings = findingsOf(view_.comparison());
  }
  return workspaceJson(now);
}

void Session::queue(std::string json) {
  queued_ += queued_.empty() ? '[' : ',';
  queued_ += json;
}

const std::string& Session::take() {
  queueViewEffects();
  taken_ = queued_.empty() ? "[]" : queued_ + ']';
  queued_.clear();
  return taken_;
}

}  // namespace synoptic
