#include "compare/names.h"
#include "compare/word_list.h"

#include <algorithm>
#include <array>
#include <vector>

namespace synoptic {
namespace {

// Latin letters with marks, as they fold. Two-byte UTF-8 only: U+00C0 … U+017F.
constexpr std::string_view kLatin1 =
    "aaaaaaaceeeeiiiidnooooo*ouuuuyts"
    "aaaaaaaceeeeiiiidnooooo*ouuuuyty";
constexpr std::string_view kLatinExtendedA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuu"
    "uuwwyyyzzzzzzs";

// Given names and their usual short forms, where one is not the beginning of the other.
constexpr auto kShortForms = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"anthony", "tony"},     {"barbara", "barb"},       {"charles", "chuck"},     {"deborah", "debbie"},
    {"edward", "ted"},       {"edward", "ned"},         {"elizabeth", "betty"},   {"elizabeth", "beth"},
    {"elizabeth", "liz"},    {"francis", "frank"},      {"henry", "harry"},       {"henry", "hank"},
    {"james", "jim"},        {"james", "jimmy"},        {"john", "jack"},         {"johnny", "john"},
    {"katherine", "kate"},   {"catherine", "kate"},     {"lawrence", "larry"},    {"margaret", "peggy"},
    {"margaret", "meg"},     {"michael", "mike"},       {"patricia", "trish"},    {"richard", "dick"},
    {"richard", "rick"},     {"robert", "bob"},         {"robert", "bobby"},      {"steven", "steve"},
    {"stephen", "steve"},    {"theodore", "ted"},       {"william", "bill"},      {"william", "billy"},
    {"alexander", "sasha"},  {"vladimir", "volodymyr"}, {"thomas", "tom"},        {"thomas", "tommy"},
    {"joseph", "joe"},       {"andrew", "drew"},        {"rebecca", "becky"},     {"susan", "sue"},
    {"jonathan", "jack"},    {"dorothy", "dot"},        {"margaret", "maggie"},   {"eleanor", "nell"},
    {"elizabeth", "lisa"},   {"elizabeth", "bess"},     {"helen", "nell"},        {"anne", "nancy"},
    {"mary", "molly"},       {"mary", "polly"},         {"sarah", "sally"},       {"gerald", "jerry"},
    {"jeremy", "jerry"},     {"geoffrey", "jeff"},      {"jeffrey", "jeff"},      {"philip", "pip"},
    {"hubert", "bert"},      {"albert", "bert"},        {"herbert", "bert"},      {"robert", "rob"},
    {"robert", "robbie"},    {"michael", "mick"},       {"michael", "mickey"},    {"nicholas", "nick"},
    {"antonio", "tony"},     {"charles", "charlie"},    {"james", "jamie"},       {"joseph", "joey"},
    {"johannes", "hans"},    {"maximilian", "max"},     {"francisco", "paco"},    {"jose", "pepe"},
    {"ignacio", "nacho"},    {"aleksandr", "sasha"},    {"mikhail", "misha"},     {"ivan", "vanya"},
    {"giuseppe", "beppe"},   {"luigi", "gigi"},         {"guillermo", "memo"},    {"mohammed", "mo"},
    {"edward", "eddie"},     {"walter", "wally"},       {"gilbert", "bert"},      {"virginia", "ginny"},
    {"caroline", "carrie"},  {"abigail", "gail"},       {"christina", "tina"},    {"martina", "tina"},
    {"isabella", "bella"},   {"alexandra", "sandra"},   {"henrietta", "etta"},    {"wilhelm", "willi"},
    {"katherine", "kathy"},  {"katherine", "kay"},      {"katherine", "kitty"},   {"catherine", "cathy"},
    {"david", "dave"},       {"david", "davey"},        {"frederick", "freddie"}, {"alfred", "fred"},
    {"leonard", "len"},      {"leonard", "lenny"},      {"vincent", "vinny"},     {"zachary", "zack"},
    {"christopher", "kit"},  {"terence", "terry"},      {"theresa", "terry"},     {"teresa", "terry"},
    {"archibald", "archie"}, {"eugene", "gene"},        {"harold", "hal"},        {"harold", "harry"},
    {"ernest", "ernie"},     {"rudolph", "rudy"},       {"randolph", "randy"},    {"reginald", "reggie"},
    {"abraham", "abe"},      {"jacob", "jake"},         {"nathaniel", "nate"},    {"nathan", "nate"},
    {"augustus", "gus"},     {"angus", "gus"},          {"constantine", "gus"},   {"patrick", "paddy"},
    {"patricia", "patty"},   {"jennifer", "jenny"},     {"judith", "judy"},       {"josephine", "jo"},
    {"joanne", "jo"},        {"frances", "fanny"},      {"gertrude", "trudy"},    {"madeline", "maddie"},
    {"mildred", "millie"},   {"millicent", "millie"},   {"penelope", "penny"},    {"rosemary", "rosie"},
    {"ruth", "ruthie"},      {"suzanne", "sue"},        {"susan", "suzy"},        {"victoria", "vicky"},
    {"victoria", "tori"},    {"winifred", "winnie"},    {"yolanda", "yoli"},      {"dmitry", "dima"},
    {"dmitri", "dima"},      {"sergei", "seryozha"},    {"nikolai", "kolya"},     {"yevgeny", "zhenya"},
    {"evgeny", "zhenya"},    {"oleksandr", "sasha"},    {"volodymyr", "vova"},    {"vladimir", "vova"},
    {"alejandro", "alex"},   {"alexander", "sandy"},    {"alexander", "alec"},    {"enrique", "kike"},
    {"eduardo", "lalo"},     {"manuel", "manolo"},      {"concepcion", "concha"}, {"heinrich", "heinz"},
    {"friedrich", "fritz"},  {"johann", "hans"},        {"giovanni", "gianni"},   {"domenico", "mimmo"},
    {"muhammad", "mo"},      {"barbara", "barbie"},     {"elizabeth", "libby"},   {"elizabeth", "betsy"},
    {"margaret", "peg"},     {"margaret", "greta"},     {"margaret", "rita"},     {"michelle", "shelly"},
    {"rachel", "shelly"},    {"sheldon", "shelly"},     {"william", "willie"},    {"john", "johnnie"},
});

