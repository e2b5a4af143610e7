// Questions in other words than the text's: each row is one invented article, a question and the words that the first
// answer rests on. Covers src/study/related.cpp and what question.cpp reads of sizes, causes, jobs and turns of office.
#include <doctest/doctest.h>

#include <string>

#include "study/sample.h"
#include "study/study.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

struct OtherWords {
  const char *what, *text, *question, *words;  // words: "": no text tells
};

constexpr OtherWords kOtherWords[] = {
    {"who is hurt is injured", "Twelve sailors were injured.", "How many sailors were hurt?", "Twelve"},
    {"to lose one's life is to die", "Five miners died on Monday.", "How many miners lost their lives?", "Five"},
    {"a seat that is won is an election", "Ann Lee was first elected in 2010.", "When did Ann Lee win her seat?",
     "2010"},
    {"to fly is to take a flight", "Ann Lee took a flight to Lisbon.", "Where did Ann Lee fly?", "Lisbon"},
    {"its own word comes before a related one",
     "Shares of Orlo fell by 4 percent in May. Sales of Orlo dropped by 9 percent.",
     "By how much did sales of Orlo drop?", "9 percent"},
    {"a deficit is as big as the figure beside it", "It narrows the deficit to 2.9 percent.", "How big is the deficit?",
     "2.9 percent"},
    {"a speed is no size", "The ferry made 11 knots.", "How big is the ferry?", ""},
    {"what is expensive is told by a price", "A new railway comes at a price of $9 million.",
     "How expensive is the railway?", "$9 million"},
    {"a change is by a share, not from a sum",
     "Trade, which was worth $7 million in 2024, has since fallen by 40 percent.", "How much has trade shrunk?",
     "40 percent"},
    {"what caused it did it", "The explosion was caused by a short circuit.", "What caused the explosion?",
     "a short circuit"},
    {"no figure causes anything", "The explosion was heard at 2:47 p.m.", "What caused the explosion?", ""},
    {"how it was done is in the clause", "The hackers got in with a stolen password.", "How did the hackers get in?",
     "with a stolen password"},
    {"what she wore", "Ann Lee was dressed in a blue coat.", "What was Ann Lee wearing?", "blue coat"},
    {"what will happen to it", "The recipe will not change.", "What will happen to the recipe?", "will not change"},
    {"what kind of thing it is", "Ann Lee owned a health food restaurant.", "What kind of restaurant did Ann Lee own?",
     "health food restaurant"},
    {"a job stands behind the name", "Ann Lee, a hospital cleaner from Porto, complained.",
     "What does Ann Lee do for a living?", "a hospital cleaner from Porto"},
    {"a job stands behind the name beside the noun", "Ann Lee's husband, Karl Oster, a baker from Porto, complained.",
     "What does Lee's husband do for a living?", "a baker from Porto"},
    {"no job is told", "Ann Lee complained.", "What does Ann Lee do for a living?", ""},
    {"who was there before is the predecessor",
     "Governor Ann Lee spoke on Monday. Her predecessor, Karl Oster, quit in 2023.", "Who was governor before Lee?",
     "Karl Oster"},
    {"it goes on about what the sentence before began with",
     "The session ended at noon. It had lasted more than fourteen hours.", "How long did the session last?",
     "more than fourteen hours"},
    {"who only is on a ship has not steered it", "Ann Lee was on the ferry when it hit the wall.",
     "Who steered the ferry when it hit the wall?", ""},
    {"a part of the name of a firm may be its owner", "The builder Dario Kemp owns Kemp & Sons.",
     "Who owns Kemp & Sons?", "Dario Kemp"},
    {"many are no single one", "One man threw an egg. The nurses sang.", "What did the nurses throw?", ""},
    {"to storm is to rush", "Several hundred men rushed the gate.", "How many men stormed the gate?",
     "Several hundred"},
    {"the previous one is the last", "Mount Orlo last erupted in 2010.", "When was the previous eruption of Orlo?",
     "2010"},
    {"a ship is loaded with what it carries", "The Orla was loaded with coal.", "What was the Orla carrying?", "coal"},
    {"what the cause is", "The source of the leak was a cracked pipe.", "What caused the leak?", "cracked pipe"},
    {"the building is no deed", "Kemp & Sons will make bread there.", "Who will buy the building?", ""},
    {"a sentence that has all of it answers itself", "Prison guards freed 22 jailed members of the Red Front.",
     "How many prisoners did the guards free?", "22"},
    {"an age between commas is of what it stands behind", "The premier, 62, resigned.", "How old is the premier?",
     "62"},
    {"another figure of the sentence counts nothing of it", "The firm, which owns the ship, paid 400 workers.",
     "How many ships does the firm own?", ""},
    {"what was not done answers nothing", "The pilot was questioned for four hours and is not suspended.",
     "How long was the pilot suspended?", ""},
    {"its words stand together", "Teachers met. Said the minister, who has two at school, the children got them back.",
     "How many children do the teachers have?", ""},
    {"a reason is said", "The match was stopped because of fog.", "Why was the match stopped?", "because of fog"},
    {"what was done after something", "The race was called off on Friday after a rider broke her arm.",
     "Why was the race called off?", "after a rider broke her arm"},
    {"what only came later is no reason", "The race was called off, two hours after it had begun.",
     "Why was the race called off?", ""},
    {"a comma parts it", "In May the talks broke off, after the army had moved.", "Why did the talks break off?", ""},
    {"a reason for something else", "The match was stopped and the bar shut because it had no beer.",
     "Why was the referee hurt?", ""},
    {"a part was closed, not all", "The hospice had to close four of its 14 beds.", "How many beds had to be closed?",
     "four"},
    {"all of them are what it has", "The hospice had to close four of its 14 beds.",
     "How many beds does the hospice have?", "14"},
    {"a recount counts", "Judge Ann Lee ordered a hand count.", "Which judge ordered the recount?", "Ann Lee"},
    {"what he did with an object", "Max Lee had sold the farm to a bank.", "What did Max Lee sell to the bank?",
     "the farm"},
    {"who did it may have no name", "Ann Lee was accompanied by two ministers.", "Who accompanied Ann Lee?",
     "two ministers"},
    {"to whom it was done did not do it", "A guard was praised.", "Who praised Ann Lee?", ""},
    {"a road is called so", "The main road to Orlo, the N-88, was closed.", "Which road was closed?", "N-88"},
    {"a day is no name of a prison", "She was sentenced to six years in prison on Friday.",
     "Which prison was she sentenced to?", ""},
    {"no name of the sentence is what a firm did", "Orlo Lettings, Lee's company, pleaded guilty to neglect.",
     "What did Lee's company plead guilty to?", "to neglect"},
    {"a figure of what it is", "Her pulse was 90.", "What was her pulse?", "90"},
    {"another figure is no pulse", "Her pulse was normal when the two men met her at the clinic at 90 Orlo Road.",
     "What was her pulse?", ""},
    {"what she threatened", "Ann Lee came back and threatened to sell the farm.", "What did Ann Lee threaten to do?",
     "to sell the farm"},
    {"who hears a threat makes none", "A guard threatened Ann Lee.", "What did Ann Lee threaten to do?", ""},
    {"it goes on about the sentence before",
     "The gas alarm had sounded. A foreman switched it off because it had often been wrong.",
     "Why was the gas alarm switched off?", "because it had often been wrong"},
    {"who did it to what the sentence before tells of", "The gas alarm had sounded. A foreman switched it off.",
     "Who switched off the gas alarm?", "A foreman"},
    {"they are no single thing", "The alarm had sounded. Guards locked them in.", "Who locked the alarm?", ""},
    {"not over the end of a paragraph", "The gas alarm had sounded.\n\nA foreman switched it off.",
     "Who switched off the gas alarm?", ""},
    {"where they were flown to flew nothing", "The men were flown to the capital, Orlo, in two helicopters.",
     "Who flew the helicopters?", ""},
    {"what he is accused of stands behind the word", "Lee was accused of fraud. The judge spoke of Lee.",
     "What was Lee accused of?", "accused of fraud"},
    {"of which kind it is need not be said", "Last summer Lee was treated for bipolar disorder.",
     "What illness was Lee treated for?", "treated for bipolar disorder"},
    {"who accuses him may stand before it", "The prosecutor accuses Lee of taking bribes.", "What is Lee accused of?",
     "accuses Lee of taking bribes"},
    {"what he is not accused of answers nothing", "Lee was not accused of fraud.", "What was Lee accused of?", ""},
    {"another who is accused of robbing him is not he", "A thief was accused of robbing Lee.",
     "What was Lee accused of?", ""},
    {"to take charge of it is no accusation", "Lee has taken charge of building matters.", "What is Lee charged of?",
     ""},
    {"whether it is so is said by the sentence", "The museum, which opened in 1898, stays closed. Nobody was hurt.",
     "Was anybody hurt?", "Nobody was hurt."},
    {"no name tells whether it is so", "Her client, Ann Lee said, would not appeal.", "Will she appeal?",
     "Her client, Ann Lee said, would not appeal."},
    {"what no text tells of is neither so nor not", "The museum in Orlo opened in 1898.", "Was the museum insured?",
     ""},
    {"an age of somebody else is not hers", "Karl Oster, 61, praised Ann Lee.", "How old is Ann Lee?", ""},
    {"who sees something need not hide it", "Ann Lee saw the money.", "Who hid the money?", ""},
    {"at large is on the run", "Ann Lee is still at large. Karl Oster runs a shop.", "Who is on the run?", "Ann Lee"},
    {"to enter into force is to take effect", "The rules enter into force on May 3, 2026.",
     "When do the rules take effect?", "May 3, 2026"},
    {"a call to step down is no resignation", "Ann Lee rejected a call to step down.", "Who resigned?", ""},
    {"the mine is a noun", "The mine, near Orlo, will open again on May 3, 2026.", "When will the mine open again?",
     "May 3, 2026"},
    {"a deputy holds no office", "Deputy Prime Minister Ann Lee spoke in Orlo.", "Who is the prime minister?", ""},
    {"one of a series is not the next", "Karl Oster praised Orla-B.", "Who praised Orla-A?", ""},
    {"what it weighs is a weight", "The bell cost $9,000. It weighs 12 tons.", "How much does the bell weigh?",
     "12 tons"},
    {"a figure of the question is none that answers", "The first stage has nine engines.",
     "How many engines does the first stage have?", "nine"},
    {"an age is no length of time", "The guard, Karl Oster, 36, noticed the fire.",
     "How long did it take before the fire was noticed?", ""},
    {"a restriction of a year is no year", "It was the hottest day of the summer. Orlo burned.", "When did Orlo burn?",
     ""},
    {"what somebody got in return is why", "Ann Lee dropped her veto in return for a loan.",
     "Why did Ann Lee drop her veto?", "in return for a loan"},
    {"delayed by something", "The start was delayed by 50 minutes by rain.", "Why was the start delayed?", "by rain"},
    {"arrested by somebody", "Ann Lee was arrested by two officers.", "Why was Ann Lee arrested?", ""},
    {"another verb takes another word", "Ann Lee was sentenced to life for the murder of a guard.",
     "What was Ann Lee convicted of?", "for the murder of a guard"},
    {"not for how long", "Ann Lee was jailed for 22 years.", "What was Ann Lee convicted of?", ""},
    {"who she is stands before the name", "The firm's spokeswoman Ann Lee spoke.", "Who is Ann Lee?",
     "spokeswoman Ann Lee"},
    {"or behind it", "Ann Lee, 44, a baker from Porto, complained.", "Who is Ann Lee?",
     "Ann Lee, 44, a baker from Porto"},
    {"who only speaks is told of by nothing", "Ann Lee complained.", "Who is Ann Lee?", ""},
    {"where she comes from", "Ann Lee of Porto returned from Lisbon.", "Where does Ann Lee come from?", "Porto"},
    {"who only tells of it does not do it", "Minister Ann Lee said there would be an inquiry into the fire.",
     "Who will investigate the fire?", ""},
    {"who does so is called so", "Ann Lee's lawyer, Karl Oster, spoke.", "Which lawyer defends Ann Lee?", "Karl Oster"},
    {"a firm that operates it runs it", "The grid operator Orlo Power spoke.", "Which company runs the grid?",
     "Orlo Power"},
    {"no ransom is told of", "The bank paid $9,000.", "How much ransom was paid?", ""},
    {"whose it is is said", "Karl Oster saw the bag. The bag belongs to Ann Lee.", "Whose bag is it?", "Ann Lee"},
};

}  // namespace

TEST_CASE("a question in other words than the text's") {
  if (!haveTestLexicon()) return;
  for (const OtherWords& one : kOtherWords) {
    CAPTURE(std::string(one.what));
    const Comparison comparison = compareOne(one.text);
    const Answers answers = ask(comparison, testLexicon(), one.question);
    const std::string first = answers.answers.empty()
                                  ? std::string()
                                  : wordsOf(comparison, answers.answers.front().values.front().mentions.front());
    CAPTURE(first);
    CHECK(first.empty() == std::string(one.words).empty());
    CHECK(first.find(one.words) != std::string::npos);
  }
}

}  // namespace synoptic
