// view: a Comparison and word boxes in, the picture out: text, marks, ribbons, panels; and what the reader points at
// back in, what the shell shall do out. ViewModel decides and is free of ImGui and the browser; Canvas (in the browser
// only) paints it. Example: press() on a word of a conflict chooses its fact: effects chosen, scroll (the others come
// to the same height), frame. Covered by tests/view; the painting by the browser tests.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"
#include "view/columns.h"
#include "view/fact_list.h"
#include "view/marks.h"
#include "view/palette.h"
#include "view/panels.h"

namespace synoptic {

// What is chosen: a fact with its sentences, or a sentence with the row it belongs to; or nothing.
struct Choice {
  int32_t fact = -1, row = -1;
  std::vector<SentenceRef> sentences;  // ordered; at most kMostChosen
  std::vector<SentenceRef> main;       // of each article the one to look at: ribbons join these
  SentenceRef picked{0, kNone};        // the sentence that was chosen itself; none of a fact
  bool none() const { return fact < 0 && sentences.empty(); }
};

struct ScrollTarget {
  uint32_t article = 0;
  Span span;
};

// What the app asks of the shell.
struct Effect {
  enum class Kind : uint8_t { frame, layout, chosen, scroll, viewed, act };
  Kind kind = Kind::frame;
  std::vector<ScrollTarget> targets;  // scroll
  float top = -1;                     // scroll: where on screen the targets shall lie; -1: a third from the top
  std::string_view action;            // act: addFiles paste copyLink saveJson saveHtml … find matrix help undo redo
};

enum class Toggle : uint8_t { facts, shared, legend, annotated, aligned };

// The ways of reading that travel with a workspace.
struct Modes {
  bool annotated = false, aligned = false, shared = false;
};

class ViewModel {
 public:
  ViewModel();

  // A new comparison; what was chosen stays chosen where the same fact is there again. An empty one shows nothing.
  void show(Comparison comparison);
  void expect(bool coming);  // a comparison is being made: its panels take their room, so that no line breaks anew
  void setHistory(bool can_undo, bool can_redo);
  // Quotes the chosen fact by article, span and subject, so that it is found again in another comparison; "" for none.
  std::string anchor() const;
  bool chooseAnchor(std::string_view anchor);

  // Out of range: chooses nothing. `top`: see Effect.
  void chooseFact(int32_t fact, float top = -1, int32_t but_article = kNoArticle);
  void chooseSentence(SentenceRef sentence, float top = -1);
  void chooseNone();
  void step(int by);  // to the next or previous conflict or difference, around the end
  void toggle(Toggle what);
  Modes modes() const { return {annotated_, aligned_, shared_}; }
  void setModes(Modes modes);
  void setShown(Relation relation, bool shown);                                    // filters of the fact list
  void sift(int kind, int article, std::string text, FactFilter::Mark mark = {});  // see FactFilter

  void setEmbedded() { embedded_ = true; }  // only what serves reading is offered
  bool embedded() const { return embedded_; }

  void resize(float width, float height);
  void setColumns(size_t count);  // a new layout begins
  bool hover(float x, float y);   // true: a frame is due
  bool press(float x, float y);

  void ask(std::string_view action);  // a button of the toolbar
  void askFrame();
  void viewedAnew();  // what travels of the view is another
  std::vector<Effect> takeEffects();

  const Comparison& comparison() const { return comparison_; }
  const std::vector<ArticleMarks>& marks() const { return marks_; }
  const Choice& choice() const { return choice_; }
  const Panels& panels() const { return panels_; }
  std::vector<Column>& columns() { return columns_; }
  const std::vector<Column>& columns() const { return columns_; }
  FactList& list() { return list_; }
  const std::array<size_t, 4>& counts() const { return counts_; }
  bool shown(Relation relation) const { return filter_.shown[size_t(relation)]; }
  const FactFilter& filter() const { return filter_; }
  bool on(Toggle what) const;
  bool declares() const { return declares_; }  // some quotation says itself that it was edited
  bool canUndo() const { return can_undo_; }
  bool canRedo() const { return can_redo_; }
  SentenceRef hovered() const { return hovered_; }  // sentence kNone: none
  std::string explanation() const;                  // of the choice, one sentence; "" for none
  uint32_t serial() const { return serial_; }       // raised when comparison or choice change

 private:
  Comparison comparison_;
  std::vector<ArticleMarks> marks_;
  std::array<size_t, 4> counts_{};
  FactFilter filter_;
  FactList list_;
  Choice choice_;
  std::vector<Column> columns_;
  std::vector<Effect> effects_;
  Panels panels_;
  float width_ = 0, height_ = 0;
  bool facts_wide_ = true, facts_narrow_ = false, shared_ = false, legend_ = true, annotated_ = false, aligned_ = false;
  bool can_undo_ = false, can_redo_ = false, laid_out_ = false, embedded_ = false, expecting_ = false,
       declares_ = false;
  SentenceRef hovered_{0, kNone};
  uint32_t serial_ = 0;

  static constexpr int32_t kNoArticle = -1, kStay = -2;  // but_article: scroll all, scroll none
  static constexpr size_t kMostChosen = 512;
  struct Evidence {
    SentenceRef sentence;
    Span span;
  };
  std::vector<Evidence> mainOf(const std::vector<Evidence>& all) const;
  void choose(Choice choice, const std::vector<Evidence>& evidence, float top, int32_t but_article);
  void updatePanels();
  bool usable(SentenceRef ref) const;
};

// The canvas in the browser; all of it works (and draws nothing) where there is no WebGL2.
class Canvas {
 public:
  explicit Canvas(ViewModel& model);
  ~Canvas();
  bool create(Theme theme);  // false: no WebGL2
  void setTheme(Theme theme);
  void setSize(float width, float height, float ratio);
  void setStyle(size_t index, float font_px);  // device px of a text style
  void beginLayout();
  void lost();
  void restored();
  // ImGui input; coordinates in CSS px
  void pointer(float x, float y, int source);
  void button(int button, bool down, int source);
  void wheel(float dx, float dy);
  void activate(uint32_t widget);
  int frame(double seconds);  // bits as app_frame's
  int prefetch(int budget);
  // Draws a frame of another model, to be painted over by frame() before anybody sees it: what a first comparison needs
  // (code, glyphs of the panels, programs) is there before it. Nothing happens while the reader presses something.
  void rehearse(ViewModel& other);
  const float* chrome() const;
  const char* widgets();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace synoptic
