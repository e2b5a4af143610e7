// See events.h.
#include "bench/events.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace bench {
namespace {

constexpr std::string_view kSyllables[] = {"ba",  "ren", "mo", "ti",  "sal", "ker",  "du",  "lin", "vor", "ve",
                                           "sta", "gan", "er", "hal", "ost", "wick", "fen", "ru",  "dor", "mel"};
constexpr std::string_view kGiven[] = {"Ada",   "Tor",   "Ines",  "Karl",  "Mina",  "Oleg",  "Ruth",
                                       "Sven",  "Petra", "Hugo",  "Lena",  "Marco", "Nadia", "Olaf",
                                       "Paula", "Ravi",  "Sonia", "Tomas", "Vera",  "Yusuf"};
constexpr std::string_view kOffices[] = {"Mayor", "Minister", "Judge", "Inspector", "Professor", "", "", ""};
constexpr std::string_view kBodies[] = {"Council", "Company", "Institute", "Union", "Agency", "University"};

// Synonyms: the first is as often used as the second.
constexpr std::string_view kVerbs[][2] = {
    {"opened", "began"},        {"rejected", "refused"},   {"bought", "purchased"},   {"halted", "stopped"},
    {"approved", "accepted"},   {"inspected", "examined"}, {"repaired", "fixed"},     {"criticised", "attacked"},
    {"expanded", "enlarged"},   {"delayed", "postponed"},  {"sold", "disposed of"},   {"destroyed", "wrecked"},
    {"found", "discovered"},    {"lost", "forfeited"},     {"built", "constructed"},  {"moved", "shifted"},
    {"investigated", "probed"}, {"supported", "backed"},   {"cancelled", "scrapped"}, {"replaced", "exchanged"},
    {"collected", "gathered"},  {"released", "freed"},     {"counted", "tallied"},    {"surveyed", "studied"},
    {"abandoned", "gave up"},   {"promised", "pledged"},   {"defended", "justified"}, {"measured", "gauged"},
    {"cleared", "emptied"},     {"occupied", "seized"},    {"reduced", "cut"},        {"raised", "lifted"}};

constexpr std::string_view kTopics[] = {
    "ferry",      "harvest",    "vaccine",    "orchestra",  "glacier",      "pipeline",   "library",     "earthquake",
    "stadium",    "refinery",   "museum",     "prison",     "satellite",    "orchard",    "airport",     "cathedral",
    "fishery",    "dam",        "hospital",   "circus",     "railway",      "brewery",    "theatre",     "vineyard",
    "telescope",  "mine",       "lighthouse", "tunnel",     "zoo",          "bakery",     "reactor",     "festival",
    "regatta",    "parliament", "monastery",  "castle",     "swimmer",      "pilot",      "miner",       "nurse",
    "tenant",     "pensioner",  "shepherd",   "violinist",  "sculptor",     "burglar",    "smuggler",    "hostage",
    "voter",      "student",    "apprentice", "referee",    "goalkeeper",   "cyclist",    "jockey",      "surgeon",
    "pharmacist", "botanist",   "geologist",  "diver",      "lawyer",       "juror",      "witness",     "detective",
    "soldier",    "admiral",    "diplomat",   "refugee",    "farmer",       "beekeeper",  "wolf",        "bear",
    "salmon",     "locust",     "beetle",     "whale",      "seal",         "stork",      "horse",       "cattle",
    "poultry",    "tariff",     "mortgage",   "pension",    "bond",         "levy",       "dividend",    "bankruptcy",
    "merger",     "wage",       "rent",       "subsidy",    "auction",      "loan",       "invoice",     "licence",
    "patent",     "charter",    "treaty",     "embargo",    "ceasefire",    "border",     "fence",       "checkpoint",
    "convoy",     "drone",      "missile",    "grenade",    "rifle",        "uniform",    "barracks",    "veteran",
    "siege",      "trench",     "bunker",     "flood",      "drought",      "avalanche",  "blizzard",    "hurricane",
    "wildfire",   "landslide",  "volcano",    "heatwave",   "frost",        "fog",        "tide",        "reef",
    "swamp",      "meadow",     "canal",      "reservoir",  "aqueduct",     "sewer",      "filter",      "bacteria",
    "virus",      "measles",    "malaria",    "asthma",     "cancer",       "transplant", "ambulance",   "ward",
    "clinic",     "dentist",    "insulin",    "antibiotic", "protein",      "gene",       "embryo",      "fossil",
    "meteorite",  "comet",      "laser",      "magnet",     "battery",      "turbine",    "windmill",    "furnace",
    "crane",      "excavator",  "lorry",      "tram",       "bicycle",      "helicopter", "yacht",       "barge",
    "container",  "warehouse",  "customs",    "passport",   "visa",         "census",     "ballot",      "referendum",
    "coalition",  "senate",     "governor",   "ombudsman",  "budget",       "audit",      "fraud",       "bribe",
    "verdict",    "sentence",   "appeal",     "parole",     "jury",         "forensics",  "fingerprint", "ransom",
    "kidnapping", "robbery",    "arson",      "riot",       "curfew",       "barricade",  "strike",      "picket",
    "overtime",   "textile",    "cotton",     "leather",    "ceramics",     "timber",     "plywood",     "cement",
    "asphalt",    "copper",     "nickel",     "lithium",    "uranium",      "petrol",     "diesel",      "gasoline",
    "coffee",     "cocoa",      "sugar",      "wheat",      "barley",       "maize",      "potato",      "tomato",
    "olive",      "cheese",     "yoghurt",    "chocolate",  "perfume",      "jewellery",  "diamond",     "painting",
    "manuscript", "opera",      "ballet",     "novel",      "biography",    "sitcom",     "podcast",     "cartoon",
    "puppet",     "marathon",   "sprint",     "javelin",    "relay",        "penalty",    "playoff",     "league",
    "chess",      "poker",      "lottery",    "casino",     "kindergarten", "syllabus",   "scholarship", "diploma",
    "textbook",   "dormitory",  "cafeteria",  "playground"};

// Everyday English, the most frequent first.
constexpr std::string_view kEveryday[] = {
    "year",        "people",   "time",      "government", "week",     "state",   "company",   "report",   "official",
    "work",        "day",      "part",      "number",     "group",    "plan",    "country",   "city",     "case",
    "problem",     "question", "service",   "place",      "month",    "area",    "member",    "family",   "police",
    "decision",    "money",    "right",     "office",     "result",   "change",  "house",     "leader",   "law",
    "community",   "power",    "hour",      "party",      "job",      "side",    "school",    "business", "water",
    "reason",      "price",    "public",    "meeting",    "effort",   "road",    "team",      "home",     "force",
    "information", "building", "health",    "need",       "street",   "market",  "cost",      "interest", "record",
    "rule",        "support",  "measure",   "project",    "safety",   "warning", "risk",      "deal",     "talk",
    "morning",     "staff",    "worker",    "resident",   "visitor",  "crowd",   "neighbour", "delay",    "damage",
    "order",       "letter",   "statement", "evidence",   "document", "figure",  "share",     "value",    "demand",
    "supply",      "growth",   "loss",      "gain",       "debate",   "protest", "victim",    "attack",   "fire",
    "weather",     "winter",   "summer",    "season",     "village",  "region",  "district",  "river",    "coast",
    "island",      "bridge",   "station",   "train",      "flight",   "driver",  "machine",   "system",   "network",
    "computer",    "science",  "research",  "test",       "method",   "model",   "design",    "material", "energy",
    "history",     "culture",  "music",     "film",       "book",     "story",   "image",     "voice",    "language"};
constexpr std::string_view kLinks[] = {"after a",  "despite the", "because of the", "with the", "for the",
                                       "during a", "without any", "as part of a",   "in the",   "under the"};
constexpr std::string_view kDays[] = {"on Monday", "on Tuesday",     "on Wednesday", "last week", "on May 4",
                                      "on May 5",  "in early March", "in April",     "last year", "on Thursday"};
constexpr std::string_view kSaid[] = {"said", "added", "told reporters", "wrote"};

template <typename Table>
std::string_view at(const Table& table, uint32_t index) {
  return table[index % std::size(table)];
}

std::string plural(std::string_view noun) {
  const char last = noun.back();
  if (last == 's' || last == 'x' || last == 'z' || noun.ends_with("ch")) return std::string(noun) + "es";
  if (last == 'y' && std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos)
    return std::string(noun.substr(0, noun.size() - 1)) + "ies";
  return std::string(noun) + "s";
}

}  // namespace

