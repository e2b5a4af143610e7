// Tables for names.h: given names that are common in news, words that hold a body's name together, and bodies whose
// names do not look like one. Hand-made; a given name is only a hint that a run of capitalised words is a person.
// Covered by tests/facts/names.cpp.
#pragma once
#include <string_view>

namespace synoptic {

inline constexpr std::string_view kFirstNames =
    "aaron abdul abdullah abigail abraham adam adrian ahmad ahmed aidan aisha alain alan albert alberto alejandro "
    "aleksandr alex alexander alexandra alexei alexey alfred ali alice alicia alison allen amanda amber amir amy ana "
    "anastasia andre andrea andreas andrei andres andrew andriy andrzej andy angela angelo anita ann anna anne annie "
    "anthony antoine anton antonio antony ariel arnold arthur ashley ashraf audrey austin ayesha barack barbara barry "
    "bashar beatrice ben benedict benjamin bernard bernardo bernie beth betty beverly bill billy bob bobby boris brad "
    "bradley brandon brenda brett brian brittany bruce bruno bryan carl carla carlos carmen carol caroline catherine "
    "cecilia chad charles charlie charlotte chelsea chloe chris christian christina christine christopher chuck claire "
    "clara clarence claude claudia clint colin connor corey craig cristina crystal curtis cynthia daisuke dale dan "
    "daniel "
    "danielle danny darren dave david dawn dean deborah debra denis denise dennis derek diana diane diego dimitri "
    "dmitri "
    "dmitriy dmitry dominic don donald donna doris dorothy doug douglas duncan dylan ed eddie edgar eduardo edward "
    "edwin "
    "eileen elaine eleanor elena elias elizabeth ella ellen elon emily emma emmanuel enrique eric erica erik erin "
    "ernest "
    "esther ethan eugene eva evan evelyn fatima felipe felix fernando fiona florence frances francesco francis "
    "francisco "
    "francois frank franklin fred frederick gabriel gary gavin gene geoffrey george georgia gerald gerard gina giorgia "
    "giovanni giuseppe glenn gloria gordon grace graham grant greg gregory guillaume gustavo guy hakim hannah hans "
    "harold "
    "harriet harry harvey hassan heather hector heidi helen henri henry herbert hillary hiroshi holly howard hugh hugo "
    "ian "
    "ibrahim igor ines ingrid irina irene isaac isabel isabella ismail ivan ivanka jack jackie jacob jacqueline "
    "jacques "
    "jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeb jeff jeffrey jennifer jenny jeremy "
    "jerome jerry jesse jessica jessie jill jim jimmy joan joanna joe joel johan johannes john johnny jon jonathan "
    "jordan "
    "jorge jose josef joseph josh joshua joyce juan juanita judith judy julia julian julie julio justin kaitlin kamala "
    "karen karim karl karla kate katharine katherine kathleen kathryn katie katrina kayla keir keith kelly ken kenneth "
    "kevin khalid kim kimberly kirill klaus kristen kristin kyle larry laura lauren laurent lawrence leah lee leila "
    "leo "
    "leon leonard leonardo leslie lewis liam linda lindsey lisa liz lloyd loretta lori lorraine louis louise lucas "
    "lucia "
    "lucy luis luke luther lynn madeleine magnus mahmoud malcolm manuel marc marcel marco marcos marcus margaret maria "
    "marie marilyn marine mario marion marjorie mark marta martha martin mary masoud mathieu matt matthew maurice max "
    "maya "
    "megan mehdi melania melanie melissa meredith michael michel michele michelle miguel mike mikhail milan mitch mitt "
    "mohamed mohammad mohammed mohamad molly monica moses muhammad mustafa nadia nancy naomi narendra natalia natalie "
    "nathan nathaniel neil nicholas nick nicola nicolas nicole nigel nikolai nina noah noel nora norma norman olaf "
    "oleg "
    "oleksandr olga olivia omar oscar otto owen pablo pamela pat patricia patrick paul paula pavel pedro peggy "
    "penelope "
    "peter petra petro phil philip philippe phillip phoebe phyllis pierre priya rachel rafael ralph ramon randy rashid "
    "raul ray raymond rebecca recep regina ricardo richard rick ricky rita rob robert roberta roberto robin rodney "
    "rodrigo "
    "roger roland ron ronald rosa rose rosemary ross roy ruben russell ruth ryan sabrina said salman salvador sam "
    "samantha "
    "samir samuel sandra sara sarah scott sean sebastian sergei sergey sergio seth shane shannon sharon shaun shawn "
    "sheila "
    "shirley silvia simon sofia sonia sophia sophie stacy stanley stefan stella stephanie stephen steve steven stewart "
    "stuart sue sunil susan suzanne sylvia taylor ted teresa terence teri terry thabo theo theodore theresa thomas "
    "tiffany "
    "tim timothy tina todd tom tommy toni tony tracey tracy travis trevor tyler ursula valentina valerie vanessa vera "
    "veronica vicente victor victoria viktor vincent virginia vitali vivian vladimir volodymyr walter wanda warren "
    "wayne "
    "wendy wesley wilfred will william winston wolfgang xavier yasmin yevgeny yolanda yousef yuri yusuf yves zachary "
    "zoe";

// Nouns that take "of" inside a name: Department of Justice, Bank of England, University of …, Board of Peace.
inline constexpr std::string_view kOfNouns =
    "department ministry university bank board house bureau office court college institute council church school "
    "center "
    "centre academy museum republic kingdom state states city district gulf strait bay sea cape isle mount lake house "
    "league association federation union society committee commission chamber institution library hall order day army "
    "fund secretary minister director chief speaker head president king queen prince princess duke duchess bishop "
    "archbishop attorney general leader governor people declaration statue duchy voice museum guards corps massacre "
    "battle treaty house lord chancellor sons daughters knights bill book charter clinic secretaries ministers";

// Offices that "of" carries on inside a title: Secretary of State, Chief of Staff, Minister of Defence.
inline constexpr std::string_view kOfficeWords =
    "state staff defense defence treasury interior justice labor labour agriculture commerce education energy health "
    "transportation finance foreign affairs war homeland security education culture trade police operations";

// Capitalised words before a surname or a title that belong to the title, not to the name.
inline constexpr std::string_view kTitleWords =
    "special prime vice deputy former acting chief senior junior assistant first second foreign interior defense "
    "defence "
    "finance justice crown lord lady minority majority house senate district state national federal staff secretary "
    "press "
    "attorney general security adviser advisor and of the us u.s world lead lieutenant gen sgt opposition executive "
    "police "
    "supreme court health treasury energy education vice-president chair co-founder managing editor";

// Words of headings, bylines and page furniture that are no names although they stand in capitals.
inline constexpr std::string_view kHeadingWords =
    "breaking update updated updates exclusive watch video photos photo live opinion analysis editorial advertisement "
    "read reading more related comments share follow subscribe copyright all rights reserved editor editor's note "
    "notes "
    "source sources published written by reporting image further home menu news views";

}  // namespace synoptic
