// See fact_list.h.
#include "view/fact_list.h"

#include <algorithm>

namespace synoptic {
namespace {

// What a collapsed and a chosen card show at most.
struct Limits {
  size_t about_lines, values, value_lines, labels, explanation_lines;
};
constexpr Limits kCollapsed{2, 5, 2, 6, 0};
constexpr Limits kChosen{6, 24, 8, 24, 12};
// Values narrower than this share of the card stand in a column of their own, with the labels beside them.
constexpr float kValueShare = 0.42f;
constexpr float kValueGap = 12, kCardRight = 20;

// Kinds in a reader's words, by FactKind; as web/src/labels.ts has them.
constexpr std::string_view kKinds[] = {"number",
                                       "sum of money",
                                       "percentage",
                                       "place in an order",
                                       "length of time",
                                       "date",
                                       "time of day",
                                       "person",
                                       "place",
                                       "organisation",
                                       "name",
                                       "quotation",
                                       "whether it is so",
                                       "role or office",
                                       "spelling",
                                       "who says it",
                                       "statement",
                                       "how certain it is",
                                       "list",
                                       "event"};

// What a fact is about; where no words of the texts say it, its kind does.
std::string aboutOf(const Fact& fact) {
  if (!fact.about.empty() && fact.about != name(fact.kind)) return fact.about;
  return std::string(kKinds[std::min(size_t(fact.kind), std::size(kKinds) - 1)]);
}

constexpr std::string_view kReasons[] = {
    "", "a later update", "another scope", "another precision", "other words", "told by another source"};

// The value as its article writes it; the normal form where there is no usable mention.
std::string shownValue(const Comparison& comparison, const FactValue& value, size_t most) {
  for (const FactMention& m : value.mentions) {
    if (m.sentence.article >= comparison.articles.size()) continue;
    const std::string& body = comparison.articles[m.sentence.article].document.body;
    if (m.span.empty() || m.span.end > body.size()) continue;
    const std::string_view text = textOf(body, m.span);
    std::string plain = plainText(text, most);
    if (!plain.empty()) return text.size() > most ? plain + "…" : plain;
  }
  return plainText(value.value, most);
}

// Beside values a label is recognised by its first words; the card and what is spoken have it whole.
constexpr size_t kBriefLabel = 20;  // bytes

std::string briefLabel(std::string label) {
  constexpr std::string_view kCut = "…";
  if (label.ends_with(kCut)) label.resize(label.size() - kCut.size());
  bool cut = label.size() > kBriefLabel;
  if (cut) {
    const size_t space = label.rfind(' ', kBriefLabel);
    cut = space != std::string::npos && space > 0;
    if (cut) label.resize(space);
  }
  while (!label.empty() && std::string_view(" ,:;.-").find(label.back()) != std::string_view::npos) label.pop_back();
  return label;
}

std::string wholeLabel(const Comparison& comparison, uint32_t article) {
  return plainText(labelOf(comparison, article), 120);
}

// Of labels that begin alike each is shown whole.
std::string labelBeside(const Comparison& comparison, uint32_t article) {
  const std::string whole = wholeLabel(comparison, article);
  const std::string brief = briefLabel(whole);
  if (brief.empty() || brief == whole) return whole;
  for (uint32_t other = 0; other < comparison.articles.size(); other++) {
    if (other != article && briefLabel(wholeLabel(comparison, other)) == brief) return whole;
  }
  return brief + "…";
}

// Labels of the articles that state the value, each once, in order of the articles.
std::string shownLabels(const Comparison& comparison, const FactValue& value, size_t most,
                        std::string (*label)(const Comparison&, uint32_t) = labelBeside) {
  std::vector<uint32_t> articles;
  for (const FactMention& m : value.mentions) articles.push_back(m.sentence.article);
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  std::string out;
  for (size_t i = 0; i < articles.size() && i < most; i++) {
    if (i) out += ", ";
    out += label(comparison, articles[i]);
  }
  if (articles.size() > most) out += " + " + std::to_string(articles.size() - most) + " more";
  return out;
}

// Puts lines below each other.
struct Writer {
  Card& card;
  const Measure& measure;
  float y;

