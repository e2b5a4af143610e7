// See called.h. A run of words of the question that stand side by side is looked up among the roles of persons and the
// nouns that stand before names of things. Covered by tests/study/ask.cpp.
#include "study/called.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "study/thing.h"

namespace synoptic {
namespace {

constexpr size_t kLongest = 4;  // words of a role

// In how many articles somebody is called so.
using Names = std::map<std::string_view, size_t>;

// Texts that do not agree on a first name mean one person.
std::string_view familyOf(std::string_view name) {
  const size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

// The family of the one who is called so twice as often as anybody else; empty: nobody. A former minister has the name
// of the office too.
std::string_view ownerOf(const Names& names) {
  Names families;
  for (const auto& [name, times] : names) families[familyOf(name)] += times;
  std::string_view owner;
  size_t most = 0, next = 0;
  for (const auto& [name, times] : families) {
    next = std::max(next, std::min(times, most));
    if (times > most) most = times, owner = name;
  }
  return most >= 2 * next ? owner : std::string_view();
}

class Callings {
 public:
  Callings(const Comparison& comparison, const Lexicon& lexicon, const Question& question) : question_(question) {
    for (const ComparedArticle& article : comparison.articles) {
      for (const Entity& entity : article.reading.entities)
        if (entity.kind == MentionKind::person)
          for (const std::string& role : entity.roles) ++roles_[role][entity.name];
      const std::vector<std::string_view> called = callingsOf(article, lexicon);
      for (size_t at = 0; at < called.size(); ++at)
        if (!called[at].empty()) ++things_[called[at]][article.reading.entities[at].name];
    }
  }

  std::vector<Calling> read() const {
    std::vector<Calling> out;
    uint32_t taken = 0;
    for (size_t length = kLongest; length > 0; --length)
      for (size_t first = 0; first + length <= question_.words.size(); ++first) {
        const uint32_t words = bitsOf(first, length);
        if (words == 0 || (words & taken) != 0) continue;
        const Names names = namesOf(first, length);
        if (!names.empty()) taken |= words;  // whom two are called is nobody, but no mayor either
        const std::string_view owner = ownerOf(names);
        for (const auto& [name, times] : names)
          if (familyOf(name) == owner) out.push_back({std::string(name), words});
      }
    return out;
  }

 private:
  // Of words that stand side by side and describe; 0: they do not.
  uint32_t bitsOf(size_t first, size_t length) const {
    uint32_t bits = 0;
    for (size_t at = first; at < first + length; ++at) {
      const QuestionWord& word = question_.words[at];
      if (word.name || word.time || !word.known || at == question_.office || at == question_.counted) return 0;
      if (at > first && word.token != question_.words[at - 1].token + 1) return 0;
      bits |= uint32_t(1) << at;
    }
    return bits;
  }

  Names namesOf(size_t first, size_t length) const {
    std::string words = question_.words[first].key;
    for (size_t at = first + 1; at < first + length; ++at) words += ' ' + question_.words[at].key;
    const auto role = roles_.find(words);
    if (role != roles_.end()) return role->second;
    Names names;
    if (length == 1)
      for (const auto& [noun, called] : things_)
        if (isCalled(words, noun))
          for (const auto& [name, times] : called) names[name] += times;
    return names;
  }

  const Question& question_;
  std::map<std::string, Names, std::less<>> roles_;
  std::map<std::string_view, Names> things_;
};

}  // namespace

bool isCalledSo(const Calling& calling, std::string_view entity) {
  if (calling.name == entity) return true;
  const std::string_view family = familyOf(calling.name);
  return family.size() < calling.name.size() && familyOf(entity) == family && family.size() < entity.size() &&
         entity.front() == calling.name.front();
}

std::vector<Calling> callingsIn(const Comparison& comparison, const Lexicon& lexicon, const Question& question) {
  return Callings(comparison, lexicon, question).read();
}

}  // namespace synoptic
