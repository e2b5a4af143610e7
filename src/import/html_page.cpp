// See html_page.h. One pass over the pieces of html_tags.h with a stack of the open containers; an end tag looks at
// most 64 of them up for its start.
#include "html_page.h"

#include <algorithm>
#include <array>
#include <map>

#include "charset.h"
#include "entities.h"
#include "html_tags.h"
#include "linked_data.h"
#include "readers.h"
#include "text/text.h"

namespace synoptic {
namespace {

using Kind = HtmlPiece::Kind;

template <class... Names>
constexpr std::array<std::string_view, sizeof...(Names)> list(Names... names) {
  return {std::string_view(names)...};
}

constexpr auto kBlocks = list("p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "form",
                              "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead",
                              "tbody", "tr", "caption", "blockquote", "pre", "figure", "figcaption", "hr", "address",
                              "fieldset", "details", "summary", "center", "body", "html", "head", "title", "option",
                              "menu", "dialog", "button", "select", "noscript", "hgroup", "search", "dir", "listing");
// Elements that hold others and are always closed by their own end tag.
constexpr auto kContainers =
    list("div", "section", "article", "main", "header", "footer", "nav", "aside", "form", "ul", "ol", "table", "figure",
         "figcaption", "blockquote", "menu", "dialog", "button", "select", "noscript", "template", "svg", "math",
         "object", "canvas", "audio", "video", "details", "center", "fieldset", "foreignobject");
// A drawing or a formula that was never closed ends before these (WHATWG HTML, the rules for parsing tokens in foreign
// content): without it all the rest of the page would be its.
constexpr auto kEndDrawings = list("blockquote", "body", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4",
                                   "h5", "h6", "head", "hr", "li", "menu", "ol", "p", "pre", "table", "ul");
// Never text of the page.
constexpr auto kNoText =
    list("noscript", "template", "svg", "math", "object", "canvas", "audio", "video", "select", "button");
// Text of the page, but not of the article.
constexpr auto kAround = list("nav", "aside", "footer", "form", "menu", "dialog", "figcaption");
// Closed by their like or without contents: these make no tree deeper.
constexpr auto kFlat = list("p", "li", "dd", "dt", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "br", "img",
                            "hr", "input", "meta", "link", "source", "wbr", "area", "col", "embed", "track", "param",
                            "base", "script", "style", "title", "textarea", "iframe");
// What is open of these where a block ends, a browser opens again in the next (WHATWG HTML, "reconstruct the active
// formatting elements").
constexpr auto kFormatting = list("b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u");
// Each is read in a way of its own, see PageReader::within.
constexpr auto kWithin = list("br", "td", "th", "a", "q", "meta", "link", "title", "script");

// What an element is, as bits: one look at its name for all the lists.
enum Trait : uint8_t {
  kIsBlock = 1,
  kIsContainer = 2,
  kEndsDrawings = 4,
  kHoldsNoText = 8,
  kIsAround = 16,
  kIsFlat = 32,
  kIsWithin = 64,
  kIsFormatting = 128,
};
struct Element {
  std::string_view name;
  uint8_t traits = 0;
};

// Every name of the lists once, in the order of the alphabet.
constexpr auto kElements = [] {
  constexpr size_t kMost = kBlocks.size() + kContainers.size() + kEndDrawings.size() + kNoText.size() + kAround.size() +
                           kFlat.size() + kWithin.size() + kFormatting.size();
  std::array<Element, kMost> all{};
  size_t count = 0;
  const auto add = [&](const auto& names, Trait trait) {
    for (const std::string_view name : names) {
      size_t at = 0;
      while (at < count && all[at].name != name) ++at;
      if (at == count) all[count++].name = name;
      all[at].traits |= trait;
    }
  };
  add(kBlocks, kIsBlock);
  add(kContainers, kIsContainer);
  add(kEndDrawings, kEndsDrawings);
  add(kNoText, kHoldsNoText);
  add(kAround, kIsAround);
  add(kFlat, kIsFlat);
  add(kWithin, kIsWithin);
  add(kFormatting, kIsFormatting);
  // what is behind them stands for every other name
  std::sort(all.begin(), all.begin() + count, [](const Element& x, const Element& y) { return x.name < y.name; });
  return std::pair(all, count);
}();
static_assert(kElements.second < kElements.first.size());
// Where the names of each letter begin.
constexpr auto kFirstOf = [] {
  std::array<uint8_t, 27> first{};
  for (size_t letter = 0; letter < first.size(); ++letter)
    while (first[letter] < kElements.second && size_t(kElements.first[first[letter]].name[0] - 'a') < letter)
      ++first[letter];
  return first;
}();

// Its place in kElements, or behind them. In: at least a letter, as HtmlPieces gives it.
size_t elementOf(std::string_view name) {
  const size_t letter = size_t(name[0] - 'a');
  for (size_t at = kFirstOf[letter]; at < kFirstOf[letter + 1]; ++at)
    if (kElements.first[at].name == name) return at;
  return kElements.second;
}

constexpr auto kAroundRoles =
    list("navigation", "complementary", "contentinfo", "banner", "search", "dialog", "menu", "menubar", "toolbar");
// Words of class and id, whole or joined by - or _, that tell what is around an article.
constexpr auto kAroundWords =
    list("ad", "ads", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "caption", "comment",
         "comments", "cookie", "disqus", "footer", "masthead", "menu", "modal", "nav", "navigation", "newsletter",
         "pagination", "popular", "popup", "promo", "recommended", "related", "share", "sharing", "sidebar", "signup",
         "social", "sponsor", "sponsored", "subscribe", "taboola", "tags", "toolbar", "trending", "widget");
constexpr size_t kMostOpen = 64;    // how far up an end tag looks for its start
constexpr size_t kDeepest = 10000;  // containers that are told apart: ten megabytes of start tags took 112 MB
// A level of formatting counts as so many of others: each block that follows makes it again, so a page of n of them has
// n blocks times n elements, and is to be too deep while that is few.
constexpr uint32_t kLevelsOfFormatting = 8;

struct Container {
  std::string name;
  bool no_text = false, around = false, caption = false;
  uint32_t article = 0, main = 0;  // running number of the <article> or <main> this lies in; 0: none
  uint32_t number = 0;
};

bool hasAroundWord(const std::string& names) {
  size_t begin = 0;
  const std::string lower = lowerAscii(names);
  while (begin < lower.size()) {
    const size_t end = std::min(lower.find_first_of(" -_\t\n:", begin), lower.size());
    if (isAmong(kAroundWords, std::string_view(lower).substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

class PageReader {
 public:
  explicit PageReader(std::string_view html) : pieces_(html) {}

  HtmlPage read() {
    open_.emplace_back();
    for (HtmlPiece piece = pieces_.next(); piece.kind != Kind::end_of_input; piece = pieces_.next()) {
      if (piece.kind == Kind::text) text(piece.text);
      if (piece.kind == Kind::start_tag) startTag(piece);
      if (piece.kind == Kind::end_tag) endTag(piece);
    }
    flush();
    linked_.fill(page_);
    return std::move(page_);
  }

 private:
  void text(std::string_view raw) {
    if (open_.back().no_text) return;
    const size_t before = block_.text.size();
    for (size_t at = 0; at < raw.size();) {
      const size_t taken = raw[at] == '&' ? appendEntity(block_.text, raw.substr(at)) : 0;
      if (taken == 0) append(raw[at]);
      at += std::max<size_t>(taken, 1);
    }
    if (links_ != 0) block_.in_links += block_.text.size() - before;
  }
  void append(char c) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    if (blank && preformatted_ == 0) {
      if (!block_.text.empty() && block_.text.back() != ' ' && block_.text.back() != '\n') block_.text += ' ';
    } else {
      block_.text += c;
    }
  }

  void flush() {
    if (block_.text.empty()) return;
    const std::string_view kept = trimmed(block_.text);
    if (!kept.empty()) {
      if (heading_ == 1) page_.headline = true;
      HtmlBlock& block = page_.blocks.emplace_back();
      if (block_item_) block.text = "• ";
      block.text += kept;
      block.in_links = std::min(block_.in_links, block.text.size());
      block.article = open_.back().article;
      block.main = open_.back().main;
      block.container = open_.back().number;
      block.around = open_.back().around;
      block.caption = open_.back().caption;
      block.heading = heading_ != 0;
      block.item = in_item_;
      block_item_ = false;
    }
    block_.text.clear();
    block_.in_links = 0;
  }

  uint32_t& othersOpen(std::string_view name) {
    const auto found = open_others_.find(name);
    return found != open_others_.end() ? found->second : open_others_.emplace(name, 0).first->second;
  }

  // How deep a browser's tree gets: elements that are closed by their like or that hold nothing do not count; an end
  // tag counts where a start tag of its name is open.
  void measure(const HtmlPiece& tag, size_t element) {
    const uint8_t traits = kElements.first[element].traits;
    if (tag.kind == Kind::start_tag) {
      const uint64_t made = 1 + (traits & kIsFormatting ? 0 : formatting_);
      page_.elements = uint32_t(std::min<uint64_t>(page_.elements + made, UINT32_MAX));
    }
    if (traits & kIsFlat) return;
    uint32_t& open = element < open_known_.size() ? open_known_[element] : othersOpen(tag.name);
    const bool formats = traits & kIsFormatting;
    const uint32_t levels = formats ? kLevelsOfFormatting : 1;
    if (tag.kind == Kind::start_tag) {
      ++open;
      depth_ += levels;
      page_.depth = std::max(page_.depth, depth_);
      if (formats) ++formatting_;
    } else if (open > 0) {
      --open;
      depth_ -= levels;
      if (formats) --formatting_;
    }
  }

  void startTag(const HtmlPiece& tag) {
    const size_t element = elementOf(tag.name);
    const uint8_t traits = kElements.first[element].traits;
    measure(tag, element);
    if (traits & kEndsDrawings)
      while (deeper_ == 0 && (open_.back().name == "svg" || open_.back().name == "math")) open_.pop_back();
    if (traits & kIsWithin) within(tag);
    if ((traits & (kIsBlock | kIsContainer)) == 0) return;
    flush();
    if (traits & kIsContainer) {
      if (!tag.closed) open(tag, traits);
      return;
    }
    if (tag.name == "li") block_item_ = in_item_ = true;
    if (tag.name == "p" && !in_list_) in_item_ = false;
    if (tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] <= '6')  // hr is a block too
      heading_ = tag.name[1] - '0';
    if (tag.name == "pre") ++preformatted_;
  }

  // What stands within a line, and what the head tells of the page.
  void within(const HtmlPiece& tag) {
    if (tag.name == "br") return lineBreak();
    if (tag.name == "td" || tag.name == "th") {
      if (!block_.text.empty()) block_.text += '\t';
      return;
    }
    if (tag.name == "a") ++links_;
    if (tag.name == "q") block_.text += "“";
    if (tag.name == "meta") return meta(tag.attributes);
    if (tag.name == "link" && attribute(tag.attributes, "rel") == "canonical")
      page_.address = attribute(tag.attributes, "href");
    if (tag.name == "title" && page_.title.empty() && !open_.back().no_text)
      page_.title = oneLine(withoutEntities(tag.text));
    if (tag.name == "script" && attribute(tag.attributes, "type") == "application/ld+json") linked_.add(tag.text);
  }

  void endTag(const HtmlPiece& tag) {
    const size_t element = elementOf(tag.name);
    const uint8_t traits = kElements.first[element].traits;
    measure(tag, element);
    if (traits & kIsWithin) {
      if (tag.name == "a" && links_ > 0) --links_;
      if (tag.name == "q") block_.text += "”";
    }
    if ((traits & (kIsBlock | kIsContainer)) == 0) return;
    flush();
    if (tag.name == "li") block_item_ = in_item_ = false;
    if (tag.name[0] == 'h' && tag.name.size() == 2) heading_ = 0;
    if (tag.name == "pre" && preformatted_ > 0) --preformatted_;
    if ((traits & kIsContainer) == 0) return;
    links_ = 0;         // a link that was never closed ends with what it lies in
    if (deeper_ > 0) {  // within those that are not told apart
      --deeper_;
      return;
    }
    const size_t bottom = open_.size() > kMostOpen ? open_.size() - kMostOpen : 1;
    for (size_t i = open_.size(); i > bottom; --i) {
      if (open_[i - 1].name != tag.name) continue;
      open_.resize(i - 1);
      break;
    }
    in_list_ = open_.back().name == "ul" || open_.back().name == "ol";
    if (tag.name == "ul" || tag.name == "ol") in_item_ = block_item_ = false;
  }

  void open(const HtmlPiece& tag, uint8_t traits) {
    if (open_.size() > kDeepest) {
      ++deeper_;
      return;
    }
    Container inner = open_.back();
    inner.name = tag.name;
    inner.number = ++containers_;
    inner.caption |= tag.name == "figcaption";
    inner.no_text |= (traits & kHoldsNoText) != 0 || hasAttribute(tag.attributes, "hidden");
    if (tag.name == "article" && inner.article == 0) inner.article = ++articles_;
    if (tag.name == "main" && inner.main == 0) inner.main = ++mains_;
    const bool named =
        hasAroundWord(attribute(tag.attributes, "class")) || hasAroundWord(attribute(tag.attributes, "id"));
    inner.around |= (traits & kIsAround) != 0 || isAmong(kAroundRoles, attribute(tag.attributes, "role")) ||
                    attribute(tag.attributes, "aria-hidden") == "true" ||
                    (named && tag.name != "article" && tag.name != "main");
    in_list_ = tag.name == "ul" || tag.name == "ol";
    open_.push_back(std::move(inner));
  }

  void lineBreak() {
    while (!block_.text.empty() && block_.text.back() == ' ') block_.text.pop_back();
    if (block_.text.empty()) return;
    if (block_.text.back() == '\n')
      flush();  // two in a row are a paragraph
    else
      block_.text += '\n';
  }

  static std::string oneLine(const std::string& text) {
    std::string out;
    for (const char c : trimmed(text)) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank)
        out += c;
      else if (out.back() != ' ')  // the first one is no blank
        out += ' ';
    }
    return out;
  }

  void meta(std::string_view attributes) {
    std::string name = lowerAscii(attribute(attributes, "property"));
    if (name.empty()) name = lowerAscii(attribute(attributes, "name"));
    if (name.empty()) name = lowerAscii(attribute(attributes, "itemprop"));
    const std::string content = oneLine(attribute(attributes, "content"));
    constexpr auto kDates = list("article:published_time", "og:article:published_time", "datepublished", "date",
                                 "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.date",
                                 "sailthru.date", "parsely-pub-date", "article.published");
    if (name == "og:title" && page_.og_title.empty()) page_.og_title = content;
    if ((name == "og:site_name" || (name == "application-name" && page_.site.empty()))) page_.site = content;
    if (name == "og:url" && page_.address.empty()) page_.address = content;
    if (page_.published.empty() && isAmong(kDates, name)) page_.published = datePart(content);
    constexpr auto kAuthors =
        list("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl", "sailthru.author");
    if (page_.byline.empty() && isAmong(kAuthors, name) && content.find("://") == std::string::npos)
      page_.byline = content;
  }

  HtmlPieces pieces_;
  HtmlPage page_;
  HtmlBlock block_;
  LinkedData linked_;
  std::array<uint32_t, kElements.second> open_known_{};  // how many of each are open
  std::map<std::string, uint32_t, std::less<>> open_others_;
  std::vector<Container> open_;
  uint32_t articles_ = 0, mains_ = 0, containers_ = 0, depth_ = 0;
  uint32_t formatting_ = 0;  // elements of kFormatting that are open
  uint32_t deeper_ = 0;      // containers open beyond kDeepest
  int links_ = 0, heading_ = 0, preformatted_ = 0;
  bool block_item_ = false, in_item_ = false, in_list_ = false;
};

}  // namespace

HtmlPage readPage(std::string_view html) {
  return PageReader(html).read();
}

}  // namespace synoptic
