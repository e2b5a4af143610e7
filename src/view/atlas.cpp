// See atlas.h.
#include "view/atlas.h"

#include <emscripten/em_js.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>

// clang-format off
// The canvas on which the words of all pages are painted: as wide as a page, as high as was needed so far, because its
// memory costs time at the first use. willReadFrequently keeps it out of the graphics: every use here is a read-back.
EM_JS(void, atlas_open, (int width, int height), {
  const ctx = Module.atlas ||= new OffscreenCanvas(width, 1).getContext('2d', { willReadFrequently: true });
  if (ctx.canvas.height >= height) return;
  ctx.canvas.height = height;
  ctx.textBaseline = 'alphabetic'; ctx.textAlign = 'left'; ctx.fontKerning = 'normal';
  if ('textRendering' in ctx) ctx.textRendering = 'optimizeLegibility';
});
// Paints jobs[0..n), whose rows lie in [top, bottom) of their page, at the top of the canvas.
EM_JS(void, atlas_paint, (const void* jobs, int n, int stride, int ui, int top, int bottom), {
  const ctx = Module.atlas;
  ctx.clearRect(0, 0, ctx.canvas.width, bottom - top);
  for (let i = 0, a = jobs, last = -1; i < n; i++, a += stride) {
    const u = a >> 2, style = HEAP32[u + 2];
    if (last !== style) {
      const s = style < ui ? Module.styles?.[style] ?? Module.styles?.[0] : Module.uiStyles[style - ui];
      if (!s) continue;
      last = style; ctx.font = s.deviceFont; ctx.fillStyle = s.color;
    }
    ctx.direction = HEAP32[u + 3] ? 'rtl' : 'ltr';
    ctx.save(); ctx.beginPath(); ctx.rect(HEAP32[u + 6], HEAP32[u + 7] - top, HEAP32[u + 8], HEAP32[u + 9]); ctx.clip();
    ctx.fillText(UTF8ToString(HEAPU32[u], HEAP32[u + 1]), HEAPF32[u + 4], HEAPF32[u + 5] - top);
    ctx.restore();
  }
});
// What was painted for a rectangle of the page, into the bound texture; `top`: where the canvas lies in the page.
EM_JS(void, atlas_upload, (int x, int y, int width, int height, int top), {
  const { data } = Module.atlas.getImageData(x, y - top, width, height);
  GLctx.pixelStorei(GLctx.UNPACK_ALIGNMENT, 4);
  GLctx.texSubImage2D(GLctx.TEXTURE_2D, 0, x, y, width, height, GLctx.RGBA, GLctx.UNSIGNED_BYTE, new Uint8Array(data.buffer));
});
// clang-format on

