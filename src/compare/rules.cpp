#include "compare/rules.h"

#include <array>

namespace synoptic {
namespace {

using enum Relation;
using enum Reason;

// The examples are invented. Each counter-example says what must not be read as the rule's case.
constexpr std::array kTable{
    RuleRow{
        Rule::number_other_count, "number.other-count", conflict, none,
        "Two exact counts of the same thing in the same statement differ, or of one toll or all on board in whatever "
        "statements, or one set of one match.",
        "\"12 people were killed\" / \"15 people were killed\"; \"cut 780 jobs\" / \"870 staff will be axed\"; \"6-4, "
        "3-6, 7-5\" / \"6-4, 3-6, 7-6\"",
        "\"12 killed\" / \"15 injured\": other events"},
    RuleRow{Rule::money_other_amount, "money.other-amount", conflict, none,
            "Two exact sums in one currency for the same item differ by more than rounding.",
            "\"paid $4,210 for the boat\" / \"paid $4,120 for the boat\"",
            "\"$1.5 million\" / \"$1,490,300\": rounding"},
    RuleRow{Rule::percent_other_share, "percent.other-share", conflict, none,
            "Two exact shares of the same whole, of the same time, differ by more than rounding.",
            "\"a tax rate of 30 percent in 2014\" / \"a tax rate of 36 percent in 2014\"", "the rates of two years"},
    RuleRow{
        Rule::duration_other_length, "duration.other-length", conflict, none,
        "Two exact lengths of the same thing differ, or how long it has lasted and the day it began.",
        "\"the two-hour talks\" / \"talks of five hours\"; \"a five-year inquiry into Bell\" / \"began investigating "
        "Bell two years ago\"",
        "\"two hours\" / \"120 minutes\": the same length; inquiries into two persons"},
    RuleRow{Rule::ordinal_other_rank, "ordinal.other-rank", conflict, none, "The same thing is given two ranks.",
            "\"the third launch\" / \"the fourth launch\"",
            "\"the second term\" / \"the first visit\": ranks of other things"},
    RuleRow{
        Rule::date_other_day, "date.other-day", conflict, none,
        "Two resolved dates of the same event exclude each other, be it of what happened once to a named one, or one "
        "end of a period whose other end agrees.",
        "\"will meet on Thursday\" (Jan. 22) / \"will meet on Jan. 26\"; \"Orlov, who died in 1671\" / \"Orlov died in "
        "1672\"",
        "\"in January\" / \"on Jan. 22\": one holds the other"},
    RuleRow{Rule::date_weekday_slip, "date.weekday-slip", conflict, none,
            "A weekday and the date put beside it in one text do not go together in any year near the publication.",
            "\"on Tuesday (May 4th)\", and May 4th was a Thursday", "\"Tuesday, 4 p.m.\": an hour"},
    RuleRow{Rule::time_other_hour, "time.other-hour", conflict, none,
            "Two clock times of one event lie further apart than their wording allows.",
            "\"broke out at about 2:15 a.m.\" / \"started shortly after 11 p.m.\"",
            "\"the fire started at 2:15\" / \"crews arrived at 2:30\"; \"at 7:42\" / \"by 8\""},
    RuleRow{Rule::name_other_first_name, "name.other-first-name", conflict, none,
            "One person, by surname and role or by place in the same statement, bears two given names.",
            "\"envoy Dana Orlov\" / \"envoy Peter Orlov\"",
            "\"Dana\" / \"D.\"; two bearers of one surname in one text"},
    RuleRow{
        Rule::person_other_age, "person.other-age", conflict, none,
        "One person is given two ages that a birthday does not explain.",
        "\"Captain Dana Orlov, 49,\" / \"Orlov, 52, has sailed …\"; \"the millionaire, 62,\" / \"the 71-year-old\" in "
        "linked sentences",
        "\"Orlov, 49\" / \"Orlov, 50\": a birthday; father and son; \"at the age of 91 he told\""},
    RuleRow{Rule::polarity_opposite, "polarity.opposite", conflict, none,
            "The same statement is made once with and once without a negation, or one text has none of what the other "
            "tells, or not all of those that the other has all of.",
            "\"the bridge will open\" / \"the bridge will not open\"; \"no ransom was paid\" / \"a ransom was handed "
            "over\"",
            "\"did not rule out\" / \"considered\": other verbs; \"no decision on the staff\" / \"decided to go\""},
    RuleRow{Rule::polarity_antonym, "polarity.antonym", conflict, none,
            "Two verbs that exclude each other are said of the same matter: confirmed and denied, opened and closed.",
            "\"confirmed that the radar failed\" / \"denied that the radar failed\"",
            "\"denied having lied\" / \"confirmed the date\": other matters"},
    RuleRow{Rule::quote_negated, "quote.negated", conflict, none,
            "The same quoted words, but for a negation that one text has and the other lacks.",
            "\"we will not sell the mill\" / \"we will sell the mill\"",
            "other words altered beside the negation: a difference of wording"},
    RuleRow{Rule::quote_other_word, "quote.other-word", conflict, none,
            "The same quoted words, but for one figure or one word that excludes the other text's, or for two words "
            "that have changed places.",
            "\"my crews were there in three minutes\" / \"my crews were there in eight minutes\"",
            "several words altered, or one for another that may be true as well: a difference of wording"},
    RuleRow{
        Rule::name_other_name, "name.other-name", conflict, none,
        "Two sentences are nearly the same, and another name stands in the same place; or a person has two surnames.",
        "\"the ferry sailed from Varn to Lund\" / \"the ferry sailed from Varn to Oster\"",
        "\"in Paris\" / \"in France\"; a source; one of several who took part"},
    RuleRow{Rule::claim_opposite_word, "claim.opposite-word", conflict, none,
            "Two sentences are nearly the same, and two words that exclude each other stand in the same place; or the "
            "same befell the left one and the right one.",
            "\"after a rise in fares\" / \"after a drop in fares\"; \"a fire in the left engine\" / \"in the right "
            "engine\"",
            "\"was not open\" / \"was closed\"; other words changed"},
    RuleRow{Rule::claim_swapped, "claim.swapped", conflict, none,
            "Two sentences are the same, but two words or names have changed places.",
            "\"Bell sued Orlov over the mill\" / \"Orlov sued Bell over the mill\"",
            "\"Bell and Orlov\" / \"Orlov and Bell\"; \"was sued by\""},
    RuleRow{Rule::stance_opposite, "stance.opposite", conflict, none,
            "One text says that somebody is for a matter, the other that the same is against it.",
            "\"open to a toll on the bridge\" / \"opposed to a toll on the bridge\"",
            "\"dropped its opposition\" / \"open to\"; a stance that is only asked or reported"},
    RuleRow{Rule::event_called_off, "event.called-off", conflict, none,
            "One text says that somebody gave up a plan, the other that the plan of the same person for the same place "
            "stands.",
            "\"scrapped plans to attend the fair in Varn\" / \"is set to visit the fair in Varn\"",
            "\"was expected to visit\": a plan that was"},
    RuleRow{Rule::event_other_order, "event.other-order", conflict, none,
            "Of two deeds that both texts tell, one text has the first after the other, the other text before it.",
            "\"the fans stopped after the roof had fallen\" / \"the fans stopped before the roof fell\"",
            "\"left before the vote\" / \"left after the speech\": other deeds"},
    RuleRow{
        Rule::headline_own_text, "headline.own-text", conflict, none,
        "A headline gives a figure that excludes the one its own text gives for the same thing, and the text nowhere "
        "has the headline's.",
        "\"12 killed in mill blast\" above \"Fifteen people were killed in a blast\"",
        "a headline that rounds, or counts the hurt where the text counts the dead"},

    RuleRow{Rule::quantity_precision, "quantity.precision", differs, precision,
            "The same quantity, once exact and once rounded, hedged or bounded; both can be true.",
            "\"at least 12\" / \"15\"; \"over $300\" / \"$313.89\"", "\"12\" / \"15\", both exact: a conflict"},
    RuleRow{Rule::date_precision, "date.precision", differs, precision,
            "One text gives the day of an event, the other only the week, month or season that holds it.",
            "\"will vote on November 9\" / \"will vote in early November\"",
            "\"opened on November 9\" / \"a cold November\": no event in common"},
    RuleRow{Rule::quantity_update, "quantity.update", differs, update,
            "The same quantity in reports of different days: it may have changed in between.",
            "\"a 28-point plan\" in November / \"the 20-point plan\" in January", "two figures of one day"},
    RuleRow{Rule::name_spelling, "name.spelling", differs, wording, "One name in two spellings.",
            "\"Orlov\" / \"Orloff\"", "\"Orlov\" / \"Orlova\": another person"},
    RuleRow{Rule::name_short_form, "name.short-form", differs, wording,
            "One person under a given name and its short form.", "\"Katherine Bell\" / \"Kate Bell\"",
            "\"K. Bell\": an initial"},
    RuleRow{Rule::quote_wording, "quote.wording", differs, wording,
            "The same words of the same speaker are quoted with some words altered.",
            "\"we are fairly close\" / \"we are reasonably close\"", "two sentences of one speech"},
    RuleRow{Rule::quote_other_speaker, "quote.other-speaker", differs, attribution,
            "The same quoted words are put into the mouths of two speakers.",
            "\"It was a mistake,\" Bell said / \"It was a mistake,\" Orlov said", "a short phrase that many use"},
    RuleRow{Rule::certainty_weaker, "certainty.weaker", differs, precision,
            "The same statement, once as a fact and once as a possibility.",
            "\"fog caused the collision\" / \"fog may have caused the collision\"",
            "\"may\" of permission; a possibility of something else"},
    RuleRow{Rule::attribution_other_source, "attribution.other-source", differs, attribution,
            "The same statement is put down to two sources.", "\"Bell said\" / \"Orlov said\", and the same statement",
            "one source under two names"},
    RuleRow{Rule::attribution_dropped, "attribution.dropped", differs, attribution,
            "One text has a figure from somebody whom it names, another tells it as its own word.",
            "\"Bell said he paid 36 percent\" / \"Bell paid 36 percent\"",
            "a headline, or a text that names the source beside it"},
    RuleRow{Rule::list_other_member, "list.other-member", differs, scope,
            "The same statement names other members of a list.", "\"Bell and Orlov\" / \"Bell and Reed\"",
            "a list that is only shorter in a headline"},
    RuleRow{Rule::event_planned_and_done, "event.planned-and-done", differs, update,
            "What one text expects, the other tells as done: they were written at different hours.",
            "\"is expected to testify on Monday\" / \"testified on Monday\"", "an earlier and a coming visit"},
    RuleRow{Rule::name_other_form, "name.other-form", differs, wording,
            "One body or thing under its name and under a longer one.",
            "\"the Harbour Board\" / \"the Varn Harbour Board\"",
            "\"Bell\" / \"Dana Bell\": a person; \"U.S.\" before a body's name"},
    RuleRow{Rule::date_own_text, "date.own-text", differs, update,
            "A text looks forward to a day that lies before the day it bears.",
            "\"January 26, 2026\" above \"are scheduled to meet on January 22\"",
            "\"was to meet on January 22\"; a day of another year"},
    RuleRow{Rule::list_with_another, "list.with-another", differs, scope,
            "One text gives a figure to one person, the other to that person and another.",
            "\"Bell spent $5,000 on boats\" / \"Bell and his wife spent $5,000 on boats\"",
            "\"the couple spent\", \"they spent\": who is meant is not said"},
    RuleRow{Rule::event_late_arrival, "event.late-arrival", differs, update,
            "One text has somebody set out or arrive late on a day, the other has him meet on that day whom he goes to "
            "see.",
            "\"will arrive Thursday night\" / \"will meet Orlov on Thursday\"",
            "\"will fly to Varn on Thursday to meet Orlov\": the day of the journey"},

    RuleRow{Rule::number_same, "number.same", shared, none, "The same count of the same thing.",
            "\"a dozen people\" / \"12 people\"", "\"two hours\" / \"two people\""},
    RuleRow{Rule::money_same, "money.same", shared, none, "The same sum, written out or properly rounded.",
            "\"$13.6 million\" / \"$13,625,777\"", "\"$1.5 million\" / \"$15 million\""},
    RuleRow{Rule::percent_same, "percent.same", shared, none, "The same share.", "\"90%\" / \"90 percent\"",
            "\"90%\" / \"90 people\""},
    RuleRow{Rule::duration_same, "duration.same", shared, none, "The same length of time.",
            "\"two-hour\" / \"two hours\"", "\"two hours\" / \"two o'clock\""},
    RuleRow{Rule::ordinal_same, "ordinal.same", shared, none, "The same rank of the same thing.",
            "\"fourth anniversary\" / \"4th anniversary\"", "\"fourth\" / \"four\""},
    RuleRow{Rule::date_same, "date.same", shared, none, "The same day, however it is written.",
            "\"Thursday\" / \"Jan. 22\"", "two Thursdays of different weeks"},
    RuleRow{Rule::date_within, "date.within", shared, none, "One date holds the other.",
            "\"earlier this week\" / \"Tuesday\"", "\"this week\" / \"last Tuesday\""},
    RuleRow{Rule::time_same, "time.same", shared, none, "The same hour.", "\"2 p.m.\" / \"14:00\"",
            "\"2 p.m.\" / \"two\""},
    RuleRow{Rule::person_same, "person.same", shared, none, "The same person in the same statement.",
            "\"Dana Orlov\" / \"Mr. Orlov\"", "father and son of one name"},
    RuleRow{Rule::place_same, "place.same", shared, none, "The same place in the same statement.",
            "\"the U.S.\" / \"American\"", "a city and another city of its country"},
    RuleRow{Rule::organisation_same, "organisation.same", shared, none, "The same body in the same statement.",
            "\"the Harbour Authority\" / \"Harbour Authority\"", "\"Third Way\" / \"a third way\""},
    RuleRow{Rule::name_same, "name.same", shared, none, "The same name in the same statement.",
            "\"the Tern\" / \"the Tern\"", ""},
    RuleRow{Rule::name_in_both, "name.in-both", shared, none,
            "A person or body that each text names in a few sentences only, whatever they say.",
            "\"the inspector, Olga Brandt\" / \"Brandt\"", "a name that runs through a whole text"},
    RuleRow{Rule::quote_same, "quote.same", shared, none, "The same quoted words, whatever the marks.",
            "\"It's over\" / “It’s over”", "one word altered: a difference of wording"},
    RuleRow{Rule::quote_shortened, "quote.shortened", shared, none,
            "The one quotation is a part of the other, or it but for edits that it declares.",
            "\"it's over\" / \"I think it's over for good\"", "one word that both happen to quote"},
    RuleRow{Rule::claim_same, "claim.same", shared, none,
            "Both make the same statement in the same or equivalent words.",
            "\"pleaded guilty to fraud\" / \"guilty plea to fraud\"", "words in common without a verb in common"},

    RuleRow{Rule::number_only, "number.only", only, none, "A figure of a statement that one article alone makes.",
            "\"three lifeboats\" in one article", "a figure that another article has too"},
    RuleRow{Rule::date_only, "date.only", only, none, "A date of a statement that one article alone makes.",
            "\"in March 2011\" in one article", ""},
    RuleRow{Rule::name_only, "name.only", only, none, "A name that stands in one article alone.",
            "\"Harbour Master Lund\" in one article", "a name that another article has in other words"},
    RuleRow{Rule::quote_only, "quote.only", only, none, "A quotation that one article alone has.",
            "\"a disgrace\" in one article", ""},
};

}  // namespace

std::span<const RuleRow> ruleTable() {
  return kTable;
}

const RuleRow& row(Rule rule) {
  return kTable[static_cast<size_t>(rule)];
}

}  // namespace synoptic
