// The command line: arguments, files and standard input in, a comparison, a link or a batch of answers out.
// Exit status: 0 done; 1 an input could not be used; 2 the call was wrong. See synoptic.1.
// Example: synoptic compare a.txt b.txt --format json
// Covered by tests/app/cli.mjs.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <new>
#include <string>
#include <vector>

#include "batch.h"
#include "cli_files.h"
#include "compare/compare.h"
#include "keep_memory.h"
#include "report/report.h"
#include "study/study.h"
#include "workspace/workspace.h"

namespace synoptic {
namespace {

enum Status { kDone = 0, kUnusable = 1, kWrongCall = 2 };

constexpr char kUsage[] =
    "usage: synoptic compare FILE...          compare articles: .txt .md .html .docx, - is standard input\n"
    "       synoptic compare articles.json    a list of "
    "{\"id\",\"file\",\"title\"?,\"source\"?,\"published\"?,\"url\"?}\n"
    "       synoptic compare --ndjson [-j N]  one request a line on standard input, one answer a line, by N processes\n"
    "       synoptic link FILE...             print the fragment that carries the comparison\n"
    "       synoptic open FRAGMENT|-          compare what a link carries; - reads it, or a saved page, from standard "
    "input\n"
    "       synoptic timeline FILE...         every day that the articles name, with what each says of it\n"
    "       synoptic ask QUESTION FILE...     the facts that answer a question in words\n"
    "       synoptic draft DRAFT FILE...      hold a draft against its sources\n"
    "       synoptic ladder FILE...           who says it, through whom, and which text that leads to, fact by fact\n"
    "       synoptic update OLD NEW [FILE...] what a newer version changed, in itself and in its conflicts\n"
    "       synoptic --help | --version\n"
    "options: --format json|text|html|markdown|csv   (text on a terminal, else json; timeline, ask, draft, "
    "ladder, update: json, text)\n"
    "Exit status: 0 done, 1 an input could not be used, 2 the call was wrong.\n";

struct Call {
  std::string program, verb;
  std::vector<std::string> operands;
  Format format = Format::json;
  bool ndjson = false, format_given = false;
  size_t jobs = 0;  // 0: not given
};

int wrongCall(const std::string& what) {
  complain(what);
  std::fputs("Try 'synoptic --help'.\n", stderr);
  return kWrongCall;
}

// Writes all of it at once; a closed pipe ends the program by SIGPIPE, quietly.
bool print(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (!written) complain("the answer could not be written");
  return written;
}

// What was opened says what was found when it was made; what is other now is told beside the answer.
void tellOtherFindings(const Workspace& made, const Comparison& comparison) {
  const OtherFindings other = otherFindings(made, comparison);
  if (other.sentence.empty()) return;
  complain(other.sentence);
  for (const uint32_t fact : other.fresh)
    std::fprintf(stderr, "  new:  F%u %s\n", fact + 1, oneLine(comparison.facts[fact].explanation).c_str());
  for (const OtherFindings::Gone& gone : other.gone) {
    for (const SentenceRef ref : gone.sentences) {
      const ComparedArticle& article = comparison.articles[ref.article];
      const std::string sentence(textOf(article.document.body, article.document.sentences[ref.sentence].span));
      std::fprintf(stderr, "  gone: %s: %s\n", oneLine(article.label).c_str(), oneLine(sentence).c_str());
    }
  }
}

Workspace workspaceOf(ReadArticles& read) {
  Workspace workspace = std::move(read.saved);
  workspace.articles = std::move(read.articles);
  makeIdsUnique(workspace.articles);  // two files may have given the same
  workspace.corrections = std::move(read.corrections);
  return workspace;
}

// The comparison of a workspace; what it was found to be when it was made is told of where it is other now.
int printComparison(const Call& call, Workspace workspace) {
  Lexicon lexicon;
  if (!loadLexicon(call.program, lexicon)) return kUnusable;
  Request request;
  request.articles = workspace.articles;
  request.corrections = workspace.corrections;
  const Comparison comparison = compare(std::move(request), lexicon);
  tellOtherFindings(workspace, comparison);
  MadeLink block;
  if (call.format == Format::html) {  // the page opens again, here and in the browser
    workspace.rules = uint32_t(kRulesVersion);
    workspace.findings = findingsOf(comparison);
    block = makeFileBlock(workspace);
  }
  std::string out = render(comparison, call.format, {}, block.fragment);
  if (out.empty() || out.back() != '\n') out += '\n';
  if (!block.error.empty())
    complain("the page shows the comparison, but cannot be opened again as one: " + block.error);
  return print(out) && block.error.empty() ? kDone : kUnusable;
}

int compareBatch(const Call& call) {
  Lexicon lexicon;
  if (!loadLexicon(call.program, lexicon)) return kUnusable;
  const AnswerLine answer = [&](const std::string& line, size_t number, bool whole) -> LineAnswer {
    ParsedRequest parsed;
    if (whole)
      parsed = parseRequest(line);
    else
      parsed.error = "The line is longer than 256 MB.";
    if (!parsed.error.empty()) return {renderError(parsed.id, number, parsed.error), false};
    return {render(compare(std::move(parsed.request), lexicon), Format::json, parsed.id), true};
  };
  const AnswerLost lost = [](size_t number) -> LineAnswer {
    return {renderError({}, number, "The comparison of this line needed more than this machine gives."), false};
  };
  LineInput input(STDIN_FILENO);
  const BatchEnd end = runBatch(input, std::max<size_t>(call.jobs, 1), answer, lost);
  if (!input.problem().empty()) complain("standard input: " + input.problem());
  if (end == BatchEnd::no_output)
    complain("the batch could not go on: its answers could not be written, or no process started");
  return end == BatchEnd::all_usable ? kDone : kUnusable;
}

int runCompare(const Call& call) {
  if (call.ndjson) {
    if (!call.operands.empty()) return wrongCall("compare --ndjson reads standard input and takes no files");
    if (call.format_given) return wrongCall("compare --ndjson always answers in json and takes no --format");
    return compareBatch(call);
  }
  if (call.operands.empty()) return wrongCall("compare needs at least one file");
  ReadArticles read = readArticles(call.operands);
  if (read.articles.empty()) return kUnusable;
  const int status = printComparison(call, workspaceOf(read));
  return read.all ? status : kUnusable;
}

int runLink(const Call& call) {
  if (call.ndjson || call.format_given) return wrongCall("link takes files only");
  if (call.operands.empty()) return wrongCall("link needs at least one file");
  ReadArticles read = readArticles(call.operands);
  if (!read.all || read.articles.empty()) return kUnusable;  // a link to a part would pass for the whole
  Workspace workspace = workspaceOf(read);
  // what does not fit is refused before it is compared; without a lexicon the link only lacks what was found
  if (Lexicon lexicon; makeLink(workspace).error.empty() && loadLexicon(call.program, lexicon)) {
    Request request;
    request.articles = workspace.articles;
    request.corrections = workspace.corrections;
    workspace.rules = uint32_t(kRulesVersion);
    workspace.findings = findingsOf(compare(std::move(request), lexicon));
  }
  const MadeLink link = makeLink(workspace);
  if (!link.error.empty()) {
    complain(link.error);
    return kUnusable;
  }
  return print(link.fragment + "\n") ? kDone : kUnusable;
}

int runOpen(const Call& call) {
  if (call.ndjson) return wrongCall("open does not know --ndjson");
  if (call.operands.size() != 1) return wrongCall("open needs one link, or - to read it from standard input");
  std::string text = call.operands.front();
  if (text == "-") {
    text.clear();
    if (const std::string wrong = readFile("-", text); !wrong.empty()) {
      complain("standard input: " + wrong);
      return kUnusable;
    }
  }
  ParsedWorkspace opened = holdsFileBlock(text) ? openFile(text) : openLink(text);
  if (!opened.error.empty()) {
    complain(opened.error);
    return kUnusable;
  }
  if (opened.zeros > 0) complain(zerosReplaced(opened.zeros));
  return printComparison(call, std::move(opened.workspace));
}

// Compares the files and prints what `answer` makes of the comparison. `all`: the places of the files count, so that
// one that cannot be read leaves no answer.
template <class Answer>
int study(const Call& call, const std::vector<std::string>& files, Answer answer, bool all = false) {
  if (call.ndjson) return wrongCall(call.verb + " does not know --ndjson");
  if (call.format != Format::json && call.format != Format::text)
    return wrongCall(call.verb + " answers in json or text");
  ReadArticles read = readArticles(files);
  Lexicon lexicon;
  if (read.articles.empty() || (all && !read.all) || !loadLexicon(call.program, lexicon)) return kUnusable;
  Request request;
  request.articles = std::move(read.articles);
  std::string out = answer(compare(std::move(request), lexicon), lexicon);
  if (out.empty() || out.back() != '\n') out += '\n';
  return print(out) && read.all ? kDone : kUnusable;
}

int runTimeline(const Call& call) {
  if (call.operands.empty()) return wrongCall("timeline needs at least one file");
  return study(call, call.operands, [&](const Comparison& comparison, const Lexicon& lexicon) {
    return renderTimeline(comparison, timelineOf(comparison, lexicon), call.format);
  });
}

int runAsk(const Call& call) {
  if (call.operands.size() < 2) return wrongCall("ask needs a question and at least one file");
  if (call.operands.front().find_first_not_of(" \t\r\n") == std::string::npos)
    return wrongCall("ask needs a question in words");
  return study(call, {call.operands.begin() + 1, call.operands.end()},
               [&](const Comparison& comparison, const Lexicon& lexicon) {
                 return renderAnswers(comparison, ask(comparison, lexicon, call.operands.front()), call.format);
               });
}

int runDraft(const Call& call) {
  if (call.operands.size() < 2) return wrongCall("draft needs a draft and at least one source");
  const auto answer = [&](const Comparison& comparison, const Lexicon&) {
    return renderDraft(comparison, 0, checkDraft(comparison, 0), call.format);
  };
  return study(call, call.operands, answer, true);
}

int runLadder(const Call& call) {
  if (call.operands.empty()) return wrongCall("ladder needs at least one file");
  return study(call, call.operands, [&](const Comparison& comparison, const Lexicon&) {
    return renderLadders(comparison, laddersOf(comparison), call.format);
  });
}

int runUpdate(const Call& call) {
  if (call.operands.size() < 2) return wrongCall("update needs an older and a newer version");
  const auto answer = [&](const Comparison& comparison, const Lexicon& lexicon) {
    if (comparison.articles.size() < 2) return std::string();
    return renderUpdate(comparison, {0, 1}, updateOf(comparison, lexicon, 0, 1), call.format);
  };
  return study(call, call.operands, answer, true);
}

struct Verb {
  const char* name;
  int (*run)(const Call&);
};
constexpr Verb kVerbs[] = {{"compare", runCompare},   {"link", runLink},    {"open", runOpen},
                           {"timeline", runTimeline}, {"ask", runAsk},      {"draft", runDraft},
                           {"ladder", runLadder},     {"update", runUpdate}};

int printVersion() {
  return print("synoptic " SYNOPTIC_VERSION " (rules " + std::to_string(kRulesVersion) + ", link " +
               std::to_string(kLinkVersion) + ", format " + std::to_string(kFormatVersion) + ")\n")
             ? kDone
             : kUnusable;
}

// Reads the arguments; returns what is wrong with them, or nothing.
std::string readCall(const std::vector<std::string>& arguments, Call& call) {
  bool only_operands = false;  // after "--"
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (only_operands || argument == "-" || argument.rfind("-", 0) != 0) {
      if (call.verb.empty())
        call.verb = argument;
      else
        call.operands.push_back(argument);
    } else if (argument == "--") {
      only_operands = true;
    } else if (argument == "--ndjson") {
      call.ndjson = true;
    } else if (argument.rfind("-j", 0) == 0) {
      std::string value = argument.substr(2);
      if (value.empty() && ++i < arguments.size()) value = arguments[i];
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), call.jobs);
      if (error != std::errc() || end != value.data() + value.size() || call.jobs < 1 || call.jobs > kMostJobs)
        return "-j needs a number of processes, 1 to " + std::to_string(kMostJobs);
    } else if (argument == "--format" || argument.rfind("--format=", 0) == 0) {
      std::string value;
      if (argument != "--format")
        value = argument.substr(9);
      else if (++i < arguments.size())
        value = arguments[i];
      if (!parseFormat(value, call.format)) return "--format needs one of json, text, html, markdown, csv";
      call.format_given = true;
    } else {
      return "unknown option " + argument;
    }
  }
  return {};
}

