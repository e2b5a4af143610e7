#include "compare/labels.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "compare/unseen.h"

namespace synoptic {
namespace {

// A label of this many characters still fits beside others in a fact and over a narrow column.
constexpr size_t kLongestLabel = 32;

constexpr std::array<std::string_view, 12> kMonths{"Jan.", "Feb.", "March", "April", "May",  "June",
                                                   "July", "Aug.", "Sept.", "Oct.",  "Nov.", "Dec."};

std::string collapsed(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    const bool space = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
    if (!space)
      out += byte;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

size_t characters(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

// "(Washington/Moscow) The president …", "VARN, March 3 (Agency) — The ferry …": what is told begins behind that.
std::string_view withoutDateline(std::string_view text) {
  constexpr size_t kLongest = 60, kCapitals = 3;  // bytes of a dateline, capitals in a row that make one
  constexpr std::array<std::string_view, 4> kDashes{" — ", " – ", " -- ", " - "};
  size_t begin = 0;
  if (text.starts_with('(')) {
    const size_t close = text.substr(0, kLongest).find(')');
    if (close != std::string_view::npos) begin = close + 1;
  } else {
    const std::string_view head = text.substr(0, kLongest);
    for (const std::string_view dash : kDashes) {
      const size_t at = head.find(dash);
      if (at == std::string_view::npos) continue;
      size_t capitals = 0, most = 0;
      for (const char byte : head.substr(0, at)) {
        capitals = byte >= 'A' && byte <= 'Z' ? capitals + 1 : 0;
        most = std::max(most, capitals);
      }
      if (most >= kCapitals) begin = at + dash.size();
      break;
    }
  }
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '-' || text[begin] == ':')) ++begin;
  return begin < text.size() ? text.substr(begin) : text;
}

std::string headlineOf(const Document& document) {
  for (const Sentence& sentence : document.sentences)
    if (sentence.kind == SentenceKind::headline) return collapsed(document.text(sentence.span));
  for (const Sentence& sentence : document.sentences)
    if (sentence.kind == SentenceKind::body || sentence.kind == SentenceKind::bullet)
      return shortTitle(withoutDateline(document.text(sentence.span)));
  return {};
}

// "Jan. 21", with the year where asked.
std::string dayOf(const Reading& reading, bool with_year) {
  if (reading.published == DateInterval::kUnknown) return {};
  const std::string iso = isoDate(reading.published);
  if (iso.size() != 10) return {};
  const size_t month = static_cast<size_t>((iso[5] - '0') * 10 + iso[6] - '0');
  if (month < 1 || month > 12) return {};
  const std::string day = iso[8] == '0' ? iso.substr(9) : iso.substr(8);
  return std::string(kMonths[month - 1]) + " " + day + (with_year ? ", " + iso.substr(0, 4) : "");
}

using Labels = std::vector<std::string>;

// Appends the day to labels that several articles have, with the year where the days alone do not tell them all apart.
void addDays(Labels& labels, const Labels& days, const Labels& years) {
  std::map<std::string, std::vector<size_t>> groups;
  for (size_t at = 0; at < labels.size(); ++at) groups[labels[at]].push_back(at);
  for (const auto& [label, group] : groups) {
    const auto different = [&](const Labels& more) {
      std::set<std::string> seen;
      for (const size_t at : group) seen.insert(more[at]);
      return seen.size();
    };
    if (group.size() < 2 || different(years) < 2) continue;
    const Labels& more = different(days) == group.size() ? days : years;
    for (const size_t at : group)
      if (!more[at].empty()) labels[at] += ", " + more[at];
  }
}

}  // namespace

std::string letters(size_t index) {
  std::string out;
  for (++index; index > 0; index = (index - 1) / 26) out.insert(out.begin(), static_cast<char>('A' + (index - 1) % 26));
  return out;
}

std::string shortTitle(std::string_view title) {
  std::string text = collapsed(title);
  if (characters(text) <= kLongestLabel) return text;
  size_t end = 0, at = 0;
  for (size_t count = 0; at < text.size() && count < kLongestLabel - 1; ++count) {
    if (text[at] == ' ') end = at;
    do ++at;
    while (at < text.size() && (text[at] & 0xC0) == 0x80);
  }
  text.resize(end > kLongestLabel / 2 ? end : at);
  while (!text.empty() && std::string_view(" ,:;-.").find(text.back()) != std::string_view::npos) text.pop_back();
  return text + " …";
}

namespace {

std::vector<std::string> uniqueIds(std::vector<std::string> ids) {
  const std::set<std::string> taken(ids.begin(), ids.end());
  std::set<std::string> used;
  size_t next = 0;
  for (std::string& id : ids) {
    if (id.empty()) {
      do id = letters(next++);
      while (taken.contains(id) || used.contains(id));
    } else if (used.contains(id)) {
      const std::string given = id;
      for (int number = 2; used.contains(id) || taken.contains(id); ++number) id = given + "-" + std::to_string(number);
    }
    used.insert(id);
  }
  return ids;
}

}  // namespace

std::vector<std::string> articleIds(const std::vector<Article>& articles) {
  std::vector<std::string> ids;
  for (const Article& article : articles) ids.push_back(article.id);
  return uniqueIds(std::move(ids));
}

void nameArticles(std::vector<ComparedArticle>& articles) {
  std::vector<std::string> ids;
  for (const ComparedArticle& article : articles) ids.push_back(article.id);
  ids = uniqueIds(std::move(ids));
  for (size_t at = 0; at < articles.size(); ++at) {
    articles[at].id = std::move(ids[at]);
    if (articles[at].title.empty()) articles[at].title = headlineOf(articles[at].document);
  }
}

void labelArticles(std::vector<ComparedArticle>& articles) {
  Labels labels, days, years;
  for (const ComparedArticle& article : articles) {
    // a label stands within the program's own words, which a sign that nobody sees may turn round
    const std::string source = collapsed(seenText(article.source)), title = shortTitle(seenText(article.title));
    labels.push_back(!source.empty() ? shortTitle(source) : !title.empty() ? title : std::string("Untitled article"));
    days.push_back(dayOf(article.reading, false));
    years.push_back(dayOf(article.reading, true));
  }
  addDays(labels, days, years);
  std::map<std::string, int> seen;
  std::map<std::string, int> count;
  for (const std::string& label : labels) ++count[label];
  for (size_t at = 0; at < labels.size(); ++at) {
    std::string label = labels[at];
    if (count[label] > 1) {
      do label = labels[at] + " (" + std::to_string(++seen[labels[at]]) + ")";
      while (count.contains(label));
    }
    articles[at].label = std::move(label);
  }
}

}  // namespace synoptic
