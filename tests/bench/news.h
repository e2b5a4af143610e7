// Invented news for measuring: the same text for the same seed on every machine. In: a seed and how many sentences.
// Out: an article's body with names, numbers, dates and quotations as often as reports have them; a second version of
// it with parts kept, reworded, dropped, added and moved. Example: News(1).article(40) has a headline and 40 sentences.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace bench {

class News {
 public:
  explicit News(uint32_t seed) : state_(seed) {}
  std::string article(size_t sentences);
  // Of another's article: half of the sentences kept, 30 % reworded, 10 % dropped, 10 % new; then 30 % moved.
  std::string version(const std::string& article);

 private:
  uint32_t next(uint32_t below);
  std::string word();
  std::string sentence();
  std::string reworded(const std::string& sentence);
  static std::string joined(const std::vector<std::string>& sentences);

  uint32_t state_;
};

}  // namespace bench
