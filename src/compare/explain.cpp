#include "compare/explain.h"
#include "compare/judges.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace synoptic {
namespace {

// Longer phrases are cut at a word.
constexpr size_t kMostAbout = 56;
constexpr size_t kMostQuoted = 140;
constexpr uint32_t kMostAboutWords = 6;
// Of more articles, wordings or values the first are named and the others counted: a sentence is to be read, and where
// all of them stand is in the fact.
constexpr size_t kMostNamed = 8;

std::string oneLine(std::string_view text, size_t most) {
  std::string out;
  for (const char byte : text) {
    const bool space = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
    if (!space)
      out += byte;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (out.size() <= most) return out;
  const size_t space = out.rfind(' ', most);
  out.resize(space == std::string::npos || space < most / 2 ? characterBoundary(out, static_cast<uint32_t>(most))
                                                            : space);
  return out + " …";
}

// What the articles of one text say: "A and B".
struct Saying {
  std::string text;
  std::vector<uint32_t> articles;
};

// The wordings of a value, in the order of the articles; each article once.
std::vector<Saying> sayingsOf(const Scene& scene, const FactValue& value) {
  std::vector<Saying> sayings;
  std::vector<uint32_t> told;
  for (const FactMention& mention : value.mentions) {
    const uint32_t article = mention.sentence.article;
    if (std::find(told.begin(), told.end(), article) != told.end()) continue;
    told.push_back(article);
    std::string text = quoted(scene.document(article).text(mention.span));
    const auto same = std::find_if(sayings.begin(), sayings.end(), [&](const Saying& one) { return one.text == text; });
    if (same == sayings.end())
      sayings.push_back({std::move(text), {article}});
    else
      same->articles.push_back(article);
  }
  return sayings;
}

// The list, where it is a long one: its beginning, and how many "others" follow.
std::vector<std::string> shortened(std::vector<std::string> list, std::string_view others) {
  if (list.size() <= kMostNamed) return list;
  const size_t more = list.size() - (kMostNamed - 1);
  list.resize(kMostNamed - 1);
  list.push_back(std::to_string(more) + std::string(others));
  return list;
}

std::string labelsOf(const Scene& scene, const std::vector<uint32_t>& articles) {
  std::vector<std::string> labels;
  for (const uint32_t article : articles) labels.push_back(scene.articles[article].label);
  return joinedList(shortened(std::move(labels), " others"));
}

std::string says(const Scene& scene, const Saying& saying, std::string_view one, std::string_view many) {
  return labelsOf(scene, saying.articles) + " " + std::string(saying.articles.size() == 1 ? one : many) + " " +
         saying.text;
}

struct Verbs {
  std::string_view one, many;
};

Verbs verbsOf(FactKind kind) {
  switch (kind) {
    case FactKind::quote:
      return {"quotes", "quote"};
    case FactKind::attribution:
      return {"has it from", "have it from"};
    case FactKind::list:
      return {"names", "name"};
    case FactKind::spelling:
      return {"writes", "write"};
    case FactKind::person:
    case FactKind::place:
    case FactKind::organisation:
    case FactKind::name:
      return {"names", "name"};
    default:
      return {"says", "say"};
  }
}

bool isOfTwoDays(const Scene& scene, const Fact& fact) {
  const auto articleOf = [](const FactValue& value) { return value.mentions[0].sentence.article; };
  return std::any_of(fact.values.begin(), fact.values.end(), [&](const FactValue& value) {
    const uint32_t days = scene.daysApart(articleOf(fact.values[0]), articleOf(value));
    return days != kNone && days > 0;
  });
}

std::string endOf(const Scene& scene, const Fact& fact, Rule rule) {
  if (fact.relation == Relation::conflict) return "";
  if (rule == Rule::quantity_precision) return ": the figures differ in precision only";
  if (rule == Rule::date_precision) return ": the one is only less exact";
  if (rule == Rule::event_late_arrival) return ": whoever comes so late hardly meets on that day";
  switch (fact.reason) {
    case Reason::update:
      return isOfTwoDays(scene, fact) ? ": the reports are of different days"
                                      : ": one tells how it stood at an earlier hour";
    case Reason::scope:
      if (fact.kind == FactKind::list) return ": one tells of somebody whom the other does not name there";
      return ": not quite the same is measured";
    case Reason::precision:
      return ": one is less exact";
    default:
      return "";
  }
}

// Whose a quotation is: a person by name, so that "he said" and "Mr Dalen said" are one; others as they stand in the
// text; empty where nobody is named.
std::string speakerOf(const Scene& scene, const FactMention& quote) {
  const uint32_t article = quote.sentence.article;
  for (const Mention& one : mentionsFrom(sideOf(scene, quote.sentence), quote.span.begin)) {
    if (one.kind != MentionKind::quote || one.span != quote.span) continue;
    if (one.speaker_entity != kNone) {
      const JoinedEntity& entity = scene.entities.all[scene.joined(article, one.speaker_entity)];
      if (entity.kind == MentionKind::person) return entity.name;
    }
    return std::string(scene.document(article).text(one.speaker));
  }
  return {};
}

// "“We know” is said by Smith in one article, by Butler in another."; empty where fewer than two speakers are known.
std::string speakersSentence(const Scene& scene, const Fact& fact) {
  constexpr auto kPointing = std::to_array<std::string_view>({"he", "she", "they", "it", "who", "I", "we"});
  std::vector<std::pair<std::string, std::vector<uint32_t>>> speakers;
  for (const FactValue& value : fact.values)
    for (const FactMention& mention : value.mentions) {
      const std::string speaker = oneLine(speakerOf(scene, mention), kMostQuoted);
      if (speaker.empty() || isAmong(kPointing, speaker)) continue;
      auto at =
          std::find_if(speakers.begin(), speakers.end(), [&](const auto& known) { return known.first == speaker; });
      if (at == speakers.end()) at = speakers.insert(speakers.end(), {speaker, {}});
      if (std::find(at->second.begin(), at->second.end(), mention.sentence.article) == at->second.end())
        at->second.push_back(mention.sentence.article);
    }
  if (speakers.size() < 2) return {};
  const FactMention& first = fact.values[0].mentions[0];
  std::string out = quoted(scene.document(first.sentence.article).text(first.span)) + " is said";
  speakers.resize(std::min(speakers.size(), kMostNamed));
  for (size_t at = 0; at < speakers.size(); ++at)
    out += (at == 0                     ? " by "
            : at + 1 == speakers.size() ? " and by "
                                        : ", by ") +
           speakers[at].first + " in " + labelsOf(scene, speakers[at].second);
  return out + ".";
}

std::string sharedSentence(const Scene& scene, const Fact& fact) {
  const std::vector<Saying> sayings = sayingsOf(scene, fact.values[0]);
  const Verbs verbs = verbsOf(fact.kind);
  if (sayings.size() == 1) {
    const auto& articles = sayings[0].articles;
    const std::string_view all = articles.size() == 2 ? " both " : articles.size() > 2 ? " all " : " ";
    return labelsOf(scene, articles) + std::string(all) + std::string(articles.size() == 1 ? verbs.one : verbs.many) +
           " " + sayings[0].text + ".";
  }
  std::vector<std::string> parts;
  for (const Saying& saying : sayings) parts.push_back(says(scene, saying, verbs.one, verbs.many));
  return joinedList(shortened(std::move(parts), " others in other words")) + ".";
}

}  // namespace

std::string joinedList(const std::vector<std::string>& names) {
  std::string out;
  for (size_t at = 0; at < names.size(); ++at)
    out += (at == 0 ? "" : at + 1 == names.size() ? " and " : ", ") + names[at];
  return out;
}

std::string quoted(std::string_view text) {
  return "“" + oneLine(text, kMostQuoted) + "”";
}

std::string explanationOf(const Scene& scene, const Fact& fact, Rule rule) {
  const Verbs verbs = verbsOf(fact.kind);
  if (fact.relation == Relation::only) {
    const FactMention& mention = fact.values[0].mentions[0];
    return "Only " + scene.articles[mention.sentence.article].label + " " + std::string(verbs.one) + " " +
           quoted(scene.document(mention.sentence.article).text(mention.span)) + ".";
  }
  if (fact.relation == Relation::shared) return sharedSentence(scene, fact);
  if (rule == Rule::date_weekday_slip) {
    const auto text = [&](size_t value) {
      const FactMention& mention = fact.values[value].mentions[0];
      return quoted(scene.document(mention.sentence.article).text(mention.span));
    };
    return scene.articles[fact.values[0].mentions[0].sentence.article].label + " puts " + text(0) + " and " + text(1) +
           " together, but they are different days.";
  }
  if (rule == Rule::date_own_text) {
    const auto text = [&](size_t value) {
      const FactMention& mention = fact.values[value].mentions[0];
      return quoted(scene.document(mention.sentence.article).text(mention.span));
    };
    const bool dated = fact.values[1].mentions[0] < fact.values[0].mentions[0];  // the text's own date stands first
    return scene.articles[fact.values[0].mentions[0].sentence.article].label + " is dated " + text(dated ? 1 : 0) +
           ", but " + text(dated ? 0 : 1) + " looks forward to a day before that.";
  }
  if (rule == Rule::headline_own_text) {
    const bool first = fact.values[0].mentions[0] < fact.values[1].mentions[0];  // the headline stands first
    const FactMention &head = fact.values[first ? 0 : 1].mentions[0], &text = fact.values[first ? 1 : 0].mentions[0];
    const uint32_t article = head.sentence.article;
    return scene.articles[article].label + " says " + quoted(scene.document(article).text(head.span)) +
           " in its headline and " + quoted(scene.document(article).text(text.span)) + " in its text.";
  }
  if (rule == Rule::quote_other_speaker)
    if (std::string sentence = speakersSentence(scene, fact); !sentence.empty()) return sentence;
  // each value with all who say it, in whatever words; the values against each other
  std::string out;
  const size_t values = fact.values.size(), told_values = values > kMostNamed ? kMostNamed - 1 : values;
  for (size_t at = 0; at < told_values; ++at) {
    const FactValue& value = fact.values[at];
    std::vector<std::string> parts;
    // the one that leaves the source out states the figure, not a source
    const bool without = rule == Rule::attribution_dropped && value.value == kNoSource;
    const bool meets = rule == Rule::event_late_arrival && parseIsoDate(value.value) != DateInterval::kUnknown;
    const Verbs told = without ? Verbs{"gives no source for", "give no source for"}
                       : meets ? Verbs{"has the meeting on", "have the meeting on"}
                               : verbs;
    for (const Saying& saying : sayingsOf(scene, value)) parts.push_back(says(scene, saying, told.one, told.many));
    if (!out.empty()) out += parts.size() > 1 || out.find(" and ") != std::string::npos ? "; " : ", ";
    out += joinedList(shortened(std::move(parts), " others in other words"));
  }
  if (told_values < values) out += "; and there are " + std::to_string(values - told_values) + " more values";
  return out + endOf(scene, fact, rule) + ".";
}

namespace {

bool isName(FactKind kind) {
  return kind == FactKind::person || kind == FactKind::place || kind == FactKind::organisation ||
         kind == FactKind::name || kind == FactKind::spelling;
}

// The words behind the mention (or, at the end of a sentence, before it) as far as the phrase goes.
std::string phraseAround(const Scene& scene, const FactMention& mention) {
  const Document& document = scene.document(mention.sentence.article);
  const Sentence& sentence = scene.sentence(mention.sentence);
  const auto word = [&](uint32_t token) {
    return document.tokens[token].kind == TokenKind::word || document.tokens[token].kind == TokenKind::number;
  };
  const TokenRange own = tokensOf(sideOf(scene, mention.sentence), mention.span);
  const uint32_t first = own.begin;
  uint32_t begin = own.end, end = begin, last = begin;
  for (uint32_t count = 0; end < sentence.end_token && count < kMostAboutWords &&
                           (word(end) || document.text(document.tokens[end].span) == "-");
       ++end, ++count)
    if (scene.content(mention.sentence.article, end)) last = end + 1;
  if (last == begin) {
    begin = last = first;
    for (uint32_t count = 0; begin > sentence.first_token && count < kMostAboutWords && word(begin - 1); ++count)
      --begin;
    while (begin < last && !scene.content(mention.sentence.article, begin)) ++begin;
    while (last > begin && !scene.content(mention.sentence.article, last - 1)) --last;
  }
  while (begin < last && !scene.content(mention.sentence.article, begin) &&
         Lexicon::isFunctionWord(document.key(document.tokens[begin])))
    ++begin;
  if (begin >= last) return {};
  return oneLine(document.text({document.tokens[begin].span.begin, document.tokens[last - 1].span.end}), kMostAbout);
}

}  // namespace

std::string bearerName(const Scene& scene, const Fact& fact) {
  const FactMention& told = fact.values[0].mentions[0];
  const Side side = sideOf(scene, told.sentence);
  for (const Mention& age : mentionsFrom(side, told.span.begin))
    if (age.span == told.span && age.bearer_entity != kNone)
      return scene.entities.all[scene.joined(side.ref.article, age.bearer_entity)].name;
  return "one person";
}

namespace {

// An age of somebody whom the texts name.
bool isNamedAge(const Scene& scene, const Fact& fact) {
  if (fact.kind != FactKind::duration) return false;
  const FactMention& told = fact.values[0].mentions[0];
  const std::span<const Mention> mentions = mentionsFrom(sideOf(scene, told.sentence), told.span.begin);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& age) {
    return age.span == told.span && age.unit == "age" && age.bearer_entity != kNone;
  });
}

}  // namespace

