// timeline: every resolved date of every article, gathered by the interval it names, then by the statement that names
// it. Example: "They meet on Thursday" and "The Jan. 22 meeting" are one entry, 2026-01-22, and one happening when the
// two sentences stand in one row.
#include <algorithm>
#include <map>
#include <tuple>

#include "study/study.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr std::string_view kSlips[] = {"date.weekday-mismatch", "date.tense-denied"};

// article, sentence -> its row, or kNone.
std::vector<std::vector<uint32_t>> rowsOf(const Comparison& comparison) {
  std::vector<std::vector<uint32_t>> rows;
  for (const ComparedArticle& article : comparison.articles)
    rows.emplace_back(article.document.sentences.size(), kNone);
  for (uint32_t row = 0; row < comparison.alignment.rows.size(); ++row)
    for (const SentenceRef& ref : comparison.alignment.rows[row].sentences) rows[ref.article][ref.sentence] = row;
  return rows;
}

// How far the verb has come that the date hangs on: of the verb's own mention in the same sentence.
Stage stageOf(const Reading& reading, const Mention& date) {
  if (date.verb == kNone) return Stage::unknown;
  const auto same = [&](const Mention& one) {
    return one.sentence == date.sentence && one.kind == MentionKind::polarity && one.verb == date.verb;
  };
  const auto [first, last] =
      std::equal_range(reading.mentions.begin(), reading.mentions.end(), date,
                       [](const Mention& left, const Mention& right) { return left.sentence < right.sentence; });
  const auto verb = std::find_if(first, last, same);
  return verb == last ? Stage::unknown : verb->modality.stage;
}

bool isSlip(std::string_view recogniser) {
  return isAmong(kSlips, recogniser);
}

// "Today" in a quotation is the day on which it was said, and texts quote words of other days.
bool isSpokenToday(const ComparedArticle& article, const std::vector<Span>& quotes, const Mention& date) {
  constexpr std::string_view kToday[] = {"today", "tonight", "tomorrow", "yesterday"};
  const std::string key = comparisonKey(article.document.text(date.span));
  if (!isAmong(kToday, key)) return false;
  // quotations lie in each other at most a few deep
  auto quote = std::upper_bound(quotes.begin(), quotes.end(), Span{date.span.begin, UINT32_MAX});
  for (int depth = 0; depth < 4 && quote != quotes.begin(); ++depth)
    if ((--quote)->contains(date.span)) return true;
  return false;
}

std::vector<Span> quotesOf(const Reading& reading) {
  std::vector<Span> quotes;
  for (const Mention& mention : reading.mentions)
    if (mention.kind == MentionKind::quote) quotes.push_back(mention.span);
  putInOrder(quotes);
  return quotes;
}

struct Told {
  Telling telling;
  std::string_view deed;
};

// A sentence that names one day twice ("on Tuesday (November 25)") tells it once, by its plainest words.
void addTold(std::vector<Told>& all, const Told& one) {
  const auto plain = [](const Telling& telling) { return std::tuple(telling.slip.empty(), telling.implied); };
  if (all.empty() || all.back().telling.sentence != one.telling.sentence)
    all.push_back(one);
  else if (plain(one.telling) < plain(all.back().telling))
    all.back() = one;
}

// The statement a sentence belongs to: its row, or itself.
using Statement = std::tuple<uint32_t, SentenceRef>;

Statement statementOf(const std::vector<std::vector<uint32_t>>& rows, SentenceRef ref) {
  const uint32_t row = rows[ref.article][ref.sentence];
  return row == kNone ? Statement(kNone, ref) : Statement(row, SentenceRef());
}

// The lemma of the verb a date hangs on; empty where that verb tells nothing of its own or only that somebody spoke.
std::string_view deedOf(const ComparedArticle& article, const Lexicon& lexicon, const Mention& date) {
  constexpr std::string_view kNoDeed[] = {"be", "have", "do", "say", "tell"};
  if (date.verb == kNone) return {};
  const std::string_view key = article.document.key(article.document.tokens[date.verb]);
  const std::string_view lemma = lexicon.lemma(key, Part::verb);
  return isAmong(kNoDeed, lemma) ? std::string_view() : lemma;
}

// What was planned for this day in a text that was out before the day was over and is told as done by one that came no
// earlier than the day, with the same verb: the happenings that tell it become one.
class Deeds {
 public:
  void add(std::string_view deed, Stage stage, int32_t published, DateInterval when, size_t happening) {
    if (deed.empty() || published == DateInterval::kUnknown) return;
    if (stage == Stage::planned && published < when.end) planned_[deed].push_back(happening);
    if (stage == Stage::happened && published >= when.begin) happened_[deed].push_back(happening);
  }
  // Pairs (planned, happened) of happenings.
  std::vector<std::pair<size_t, size_t>> pairs() const {
    std::vector<std::pair<size_t, size_t>> out;
    for (const auto& [deed, plans] : planned_)
      if (const auto done = happened_.find(deed); done != happened_.end())
        for (const size_t plan : plans) out.emplace_back(plan, done->second.front());
    return out;
  }

