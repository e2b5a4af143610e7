// Any articles: every span of the comparison lies in its body, facts cite what they must, the same request gives the
// same bytes, and the JSON and the saved page come back as they were; answers to a question and the other studies rest
// on words of the texts, and are the same twice. The first part of the input gives the dates and, four bytes each,
// corrections, and is a question; the others are articles.
#include <algorithm>
#include <set>
#include <utility>

#include "properties.h"
#include "report/report.h"
#include "study/study.h"
#include "support/lexicon_files.h"
#include "support/study_faults.h"
#include "workspace/workspace.h"

using namespace synoptic;

namespace {

// Words of an article at a place that two bytes give, up to 15 bytes of them, as the core will read them.
Quote quoteAt(const Request& request, uint8_t article, uint8_t place, uint8_t size) {
  std::string body = request.articles[article % request.articles.size()].body;
  repairUtf8(body);
  const uint32_t begin = characterBoundary(body, uint32_t(place * body.size() / 256));
  const uint32_t end = characterBoundary(body, std::min(begin + 1 + size % 15, uint32_t(body.size())));
  // now and then a place where the words do not stand
  const uint32_t moved = size & 128 ? begin / 2 : begin;
  return {uint32_t(article % request.articles.size()), {moved, moved + (end - begin)}, body.substr(begin, end - begin)};
}

void addCorrections(const std::vector<std::string>& inputs, Request& request) {
  const std::string& bytes = inputs[0];
  for (size_t at = request.articles.size(); !request.articles.empty() && at + 3 < bytes.size(); at += 4) {
    const auto byte = [&](size_t i) { return uint8_t(bytes[at + i]); };
    Correction correction;
    correction.kind = CorrectionKind(byte(0) % 10);
    correction.relation = Relation(byte(0) / 10 % 4);
    if (correction.relation == Relation::differs) correction.reason = Reason::update;
    correction.at = {quoteAt(request, byte(1), byte(2), byte(3))};
    if (correction.kind != CorrectionKind::published && correction.kind != CorrectionKind::date)
      correction.at.push_back(quoteAt(request, byte(1) >> 4, byte(3), byte(2)));
    correction.date = "2031-03-04";
    if (problemOf(correction, request.articles.size()).empty()) request.corrections.push_back(std::move(correction));
  }
}

Request request(const std::vector<std::string>& inputs) {
  Request out;
  for (size_t i = 1; i < inputs.size(); ++i) {
    Article article;
    article.body = inputs[i];
    const char choice = i - 1 < inputs[0].size() ? inputs[0][i - 1] : 0;
    if (choice & 1) article.published = "2031-03-0" + std::to_string(1 + (choice >> 1 & 7));
    if (choice & 16) article.source = "Post";
    out.articles.push_back(std::move(article));
  }
  addCorrections(inputs, out);
  return out;
}

void checkFact(const Comparison& c, const Fact& fact) {
  size_t cited = 0;
  for (const FactValue& value : fact.values) {
    for (const FactMention& mention : value.mentions) {
      ++cited;
      hold(mention.sentence.article < c.articles.size(), "a fact cites an article");
      const Document& document = c.articles[mention.sentence.article].document;
      hold(mention.sentence.sentence < document.sentences.size(), "a fact cites a sentence");
      hold(isSpanOf(document.body, mention.span) && !mention.span.empty(), "a fact cites a span");
    }
  }
  hold(cited >= (fact.relation == Relation::only ? 1u : 2u), "a fact cites enough spans");
  hold((fact.relation == Relation::differs) == (fact.reason != Reason::none),
       "a difference, and only it, has a reason");
  hold(!fact.rule.empty() && !fact.explanation.empty(), "a fact names its rule and explains itself");
}

// What a comparison says, whatever the order of its articles, which go by their ids.
std::multiset<std::string> essence(const Comparison& c) {
  std::multiset<std::string> out;
  for (const Fact& fact : c.facts) {
    std::multiset<std::string> words;
    for (const FactValue& value : fact.values)
      for (const FactMention& mention : value.mentions)
        words.insert(value.value + " " + c.articles[mention.sentence.article].id + "@" +
                     std::to_string(mention.span.begin));
    std::string text = std::string(name(fact.relation)) + " " + fact.rule + " " + std::to_string(fact.origins);
    for (const std::string& one : words) text += ", " + one;
    out.insert(std::move(text));
  }
  for (const Copy& copy : c.alignment.copies) {
    const std::string &left = c.articles[copy.left].id, &right = c.articles[copy.right].id;
    out.insert("copy " + std::min(left, right) + " " + std::max(left, right) + " " + std::to_string(copy.share));
  }
  // a note names articles in their order, those of one outlet by their number, and is the later one's
  for (const Note& note : c.notes) {
    std::multiset<std::string> words;
    std::string word;
    for (const char letter : note.message + " ") {
      if (letter != ' ' && letter != ',')
        word += letter;
      else if (std::string whole = std::exchange(word, {}); !whole.empty() && whole[0] != '(')
        words.insert(std::move(whole));
    }
    std::string text = note.level == Note::Level::warning ? "warning" : "info";
    for (const std::string& one : words) text += " " + one;
    out.insert(std::move(text));
  }
  return out;
}

void checkOrder(Request given) {
  given.corrections.clear();  // they call articles by their places
  for (size_t i = 0; i < given.articles.size(); ++i) given.articles[i].id = "r" + std::to_string(i);
  Request turned = given;
  std::reverse(turned.articles.begin(), turned.articles.end());
  hold(essence(compare(std::move(given), testLexicon())) == essence(compare(std::move(turned), testLexicon())),
       "the order of the articles changes nothing");
}

void checkAnswers(const Comparison& c, std::string_view question) {
  const Answers answers = ask(c, testLexicon(), question);
  hold(answers.answers.size() <= Answers::kMostAnswers, "there are no more answers than there may be");
  for (const std::string& word : answers.unknown) hold(isUtf8(word), "a word that no text has is valid UTF-8");
  for (const Answer& answer : answers.answers) {
    hold(answer.fact == kNone || answer.fact < c.facts.size(), "an answer is a fact or none");
    hold(answer.score <= 100 && !answer.values.empty(), "an answer has values");
    for (const FactValue& value : answer.values)
      for (const FactMention& mention : value.mentions) {
        hold(mention.sentence.article < c.articles.size(), "an answer cites an article");
        const Document& document = c.articles[mention.sentence.article].document;
        hold(mention.sentence.sentence < document.sentences.size(), "an answer cites a sentence");
        hold(isSpanOf(document.body, mention.span) && !mention.span.empty(), "an answer cites a span");
      }
  }
}

// Every study of it, as JSON.
std::string studiesOf(const Comparison& c) {
  const Lexicon& lexicon = testLexicon();
  std::string out = renderTimeline(c, timelineOf(c, lexicon), Format::json);
  out += renderLadders(c, laddersOf(c), Format::json);
  const auto articles = static_cast<uint32_t>(c.articles.size());
  for (uint32_t article = 0; article < articles; ++article) {
    out += renderDraft(c, article, checkDraft(c, article), Format::json);
    const VersionPair versions{article, (article + 1) % articles};
    if (articles > 1)
      out += renderUpdate(c, versions, updateOf(c, lexicon, versions.old_article, versions.new_article), Format::json);
  }
  return out;
}

// The saved page that shows a comparison and holds what it was made of, opened again.
void checkSaved(const Comparison& c) {
  Workspace workspace;
  for (const ComparedArticle& article : c.articles) {
    workspace.articles.emplace_back();
    workspace.articles.back().id = article.id;
    workspace.articles.back().body = article.document.body;
  }
  const MadeLink block = makeFileBlock(workspace);
  if (!block.error.empty()) return;  // of no articles, or of empty ones
  const ParsedWorkspace opened = openFile(render(c, Format::html, {}, block.fragment));
  hold(opened.error.empty(), "a saved page can be opened");
  hold(workspaceJson(opened.workspace) == workspaceJson(workspace), "a saved page holds what it was made of");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::vector<std::string> inputs = parts(data, size, 5);
  const Comparison c = compare(request(inputs), testLexicon());
  hold(c.articles.size() == inputs.size() - 1, "every article is compared");
  for (const ComparedArticle& article : c.articles) {
    hold(!article.id.empty() && !article.label.empty(), "an article has an id and a label");
    for (const Mention& mention : article.reading.mentions) {
      hold(isSpanOf(article.document.body, mention.span), "a mention lies in the body");
      hold(mention.sentence < article.document.sentences.size(), "a mention has a sentence");
      hold(isSpanOf(article.document.body, mention.speaker), "a speaker lies in the body");
    }
  }
  for (const Link& link : c.alignment.links) {
    hold(link.left.article < link.right.article && link.right.article < c.articles.size(),
         "a link joins two articles in order");
    for (const WordPair& pair : link.tokens) {
      hold(isSpanOf(c.articles[link.left.article].document.body, pair.left), "an aligned word lies in the left body");
      hold(isSpanOf(c.articles[link.right.article].document.body, pair.right),
           "an aligned word lies in the right body");
    }
  }
  for (const Fact& fact : c.facts) checkFact(c, fact);
  checkOrder(request(inputs));
  checkAnswers(c, inputs[0]);
  if (inputs.size() > 1) checkAnswers(c, "How many " + inputs.back().substr(0, 200));
  hold(c.corrections.size() == request(inputs).corrections.size(), "every correction is told of");
  size_t notes = 0;
  for (const Correction& correction : c.corrections) {
    notes += !correction.applied;
    for (const Quote& quote : correction.at) {
      const std::string& body = c.articles[quote.article].document.body;
      hold(!correction.applied || (isSpanOf(body, quote.span) && textOf(body, quote.span) == quote.text),
           "what was applied quotes the text");
    }
  }
  size_t told = 0;
  for (const Note& note : c.notes) told += note.message.rfind("The reader's ", 0) == 0;
  hold(told == notes, "what was not applied has a note");
  const std::string json = render(c, Format::json);
  const Comparison again = compare(request(inputs), testLexicon());
  hold(render(again, Format::json) == json, "the same request gives the same bytes");
  checkSaved(c);
  const std::string fault = studyFault(c, testLexicon());
  hold(fault.empty(), fault.c_str());
  hold(studiesOf(again) == studiesOf(c), "the same comparison gives the same studies");
  const ParsedComparison parsed = parseComparison(json);
  hold(parsed.error.empty(), "the JSON can be read");
  hold(parseComparison(renderPacked(c)).error.empty(), "so can what the page takes");
  for (const Format format : {Format::json, Format::text, Format::html, Format::markdown, Format::csv}) {
    hold(render(parsed.comparison, format) == render(c, format), "the JSON comes back as it was");
  }
  return 0;
}