std::string aboutOf(const Scene& scene, const Fact& fact, Rule rule) {
  if (rule == Rule::name_spelling) return "spelling of a name";
  if (rule == Rule::attribution_other_source || rule == Rule::attribution_dropped) return "source of the statement";
  if (rule == Rule::list_other_member || rule == Rule::list_with_another) return "who took part";
  if (rule == Rule::name_other_form) return "name of one body";
  if (rule == Rule::event_late_arrival) return "arrival and meeting";
  if (rule == Rule::name_other_first_name) return "first name of " + fact.values[0].value;
  if (rule == Rule::person_other_age || isNamedAge(scene, fact)) return "age of " + bearerName(scene, fact);
  if (rule == Rule::date_weekday_slip) return "weekday and date";
  if (rule == Rule::date_own_text) return "the text and its own date";
  if (isName(fact.kind)) return oneLine(fact.values[0].value, kMostAbout);
  const bool words = fact.kind == FactKind::quote || fact.kind == FactKind::claim;
  // the phrase that most mentions have; of equally many the longer, then the first in byte order: the order of the
  // articles does not matter
  std::map<std::string, int> counts;
  for (const FactValue& value : fact.values)
    for (const FactMention& mention : value.mentions) {
      const std::string_view written = scene.document(mention.sentence.article).text(mention.span);
      const std::string phrase = words ? oneLine(written, kMostAbout) : phraseAround(scene, mention);
      if (!phrase.empty()) ++counts[phrase];
    }
  if (counts.empty()) return std::string(name(fact.kind));
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& left, const auto& right) {
                            return std::tuple(left.second, left.first.size(), right.first) <
                                   std::tuple(right.second, right.first.size(), left.first);
                          })
      ->first;
}

}  // namespace synoptic
