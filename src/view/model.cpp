// See view.h: what is chosen, what is open, and what the shell is asked to do.
#include <algorithm>
#include <utility>

#include "view/view.h"

namespace synoptic {

ViewModel::ViewModel() = default;

bool ViewModel::usable(SentenceRef ref) const {
  return ref.article < comparison_.articles.size() &&
         ref.sentence < comparison_.articles[ref.article].document.sentences.size();
}

void ViewModel::show(Comparison comparison) {
  const std::string kept = anchor();
  comparison_ = std::move(comparison);
  marks_ = marksOf(comparison_);
  declares_ = std::any_of(marks_.begin(), marks_.end(), [](const ArticleMarks& a) { return !a.declared.empty(); });
  counts_ = countFacts(comparison_);
  list_.build(comparison_, filter_);
  const bool had = !choice_.none();
  choice_ = {};
  hovered_ = {0, kNone};
  for (size_t f = 0; !kept.empty() && f < comparison_.facts.size(); f++) {
    choice_.fact = int32_t(f);
    if (anchor() == kept) break;
    choice_.fact = -1;
  }
  const int32_t fact = choice_.fact;
  choice_ = {};
  serial_++;
  list_.choose(-1);
  updatePanels();
  if (fact >= 0) {
    chooseFact(fact, -1, kStay);
  } else if (had) {
    effects_.push_back({Effect::Kind::chosen, {}, -1, {}});
  }
  askFrame();
}

void ViewModel::expect(bool coming) {
  if (std::exchange(expecting_, coming) != coming) updatePanels();
}

void ViewModel::setHistory(bool can_undo, bool can_redo) {
  can_undo_ = can_undo;
  can_redo_ = can_redo;
}

std::string ViewModel::anchor() const {
  if (choice_.fact < 0 || size_t(choice_.fact) >= comparison_.facts.size()) return {};
  const Fact& fact = comparison_.facts[size_t(choice_.fact)];
  for (const FactValue& value : fact.values) {
    if (value.mentions.empty()) continue;
    const FactMention& m = value.mentions.front();
    return std::to_string(m.sentence.article) + " " + std::to_string(m.span.begin) + "-" + std::to_string(m.span.end) +
           " " + fact.about;
  }
  return {};
}

bool ViewModel::chooseAnchor(std::string_view wanted) {
  if (wanted.empty()) return false;
  const Choice before = choice_;
  int32_t found = -1;
  for (size_t f = 0; f < comparison_.facts.size() && found < 0; f++) {
    choice_.fact = int32_t(f);
    if (anchor() == wanted) found = int32_t(f);
  }
  choice_ = before;
  if (found >= 0) chooseFact(found);
  return found >= 0;
}

// Of each article the first sentence of its body: a headline that says the same is only taken where nothing else is.
std::vector<ViewModel::Evidence> ViewModel::mainOf(const std::vector<Evidence>& all) const {
  const auto isHeadline = [&](const Evidence& e) {
    const auto& sentences = comparison_.articles[e.sentence.article].document.sentences;
    return sentences[e.sentence.sentence].kind == SentenceKind::headline;
  };
  std::vector<Evidence> main;
  for (const Evidence& e : all) {
    const auto same = std::find_if(main.begin(), main.end(),
                                   [&](const Evidence& m) { return m.sentence.article == e.sentence.article; });
    if (same == main.end()) {
      main.push_back(e);
    } else if (isHeadline(*same) && !isHeadline(e)) {
      *same = e;
    }
  }
  std::sort(main.begin(), main.end(), [](const Evidence& a, const Evidence& b) { return a.sentence < b.sentence; });
  return main;
}

void ViewModel::choose(Choice choice, const std::vector<Evidence>& evidence, float top, int32_t but_article) {
  const std::vector<Evidence> main = mainOf(evidence);
  for (const Evidence& e : evidence) choice.sentences.push_back(e.sentence);
  std::sort(choice.sentences.begin(), choice.sentences.end());
  choice.sentences.erase(std::unique(choice.sentences.begin(), choice.sentences.end()), choice.sentences.end());
  if (choice.sentences.size() > kMostChosen) choice.sentences.resize(kMostChosen);
  std::vector<ScrollTarget> targets;
  for (const Evidence& e : main) {
    choice.main.push_back(e.sentence);
    if (int32_t(e.sentence.article) != but_article) targets.push_back({e.sentence.article, e.span});
  }
  choice_ = std::move(choice);
  list_.choose(choice_.fact);
  serial_++;
  effects_.push_back({Effect::Kind::chosen, {}, -1, {}});
  updatePanels();
  if (but_article != kStay && !targets.empty()) effects_.push_back({Effect::Kind::scroll, std::move(targets), top, {}});
  askFrame();
}

void ViewModel::chooseNone() {
  if (!choice_.none()) choose({}, {}, -1, kStay);
}

void ViewModel::chooseFact(int32_t index, float top, int32_t but_article) {
  if (index < 0 || size_t(index) >= comparison_.facts.size()) return chooseNone();
  const Fact& fact = comparison_.facts[size_t(index)];
  Choice choice;
  choice.fact = index;
  std::vector<Evidence> evidence;
  for (const FactValue& value : fact.values) {
    for (const FactMention& m : value.mentions) {
      if (!usable(m.sentence)) continue;
      evidence.push_back({m.sentence, m.span});
      if (choice.row < 0) choice.row = marks_[m.sentence.article].rows[m.sentence.sentence];
    }
  }
  if (!filter_.shown[size_t(fact.relation)]) setShown(fact.relation, true);
  choose(std::move(choice), evidence, top, but_article);
}

void ViewModel::chooseSentence(SentenceRef ref, float top) {
  if (!usable(ref)) return chooseNone();
  Choice choice;
  choice.picked = ref;
  choice.row = marks_[ref.article].rows[ref.sentence];
  std::vector<SentenceRef> refs{ref};  // the sentence itself comes first: of its article it is the main one
  if (choice.row >= 0) {
    for (SentenceRef other : comparison_.alignment.rows[size_t(choice.row)].sentences) {
      if (usable(other) && other != ref) refs.push_back(other);
    }
  }
  std::vector<Evidence> evidence;
  for (SentenceRef s : refs)
    evidence.push_back({s, comparison_.articles[s.article].document.sentences[s.sentence].span});
  choose(std::move(choice), evidence, top, top >= 0 ? int32_t(ref.article) : kNoArticle);
}

void ViewModel::step(int by) {
  std::vector<int32_t> stops;
  for (Relation relation : {Relation::conflict, Relation::differs}) {
    for (size_t f = 0; f < comparison_.facts.size(); f++) {
      if (comparison_.facts[f].relation == relation && !comparison_.facts[f].dismissed) stops.push_back(int32_t(f));
    }
  }
  if (stops.empty() || by == 0) return;
  const auto at = std::find(stops.begin(), stops.end(), choice_.fact);
  const int64_t count = int64_t(stops.size());
  int64_t next = at == stops.end() ? (by > 0 ? 0 : -1) : (at - stops.begin()) + (by > 0 ? 1 : -1);
  chooseFact(stops[size_t((next + count) % count)]);
}

bool ViewModel::on(Toggle what) const {
  switch (what) {
    case Toggle::facts:
      return panels_.narrow ? facts_narrow_ : facts_wide_;
    case Toggle::shared:
      return shared_;
    case Toggle::legend:
      return legend_;
    case Toggle::annotated:
      return annotated_ || panels_.narrow;  // a phone has no room for columns
    case Toggle::aligned:
      return aligned_ && !on(Toggle::annotated);
  }
  return false;
}

void ViewModel::toggle(Toggle what) {
  switch (what) {
    case Toggle::facts:
      (panels_.narrow ? facts_narrow_ : facts_wide_) ^= true;
      break;
    case Toggle::shared:
      shared_ = !shared_;
      effects_.push_back({Effect::Kind::viewed, {}, -1, {}});
      break;
    case Toggle::legend:
      legend_ = !legend_;
      break;
    case Toggle::annotated:
      annotated_ = !annotated_;
      laid_out_ = false;  // the shell lays the articles out anew
      break;
    case Toggle::aligned:
      aligned_ = !aligned_;
      laid_out_ = false;
      break;
  }
  updatePanels();
  askFrame();
}

void ViewModel::setModes(Modes modes) {
  laid_out_ = laid_out_ && modes.annotated == annotated_ && modes.aligned == aligned_;
  annotated_ = modes.annotated;
  aligned_ = modes.aligned;
  shared_ = modes.shared;
  updatePanels();
  askFrame();
}

void ViewModel::setShown(Relation relation, bool shown) {
  filter_.shown[size_t(relation)] = shown;
  list_.build(comparison_, filter_);
  viewedAnew();
}

void ViewModel::sift(int kind, int article, std::string text, FactFilter::Mark mark) {
  filter_.kind = kind;
  filter_.mark = mark;
  filter_.article = article;
  filter_.text = std::move(text);
  list_.build(comparison_, filter_);
  viewedAnew();
}

void ViewModel::resize(float width, float height) {
  width_ = width;
  height_ = height;
  laid_out_ = false;  // the first size always gives a layout
  updatePanels();
}

void ViewModel::updatePanels() {
  const bool narrow = width_ < kNarrow;
  const Insets before = panels_.insets;
  const bool beside = panels_.beside;
  panels_ = layOutPanels(width_, height_,
                         {expecting_ || !comparison_.articles.empty(), narrow ? facts_narrow_ : facts_wide_, legend_,
                          choice_.fact >= 0, !choice_.none(), annotated_ || narrow, declares_});
  if (laid_out_ && panels_.insets == before && panels_.beside == beside) return;
  laid_out_ = true;
  effects_.push_back({Effect::Kind::layout, {}, -1, {}});
  askFrame();
}

void ViewModel::setColumns(size_t count) {
  columns_.resize(std::min<size_t>(count, 4096));
  hovered_ = {0, kNone};
}

bool ViewModel::hover(float x, float y) {
  SentenceRef now{0, kNone};
  for (const Column& column : columns_) {
    const int sentence = column.sentenceAt(x, y);
    if (sentence >= 0) now = {column.article, uint32_t(sentence)};
  }
  const bool changed = now != hovered_;
  hovered_ = now;
  return changed;
}

bool ViewModel::press(float x, float y) {
  for (const Column& column : columns_) {
    const int at = column.wordAt(x, y);
    if (at < 0) continue;
    const Word& word = column.words()[size_t(at)];
    if (word.sentence < 0 || !usable({column.article, uint32_t(word.sentence)})) return false;

    // of a word that several facts rest on, each press chooses the next; quiet marks count only where they are shown
    std::vector<uint32_t> facts;
    const uint32_t middle = word.begin + (word.end - word.begin) / 2;
    for (uint32_t f : factsAt(marks_[column.article], middle)) {
      const Relation relation = comparison_.facts[f].relation;
      if (shared_ || relation == Relation::conflict || relation == Relation::differs) facts.push_back(f);
    }
    if (!facts.empty()) {
      const auto now = std::find(facts.begin(), facts.end(), uint32_t(choice_.fact));
      const uint32_t next = now == facts.end() || now + 1 == facts.end() ? facts.front() : *(now + 1);
      chooseFact(int32_t(next), y - word.box.h / 2, int32_t(column.article));
      return true;
    }
    const SentenceRef ref{column.article, uint32_t(word.sentence)};
    const bool again = choice_.fact < 0 &&
                       std::find(choice_.sentences.begin(), choice_.sentences.end(), ref) != choice_.sentences.end();
    if (again) {
      chooseNone();
    } else {
      const std::vector<Rect> rects = column.sentenceRects(word.sentence);
      const float top = rects.empty() ? y : rects.front().y - column.scroll + column.place.y;
      chooseSentence(ref, std::max(top, column.place.y));
    }
    return true;
  }
  return false;
}

std::string ViewModel::explanation() const {
  if (choice_.fact >= 0 && size_t(choice_.fact) < comparison_.facts.size()) {
    const Fact& fact = comparison_.facts[size_t(choice_.fact)];
    return fact.explanation.empty() ? spokenFact(comparison_, uint32_t(choice_.fact)) : fact.explanation;
  }
  if (choice_.sentences.empty()) return {};
  std::vector<uint32_t> articles;
  for (SentenceRef ref : choice_.sentences) {
    if (articles.empty() || articles.back() != ref.article) articles.push_back(ref.article);
  }
  if (articles.size() < 2) {
    const ArticleMarks& marks = marks_[choice_.sentences[0].article];
    return marks.signs[choice_.sentences[0].sentence] == Sign::shared
               ? "Related to sentences of other articles, but no statement is the same."
               : "Only " + labelOf(comparison_, articles[0]) + " says this.";
  }
  std::string out = "Said by ";
  for (size_t i = 0; i < articles.size(); i++) {
    if (i) out += i + 1 == articles.size() ? " and " : ", ";
    out += labelOf(comparison_, articles[i]);
  }
  return out + ".";
}

void ViewModel::ask(std::string_view action) {
  effects_.push_back({Effect::Kind::act, {}, -1, action});
}

void ViewModel::askFrame() {
  for (const Effect& e : effects_) {
    if (e.kind == Effect::Kind::frame) return;
  }
  effects_.push_back({Effect::Kind::frame, {}, -1, {}});
}

void ViewModel::viewedAnew() {
  effects_.push_back({Effect::Kind::viewed, {}, -1, {}});
  askFrame();
}

std::vector<Effect> ViewModel::takeEffects() {
  return std::exchange(effects_, {});
}

}  // namespace synoptic