  void write(std::string_view text, Face face, Ink ink, float x, float width, size_t most_lines, bool struck = false) {
    for (TextLine& line : wrapText(text, face, width, most_lines, measure)) {
      card.lines.push_back({std::move(line.text), x, y, line.width, face, ink, struck});
      y += specOf(face).line;
    }
  }
};

void writeValues(const Comparison& comparison, const Fact& fact, const Limits& limits, float width, Writer& out) {
  const float room = width - kCardText - kCardRight;
  const size_t shown = std::min(fact.values.size(), limits.values);
  // a name that is itself what the fact is about is not said twice
  if (fact.values.size() == 1 && shownValue(comparison, fact.values[0], 200) == plainText(fact.about, 200)) {
    out.y += 2;
    out.write(shownLabels(comparison, fact.values[0], limits.labels), Face::small, Ink::muted, kCardText, room, 3);
    return;
  }
  std::vector<std::string> texts;
  float widest = 0;
  for (size_t i = 0; i < shown; i++) {
    texts.push_back(shownValue(comparison, fact.values[i], 160 * limits.value_lines));
    widest = std::max(widest, texts.back().size() > 200 ? 1e9f : out.measure(Face::strong, texts.back()));
  }
  const bool beside = widest <= room * kValueShare;
  for (size_t i = 0; i < shown; i++) {
    const std::string labels = shownLabels(comparison, fact.values[i], limits.labels);
    out.y += 3;
    const float top = out.y;
    out.write(texts[i], beside ? Face::strong : Face::body, Ink::text, kCardText, room, limits.value_lines);
    const float below = out.y;
    if (beside) out.y = top + 1;
    const float indent = beside ? widest + kValueGap : 0;
    out.write(labels, Face::small, Ink::muted, kCardText + indent, room - indent, beside ? 3 : 2);
    out.y = std::max(out.y, below);
  }
  if (fact.values.size() > shown) {
    out.write("and " + std::to_string(fact.values.size() - shown) + " more values", Face::small, Ink::muted, kCardText,
              room, 1);
  }
}

}  // namespace

std::string_view markOf(const Fact& fact) {
  if (fact.dismissed) return "Dismissed by the reader";
  if (fact.by != By::reader) return "";
  if (fact.rule == "reader.fact") return "Added by the reader";
  return fact.rule == "reader.relation" ? "Changed by the reader" : "Confirmed by the reader";
}

std::string_view sectionName(Relation relation) {
  static constexpr std::string_view kNames[] = {"Shared", "Conflicts", "Differences", "Only in one"};
  return kNames[size_t(relation) & 3];
}

Card composeCard(const Comparison& comparison, uint32_t fact_index, bool chosen, float width, const Measure& measure) {
  Card card;
  if (fact_index >= comparison.facts.size()) return card;
  const Fact& fact = comparison.facts[fact_index];
  const Limits& limits = chosen ? kChosen : kCollapsed;
  const float room = std::max(40.f, width - kCardText - kCardRight);
  Writer out{card, measure, 11};

  const std::string about = aboutOf(fact);
  out.write(about, Face::strong, fact.dismissed ? Ink::muted : Ink::text, kCardText, room, limits.about_lines,
            fact.dismissed);
  if (const std::string_view mine = markOf(fact); !mine.empty())
    out.write(mine, Face::small, Ink::accent, kCardText, room, 1);
  writeValues(comparison, fact, limits, std::max(width, kCardText + kCardRight + 40.f), out);
  if (chosen) {
    out.y += 8;
    if (!fact.explanation.empty())
      out.write(fact.explanation, Face::body, Ink::text, kCardText, room, limits.explanation_lines);
    out.y += 2;
    std::string origin = "Rule " + fact.rule;
    if (fact.origins > 1) origin += " · " + std::to_string(fact.origins) + " independent texts";
    if (fact.dismissed) origin += " · dismissed";
    out.write(origin, Face::small, Ink::muted, kCardText, room, 2);
  } else if (fact.reason != Reason::none) {
    out.y += 2;
    const std::string_view why = kReasons[std::min<size_t>(size_t(fact.reason), 5)];
    out.write("Both can be true: " + std::string(why), Face::small, Ink::differs, kCardText, room, 2);
  }
  card.height = out.y + 11;
  return card;
}

std::string spokenFact(const Comparison& comparison, uint32_t fact_index) {
  if (fact_index >= comparison.facts.size()) return {};
  static constexpr std::string_view kSpoken[] = {"Shared. ", "Conflict. ", "Differs. ", "Only in one. "};
  const Fact& fact = comparison.facts[fact_index];
  std::string out(kSpoken[size_t(fact.relation) & 3]);
  if (const std::string_view mine = markOf(fact); !mine.empty()) out += std::string(mine) + ". ";
  out += plainText(aboutOf(fact), 200);
  out += ": ";
  for (size_t i = 0; i < fact.values.size() && i < 6; i++) {
    if (i) out += "; ";
    out += shownValue(comparison, fact.values[i], 100) + " (" + shownLabels(comparison, fact.values[i], 6, wholeLabel) +
           ")";
  }
  return out;
}

namespace {

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

bool FactFilter::passes(const Comparison& comparison, const Fact& fact) const {
  if (!shown[size_t(fact.relation) & 3] || (kind >= 0 && int(fact.kind) != kind)) return false;
  if (mark == Mark::reader ? fact.by != By::reader && !fact.dismissed
                           : mark != Mark::any && fact.dismissed != (mark == Mark::dismissed))
    return false;
  bool stated = article < 0;
  std::string said = fact.about + "\n" + fact.explanation + "\n" + fact.note;
  for (const FactValue& value : fact.values) {
    for (const FactMention& m : value.mentions) stated |= int64_t(m.sentence.article) == article;
    if (!text.empty()) said += "\n" + shownValue(comparison, value, 1000) + "\n" + shownLabels(comparison, value, 1000);
  }
  return stated && (text.empty() || folded(said).find(folded(text)) != std::string::npos);
}

void FactList::build(const Comparison& comparison, const FactFilter& filter) {
  entries_.clear();
  entry_of_.assign(comparison.facts.size(), -1);
  for (Relation relation : kByStrength) {
    if (!filter.shown[size_t(relation)]) continue;
    const size_t head = entries_.size();
    entries_.push_back({relation, -1, 0});
    for (size_t f = 0; f < comparison.facts.size(); f++) {
      if (comparison.facts[f].relation != relation || !filter.passes(comparison, comparison.facts[f])) continue;
      entry_of_[f] = int32_t(entries_.size());
      entries_.push_back({relation, int32_t(f), 0});
    }
    entries_[head].count = entries_.size() - head - 1;
    if (entries_[head].count == 0) entries_.pop_back();
  }
  forgetFrom(0);
}

bool FactList::resize(float width) {
  if (width == width_) return false;
  width_ = width;
  forgetFrom(0);
  return true;
}

void FactList::choose(int32_t fact) {
  if (fact == chosen_) return;
  for (int32_t changed : {fact, chosen_}) {
    if (const int32_t entry = entryOf(changed); entry >= 0) forgetFrom(size_t(entry));
  }
  chosen_ = fact;
}

int32_t FactList::entryOf(int32_t fact) const {
  return fact >= 0 && size_t(fact) < entry_of_.size() ? entry_of_[size_t(fact)] : -1;
}

void FactList::forgetFrom(size_t entry) {
  if (tops_.size() > entry + 1) tops_.erase(tops_.begin() + ptrdiff_t(entry) + 1, tops_.end());
}

bool FactList::measure(const Comparison& comparison, const Measure& measure, size_t most, int32_t through) {
  while (tops_.size() <= entries_.size() && (most > 0 || int32_t(tops_.size()) <= through + 1)) {
    const ListEntry& entry = entries_[tops_.size() - 1];
    const bool chosen = entry.fact >= 0 && entry.fact == chosen_;
    const float h =
        entry.fact < 0 ? kHeadHeight : composeCard(comparison, uint32_t(entry.fact), chosen, width_, measure).height;
    tops_.push_back(tops_.back() + h);
    if (most > 0) most--;
  }
  return tops_.size() <= entries_.size();
}

float FactList::top(size_t entry) const {
  if (entry < tops_.size()) return tops_[entry];
  return tops_.back() + float(entry - (tops_.size() - 1)) * kEstimate;
}

FactList::Range FactList::visible(float from, float to) const {
  Range range;
  size_t low = 0, high = entries_.size();
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (top(middle + 1) <= from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  range.begin = range.end = low;
  while (range.end < entries_.size() && top(range.end) < to) range.end++;
  return range;
}

}  // namespace synoptic
