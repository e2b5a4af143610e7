// The rows behind words.h: key, classes, number, calendar value, unit of time. Grouped by what they serve; a word that
// serves twice ("may", "second", "march") has one row in each group, which are joined at look-up.
// Covered by tests/facts/words.cpp.
#pragma once
#include <string_view>

#include "facts/words.h"

namespace synoptic {

struct WordRow {
  std::string_view key;
  uint64_t classes;
  double number = 0;
  int calendar = 0;
  TimeUnit unit = TimeUnit::second;
};

// A class with its words, separated by spaces: for those that carry no value.
struct WordList {
  uint64_t classes;
  std::string_view words;
};

// clang-format off
inline constexpr WordRow kWordRows[] = {
    // numbers
    {"zero", kUnitNumber, 0}, {"nought", kUnitNumber, 0}, {"naught", kUnitNumber, 0}, {"one", kUnitNumber, 1}, {"two", kUnitNumber, 2}, {"three", kUnitNumber, 3},
    {"four", kUnitNumber, 4}, {"five", kUnitNumber, 5}, {"six", kUnitNumber, 6}, {"seven", kUnitNumber, 7},
    {"eight", kUnitNumber, 8}, {"nine", kUnitNumber, 9}, {"ten", kUnitNumber, 10}, {"eleven", kUnitNumber, 11},
    {"twelve", kUnitNumber, 12}, {"thirteen", kUnitNumber, 13}, {"fourteen", kUnitNumber, 14},
    {"fifteen", kUnitNumber, 15}, {"sixteen", kUnitNumber, 16}, {"seventeen", kUnitNumber, 17},
    {"eighteen", kUnitNumber, 18}, {"nineteen", kUnitNumber, 19},
    {"twenty", kTensNumber, 20}, {"thirty", kTensNumber, 30}, {"forty", kTensNumber, 40}, {"fourty", kTensNumber, 40},
    {"fifty", kTensNumber, 50}, {"sixty", kTensNumber, 60}, {"seventy", kTensNumber, 70}, {"eighty", kTensNumber, 80},
    {"ninety", kTensNumber, 90},
    {"hundred", kMagnitude, 1e2}, {"thousand", kMagnitude, 1e3}, {"million", kMagnitude, 1e6},
    {"billion", kMagnitude, 1e9}, {"trillion", kMagnitude, 1e12}, {"dozen", kMagnitude, 12}, {"lakh", kMagnitude, 1e5},
    {"crore", kMagnitude, 1e7}, {"bn", kMagnitude, 1e9}, {"dzs", kMagnitude, 12}, {"dozs", kMagnitude, 12},
    {"crores", kMagnitude, 1e7}, {"lakhs", kMagnitude, 1e5}, {"tn", kMagnitude, 1e12}, {"mln", kMagnitude, 1e6},
    {"bln", kMagnitude, 1e9}, {"trn", kMagnitude, 1e12},
    {"tens", kVaguePlural, 10}, {"dozens", kVaguePlural, 12}, {"scores", kVaguePlural, 20},
    {"hundreds", kVaguePlural, 1e2}, {"thousands", kVaguePlural, 1e3}, {"millions", kVaguePlural, 1e6},
    {"billions", kVaguePlural, 1e9}, {"trillions", kVaguePlural, 1e12},
    {"half", kFractionWord, 0.5}, {"halves", kFractionWord, 0.5}, {"third", kFractionWord, 3},
    {"thirds", kFractionWord, 3}, {"quarter", kFractionWord, 4}, {"quarters", kFractionWord, 4},
    {"fourth", kFractionWord, 4}, {"fourths", kFractionWord, 4}, {"fifth", kFractionWord, 5}, {"fifths", kFractionWord, 5},
    {"sixth", kFractionWord, 6}, {"sixths", kFractionWord, 6}, {"seventh", kFractionWord, 7},
    {"sevenths", kFractionWord, 7}, {"eighth", kFractionWord, 8}, {"eighths", kFractionWord, 8},
    {"ninth", kFractionWord, 9}, {"ninths", kFractionWord, 9}, {"tenth", kFractionWord, 10}, {"tenths", kFractionWord, 10},
    {"twelfths", kFractionWord, 12}, {"sixteenth", kFractionWord, 16}, {"sixteenths", kFractionWord, 16},
    {"twentieth", kFractionWord, 20}, {"twentieths", kFractionWord, 20}, {"thirtieth", kFractionWord, 30},
    {"firsts", kFractionWord, 1}, {"hundredth", kFractionWord, 1e2}, {"hundredths", kFractionWord, 1e2},
    {"thousandth", kFractionWord, 1e3}, {"thousandths", kFractionWord, 1e3}, {"millionth", kFractionWord, 1e6},
    {"millionths", kFractionWord, 1e6}, {"billionth", kFractionWord, 1e9}, {"billionths", kFractionWord, 1e9},
    {"trillionth", kFractionWord, 1e12}, {"trillionths", kFractionWord, 1e12},
    {"½", kVulgarFraction, 0.5}, {"⅓", kVulgarFraction, 1.0 / 3}, {"⅔", kVulgarFraction, 2.0 / 3},
    {"¼", kVulgarFraction, 0.25}, {"¾", kVulgarFraction, 0.75}, {"⅕", kVulgarFraction, 0.2}, {"⅖", kVulgarFraction, 0.4},
    {"⅗", kVulgarFraction, 0.6}, {"⅘", kVulgarFraction, 0.8}, {"⅙", kVulgarFraction, 1.0 / 6},
    {"⅚", kVulgarFraction, 5.0 / 6}, {"⅛", kVulgarFraction, 0.125}, {"⅜", kVulgarFraction, 0.375},
    {"⅝", kVulgarFraction, 0.625}, {"⅞", kVulgarFraction, 0.875},
    // ordinals
    {"first", kOrdinalWord, 1}, {"second", kOrdinalWord, 2}, {"third", kOrdinalWord, 3}, {"fourth", kOrdinalWord, 4},
    {"fifth", kOrdinalWord, 5}, {"sixth", kOrdinalWord, 6}, {"seventh", kOrdinalWord, 7}, {"eighth", kOrdinalWord, 8},
    {"ninth", kOrdinalWord, 9}, {"tenth", kOrdinalWord, 10}, {"eleventh", kOrdinalWord, 11},
    {"twelfth", kOrdinalWord, 12}, {"thirteenth", kOrdinalWord, 13}, {"fourteenth", kOrdinalWord, 14},
    {"fifteenth", kOrdinalWord, 15}, {"sixteenth", kOrdinalWord, 16}, {"seventeenth", kOrdinalWord, 17},
    {"eighteenth", kOrdinalWord, 18}, {"nineteenth", kOrdinalWord, 19}, {"twentieth", kOrdinalWord, 20},
    {"thirtieth", kOrdinalWord, 30}, {"fortieth", kOrdinalWord, 40}, {"fiftieth", kOrdinalWord, 50},
    {"sixtieth", kOrdinalWord, 60}, {"seventieth", kOrdinalWord, 70}, {"eightieth", kOrdinalWord, 80},
    {"ninetieth", kOrdinalWord, 90}, {"hundredth", kOrdinalWord, 1e2}, {"thousandth", kOrdinalWord, 1e3},
    {"millionth", kOrdinalWord, 1e6}, {"billionth", kOrdinalWord, 1e9}, {"trillionth", kOrdinalWord, 1e12},
    {"nineth", kOrdinalWord, 9},
    // the calendar
    {"january", kMonth, 0, 1}, {"jan", kMonth, 0, 1}, {"february", kMonth, 0, 2}, {"feb", kMonth, 0, 2},
    {"march", kMonth, 0, 3}, {"mar", kMonth, 0, 3}, {"april", kMonth, 0, 4}, {"apr", kMonth, 0, 4}, {"may", kMonth, 0, 5},
    {"june", kMonth, 0, 6}, {"jun", kMonth, 0, 6}, {"july", kMonth, 0, 7}, {"jul", kMonth, 0, 7},
    {"august", kMonth, 0, 8}, {"aug", kMonth, 0, 8}, {"september", kMonth, 0, 9}, {"sept", kMonth, 0, 9},
    {"sep", kMonth, 0, 9}, {"october", kMonth, 0, 10}, {"oct", kMonth, 0, 10}, {"november", kMonth, 0, 11},
    {"nov", kMonth, 0, 11}, {"december", kMonth, 0, 12}, {"dec", kMonth, 0, 12},
    {"monday", kWeekday, 0, 1}, {"mon", kWeekday, 0, 1}, {"tuesday", kWeekday, 0, 2}, {"tue", kWeekday, 0, 2},
    {"tues", kWeekday, 0, 2}, {"wednesday", kWeekday, 0, 3}, {"wed", kWeekday, 0, 3}, {"thursday", kWeekday, 0, 4},
    {"thu", kWeekday, 0, 4}, {"thur", kWeekday, 0, 4}, {"thurs", kWeekday, 0, 4}, {"friday", kWeekday, 0, 5},
    {"fri", kWeekday, 0, 5}, {"saturday", kWeekday, 0, 6}, {"sat", kWeekday, 0, 6}, {"sunday", kWeekday, 0, 7},
    {"sun", kWeekday, 0, 7},
    {"today", kDayWord, 0, 0}, {"yesterday", kDayWord, 0, -1}, {"tomorrow", kDayWord, 0, 1}, {"tonight", kDayWord, 0, 0},
    {"morning", kDayPart, 0, 0}, {"afternoon", kDayPart, 0, 1}, {"evening", kDayPart, 0, 2}, {"night", kDayPart, 0, 3},
    {"noon", kDayPart, 0, 4}, {"midday", kDayPart, 0, 4}, {"midnight", kDayPart, 0, 5},
    {"spring", kSeason, 0, 3}, {"summer", kSeason, 0, 6}, {"autumn", kSeason, 0, 9}, {"fall", kSeason, 0, 9},
    {"winter", kSeason, 0, 12},
    // units of time
    {"second", kTimeUnit, 0, 0, TimeUnit::second}, {"seconds", kTimeUnit, 0, 0, TimeUnit::second},
    {"sec", kTimeUnit, 0, 0, TimeUnit::second}, {"minute", kTimeUnit, 0, 0, TimeUnit::minute},
    {"minutes", kTimeUnit, 0, 0, TimeUnit::minute}, {"min", kTimeUnit, 0, 0, TimeUnit::minute},
    {"mins", kTimeUnit, 0, 0, TimeUnit::minute}, {"hour", kTimeUnit, 0, 0, TimeUnit::hour},
    {"hours", kTimeUnit, 0, 0, TimeUnit::hour}, {"hr", kTimeUnit, 0, 0, TimeUnit::hour},
    {"hrs", kTimeUnit, 0, 0, TimeUnit::hour}, {"day", kTimeUnit, 0, 0, TimeUnit::day},
    {"days", kTimeUnit, 0, 0, TimeUnit::day}, {"week", kTimeUnit, 0, 0, TimeUnit::week},
    {"weeks", kTimeUnit, 0, 0, TimeUnit::week}, {"month", kTimeUnit, 0, 0, TimeUnit::month},
    {"months", kTimeUnit, 0, 0, TimeUnit::month}, {"quarter", kTimeUnit, 0, 0, TimeUnit::quarter},
    {"quarters", kTimeUnit, 0, 0, TimeUnit::quarter}, {"year", kTimeUnit, 0, 0, TimeUnit::year},
    {"years", kTimeUnit, 0, 0, TimeUnit::year}, {"yr", kTimeUnit, 0, 0, TimeUnit::year},
    {"yrs", kTimeUnit, 0, 0, TimeUnit::year}, {"decade", kTimeUnit, 0, 0, TimeUnit::decade},
    {"decades", kTimeUnit, 0, 0, TimeUnit::decade}, {"century", kTimeUnit, 0, 0, TimeUnit::century},
    {"centuries", kTimeUnit, 0, 0, TimeUnit::century}, {"weekend", kTimeUnit, 0, 0, TimeUnit::weekend},
};
// clang-format on

inline constexpr WordList kWordLists[] = {
    {kDeterminer, "a an the this that these those every each some any no another both either neither all"},
    {kPossessive | kDeterminer, "my your his her its our their 's ' ’s"},
    {kPreposition,
     "of in on at by for with from to into onto upon about against between among through during before after above "
     "below under over near since until till despite amid amidst toward towards via within without throughout across "
     "behind beyond beside besides inside outside per like unlike alongside around off aboard following ahead"},
    {kPronoun | kSubjectPronoun, "i you he she it we they who"},
    {kPronoun,
     "me him them us which whom whose what something anything nothing someone anyone everyone nobody "
     "everybody himself herself itself themselves there"},
    {kAuxiliary | kBeForm, "be am is are was were been being 's 're 'm"},
    {kAuxiliary | kHaveForm, "have has had having 've 'd"},
    {kAuxiliary | kDoForm, "do does did"},
    {kModal, "will would shall should can could may might must 'll 'd ca wo cannot ought"},
    {kConjunction,
     "and or but nor so yet because although though while whereas if unless when where why how whether "
     "as than once"},
    {kNegation, "not n't never cannot nor without"},
    {kFutureCue,
     "will shall 'll would may might upcoming next plan plans planned planning expect expects expected "
     "schedule scheduled due going intend intends set slated ahead later until tomorrow soon"},
    {kPastCue, "was were had did ago last said told earlier previously yesterday since"},
    {kAdverb,
     "also just only very too still already now then here soon again once twice ever even however instead perhaps "
     "maybe rather quite almost nearly often sometimes always later earlier ahead together away back up down out "
     "off well far long ago thus therefore meanwhile else yet"},
    {kSpeechCue,
     "say says said saying tell tells told telling add adds added adding state states stated stating announce "
     "announced announces announcing report reports reported reporting claim claims claimed claiming argue argues "
     "argued arguing insist insists insisted insisting note notes noted noting explain explains explained explaining "
     "write writes wrote written writing ask asks asked asking reply replies replied declare declares declared "
     "declaring suggest suggests suggested warn warns warned warning testify testified stress stressed emphasize "
     "emphasized acknowledge acknowledged acknowledges admit admits admitted confirm confirms confirmed confirming "
     "concede conceded deny denies denied remark remarked comment commented recall recalled tweet tweeted post posted "
     "joke joked continue continued conclude concluded respond responded quip quipped assert asserts asserted "
     "describe describes described describing call calls called calling label labeled labelled dub dubbed "
     "promise promised urge urged vow vowed believe believes believed think thinks thought predict predicted "
     "according quote quoted quoting maintain maintained complain complained point pointed indicate indicated "
     "indicates "
     "term terms termed express expressed voice voiced reveal revealed reveals disclose disclosed mouth mouthed shout "
     "shouted yell yelled whisper whispered exclaim exclaimed demand demanded order ordered caution cautioned boast "
     "boasted reiterate reiterated repeat repeated agree agreed accuse accused criticize criticized praise praised "
     "cite "
     "cited observe observed recount recounted muse mused lament lamented lamenting contend contends contended allege "
     "alleges alleged advise advised assure assured inform informed reassure reassured answer answered wonder wondered "
     "speculate speculated signal signaled tells testifies reads signaling vows warning emphasizing emphasizes "
     "stresses "
     "blasted slammed hailed likened dismissed denounced denounces denouncing condemned cites citing ruled chanted "
     "chanting "
     "promises promising stresses stressing accuses accusing characterize characterized mock mocked refer refers "
     "referred "
     "referring urges urging encourage encouraged pledge pledged pledges typed begged invoked mentioned hinted"},
    {kTitle,
     "mr mrs ms miss mx dr prof professor sir dame lord lady madam rev reverend fr father sister brother pope cardinal "
     "bishop archbishop rabbi imam ayatollah president chancellor premier senator sen representative rep congressman "
     "congresswoman governor gov mayor judge justice attorney general gen colonel col major maj captain capt "
     "lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander cmdr officer detective sheriff king "
     "queen prince princess duke duchess emperor sultan sheikh ambassador secretary minister councilman councilwoman "
     "councillor alderman delegate coach chairman chairwoman chair director superintendent supt commissioner "
     "inspector deputy saint st first-lady marshal comrade hon honorable baron baroness earl count speaker envoy "
     "spokesman spokeswoman spokesperson leader chief ceo member members"},
    {kRoleNoun,
     "spokesman spokeswoman spokesperson president minister secretary envoy ambassador leader chief chairman "
     "chairwoman director lawyer attorney prosecutor judge senator congressman congresswoman governor mayor officer "
     "official adviser advisor aide analyst economist professor researcher scientist author actor actress singer "
     "coach player striker goalkeeper captain manager founder executive ceo cfo head commander general diplomat "
     "negotiator representative lawmaker politician candidate activist journalist reporter correspondent editor "
     "columnist doctor physician nurse teacher student wife husband son daughter father mother brother sister "
     "son-in-law uncle aunt cousin widow friend colleague partner deputy premier chancellor king queen prince "
     "princess pope bishop archbishop cardinal democrat republican commissioner sheriff detective sergeant "
     "lieutenant colonel admiral soldier veteran pilot astronaut driver owner investor billionaire banker broker "
     "trader developer mogul lobbyist strategist pollster historian engineer designer architect musician rapper "
     "composer filmmaker producer comedian host anchor magistrate counsel speaker chair treasurer superintendent "
     "principal dean inspector marshal counselor consultant expert suspect defendant victim resident"},
    {kOrgSuffix,
     "inc corp corporation co company ltd llc plc gmbh ag sa nv llp lp group holdings bank university college "
     "institute institution school academy hospital ministry department agency bureau commission committee council "
     "court parliament congress senate assembly association federation union league party foundation fund trust "
     "society organization organisation office authority administration service services board club team news times "
     "telegraph mirror standard "
     "post journal tribune herald gazette press television tv radio magazine network forum center centre centers centres museum "
     "church army navy force forces police guard guards corps airlines airways motors industries systems "
     "technologies partners capital management international alliance coalition movement front brigade "
     "laboratory laboratories observatory clinic"},
    {kKnownBody,
     "reuters ap afp upi tass interfax xinhua bloomberg cnn bbc nbc abc cbs cnbc msnbc npr pbs axios politico "
     "kyodo yonhap dpa ansa efe ria sputnik aljazeera fbi cia nsa irs epa fda cdc doj dhs faa nasa nato un eu who "
     "unicef unesco opec imf wto interpol pentagon kremlin congress senate hamas hezbollah isis isil taliban google "
     "microsoft apple amazon facebook twitter meta tesla gop nypd lapd aarp naacp nfl nba mlb nhl fifa uefa"},
    {kNameJoint,
     "of ul le ash ar de la le du da di del della dos van von der den bin ibn ben al el y zu ter for and the"},
    {kNameSuffix, "jr sr ii iii iv"},
    {kCurrencyWord,
     "dollar dollars euro euros pound pounds yen yuan rouble roubles ruble rubles rupee rupees franc "
     "francs peso pesos won lira real reais rand krona kronor krone kroner zloty zlotys shekel shekels "
     "hryvnia hryvnias dirham dirhams riyal riyals baht ringgit forint renminbi sterling cent cents "
     "pence penny usd eur gbp jpy cny rub inr chf cad aud nzd hkd sgd rmb btc bitcoin bitcoins satoshi satoshis bucks "
     "quid kuai florin florins ducat ducats thaler thalers taler talers crown crowns mark marks "
     "markka peseta pesetas guilder guilders deutschmark deutschmarks drachma drachmas kopeck kopecks kopek "
     "kopeks paise rs dinar dinars rupiah naira tenge rial rials koruna korunas lev leva lei shilling shillings taka "
     "cedi cedis birr kwacha afghani afghanis ngn kzt uah pln huf czk sek nok dkk zar brl mxn idr myr thb php vnd "
     "krw ils aed sar qar kwd egp pkr bdt lkr ¢ 元 円 ₡ ₾ ₭ ₿ ₦ ₱ ₫ ₪ ₺ ₴ ฿ $ € £ ¥ ₹ ₽ ₩ us$ c$ a$ "
     "hk$ "
     "nz$"},
    {kNegativeVerb,
     "deny denies denied denying refuse refuses refused refusing fail fails failed failing decline "
     "declines declined declining reject rejects rejected rejecting"},
    {kHedge,
     "at no not a an minimum maximum more greater over above exceeding in upwards upward well most up as less "
     "fewer under below just slightly nearly almost about around some roughly approximately approx estimated several "
     "few couple "
     "close somewhere circa virtually ~ ≈ > < between half larger bigger smaller higher lower little barely somewhat"},
    {kLabelWord,
     "number page chapter section article room flight route line figure table paragraph grade phase highway interstate "
     "precinct apartment apt suite verse volume vol exit gate platform terminal channel tier category "
     "type zone sector reactor ward "
     "version docket aisle seat nos"},
    {kNumberMark, "minus negative - ."},
    {kPercentWord, "% percent percents pct per percentage"},
    {kMeasure,
     "mile miles kilometer kilometers kilometre kilometres metre metres meter meters centimeters centimetres feet "
     "inches "
     "yards acre acres hectare hectares tons tonnes gallons litres liters ounces kilograms kilos degrees knots"},
    {kLead,
     "last past previous next coming upcoming current this early mid middle late earlier later the end beginning start "
     "rest remainder month"},
    {kYearPart, "q1 q2 q3 q4 h1 h2"},
    {kHolidayStart,
     "all anzac april armistice ascension ash assumption australia bastille black bonfire boxing canada christmas "
     "cinco columbus corpus cyber earth easter election epiphany father german giving good groundhog halloween "
     "holy human independence indigenous international juneteenth labor mardi martin maundy may memorial mlk "
     "mother new orthodox palm patriots pearl pentecost president presidents remembrance saint shrove st "
     "thanksgiving trinity valentine valentines veterans victory whit world"},
    {kMeasure, "lb lbs kg kgs km kms mi mph kph kmh ft cm mm mg oz mw gw kw kwh mb gb tb ghz mhz hz sq"},
    {kBasePast,
     "set put cut hit let hurt cost shut split spread cast burst quit bet rid shed become come run overcome"},
    {kNounOnly, "people lots troops men women police officials state states news talks"},
    {kNeverName, "i i'm i'd i'll i've mr mrs ms dr am pm gmt utc est edt cet bst jr sr ok oh yes no celsius fahrenheit"},
};

}  // namespace synoptic