struct Events::Cast {
  struct Person {
    std::string office, given, surname;
  };
  std::vector<Person> people;
  std::vector<std::string> places, bodies, topics;
};

struct Events::Statement {
  uint32_t subject = 0, verb = 0, place = 0, day = 0, body = 0;
  uint32_t topic = 0, other_topic = 0;
  uint32_t count = 0;               // 0: no figure
  uint32_t million = 0;             // 0: no sum
  std::vector<std::string> beside;  // phrases with words of its own
  std::string quote;                // empty: none
};

// Numerical Recipes' linear congruential generator: the same everywhere.
uint32_t Events::next(uint32_t below) {
  state_ = state_ * 1664525u + 1013904223u;
  return uint32_t((uint64_t(state_) * below) >> 32);
}

// Rank n is drawn with weight 1 / n.
template <typename Table>
uint32_t Events::zipf(const Table& table) {
  uint64_t total = 0;
  constexpr uint64_t kOne = 1 << 20;
  for (uint32_t n = 1; n <= std::size(table); ++n) total += kOne / n;
  uint64_t drawn = (uint64_t(next(1u << 31)) * total) >> 31;
  uint32_t rank = 0;
  for (; rank + 1 < std::size(table) && drawn >= kOne / (rank + 1); ++rank) drawn -= kOne / (rank + 1);
  return rank;
}

