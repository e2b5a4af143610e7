// entities: the name runs of one article in, its entities and one mention a run out. Method: full forms first (the
// longest of each person), then short forms: a surname or a given name joins the one person it fits, an acronym the
// body whose initials it is, a demonym its country; a short form that fits two stays by itself. Example: "Eileen
// O'Neill Burke … Burke" is one entity, "Eileen O'Neill Burke", with both forms. Covered by tests/facts/names.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "facts/names.h"
#include "text/text.h"

namespace synoptic {
namespace {

bool isSuffix(std::string_view word) {
  return word == "jr" || word == "sr" || word == "ii" || word == "iii" || word == "iv";
}

// The words of a name, without allocation; a run of tokens has fewer than there is room for.
class Words {
 public:
  explicit Words(std::string_view key) {
    while (!key.empty() && size_ < words_.size()) {
      const size_t end = key.find(' ');
      if (end != 0) words_[size_++] = key.substr(0, end);
      key = end == std::string_view::npos ? std::string_view() : key.substr(end + 1);
    }
  }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::string_view& back() { return words_[size_ - 1]; }
  std::string_view front() const { return words_[0]; }
  void pop_back() { --size_; }
  const std::string_view* begin() const { return words_.data(); }
  const std::string_view* end() const { return words_.data() + size_; }

 private:
  std::array<std::string_view, 24> words_;
  size_t size_ = 0;
};

Words wordsOf(std::string_view key) {
  return Words(key);
}

struct PersonName {
  std::string_view given, surname, suffix;
  size_t words = 0;
};

PersonName personName(std::string_view key) {
  Words words(key);
  PersonName name;
  if (words.size() > 1 && isSuffix(words.back())) {
    name.suffix = words.back();
    words.pop_back();
    while (!words.empty() && words.back() == ",") words.pop_back();
  }
  if (!words.empty() && words.back().ends_with(",")) words.back().remove_suffix(1);
  if (words.empty()) return name;
  name.words = words.size();
  name.surname = words.back();
  if (words.size() > 1) name.given = words.front();
  return name;
}

// Initials of the capitalised words: "federal bureau of investigation" is "fbi".
std::string initialsOf(std::string_view key) {
  std::string out;
  for (const std::string_view word : wordsOf(key)) {
    if (word == "of" || word == "the" || word == "and" || word == "for" || word == "&") continue;
    out += word[0];
  }
  return out;
}

class Joiner {
 public:
  Joiner(Scan& scan, std::vector<NameRun> runs)
      : scan_(scan), runs_(std::move(runs)), entity_of_(runs_.size(), kNone) {}

  void join() {
    loseApostrophes();
    findPeople();
    joinPlaces();
    joinPeople();
    joinOthers();
    finish();
  }

 private:
  // "Putins invasion", "Donald Trumps adviser": a plain text that lost its apostrophes. The s is no part of the name
  // when the article has the name without it; "the Clintons" are a family.
  void loseApostrophes() {
    std::map<std::string, bool> last_words;
    for (const NameRun& run : runs_) {
      if (run.kind == MentionKind::name) continue;
      last_words[std::string(personName(run.key).surname)] = true;
    }
    for (NameRun& run : runs_) {
      const std::string_view last = personName(run.key).surname;
      if (run.kind == MentionKind::place || last.size() < 4 || last.back() != 's' ||
          !last_words.contains(std::string(last.substr(0, last.size() - 1))))
        continue;
      const bool family = run.first > 0 && scan_.key(run.first - 1) == "the";
      if (family || scan_.text(run.end - 1).back() != 's') continue;
      run.lost_apostrophe = true;
      run.key.pop_back();
    }
  }

  Span spanOf(const NameRun& run) const {
    Span span = scan_.span(run.first, run.end);
    if (run.lost_apostrophe) --span.end;
    // the period of the sentence, not of "Corp."; that of "U.S." stays
    const Sentence& sentence = scan_.document.sentences[run.sentence];
    const std::string_view last = scan_.text(run.end - 1);
    const bool shouted = scan_.has(run.end - 1, kAllCaps) && last.size() > 4;  // "WORLD CUP. BONN"
    if ((run.end == sentence.end_token || shouted) && last.size() > 3 && last.back() == '.' &&
        last.find('.') == last.size() - 1)
      --span.end;
    return span;
  }

  uint32_t newEntity(MentionKind kind) {
    Entity entity;
    entity.kind = kind;
    scan_.entities.push_back(std::move(entity));
    return static_cast<uint32_t>(scan_.entities.size() - 1);
  }

  std::string textOfRun(const NameRun& run) const { return std::string(scan_.document.text(spanOf(run))); }

  void joinPlaces() {
    std::map<std::string, uint32_t> by_name;
    for (size_t r = 0; r < runs_.size(); ++r) {
      if (runs_[r].kind != MentionKind::place) continue;
      const auto [at, fresh] = by_name.try_emplace(runs_[r].place, 0);
      if (fresh) {
        at->second = newEntity(MentionKind::place);
        scan_.entities[at->second].name = runs_[r].place;
        scan_.entities[at->second].code = runs_[r].code;
      }
      entity_of_[r] = at->second;
    }
  }

