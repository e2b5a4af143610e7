// lexicon/function_words: words that carry no matter of their own, and what clitics and auxiliaries come from.
// Example: isFunctionWord("has") is true, isFunctionWord("said") is false. Covered by tests/lexicon/lexicon_test.cpp.
#include <algorithm>
#include <iterator>

#include "lexicon/lexicon.h"

namespace synoptic {
namespace {

// Sorted, as text keys them.
constexpr std::string_view kFunctionWords[] = {
    "'d",        "'ll",      "'m",         "'re",        "'s",         "'ve",        "a",        "about",   "above",
    "across",    "after",    "against",    "all",        "along",      "also",       "although", "am",      "amid",
    "among",     "amongst",  "an",         "and",        "another",    "any",        "anybody",  "anyone",  "anything",
    "are",       "around",   "as",         "at",         "be",         "because",    "been",     "before",  "behind",
    "being",     "below",    "beneath",    "beside",     "besides",    "between",    "beyond",   "both",    "but",
    "by",        "ca",       "can",        "cannot",     "concerning", "could",      "despite",  "did",     "do",
    "does",      "doing",    "done",       "down",       "during",     "each",       "either",   "else",    "every",
    "everybody", "everyone", "everything", "except",     "for",        "from",       "had",      "has",     "have",
    "having",    "he",       "her",        "here",       "hers",       "herself",    "him",      "himself", "his",
    "how",       "however",  "i",          "if",         "in",         "inside",     "into",     "is",      "it",
    "its",       "itself",   "just",       "like",       "may",        "me",         "might",    "mine",    "must",
    "my",        "myself",   "n't",        "near",       "neither",    "no",         "nobody",   "none",    "nor",
    "not",       "nothing",  "of",         "off",        "on",         "once",       "one",      "onto",    "or",
    "other",     "others",   "ought",      "our",        "ours",       "ourselves",  "out",      "outside", "over",
    "own",       "past",     "per",        "regarding",  "shall",      "she",        "should",   "since",   "so",
    "some",      "somebody", "someone",    "something",  "such",       "than",       "that",     "the",     "their",
    "theirs",    "them",     "themselves", "then",       "there",      "therefore",  "these",    "they",    "this",
    "those",     "though",   "through",    "throughout", "thus",       "till",       "to",       "too",     "toward",
    "towards",   "under",    "underneath", "unless",     "unlike",     "until",      "up",       "upon",    "us",
    "very",      "via",      "was",        "we",         "were",       "what",       "whatever", "when",    "whenever",
    "where",     "whereas",  "wherever",   "whether",    "which",      "whichever",  "while",    "who",     "whoever",
    "whom",      "whose",    "why",        "will",       "with",       "within",     "without",  "wo",      "would",
    "yet",       "you",      "your",       "yours",      "yourself",   "yourselves",
};

}  // namespace

bool Lexicon::isFunctionWord(std::string_view key) {
  return std::binary_search(std::begin(kFunctionWords), std::end(kFunctionWords), key);
}

}  // namespace synoptic
