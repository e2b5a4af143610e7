// See related.h. Rows of words, not rules: a word may stand in several rows, and no row is followed into another.
// WordNet has many of these pairs only over two steps, on which too much lies beside the way. Covered by
// tests/study/ask.cpp.
#include "study/related.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace synoptic {
namespace {

constexpr size_t kRowWords = 10;  // words of a row
using OneSense = std::array<std::string_view, kRowWords>;

constexpr auto kRows = std::to_array<OneSense>({
    // what happens to people
    {"hurt", "injure", "injured", "injury", "wound", "wounded"},
    {"kill", "die", "dead", "death", "perish", "fatal", "fatality", "deadly"},
    {"free", "release", "liberate", "freed"},
    {"abduct", "kidnap", "kidnapping", "abduction", "kidnapper"},
    {"arrest", "detain", "detention", "custody"},
    {"prison", "jail", "custody", "imprison", "behind bars"},
    {"acquit", "clear"},
    {"convict", "guilty", "conviction"},
    {"sue", "lawsuit"},
    {"evacuate", "evacuee", "evacuation", "evacuated"},
    {"rescue", "save"},
    {"fire", "dismiss", "sack"},
    {"resign", "quit", "resignation"},
    {"appoint", "name", "pick", "choose"},
    {"medication", "medicine", "drug", "pill"},
    // what happens to things
    {"fall", "drop", "decline", "decrease", "shrink", "lose", "slip", "plunge", "tumble"},
    {"rise", "raise", "increase", "hike", "climb", "grow", "growth", "jump", "gain"},
    {"cut", "reduce", "lower", "reduction"},
    {"begin", "start", "beginning"},
    {"end", "finish", "expire", "conclude"},
    {"stop", "halt", "suspend", "interrupt", "pause", "block"},
    {"resume", "reopen", "restart"},
    {"cancel", "scrap", "shelve"},
    {"hit", "strike", "attack"},
    {"crash", "collide", "collision", "ram"},
    {"explosion", "blast", "explode"},
    {"collapse", "cave-in", "rockfall"},
    {"earthquake", "tremor", "quake"},
    {"blaze", "fire", "wildfire", "flame", "inferno"},
    {"wind", "gust"},
    {"destroy", "ruin", "wreck", "burn"},
    {"build", "construct", "construction"},
    {"discover", "notice", "detect", "spot"},
    {"cause", "trigger", "spark", "ignite", "provoke"},
    {"fake", "forge", "falsify", "bogus"},
    {"investigate", "investigation", "inquiry", "probe", "investigator", "inspector"},
    {"argue", "quarrel", "dispute", "row"},
    {"reject", "fail", "defeat", "refuse"},
    {"approve", "adopt", "pass"},
    {"propose", "unveil", "introduce", "proposal"},
    {"publish", "release", "disclose", "reveal"},
    {"demand", "ask", "request"},
    {"buy", "purchase", "acquire", "acquisition", "takeover"},
    {"sell", "sale"},
    {"donate", "donation", "give", "charitable", "contribution"},
    {"earn", "make", "income", "wage", "salary"},
    {"own", "owner", "hold", "stake"},
    {"employ", "employee", "employment"},
    {"win", "winner", "victory"},
    {"attend", "watch", "spectator"},
    {"elect", "election", "re-election"},
    {"wear", "dress", "dressed"},
    {"welcome", "receive", "greet"},
    {"throw", "hurl", "fling", "toss"},
    {"go", "travel"},
    {"fly", "flight"},
    {"wait", "queue", "line"},
    {"survive", "survivor", "survival", "alive"},
    {"fight", "combat", "tackle", "battle"},
    {"lead", "head"},
    {"beat", "defeat", "overcome", "oust"},
    {"transport", "carry", "haul", "load"},
    {"spend", "use"},
    {"hide", "conceal", "stash", "stuff"},
    {"storm", "rush", "force"},
    {"pollute", "contaminate", "taint", "contamination"},
    {"inspect", "inspection", "inspector", "visit"},
    {"repair", "fix", "mend"},
    {"accuse", "charge", "indict", "indictment"},
    {"steal", "theft", "rob", "robbery", "loot", "heist"},
    {"punish", "penalty", "sentence", "fine"},
    {"delay", "postpone", "defer"},
    {"oppose", "against", "dissent", "dissenter", "object"},
    {"support", "back", "endorse", "favor", "favour"},
    {"leave", "depart", "quit", "departure"},
    {"make", "produce", "manufacture", "build", "maker"},
    {"replace", "succeed", "successor", "replacement"},
    {"hire", "recruit", "employ", "sign"},
    {"ban", "prohibit", "forbid", "bar", "outlaw"},
    {"pay", "payment", "paid"},
    {"help", "aid", "assist", "assistance"},
    {"examine", "check", "search"},
    {"expect", "forecast", "predict", "anticipate"},
    {"warn", "warning", "alert"},
    {"infect", "infection"},
    {"flee", "escape"},
    {"aim", "target", "goal"},
    {"remove", "extract", "take"},
    {"trap", "strand", "stuck"},
    {"praise", "laud", "hail"},
    {"blame", "fault"},
    {"admit", "confess", "acknowledge", "concede"},
    {"deny", "denial"},
    {"criticize", "criticise", "criticism", "condemn", "slam"},
    {"damage", "harm", "wreck"},
    {"sink", "capsize", "founder"},
    {"shoot", "shot", "gunfire", "gunman"},
    {"stab", "knife"},
    {"leak", "spill"},
    {"shut", "close", "closure"},
    {"strand", "stick", "maroon"},
    {"threaten", "threat"},
    {"protest", "march"},
    {"strike", "walkout", "stoppage"},
    {"celebrate", "celebration", "party"},
    {"compensate", "compensation", "damages", "payout"},
    {"borrow", "loan"},
    {"lend", "loan"},
    {"owe", "debt"},
    {"land", "touch"},
    {"vanish", "disappear", "missing"},
    {"search", "hunt", "look"},
    {"register", "record"},
    {"occupy", "seize", "capture"},
    {"merge", "merger", "combine"},
    {"inject", "vaccinate", "vaccination", "vaccine"},
    {"recover", "retrieve", "regain"},
    {"study", "research"},
    {"train", "training"},
    {"graduate", "degree"},
    {"retire", "retirement", "pension"},
    {"deliver", "delivery"},
    {"cheat", "deceive", "defraud", "fraud"},
    {"bribe", "bribery", "kickback"},
    {"smuggle", "traffic"},
    {"spy", "espionage"},
    {"overtake", "pass"},
    {"qualify", "reach"},
    {"score", "net"},
    {"flood", "inundate", "submerge"},
    {"predict", "forecast", "estimate"},
    {"sign", "signature"},
    {"draw", "attract"},
    // who
    {"challenge", "challenger", "opponent", "rival"},
    {"demonstrator", "protester", "demonstrate", "protest", "demonstration", "rally"},
    {"pupil", "student", "schoolchild"},
    {"kid", "child"},
    {"worker", "employee", "staff"},
    {"trucker", "driver", "haulier"},
    {"lawyer", "attorney", "solicitor", "barrister", "counsel"},
    {"doctor", "physician", "surgeon", "medic"},
    {"fan", "supporter", "spectator"},
    {"hacker", "attacker"},
    {"referee", "ref"},
    {"mother", "mum", "mom"},
    {"father", "dad"},
    {"policeman", "policewoman", "officer"},
    {"soldier", "troop"},
    {"champion", "winner", "victor"},
    {"thief", "burglar", "robber", "raider"},
    {"tenant", "renter", "lodger"},
    {"crew", "sailor", "seaman"},
    {"scientist", "researcher"},
    {"reporter", "journalist", "correspondent"},
    {"coach", "manager", "trainer"},
    {"firefighter", "fireman"},
    {"prisoner", "inmate", "jailed", "imprisoned"},
    {"candidate", "contender", "nominee"},
    // things
    {"parliament", "assembly", "legislature", "chamber"},
    {"job", "post", "position"},
    {"truck", "lorry"},
    {"plane", "aircraft", "jet", "airliner"},
    {"car", "vehicle"},
    {"railway", "rail", "railroad", "track", "line"},
    {"trip", "journey", "ride", "travel"},
    {"match", "game", "final"},
    {"agreement", "deal", "accord", "pact", "treaty", "settlement"},
    {"firm", "company", "corporation"},
    {"house", "home"},
    {"flat", "apartment"},
    {"money", "cash"},
    {"share", "stock"},
    {"ransom", "payment"},
    {"disease", "illness"},
    {"university", "college"},
    {"newspaper", "paper"},
    {"bill", "legislation"},
    {"picture", "painting", "canvas"},
    {"guest", "visitor"},
    {"spouse", "husband", "wife"},
    {"inquiry", "probe", "commission"},
    {"speech", "address"},
    {"storm", "hurricane", "typhoon", "cyclone"},
    {"road", "highway", "motorway", "route"},
    {"holiday", "vacation"},
    {"petrol", "fuel", "gas", "diesel"},
    {"phone", "telephone", "mobile", "cellphone"},
    {"film", "movie"},
    {"subway", "metro", "underground"},
    {"height", "altitude"},
    {"debris", "rubble", "wreckage"},
    {"headquarters", "base"},
    {"nurse", "carer"},
    {"cop", "police", "officer"},
    {"police", "detective"},
    {"refugee", "migrant", "asylum"},
    {"suspect", "accused", "defendant"},
    {"jury", "juror"},
    {"team", "club", "side"},
    {"gift", "present"},
    {"law", "legislation", "act"},
    {"mistake", "error"},
    {"vote", "ballot"},
    {"shop", "store"},
    {"revenue", "turnover", "sale"},
    {"profit", "earnings"},
    {"layoff", "redundancy"},
    {"workforce", "employee", "staff"},
    {"interest", "rate"},
    {"rent", "lease"},
    {"class", "lesson"},
    {"previous", "last", "earlier"},
    {"recount", "count"},
    {"rebuild", "build", "reconstruct"},
    {"replay", "play"},
    {"reelect", "re-elect", "elect"},
    {"population", "inhabitant"},
});

// The first word is told by any of the others, but is not asked about by them: a boss may be a chief executive, who is
// no leader of a rescue.
constexpr auto kToldBy = std::to_array<OneSense>({
    {"boss", "chief", "head", "director", "leader", "executive", "president", "chairman"},
    {"head", "chief", "director", "leader", "president", "chairman", "chairwoman"},
    {"leader", "chief", "head", "president", "chairman", "chairwoman"},
    {"victim", "dead"},
    {"captive", "hostage"},
    {"jail", "prison", "custody"},
    {"truck", "vehicle"},
    {"border", "crossing", "frontier"},
    {"shrink", "cut", "reduce", "reduction"},
    {"cause", "because", "due", "blame"},
    {"start", "cause", "spark", "ignite"},
    {"cause", "source", "origin", "reason"},
    {"steal", "take", "stolen"},
    {"discover", "find", "see", "uncover"},
    {"see", "watch", "attend"},
    {"cost", "bill", "price", "fee"},
    {"disease", "illness", "infection", "disorder", "cancer", "malaria", "cholera", "flu", "pneumonia", "diabetes"},
    {"die", "drown"},
    {"weapon", "gun", "rifle", "pistol", "knife"},
    {"child", "boy", "girl", "son", "daughter"},
    {"woman", "mother", "wife", "widow", "sister", "daughter"},
    {"relative", "family", "parent"},
    {"live", "resident", "home", "reside"},
    {"marry", "wedding", "wed"},
    {"injury", "tear", "break", "hurt", "fracture"},
    {"evacuate", "move", "flee"},
    {"work", "staff", "employ", "employee"},
    {"house", "property"},
    {"boat", "ship", "vessel", "ferry"},
    {"sell", "part"},
    {"receive", "get"},
    {"create", "make"},
    {"send", "order"},
    {"afford", "pay"},
    {"start", "launch", "open"},
    {"feel", "notice"},
    {"last", "run", "take"},
    {"need", "require"},
    {"eat", "meal", "food"},
    {"sleep", "night"},
    {"grow", "childhood", "raise"},
    {"chase", "pursue", "pursuit"},
    {"animal", "dog", "cat", "horse", "cow", "sheep"},
    {"money", "sum", "funds"},
    {"building", "house", "block", "tower"},
    {"vehicle", "car", "van", "truck", "lorry", "bus", "scooter"},
    {"crime", "fraud", "theft", "murder", "manslaughter", "robbery"},
    {"allow", "permit", "let"},
    {"meal", "dinner", "lunch", "breakfast"},
    {"drug", "vaccine", "medicine"},
    {"instrument", "sensor", "device"},
});

// What goes with a verb and makes a noun of it: "layoff", "takeover", "walkout".
constexpr auto kWith = std::to_array<std::string_view>({"off", "out", "over", "down", "up", "away", "back"});
constexpr size_t kShortestVerb = 3;  // letters: "layoff", but no "group"

struct Phrase {
  std::string_view verb, with, means;
};
constexpr auto kPhrases = std::to_array<Phrase>({
    {"lose", "life", "die"},         {"lose", "lives", "die"},     {"break", "out", "start"},
    {"set", "off", "cause"},         {"tip", "off", "alert"},      {"bring", "about", "cause"},
    {"lead", "to", "cause"},         {"put", "out", "extinguish"}, {"step", "down", "resign"},
    {"call", "off", "cancel"},       {"take", "over", "acquire"},  {"turn", "down", "reject"},
    {"turn", "off", "switch"},       {"shut", "down", "close"},    {"run", "again", "resume"},
    {"run", "against", "challenge"}, {"win", "seat", "elect"},     {"open", "again", "reopen"},
    {"start", "again", "resume"},    {"go", "off", "explode"},     {"blow", "up", "explode"},
    {"find", "out", "learn"},        {"carry", "out", "conduct"},  {"look", "into", "investigate"},
    {"own", "up", "admit"},          {"set", "up", "establish"},   {"get", "away", "escape"},
    {"give", "up", "drop"},
});

}  // namespace