 private:
  std::map<std::string_view, std::vector<size_t>> planned_, happened_;
};

void join(std::vector<Happening>& happenings, const Deeds& deeds) {
  std::vector<size_t> into(happenings.size());
  for (size_t i = 0; i < into.size(); ++i) into[i] = i;
  const auto rootOf = [&](size_t at) {
    while (into[at] != at) at = into[at];
    return at;
  };
  for (const auto& [plan, done] : deeds.pairs()) {
    const size_t left = rootOf(plan), right = rootOf(done);
    into[std::max(left, right)] = std::min(left, right);
    happenings[std::min(left, right)].came_about = true;
  }
  for (size_t i = 0; i < happenings.size(); ++i) {
    const size_t root = rootOf(i);
    if (root == i) continue;
    std::vector<Telling>& all = happenings[root].tellings;
    all.insert(all.end(), happenings[i].tellings.begin(), happenings[i].tellings.end());
    happenings[root].came_about |= happenings[i].came_about;
    happenings[i].tellings.clear();
  }
  std::erase_if(happenings, [](const Happening& one) { return one.tellings.empty(); });
  for (Happening& one : happenings)
    putInOrder(one.tellings, [](const Telling& left, const Telling& right) { return left.sentence < right.sentence; });
}

std::vector<uint32_t> disputedOf(const Comparison& comparison, const std::vector<Happening>& happenings) {
  std::vector<uint32_t> out;
  const auto stands = [&](const FactMention& mention) {
    return std::any_of(happenings.begin(), happenings.end(), [&](const Happening& one) {
      return std::any_of(one.tellings.begin(), one.tellings.end(), [&](const Telling& telling) {
        return telling.sentence == mention.sentence && telling.date.overlaps(mention.span);
      });
    });
  };
  for (uint32_t at = 0; at < comparison.facts.size(); ++at) {
    const Fact& fact = comparison.facts[at];
    if (fact.relation != Relation::conflict) break;  // conflicts stand first
    if (fact.kind != FactKind::date && fact.kind != FactKind::time) continue;
    const bool here = std::any_of(fact.values.begin(), fact.values.end(), [&](const FactValue& value) {
      return std::any_of(value.mentions.begin(), value.mentions.end(), stands);
    });
    if (here) out.push_back(at);
  }
  return out;
}

TimelineEntry entryOf(const Comparison& comparison, DateInterval when,
                      const std::map<Statement, std::vector<Told>>& statements) {
  TimelineEntry entry{when, {}, {}};
  Deeds deeds;
  for (const auto& [statement, all] : statements) {
    Happening happening;
    for (const Told& one : all) {
      deeds.add(one.deed, one.telling.stage, comparison.articles[one.telling.sentence.article].reading.published, when,
                entry.happenings.size());
      happening.tellings.push_back(one.telling);
    }
    entry.happenings.push_back(std::move(happening));
  }
  join(entry.happenings, deeds);
  const auto texts = [](const Happening& one) {
    size_t count = 1;
    for (size_t i = 1; i < one.tellings.size(); ++i)
      count += one.tellings[i].sentence.article != one.tellings[i - 1].sentence.article;
    return count;
  };
  putInOrder(entry.happenings, [&](const Happening& left, const Happening& right) {
    const size_t a = texts(left), b = texts(right);
    return a != b ? a > b : left.tellings.front().sentence < right.tellings.front().sentence;
  });
  entry.disputed = disputedOf(comparison, entry.happenings);
  return entry;
}

}  // namespace

std::vector<TimelineEntry> timelineOf(const Comparison& comparison, const Lexicon& lexicon) {
  const auto rows = rowsOf(comparison);
  std::map<DateInterval, std::map<Statement, std::vector<Told>>> days;
  for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
    const ComparedArticle& read = comparison.articles[article];
    const std::vector<Span> quotes = quotesOf(read.reading);
    for (const Mention& mention : read.reading.mentions) {
      if (mention.kind != MentionKind::date || !mention.date.known()) continue;
      const SentenceKind kind = read.document.sentences[mention.sentence].kind;
      if (kind == SentenceKind::boilerplate || kind == SentenceKind::byline) continue;
      if (mention.implied && isSpokenToday(read, quotes, mention)) continue;
      const SentenceRef ref{article, mention.sentence};
      addTold(days[mention.date][statementOf(rows, ref)],
              {{ref, mention.span, stageOf(read.reading, mention), mention.implied,
                isSlip(mention.recogniser) ? mention.recogniser : std::string_view()},
               deedOf(read, lexicon, mention)});
    }
  }
  std::vector<TimelineEntry> timeline;
  for (auto& [when, statements] : days) timeline.push_back(entryOf(comparison, when, statements));
  return timeline;
}

std::string_view name(Stage stage) {
  constexpr std::string_view kStageNames[] = {"unknown", "happened", "ongoing", "planned", "wanted", "hypothetical"};
  return kStageNames[size_t(stage)];
}

}  // namespace synoptic
