// What a page says of its article in JSON-LD (schema.org): the texts of its scripts in, headline, date, outlet and
// author out, for what the page's meta tags leave open. Example:
// {"@type":"NewsArticle","headline":"Ferry","publisher":{"name": "Harbour Post"}}. Broken, deep or huge JSON is passed
// over. Covered by tests/import/html_test.cpp.
#pragma once
#include <string>
#include <string_view>

namespace synoptic {

struct HtmlPage;

class LinkedData {
 public:
  void add(std::string_view script);  // the first article that says a thing is believed
  void fill(HtmlPage& page) const;    // only what is empty there

 private:
  std::string headline_, published_, outlet_, author_;
};

}  // namespace synoptic