int run(int count, char** values) {
  Call call;
  call.program = count > 0 ? values[0] : "synoptic";
  const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
  if (arguments.empty()) {
    std::fputs(kUsage, stderr);
    return kWrongCall;
  }
  if (arguments.front() == "--help" || arguments.front() == "-h") return print(kUsage) ? kDone : kUnusable;
  if (arguments.front() == "--version") {
    return arguments.size() > 1 ? wrongCall("--version stands alone") : printVersion();
  }
  call.format = isatty(STDOUT_FILENO) ? Format::text : Format::json;
  if (const std::string wrong = readCall(arguments, call); !wrong.empty()) return wrongCall(wrong);
  if (call.jobs > 0 && !(call.verb == "compare" && call.ndjson)) return wrongCall("-j goes with compare --ndjson");
  for (const Verb& verb : kVerbs) {
    if (call.verb == verb.name) return verb.run(call);
  }
  return wrongCall(call.verb.empty() ? "what is to be done?" : "unknown verb " + call.verb);
}

// A file or socket that is opened must not take the place of a standard stream that the caller has closed. What stands
// there instead can neither be read nor written, as a closed one: so it is told.
void holdClosedStreams() {
  constexpr int kWays[] = {O_WRONLY, O_RDONLY, O_RDONLY};  // of standard input, output, error
  for (int fd = 0; fd <= STDERR_FILENO; ++fd) {
    if (fcntl(fd, F_GETFD) < 0) open("/dev/null", kWays[fd]);  // gets the lowest number that is free
  }
}

}  // namespace
}  // namespace synoptic

int main(int count, char** values) {
  std::signal(SIGPIPE, SIG_DFL);  // also where the caller ignores it: `synoptic … | head` ends quietly
  synoptic::holdClosedStreams();
  synoptic::keepMemory();
  try {
    return synoptic::run(count, values);
  } catch (const std::bad_alloc&) {  // said without asking for memory
    std::fputs("synoptic: this needs more memory than there is: compare fewer or shorter articles at a time\n", stderr);
    return synoptic::kUnusable;
  }
}
