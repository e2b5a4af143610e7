#include "compare/notes.h"

#include <string>
#include <utility>

namespace synoptic {
namespace {

bool hasWords(const ComparedArticle& article) {
  return !article.document.sentences.empty();
}

void noteIdentical(const Scene& scene, std::vector<Note>& notes) {
  for (uint32_t at = 1; at < scene.articles.size(); ++at)
    for (uint32_t before = 0; before < at; ++before) {
      if (!hasWords(scene.articles[at]) || scene.document(at).body != scene.document(before).body) continue;
      notes.push_back(
          {Note::Level::info,
           scene.articles[at].label + " and " + scene.articles[before].label + " are identical, word for word.", at});
      break;
    }
}

}  // namespace

std::vector<Note> notesOf(const Scene& scene, std::vector<Note> given) {
  std::vector<Note> notes = std::move(given);
  size_t readable = 0;
  for (uint32_t at = 0; at < scene.articles.size(); ++at) {
    readable += hasWords(scene.articles[at]);
    if (!hasWords(scene.articles[at]))
      notes.push_back({Note::Level::warning, scene.articles[at].label + " has no text to compare.", at});
    for (const auto* list : {&scene.document(at).notes, &scene.reading(at).notes})
      for (Note note : *list) {
        note.article = at;
        notes.push_back(std::move(note));
      }
  }
  if (scene.articles.empty())
    notes.push_back({Note::Level::info, "There is no article yet; add two or more to compare them.", Note::kNoArticle});
  else if (readable < 2)
    notes.push_back({Note::Level::info,
                     "There is only one text here; add another report of the same event to compare it with.",
                     Note::kNoArticle});
  noteIdentical(scene, notes);
  for (const Note& note : scene.alignment.notes) notes.push_back(note);
  return notes;
}

}  // namespace synoptic