  // A single word that is the last of a longer unknown name speaks for a person ("Ofer Biton … Biton"), and a place's
  // name that is a person's surname here is that person ("Denzel Washington … Washington").
  void findPeople() {
    std::map<std::string, bool> alone, surnames;
    for (const NameRun& run : runs_) {
      const PersonName name = personName(run.key);
      if (name.words == 1 && run.kind == MentionKind::name) alone[std::string(name.surname)] = true;
      if (name.words > 1 && run.kind == MentionKind::person) surnames[std::string(name.surname)] = true;
    }
    for (NameRun& run : runs_) {
      const PersonName name = personName(run.key);
      if (run.kind == MentionKind::name && !run.thing && name.words >= 2 && name.words <= 4 &&
          alone.contains(std::string(name.surname))) {
        run.kind = MentionKind::person;
      } else if (run.kind == MentionKind::place && name.words == 1 && surnames.contains(run.key) && !placeBefore(run)) {
        run.kind = MentionKind::person;
      }
    }
  }

  bool placeBefore(const NameRun& run) const {
    if (run.first == 0) return false;
    const std::string_view before = scan_.key(run.first - 1);
    return before == "in" || before == "at" || before == "from" || before == "near" || before == "to" || before == ",";
  }

  using Roles = std::vector<std::pair<uint32_t, std::string>>;  // entity and role of every full name

  struct People {
    std::map<std::string, std::vector<uint32_t>> by_surname, by_given;  // entities of full names
    std::map<std::string, uint32_t> by_full;                            // as fullName() has it
    Roles roles;
    std::set<std::string, std::less<>> titled;  // surnames that stand alone behind a title: "Mr. Iacono"
  };

  // Full names first, in order; then the single words.
  void joinPeople() {
    People people;
    for (size_t r = 0; r < runs_.size(); ++r) {
      if (runs_[r].kind != MentionKind::person) continue;
      const size_t words = personName(runs_[r].key).words;
      if (words > 1) addFullName(r, people);
      if (words == 1) people.titled.insert(runs_[r].key);
    }
    addUntitled(people);
    std::map<std::string, uint32_t> alone;
    for (size_t r = 0; r < runs_.size(); ++r) {
      if (entity_of_[r] != kNone || !isSingleName(runs_[r])) continue;
      entity_of_[r] = bearerOf(runs_[r], people, alone);
      if (entity_of_[r] != kNone) runs_[r].kind = MentionKind::person;
    }
  }

  static std::string fullName(const PersonName& name) {
    return std::string(name.given) + "|" + std::string(name.surname) + "|" + std::string(name.suffix);
  }

  void addFullName(size_t r, People& people) {
    const PersonName name = personName(runs_[r].key);
    const auto [at, fresh] = people.by_full.try_emplace(fullName(name), 0);
    if (fresh) {
      at->second = newEntity(MentionKind::person);
      people.by_surname[std::string(name.surname)].push_back(at->second);
      people.by_given[std::string(name.given)].push_back(at->second);
    }
    entity_of_[r] = at->second;
    for (const std::string& role : runs_[r].roles) people.roles.emplace_back(at->second, role);
  }

  // Two or three capitalised words whose last is a person's surname elsewhere ("Mr. Iacono" … "Nick Iacono").
  void addUntitled(People& people) {
    for (size_t r = 0; r < runs_.size(); ++r) {
      if (runs_[r].kind != MentionKind::name || runs_[r].thing) continue;
      const PersonName name = personName(runs_[r].key);
      if (name.words < 2 || name.words > 4) continue;
      if (!people.titled.contains(name.surname) && !people.by_full.contains(fullName(name))) continue;
      runs_[r].kind = MentionKind::person;
      addFullName(r, people);
    }
  }

  static bool isSingleName(const NameRun& run) {
    return (run.kind == MentionKind::person || run.kind == MentionKind::name) &&
           (wordsOf(run.key).size() == 1 || personName(run.key).words == 1);
  }

  // Whom a single word names: the one with that surname or first name, else somebody who is never named in full, who
  // joins `alone`; kNone: nobody that is known for a person.
  uint32_t bearerOf(const NameRun& run, const People& people, std::map<std::string, uint32_t>& alone) {
    const std::string word(personName(run.key).surname);
    const auto surname = people.by_surname.find(word);
    const auto given = people.by_given.find(word);
    const bool is_surname = surname != people.by_surname.end();
    if (is_surname && surname->second.size() > 1) {
      // a surname of two: only a role that one of them alone has tells which
      if (const uint32_t bearer = bearerOfRole(run, surname->second, people.roles); bearer != kNone) return bearer;
    }
    if (is_surname && surname->second.size() == 1) return surname->second[0];
    if (!is_surname && given != people.by_given.end() && given->second.size() == 1) return given->second[0];
    if (run.kind != MentionKind::person && !is_surname && !alone.contains(word) && !people.titled.contains(word))
      return kNone;
    const auto [at, fresh] = alone.try_emplace(word, 0);
    if (fresh) at->second = newEntity(MentionKind::person);
    return at->second;
  }

