#include "text/boilerplate.h"

#include <array>

#include "text/is_among.h"
#include "text/unicode.h"

namespace synoptic {
namespace {

constexpr size_t kLongestBoilerplate = 400;  // bytes; a longer paragraph is text, whatever it begins with
constexpr size_t kLongestLine = 40;          // bytes; longer than any of the whole lines
constexpr size_t kLongestCredit = 200;       // bytes; of a line that is told by its end

// Whole lines, without the punctuation at their end.
constexpr std::string_view kLineTable =
    "about the author|add a comment|advertisement|advertisements|all rights reserved|also read|audio|back to top|"
    "breaking news|click to copy|close|comment|comments|contact us|continue reading|copy link|correction|"
    "corrections|donate|e-mail|editor's choice|editor's picks|editors' picks|email|facebook|follow us|"
    "further reading|gallery|get the app|home|image|images|join the conversation|latest news|leave a comment|"
    "leave a reply|linkedin|listen|listen to this article|live updates|load comments|loading|loading...|log in|"
    "menu|more from this section|more from us|more on this story|more stories|most popular|most read|newsletter|"
    "next|next article|paid content|photos|pinterest|previous|previous article|print|privacy policy|read more|"
    "read next|reader comments|recommended|recommended stories|reddit|references|register|related|"
    "related articles|related content|related coverage|related stories|related topics|report a typo|save|search|"
    "see also|share|share full article|share on facebook|share on twitter|share this|share this article|"
    "share this post|share this story|show comments|sign in|sign up|skip advertisement|skip to content|source|"
    "sources|sponsored|sponsored by|sponsored content|story continues below|story continues below advertisement|"
    "subscribe|subscribe now|support us|tags|telegram|terms of service|terms of use|top stories|topics|trending|"
    "trending now|tweet|twitter|video|view comments|watch|whatsapp|you may also like";

// Those among them behind which a list of other texts stands.
constexpr std::string_view kListHeadTable =
    "also read|further reading|more from this section|more on this story|more stories|most popular|most read|"
    "read next|recommended|recommended stories|references|related|related articles|related content|"
    "related coverage|related stories|related topics|see also|source|sources|top stories|trending|trending now|"
    "you may also like";

// What opens a line of boilerplate.
constexpr std::string_view kOpeningTable =
    "(additional reporting|(ap photo|(c) 1|(c) 2|(editing by|(file photo|(image|(photo|(reporting by|"
    "* this story|about the author|additional reporting|advertisement|all rights reserved|"
    "already a subscriber|also read|an earlier version of this|ap photo|clarification:|click here|"
    "contact the author|contact us|continue reading|copyright|correction:|corrections:|credit:|credits:|"
    "distributed by|do you have information|do you know more|download the|editing by|editor's note|"
    "editors' note|editors’ note|editor’s note|file photo|filed under|follow us|for more information|"
    "for more on|get our|get the latest|got a tip|graphic:|have a tip|illustration:|image caption|"
    "image credit|image source|image:|join our|listen:|live updates:|material from the associated press|"
    "more on this|note to readers|opens in new window|our standards:|photo by|photo credit|photo:|"
    "photograph by|photograph:|photos:|posted in|privacy policy|published in|read also|read more about|"
    "read more:|read next:|recommended by|related:|reporting by|see also:|share on|share this|share via|"
    "sign up for|sign up to|source:|sources for this article|sources for this report|sources for this story|"
    "sources include|sources:|stay informed|stay up to date|story continues|subscribe to|support our|tags:|"
    "terms of use|the views expressed|this article has been|this article was corrected|"
    "this article was first published|this article was originally|this article was produced|"
    "this article was published|this article was supported|this article was updated|"
    "this article was written with|this content is not available|this is a breaking news|"
    "this is a developing story|this material may not be published|this post was corrected|"
    "this post was first published|this post was originally|this post was produced|this post was published|"
    "this post was supported|this post was updated|this post was written with|this report was corrected|"
    "this report was first published|this report was originally|this report was produced|"
    "this report was published|this report was supported|this report was updated|"
    "this report was written with|this story has been|this story was corrected|"
    "this story was first published|this story was originally|this story was produced|"
    "this story was published|this story was supported|this story was updated|this story was written with|"
    "video:|watch:|with assistance from|with files from|with reporting by|you have read|you've read|©";

// What ends one.
constexpr std::string_view kEndingTable =
    "/afp|/getty|/getty images|/reuters|all rights reserved|contributed from|contributed reporting|"
    "contributed to the report|contributed to this article|contributed to this post|"
    "contributed to this report|contributed to this story|for subscribers|min read|minute read|minutes read|"
    "via getty images";

// What opens a sentence that was run into a paragraph of the story.
constexpr std::string_view kInlineTable =
    "(editing by|(reporting by|all rights reserved|click here to|copyright 1|copyright 2|copyright ©|editing by|"
    "follow us on|read more at|read more:|reporting by|sign up for our|sources for this article|"
    "sources for this report|sources for this story|this material may not be published|with assistance from|©|"
    "—with assistance";

constexpr size_t countItems(std::string_view table) {
  return size_t(std::count(table.begin(), table.end(), '|')) + 1;
}

template <size_t n>
constexpr std::array<std::string_view, n> split(std::string_view table) {
  std::array<std::string_view, n> items{};
  for (std::string_view& item : items) {
    const size_t end = table.find('|');
    item = table.substr(0, end);
    table.remove_prefix(end == table.npos ? table.size() : end + 1);
  }
  return items;
}

constexpr auto kLines = split<countItems(kLineTable)>(kLineTable);
constexpr auto kListHeads = split<countItems(kListHeadTable)>(kListHeadTable);
constexpr auto kOpenings = split<countItems(kOpeningTable)>(kOpeningTable);
constexpr auto kEndings = split<countItems(kEndingTable)>(kEndingTable);
constexpr auto kInline = split<countItems(kInlineTable)>(kInlineTable);

// Where the items of a table begin that open with a byte; the tables are in the order of their first bytes.
using FirstBytes = std::array<uint8_t, 257>;
template <size_t n>
constexpr FirstBytes firstBytes(const std::array<std::string_view, n>& table) {
  static_assert(n < 256);
  FirstBytes begins{};
  size_t i = 0;
  for (size_t byte = 0; byte < 256; ++byte) {
    begins[byte] = uint8_t(i);
    while (i < n && uint8_t(table[i][0]) == byte) ++i;
  }
  begins[256] = uint8_t(i);
  return begins;
}

constexpr FirstBytes kOpeningBytes = firstBytes(kOpenings), kInlineBytes = firstBytes(kInline);
static_assert(kOpeningBytes[256] == kOpenings.size() && kInlineBytes[256] == kInline.size(), "a table is out of order");

template <class Table>
bool opensWith(const Table& table, const FirstBytes& begins, std::string_view text) {
  if (text.empty()) return false;
  const auto first = uint8_t(text[0]);
  return std::any_of(table.begin() + begins[first], table.begin() + begins[first + 1],
                     [&](std::string_view opening) { return text.starts_with(opening); });
}

bool endsWith(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

}  // namespace

bool hasLetter(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    Character c = characterAt(text, at);
    if (propertiesOf(c.code).characterClass() == CharacterClass::letter) return true;
    at += c.size;
  }
  return false;
}

std::string_view withoutLeadingDashes(std::string_view text) {
  while (true) {
    const bool wide = startsWith(text, "\xE2\x80\x94") || startsWith(text, "\xE2\x80\x93");
    const size_t size = wide ? 3 : startsWith(text, "-") || startsWith(text, " ") ? 1 : 0;
    if (!size) return text;
    text.remove_prefix(size);
  }
}

namespace {

std::string_view withoutEndMarks(std::string_view line) {
  while (!line.empty() && std::string_view(" .:!>|)").find(line.back()) != std::string_view::npos)
    line.remove_suffix(1);
  return line;
}

}  // namespace

bool headsList(std::string_view line) {
  if (line.size() > kLongestLine) return false;
  const Lowered lower(withoutLeadingDashes(line), kLongestLine);
  return isAmong(kListHeads, withoutEndMarks(lower.view()));
}

bool isBoilerplateLine(std::string_view line) {
  if (line.size() > kLongestBoilerplate) return false;
  if (!hasLetter(line)) return true;
  const Lowered lower(withoutLeadingDashes(line), kLongestCredit);
  const std::string_view bare = withoutEndMarks(lower.view());
  if (bare.size() <= kLongestLine && isAmong(kLines, bare)) return true;
  if (opensWith(kOpenings, kOpeningBytes, lower.view())) return true;
  if (line.size() > kLongestCredit) return false;
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return endsWith(bare, ending); });
}

bool isBoilerplateSentence(std::string_view sentence) {
  // most sentences open with a letter with which no item does
  if (sentence.empty()) return false;
  const char first = sentence[0] >= 'A' && sentence[0] <= 'Z' ? char(sentence[0] + 32) : sentence[0];
  if (kInlineBytes[uint8_t(first)] == kInlineBytes[uint8_t(first) + 1]) return false;
  return opensWith(kInline, kInlineBytes, Lowered(sentence, kLongestLine).view());
}

bool isCopyright(std::string_view line) {
  const Lowered lower(line, 16);
  return startsWith(lower.view(), "©") || startsWith(lower.view(), "copyright") || startsWith(lower.view(), "(c) ");
}

}  // namespace synoptic