std::string Events::name(uint32_t syllables) {
  std::string out;
  for (uint32_t i = 0; i < syllables; ++i) out += kSyllables[next(std::size(kSyllables))];
  out[0] = char(out[0] - 'a' + 'A');
  return out;
}

Events::Cast Events::cast() {
  Cast cast;
  for (int i = 0; i < 16; ++i)
    cast.people.push_back({std::string(at(kOffices, next(std::size(kOffices)))),
                           std::string(at(kGiven, next(std::size(kGiven)))), name(3)});
  for (int i = 0; i < 8; ++i) cast.places.push_back(name(3));
  for (int i = 0; i < 6; ++i) cast.bodies.push_back(name(2) + " " + std::string(at(kBodies, next(std::size(kBodies)))));
  for (int i = 0; i < 24; ++i) cast.topics.emplace_back(kTopics[next(std::size(kTopics))]);
  return cast;
}

// A noun beside the subject: of every four one of the event's topics, one of everyday English, two of all the rest.
std::string Events::matter(const Cast& cast) {
  switch (next(4)) {
    case 0:
      return cast.topics[next(uint32_t(cast.topics.size()))];
    case 1:
      return std::string(kEveryday[zipf(kEveryday)]);
    default:
      return std::string(next(2) == 0 ? at(kTopics, next(std::size(kTopics)))
                                      : at(kEveryday, next(std::size(kEveryday))));
  }
}