  // The one among the first few bearers that has a role of the run; kNone for none or two.
  static uint32_t bearerOfRole(const NameRun& run, const std::vector<uint32_t>& bearers, const Roles& roles) {
    constexpr size_t kMost = 4, kMostRoles = 200;  // beyond that nothing is certain
    if (run.roles.empty() || bearers.size() > kMost || roles.size() > kMostRoles) return kNone;
    uint32_t found = kNone;
    for (const auto& [entity, role] : roles) {
      if (std::find(run.roles.begin(), run.roles.end(), role) == run.roles.end()) continue;
      if (std::find(bearers.begin(), bearers.end(), entity) == bearers.end() || entity == found) continue;
      if (found != kNone) return kNone;
      found = entity;
    }
    return found;
  }

  // "World Anti-Doping Agency (WADA)": letters in brackets right behind a name of several words, which has them in
  // order and begins with the first.
  std::map<std::string, std::string> bracketed() const {
    std::map<std::string, std::string> full;
    for (size_t r = 0; r + 1 < runs_.size(); ++r) {
      const NameRun &name = runs_[r], &letters = runs_[r + 1];
      const bool behind = letters.first == name.end + 1 && letters.end == letters.first + 1 &&
                          letters.end < scan_.size() && scan_.key(name.end) == "(" && scan_.key(letters.end) == ")";
      if (!behind || !scan_.has(letters.first, kAllCaps) || name.end < name.first + 2) continue;
      if (name.kind == MentionKind::place || name.key.empty() || name.key[0] != letters.key[0]) continue;
      size_t at = 0;
      for (const char c : name.key) at += at < letters.key.size() && c == letters.key[at] ? 1 : 0;
      if (at == letters.key.size()) full.emplace(letters.key, name.key);
    }
    return full;
  }

  // Bodies and other names: by key, and acronyms by the initials of one longer name.
  void joinOthers() {
    std::map<std::string, uint32_t> by_key;
    std::map<std::string, std::vector<std::string>> by_initials;
    const std::map<std::string, std::string> expanded = bracketed();
    for (const NameRun& run : runs_) {
      if (run.kind != MentionKind::organisation && run.kind != MentionKind::name) continue;
      const std::string initials = initialsOf(run.key);
      if (initials.size() < 2) continue;
      std::vector<std::string>& keys = by_initials[initials];
      // two are as good as many: only one alone speaks for its initials
      if (keys.size() < 2 && std::ranges::find(keys, run.key) == keys.end()) keys.push_back(run.key);
    }
    for (size_t r = 0; r < runs_.size(); ++r) {
      if (entity_of_[r] != kNone) continue;
      const NameRun& run = runs_[r];
      std::string key = run.key;
      const bool acronym = wordsOf(key).size() == 1 && scan_.has(run.first, kAllCaps);
      if (const auto full = by_initials.find(key); acronym && full != by_initials.end() && full->second.size() == 1)
        key = full->second[0];
      if (const auto name = expanded.find(run.key); acronym && name != expanded.end()) key = name->second;
      const auto [at, fresh] = by_key.try_emplace(key, 0);
      if (fresh) at->second = newEntity(run.kind);
      entity_of_[r] = at->second;
      if (run.kind == MentionKind::organisation) scan_.entities[at->second].kind = MentionKind::organisation;
    }
  }

  void finish() {
    for (size_t r = 0; r < runs_.size(); ++r) {
      Entity& entity = scan_.entities[entity_of_[r]];
      std::string form = textOfRun(runs_[r]);
      if (entity.kind != MentionKind::place && form.size() > entity.name.size()) entity.name = form;
      entity.forms.push_back(std::move(form));
      for (std::string& role : runs_[r].roles) entity.roles.push_back(std::move(role));
    }
    for (Entity& entity : scan_.entities) {
      if (entity.kind != MentionKind::place) entity.outlet = outletKey(entity.name);
      for (std::vector<std::string>* list : {&entity.forms, &entity.roles}) {
        putInOrder(*list);
        list->erase(std::unique(list->begin(), list->end()), list->end());
      }
    }
    for (size_t r = 0; r < runs_.size(); ++r) {
      const NameRun& run = runs_[r];
      const Entity& entity = scan_.entities[entity_of_[r]];
      Mention mention;
      mention.sentence = run.sentence;
      mention.span = spanOf(run);
      mention.kind = entity.kind;
      mention.value = entity.name;
      mention.recogniser = entity.kind == MentionKind::person         ? "name.person"
                           : entity.kind == MentionKind::place        ? "name.place"
                           : entity.kind == MentionKind::organisation ? "name.organisation"
                                                                      : "name.other";
      mention.entity = entity_of_[r];
      for (uint32_t i = run.first; i < run.end; ++i) scan_.setTag(i, Tag::name);  // "Jared" is no verb after all
      scan_.mentions.push_back(std::move(mention));
    }
  }

  Scan& scan_;
  std::vector<NameRun> runs_;
  std::vector<uint32_t> entity_of_;  // by run
};

}  // namespace

void joinNames(Scan& scan, std::vector<NameRun> runs) {
  Joiner(scan, std::move(runs)).join();
}

}  // namespace synoptic