std::vector<std::string_view> relatedTo(std::string_view lemma) {
  std::vector<std::string_view> out;
  for (const OneSense& row : kRows) {
    if (lemma.empty() || !isAmong(row, lemma)) continue;
    for (const std::string_view one : row)
      if (!one.empty() && one != lemma && !isAmong(out, one)) out.push_back(one);
  }
  for (const OneSense& row : kToldBy)
    if (!lemma.empty() && row.front() == lemma)
      for (const std::string_view one : row)
        if (!one.empty() && one != lemma && !isAmong(out, one)) out.push_back(one);
  return out;
}

std::string_view phraseOf(std::string_view verb, std::string_view with) {
  const auto found = std::find_if(kPhrases.begin(), kPhrases.end(),
                                  [&](const Phrase& one) { return one.verb == verb && one.with == with; });
  return found == kPhrases.end() ? std::string_view() : found->means;
}

VerbWith partsOf(std::string_view noun, const Lexicon& lexicon) {
  for (const std::string_view with : kWith) {
    if (noun.size() < with.size() + kShortestVerb || !noun.ends_with(with)) continue;
    const std::string_view verb = noun.substr(0, noun.size() - with.size());
    if (lexicon.has(verb, Part::verb) && !lexicon.has(noun, Part::verb)) return {verb, with};
  }
  return {};
}

bool makeNoun(std::string_view verb, std::string_view with, const Lexicon& lexicon) {
  return isAmong(kWith, with) && lexicon.has(std::string(verb) + std::string(with), Part::noun);
}

}  // namespace synoptic