constexpr auto kSuffixes = std::to_array<std::string_view>({"jr", "sr", "ii", "iii", "iv", "junior", "senior", "esq"});
constexpr auto kSmallWords = std::to_array<std::string_view>({"of", "the", "and", "for", "de", "la", "in", "on"});

std::vector<std::string> wordsOf(std::string_view folded) {
  std::vector<std::string> words;
  for (size_t at = 0; at < folded.size();) {
    const size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.emplace_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool shortFormOf(std::string_view left, std::string_view right) {
  for (const auto& [full, brief] : kShortForms)
    if ((full == left && brief == right) || (full == right && brief == left)) return true;
  // "Sandra" and "Sandi", "Chris" and "Christopher": a common beginning, and one of them is that beginning but for an
  // ending
  const size_t common =
      std::mismatch(left.begin(), left.begin() + std::min(left.size(), right.size()), right.begin()).first -
      left.begin();
  const size_t shorter = std::min(left.size(), right.size());
  if (common < 3) return false;
  if (common == shorter) return true;
  const std::string_view ending = (left.size() <= right.size() ? left : right).substr(common);
  return common >= 3 && (ending == "i" || ending == "y" || ending == "ie");
}

bool givenAgree(std::string_view left, std::string_view right) {
  if (left == right) return true;
  if (left.size() == 1 || right.size() == 1) return left[0] == right[0];
  return soundKey(left) == soundKey(right) || shortFormOf(left, right);
}

}  // namespace

std::string foldLetters(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size(); ++at) {
    const auto byte = static_cast<unsigned char>(name[at]);
    const auto next = at + 1 < name.size() ? static_cast<unsigned char>(name[at + 1]) : 0;
    if (byte >= 'A' && byte <= 'Z')
      out += static_cast<char>(byte + 32);
    else if (byte < 0x80)
      out += static_cast<char>(byte);
    else if (byte == 0xC3 && next >= 0x80 && next - 0x80u < kLatin1.size())
      out += kLatin1[next - 0x80], ++at;
    else if ((byte == 0xC4 || byte == 0xC5) && next >= 0x80 && next < 0xC0)
      out += kLatinExtendedA[std::min<size_t>((byte - 0xC4u) * 64 + next - 0x80u, kLatinExtendedA.size() - 1)], ++at;
    else if (byte == 0xE2 && next == 0x80 && at + 2 < name.size()) {
      const auto last = static_cast<unsigned char>(name[at + 2]);
      if (last == 0x98 || last == 0x99) out += '\'';
      if (last >= 0x90 && last <= 0x95) out += '-';
      if (last == 0xA6) out += ' ';
      at += 2;
    } else
      out += static_cast<char>(byte);
  }
  return out;
}

std::string soundKey(std::string_view folded) {
  std::string out;
  for (size_t at = 0; at < folded.size(); ++at) {
    char letter = folded[at];
    switch (letter) {
      case 'v':
      case 'w':
        letter = 'f';
        break;
      case 'y':
      case 'j':
        letter = 'i';
        break;
      case 'c':
      case 'q':
        letter = 'k';
        break;
      case 'p':
        if (at + 1 < folded.size() && folded[at + 1] == 'h') letter = 'f', ++at;
        break;
      case 'h':
        if (at > 0) continue;
        break;
      case '\'':
      case '-':
      case '.':
        continue;
      default:
        break;
    }
    if (out.empty() || out.back() != letter) out += letter;
  }
  return out;
}

