// atlas: words and lines in, places in textures out. The browser rasterises (Canvas2D: its own kerning, ligatures,
// bidi, Thai, emoji) into pages of 2048×512, the draw lists show the places as quads. What a frame lacks is placed
// first, painted in one batch a page on a canvas that all pages share, and uploaded in two pieces: the rest of the
// shelf that was begun, and all rows below. A page is small, because a browser clears its memory at the first use (16
// MB took 60 ms twice, as canvas and as texture, before a first frame of ten words). After a lost context words are
// painted anew. The page that was not seen for longest makes room. Example: intern("Friday", look, …), place(id),
// flush(), then placed(id) is where its pixels are. Covered by the browser tests.
#pragma once
#include <GLES3/gl3.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace synoptic {

// Everything that decides the pixels of a word, except its text. A style under kUiStyles is one of the shell's
// (Module.styles: font and colour of the reading text), from there on one of the chrome (face and ink).
struct WordLook {
  uint8_t style = 0;
  bool rtl = false;
  uint8_t phase = 0;  // sub-pixel position, in kPhases of a device pixel
};

struct PlacedWord {
  int16_t page = -1;  // -1: not in the atlas
  int16_t x = 0, y = 0, w = 0, h = 0;
  int16_t base = 0;  // from its top to the baseline
  int16_t pad = 0;   // from its left edge to where the text begins
};

class WordAtlas {
 public:
  static constexpr int kPageWidth = 2048, kPageHeight = 512, kMostPages = 24;
  // The browser gives places in 1/64 px, the shell adds the half step that was cut off (word_places.ts): a bitmap for
  // each takes the difference to its own painting from 14 % (4 phases) to 1 %. Of lines from right to left the places
  // are finer (line_places.ts).
  static constexpr int kPhases = 256;
  static constexpr uint8_t kUiStyles = 16;

  void lost();      // the textures are gone
  void restored();  // empty pages: every word is painted again when it is seen
  void settle();    // while nobody waits: the room for a page full of new words
  void clear();     // theme, ratio or fonts changed: every bitmap is stale; ids stay valid
  // Forgets all words when there are very many (a session of many layouts): ids become invalid, true.
  bool purge();

  // Stable number of (text, look). px, width: font size and width in device px.
  int intern(std::string_view text, WordLook look, float px, float width);
  void beginFrame() { frame_++; }
  bool place(int id);  // false: no room left in this frame
  void flush();        // paints and uploads what place() reserved
  const PlacedWord& placed(int id) const { return words_[size_t(id)].at; }
  bool has(int id) const { return words_[size_t(id)].at.page >= 0; }
  GLuint texture(int page) const { return pages_[size_t(page)].texture; }
  int pageCount() const { return int(pages_.size()); }
  bool nearlyFull() const { return pageCount() > kMostPages - 8; }

 private:
  // One word to paint; plain numbers, so that JavaScript reads a batch straight from the heap.
  struct Job {
    const char* text;
    int32_t bytes, style, rtl;
    float x, baseline;
    int32_t left, top, width, height;
  };
  struct Word {
    const std::string* key = nullptr;  // look and text; lives in ids_
    WordLook look;
    float px = 0, width = 0;
    PlacedWord at;
  };
  struct Page {
    GLuint texture = 0;
    int x = 0, y = 0, shelf = 0;
    uint32_t used = 0;
    std::vector<Job> jobs;
  };
  std::unordered_map<std::string, int> ids_;
  std::vector<Word> words_;
  std::vector<Page> pages_;
  uint32_t frame_ = 0;

  static void makeTexture(Page& page);
  static void paint(Page& page);
  void wipe(size_t page);
  static bool fits(Page& page, int width, int height);
  int findRoom(int width, int height);
};

}  // namespace synoptic
