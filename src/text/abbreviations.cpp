#include "text/abbreviations.h"

#include <array>
#include <cstddef>

namespace synoptic {
namespace {

using A = Abbreviation;

struct AbbreviationRow {
  A kind;
  bool needs_capital;  // the lower-case form is a plain word: "ill.", "no."
  std::string_view words;
};

constexpr AbbreviationRow kAbbreviations[] = {
    {A::title, false,
     "mr mrs ms dr prof profs gens sens reps govs lt sgt capt cmdr adm cpl pvt supt insp st ste mt msgr messrs mme "
     "mlle drs "
     "amb atty brig ald asst cllr sra srta"},
    {A::title, true, "gen gov rep rev sen pres det hon ft col fr maj sig hr"},
    {A::month, false, "jan feb apr jun jul aug sept oct nov tue tues weds thu thur thurs"},
    {A::month, true, "mar sep dec mon wed fri sat sun"},
    {A::numbered, false, "no nos nr c n° p pp vol vols fig figs arts secs eq eqs paras pt ver"},
    {A::numbered, true, "art ch sec para ex tab cap app"},
    {A::suffix, false,
     "inc corp ltd plc llc llp bros jr sr esq mfg intl natl dept depts univ assn assoc etc ph.d m.d b.a m.a b.sc m.sc "
     "ll.b "
     "lbs oz sq mph gmbh s.a n.v a.g l.p l.l.c l.l.p govt hrs mins lb co cos al"},
    {A::middle, false, "vs v e.g i.e eg ie cf viz ca approx incl resp p.s ps ext"},
    {A::place, false,
     "blvd hwy rte ariz calif fla kan kans ky mich minn nebr nev okla tenn wis wyo ont alta n.h n.j n.m n.y n.c n.d "
     "r.i s.c "
     "s.d w.va d.c u.s u.k u.n e.u u.s.a u.s.s.r u.a.e s.&p"},
    {A::place, true,
     "ala ark ave cal colo conn ga ia ill ind la mass md miss mo mont neb ore pa penn rd tex va vt wash que"},
    {A::time, false, "a.m p.m b.c b.c.e c.e a.d"},
};

struct RoleRow {
  WordRole role;
  std::string_view words;
};

constexpr RoleRow kRoles[] = {
    {WordRole::starter,
     "a an the this that these those he she it they we you i his her its their our my your who what when where why how "
     "which whose there here in on at by for from with without within as after before while if although though since "
     "because until unless upon under over between among during despite like unlike and but or nor so yet still also "
     "then "
     "now thus hence therefore however meanwhile moreover furthermore nevertheless nonetheless instead indeed perhaps "
     "maybe even only some many most several all both each every few no not none another other others such one two "
     "three "
     "four five six seven eight nine ten according asked earlier later today yesterday tomorrow recently finally once "
     "again additionally it's he's she's that's there's they're we're i'm you're don't isn't is are was were do does "
     "did "
     "can could will would should has have had let please to of about more less last next"},
    {WordRole::speech,
     "said says say asked asks replied replies added adds told tells wrote writes continued insisted exclaimed shouted "
     "cried answered noted explained stated declared warned wondered joked quipped whispered yelled screamed remarked "
     "tweeted recalled demanded inquired responded concluded observed argued claimed announced complained murmured "
     "muttered asserted"},
    {WordRole::attributive,
     "president government senate senator senators house congress congressional congressman congresswoman army navy "
     "air "
     "marine marines coast forces force troops military attorney attorneys secretary department supreme court district "
     "circuit judge magistrate special ambassador ambassadors envoy envoys embassy capitol treasury state states "
     "federal "
     "rep sen gov gen reps sens justice defense defence homeland immigration customs border citizenship citizens trade "
     "food drug "
     "environmental securities postal geological national central intelligence general security council "
     "secretary-general assembly high human rights relief office agency bureau commission committee centers fish "
     "forest "
     "census patent olympic open steel bank dollar treasuries international vice deputy under chief officials official "
     "representatives representative chamber conference agriculture energy labor commerce interior education health "
     "transportation veterans consulate constitution code corps cyber strategic southern northern pacific european "
     "african indo-pacific soccer women men women's men's team grand park prime foreign minister ministry parliament "
     "commons crown marshal marshals mission"},
    {WordRole::preposition,
     "in on at by for from with as after before while until during around about between near over under through "
     "throughout into within"},
    {WordRole::auxiliary,
     "is are was were has have had will would can could may might must should shall does did do says said also told "
     "went took gave made came saw met got held began spoke wrote won lost led kept left stood ran sent put"},
};

constexpr size_t kLongest = 20, kSlots = 2048;  // words beyond are in no table; twice as many slots as words and more

constexpr uint32_t hashOf(std::string_view word) {
  uint32_t h = 2166136261u;
  for (char c : word) h = (h ^ uint8_t(c)) * 16777619u;
  return h ^ h >> 15;
}

struct Slot {
  std::string_view word;
  A abbreviation = A::none;
  bool needs_capital = false;
  uint8_t roles = 0;
};

constexpr Slot& slotOf(std::array<Slot, kSlots>& table, std::string_view word) {
  size_t at = hashOf(word) % kSlots;
  while (!table[at].word.empty() && table[at].word != word) at = (at + 1) % kSlots;
  table[at].word = word;
  return table[at];
}

template <class Each>
constexpr void eachWord(std::string_view words, Each each) {
  while (!words.empty()) {
    size_t end = words.find(' ');
    each(words.substr(0, end));
    words.remove_prefix(end == words.npos ? words.size() : end + 1);
  }
}

constexpr std::array<Slot, kSlots> makeTable() {
  std::array<Slot, kSlots> table{};
  for (const AbbreviationRow& row : kAbbreviations)
    eachWord(row.words, [&](std::string_view word) {
      Slot& slot = slotOf(table, word);
      slot.abbreviation = row.kind;
      slot.needs_capital = row.needs_capital;
    });
  for (const RoleRow& row : kRoles)
    eachWord(row.words, [&](std::string_view word) { slotOf(table, word).roles |= uint8_t(row.role); });
  return table;
}

constexpr std::array<Slot, kSlots> kTable = makeTable();

const Slot* find(std::string_view word) {
  if (word.empty() || word.size() > kLongest) return nullptr;
  char lower[kLongest];
  size_t n = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i, 3) == "\xE2\x80\x99") {  // ’
      lower[n++] = '\'';
      i += 2;
    } else {
      lower[n++] = word[i] >= 'A' && word[i] <= 'Z' ? char(word[i] + 32) : word[i];
    }
  }
  std::string_view key(lower, n);
  for (size_t at = hashOf(key) % kSlots; !kTable[at].word.empty(); at = (at + 1) % kSlots)
    if (kTable[at].word == key) return &kTable[at];
  return nullptr;
}

}  // namespace

Abbreviation abbreviationOf(std::string_view word) {
  const Slot* slot = find(word);
  if (!slot || (slot->needs_capital && !(word[0] >= 'A' && word[0] <= 'Z'))) return A::none;
  return slot->abbreviation;
}

bool hasRole(std::string_view word, WordRole role) {
  const Slot* slot = find(word);
  return slot && slot->roles & uint8_t(role);
}

bool isLettersApart(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    if (i % 2 ? c != '.' : !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return false;
  }
  return true;
}

}  // namespace synoptic