std::string skeleton(std::string_view sound) {
  std::string out(sound.substr(0, 1));
  for (const char letter : sound.substr(std::min<size_t>(1, sound.size())))
    if (std::string_view("aeiouf").find(letter) == std::string_view::npos) out += letter;
  return out;
}

std::string nameKey(std::string_view name) {
  std::string key;
  for (const std::string& word : wordsOf(foldLetters(name))) {
    std::string kept;
    for (const char letter : word)
      if (letter != '.' && letter != ',') kept += letter;
    if (kept.ends_with("'s")) kept.resize(kept.size() - 2);
    if (kept.empty() || (key.empty() && kept == "the")) continue;
    if (!key.empty()) key += ' ';
    key += kept;
  }
  return key;
}

std::string_view wordsWithKey(std::string_view name, std::string_view key) {
  for (size_t begin = 0; begin < name.size(); ++begin) {
    if (begin > 0 && name[begin - 1] != ' ') continue;
    for (size_t end = begin; end < name.size();) {
      end = std::min(name.find(' ', end + 1), name.size());
      if (const std::string_view words = name.substr(begin, end - begin); nameKey(words) == key) return words;
    }
  }
  return name;
}

std::string initialsOf(std::string_view name) {
  const auto words = wordsOf(nameKey(name));
  std::string out;
  for (const std::string& word : words)
    if (!isAmong(kSmallWords, word)) out += word[0];
  return words.size() < 2 ? std::string() : out;
}

int editDistance(std::string_view left, std::string_view right, int most) {
  const int gap = static_cast<int>(left.size()) - static_cast<int>(right.size());
  if (gap > most || -gap > most) return most + 1;
  std::vector<int> line(right.size() + 1);
  for (size_t j = 0; j <= right.size(); ++j) line[j] = static_cast<int>(j);
  for (size_t i = 1; i <= left.size(); ++i) {
    int diagonal = line[0];
    line[0] = static_cast<int>(i);
    for (size_t j = 1; j <= right.size(); ++j) {
      const int change = diagonal + (left[i - 1] != right[j - 1]);
      diagonal = line[j];
      line[j] = std::min({line[j] + 1, line[j - 1] + 1, change});
    }
  }
  return std::min(line.back(), most + 1);
}

bool similarSurname(std::string_view left, std::string_view right) {
  if (std::min(left.size(), right.size()) < 4) return left == right;
  if (soundKey(left) == soundKey(right)) return true;
  return std::min(left.size(), right.size()) >= 7 && left.substr(0, 3) == right.substr(0, 3) &&
         editDistance(left, right, 1) <= 1;
}

PersonName splitPersonName(std::string_view name) {
  std::string folded = foldLetters(name);
  std::replace(folded.begin(), folded.end(), ',', ' ');
  auto words = wordsOf(folded);
  PersonName out;
  for (std::string& word : words) {
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    word.erase(std::remove(word.begin(), word.end(), '.'), word.end());
  }
  std::erase_if(words, [](const std::string& word) { return word.empty(); });
  if (words.size() > 1 && isAmong(kSuffixes, words.back())) out.suffix = words.back(), words.pop_back();
  if (words.empty()) return out;
  out.surname = words.back();
  words.pop_back();
  out.given = std::move(words);
  return out;
}

bool compatibleGiven(const PersonName& left, const PersonName& right) {
  if (left.given.empty() || right.given.empty()) return true;
  for (const std::string& one : left.given)
    for (const std::string& other : right.given)
      if (one.size() > 1 && other.size() > 1 && givenAgree(one, other)) return true;
  // nothing but an initial to go by
  return (left.given[0].size() == 1 || right.given[0].size() == 1) && left.given[0][0] == right.given[0][0];
}

bool similarGiven(const PersonName& left, const PersonName& right) {
  constexpr size_t kShortest = 4, kLong = 9;
  if (left.given.empty() || right.given.empty()) return false;
  const std::string &one = left.given[0], &other = right.given[0];
  const size_t shorter = std::min(one.size(), other.size());
  if (shorter < kShortest || (shorter == kShortest && one.size() == other.size())) return false;
  const int most = shorter >= kLong ? 2 : 1;
  return editDistance(one, other, most) <= most;
}

bool otherGiven(const PersonName& left, const PersonName& right) {
  const auto full = [](const PersonName& name) { return !name.given.empty() && name.given[0].size() > 2; };
  if (!full(left) || !full(right)) return false;
  for (const std::string& one : left.given)
    for (const std::string& other : right.given)
      if (givenAgree(one, other)) return false;
  return true;
}

}  // namespace synoptic