Events::Statement Events::statement(const Cast& cast) {
  Statement made;
  const auto pick = [this](size_t size) { return next(uint32_t(size)); };
  made.subject = pick(cast.people.size()), made.body = next(2) == 0 ? pick(cast.bodies.size()) + 1 : 0;
  made.verb = pick(std::size(kVerbs)), made.place = pick(cast.places.size()), made.day = pick(3 * std::size(kDays));
  made.topic = pick(cast.topics.size()), made.other_topic = pick(cast.topics.size());
  if (next(2) == 0) made.count = next(900) + 2;
  if (next(6) == 0) made.million = next(90) + 1;
  for (uint32_t i = next(3) + 1; i > 0; --i)
    made.beside.push_back(std::string(at(kLinks, pick(std::size(kLinks)))) + " " + matter(cast) +
                          (next(2) == 0 ? " of the " + matter(cast) : ""));
  if (next(5) == 0)
    made.quote =
        "the " + matter(cast) + " of this " + matter(cast) + " is a " + matter(cast) + " for every " + matter(cast);
  return made;
}

// A statement as one article tells it.
std::string Events::told(const Cast& cast, const Statement& s) {
  const Cast::Person& person = cast.people[s.subject];
  std::string who = s.body != 0 && next(3) != 0 ? "The " + cast.bodies[s.body - 1]
                    : next(3) == 0              ? person.surname
                    : person.office.empty()     ? person.given + " " + person.surname
                    : next(2) == 0              ? person.office + " " + person.surname
                                                : person.office + " " + person.given + " " + person.surname;
  const std::string verb(kVerbs[s.verb][next(2)]);
  const std::string what = s.count != 0 ? std::to_string(s.count) + " " + plural(cast.topics[s.topic])
                                        : "the " + cast.topics[s.other_topic] + " " + cast.topics[s.topic];
  std::string out = who + " " + verb + " " + what;
  for (const std::string& phrase : s.beside)
    if (next(10) < 7) out += " " + phrase;
  if (next(3) == 0)
    out += " " + std::string(at(kLinks, next(std::size(kLinks)))) + " " + std::string(kEveryday[zipf(kEveryday)]);
  if (next(3) != 0) out += " in " + cast.places[s.place];
  if (s.day < std::size(kDays) && next(3) != 0) out += " " + std::string(kDays[s.day]);
  if (s.million != 0 && next(4) != 0) out += ", at a cost of $" + std::to_string(s.million) + " million";
  if (!s.quote.empty() && next(4) != 0)
    out += ". “" + std::string(1, char(s.quote[0] - 'a' + 'A')) + s.quote.substr(1) + ",” " + person.surname + " " +
           std::string(at(kSaid, next(std::size(kSaid))));
  return out + ".";
}

std::string Events::article(const Cast& cast, const std::vector<Statement>& story, size_t sentences) {
  // which statements, in the story's order but for some that stand elsewhere
  std::vector<size_t> order;
  for (size_t i = 0; i < story.size(); ++i)
    if (next(uint32_t(story.size())) < sentences) order.push_back(i);
  while (order.size() > sentences) order.erase(order.begin() + next(uint32_t(order.size())));
  while (!order.empty() && order.size() < sentences) order.push_back(next(uint32_t(story.size())));
  for (size_t i = 0; i < order.size(); ++i)
    if (next(100) < 15) std::swap(order[i], order[next(uint32_t(order.size()))]);
  std::string headline = "The " + cast.topics[0] + " of " + cast.places[0] + ": what " + cast.bodies[0] + " knows";
  if (next(2) == 0) headline = cast.people[0].surname + " on the " + cast.topics[0] + " in " + cast.places[0];
  std::string out = headline + "\n\n";
  for (size_t i = 0; i < order.size(); ++i) out += told(cast, story[order[i]]) + (i % 3 == 2 ? "\n\n" : " ");
  return out;
}

std::vector<std::string> Events::of(size_t events, size_t articles, size_t sentences) {
  std::vector<std::string> bodies;
  for (size_t e = 0; e < events; ++e) {
    const Cast made = cast();
    std::vector<Statement> story;
    for (size_t i = 0; i < sentences * 3 / 2; ++i) story.push_back(statement(made));
    for (size_t a = 0; a < articles; ++a) bodies.push_back(article(made, story, sentences));
  }
  return bodies;
}

}  // namespace bench