namespace synoptic {
namespace {

// Room around a word for what hangs over (italics, accents, stacked marks), in font sizes. Words of the page's own
// faces need less than those of others: a third fewer pixels to clear, read back and upload, most of a new text's first
// frame.
constexpr float kOverhang = 0.12f;
struct Room {
  float height, base;
};
constexpr Room kOwn{1.36f, 1.02f}, kAny{1.75f, 1.22f};
// A session of many layouts collects words at many sub-pixel positions; beyond this, it starts anew.
constexpr size_t kMostWords = 120000;
constexpr size_t kKeyHead = 3;

// ASCII, Latin of U+0080 to U+017F, and U+2000 to U+207F (dashes, quotation marks, …): nothing there is higher.
bool isOwn(std::string_view text) {
  for (size_t i = 0; i < text.size(); i++) {
    const uint8_t byte = uint8_t(text[i]), next = i + 1 < text.size() ? uint8_t(text[i + 1]) : 0;
    if (byte > 0xC5 && (byte != 0xE2 || next > 0x81)) return false;
  }
  return true;
}

}  // namespace

void WordAtlas::makeTexture(Page& page) {
  glGenTextures(1, &page.texture);
  glBindTexture(GL_TEXTURE_2D, page.texture);
  glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, kPageWidth, kPageHeight);
  for (GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  for (GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
}

void WordAtlas::settle() {
  atlas_open(kPageWidth, kPageHeight);
}

void WordAtlas::lost() {
  for (Page& page : pages_) page.texture = 0;
}

void WordAtlas::restored() {
  clear();
  for (Page& page : pages_) makeTexture(page);
}

void WordAtlas::wipe(size_t i) {
  Page& page = pages_[i];
  page.x = page.y = page.shelf = 0;
  page.jobs.clear();
}

void WordAtlas::clear() {
  for (Word& word : words_) word.at.page = -1;
  for (size_t i = 0; i < pages_.size(); i++) wipe(i);
}

bool WordAtlas::purge() {
  if (words_.size() < kMostWords) return false;
  clear();
  words_.clear();
  ids_.clear();
  return true;
}

int WordAtlas::intern(std::string_view text, WordLook look, float px, float width) {
  std::string key{char(look.style), char(look.rtl), char(look.phase)};
  key += text;
  auto [at, fresh] = ids_.try_emplace(std::move(key), int(words_.size()));
  if (fresh) {
    words_.push_back({&at->first, look, px, width, {}});
  } else {
    Word& word = words_[size_t(at->second)];
    // another layout may ask for more room
    if (width > word.width + 1 || px != word.px) {
      word.at.page = -1;
      word.px = px;
      word.width = width;
    }
  }
  return at->second;
}

bool WordAtlas::place(int id) {
  Word& word = words_[size_t(id)];
  if (word.at.page >= 0) {
    pages_[size_t(word.at.page)].used = frame_;
    return true;
  }
  const int pad = 2 + int(std::ceil(word.px * kOverhang));
  const int width = std::min(kPageWidth, int(std::ceil(word.width)) + 2 * pad + 1);
  const Room room = isOwn(std::string_view(*word.key).substr(kKeyHead)) ? kOwn : kAny;
  const int height = std::min(kPageHeight, int(std::ceil(word.px * room.height)));
  const int base = int(std::round(word.px * room.base));
  const int at = findRoom(width, height);
  if (at < 0) return false;
  Page& page = pages_[size_t(at)];
  page.used = frame_;
  word.at = {int16_t(at),     int16_t(page.x), int16_t(page.y), int16_t(width),
             int16_t(height), int16_t(base),   int16_t(pad)};
  const float x = float(page.x + pad) + float(word.look.phase) / kPhases;
  page.jobs.push_back({word.key->data() + kKeyHead, int32_t(word.key->size() - kKeyHead), word.look.style,
                       word.look.rtl, x, float(page.y + base), page.x, page.y, width, height});
  page.x += width;
  return true;
}

void WordAtlas::flush() {
  for (Page& page : pages_) {
    if (!page.jobs.empty()) paint(page);
  }
}

// The first job may continue a shelf whose words are in the texture already; what lies right of it and below is new.
void WordAtlas::paint(Page& page) {
  const int left = page.jobs[0].left, top = page.jobs[0].top;
  int end = top, next = kPageHeight, bottom = top;  // of the first shelf; where the second begins; of all
  for (const Job& job : page.jobs) {
    if (job.top == top)
      end = std::max(end, job.top + job.height);
    else
      next = std::min(next, job.top);
    bottom = std::max(bottom, job.top + job.height);
  }
  // a change of font costs more than a fillText
  std::stable_sort(page.jobs.begin(), page.jobs.end(), [](const Job& a, const Job& b) { return a.style < b.style; });
  glBindTexture(GL_TEXTURE_2D, page.texture);
  atlas_open(kPageWidth, std::min(kPageHeight, int(std::bit_ceil(unsigned(bottom - top)))));
  atlas_paint(page.jobs.data(), int(page.jobs.size()), sizeof(Job), kUiStyles, top, bottom);
  atlas_upload(left, top, kPageWidth - left, end - top, top);
  if (next < bottom) atlas_upload(0, next, kPageWidth, bottom - next, top);
  page.jobs.clear();
}

// Shelves: words of one style share a height, so they fill well. Moves the page's cursor to where the word goes.
bool WordAtlas::fits(Page& page, int width, int height) {
  const bool in_row = page.x + width <= kPageWidth;
  if (in_row && height <= page.shelf) return page.y + height <= kPageHeight;
  if (in_row && height <= page.shelf + 8 && page.y + height <= kPageHeight) {
    page.shelf = height;
    return true;
  }
  if (page.x > 0) page.y += page.shelf;
  page.x = 0;
  page.shelf = height;
  return page.y + height <= kPageHeight;
}

int WordAtlas::findRoom(int width, int height) {
  for (size_t i = 0; i < pages_.size(); i++) {
    Page& page = pages_[i];
    const int x = page.x, y = page.y, shelf = page.shelf;
    if (fits(page, width, height)) return int(i);
    page.x = x;
    page.y = y;
    page.shelf = shelf;
  }
  if (pageCount() < kMostPages) {
    makeTexture(pages_.emplace_back());
    pages_.back().shelf = height;
    return pageCount() - 1;
  }
  const auto oldest =
      std::min_element(pages_.begin(), pages_.end(), [](const Page& a, const Page& b) { return a.used < b.used; });
  if (oldest->used == frame_) return -1;  // everything in it is on screen
  const int page = int(oldest - pages_.begin());
  for (Word& word : words_) {
    if (word.at.page == page) word.at.page = -1;
  }
  wipe(size_t(page));
  pages_[size_t(page)].shelf = height;
  return page;
}

}  // namespace synoptic
