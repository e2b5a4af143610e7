// The reading surface as a picture, at twice the size of the screen's points. In: one frame of the canvas at that ratio, and what the document
// shows over it: the heads of the columns, the card, notes in the margin. Out: a canvas, without toolbar and foot. Words are drawn where the
// document has them, so nothing is laid out a second time. Example: a window of 1440×900 gives 2880×1644. Covered by tests/e2e/view.scenario.mjs.
import { found } from './dom';
import { pieces } from './word_places';

export const kPictureRatio = 2;
// Controls are no part of what is read; the words of an article are the canvas's.
const kLeftOut = '.column > header button, #card .bar, #card .cite, .map, article';
const kUnderline = /^(rgba?\([^)]+\)) 0px (-[\d.]+)px 0px 0px inset$/; // as the style sheets write it: box-shadow: inset 0 -2px

// `painted`: the canvas just painted at the ratio; read at once, since it is empty in the next task.
export function drawPicture(painted: HTMLCanvasElement): HTMLCanvasElement {
  const from = Math.round(kPictureRatio * parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--top')));
  const picture = document.createElement('canvas');
  picture.width = painted.width;
  picture.height = Math.max(1, painted.height - from);
  const context = picture.getContext('2d')!;
  context.drawImage(painted, 0, -from);
  context.setTransform(kPictureRatio, 0, 0, kPictureRatio, 0, -from);
  for (const id of ['columns', 'sift', 'card']) draw(context, found(id));
  return picture;
}

function draw(context: CanvasRenderingContext2D, element: Element): void {
  const css = getComputedStyle(element);
  if (css.display === 'none' || css.visibility !== 'visible' || css.opacity === '0') return;
  if (element.localName === 'article') return bullets(context, element);
  if (element.matches(kLeftOut)) return;
  context.save();
  const inline = css.display === 'inline';
  for (const box of inline ? element.getClientRects() : [element.getBoundingClientRect()]) drawBox(context, css, box);
  if (css.overflowX !== 'visible') {
    const { left, top, width, height } = element.getBoundingClientRect();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) drawField(context, css, element);
  else for (const child of element.childNodes) child instanceof Element ? draw(context, child) : child instanceof Text && drawText(context, css, child);
  context.restore();
}

function drawBox(context: CanvasRenderingContext2D, css: CSSStyleDeclaration, { left, top, right, bottom, width, height }: DOMRect): void {
  if (width === 0 || height === 0 || right < 0 || bottom < 0 || left > innerWidth || top > innerHeight) return;
  context.fillStyle = css.backgroundColor;
  context.beginPath();
  context.roundRect(left, top, width, height, Math.min(parseFloat(css.borderTopLeftRadius) || 0, width / 2, height / 2));
  context.fill();
  const line = kUnderline.exec(css.boxShadow);
  if (line) {
    context.fillStyle = line[1]!;
    context.fillRect(left, bottom + parseFloat(line[2]!), width, -parseFloat(line[2]!));
  }
  const side = (thickness: string, style: string, color: string, x0: number, y0: number, x1: number, y1: number) => {
    const px = parseFloat(thickness);
    if (px === 0 || style === 'none') return;
    context.strokeStyle = color;
    context.lineWidth = px;
    context.setLineDash(style === 'dashed' ? [2 * px, px] : style === 'dotted' ? [px, px] : []);
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
    context.stroke();
  };
  const half = (thickness: string) => parseFloat(thickness) / 2;
  if (parseFloat(css.borderTopWidth) > 0 && parseFloat(css.borderLeftWidth) > 0) { // all around
    context.strokeStyle = css.borderTopColor;
    context.lineWidth = parseFloat(css.borderTopWidth);
    context.stroke();
    return;
  }
  side(css.borderTopWidth, css.borderTopStyle, css.borderTopColor, left, top + half(css.borderTopWidth), right, top + half(css.borderTopWidth));
  side(css.borderBottomWidth, css.borderBottomStyle, css.borderBottomColor, left, bottom - half(css.borderBottomWidth), right, bottom - half(css.borderBottomWidth));
  side(css.borderLeftWidth, css.borderLeftStyle, css.borderLeftColor, left + half(css.borderLeftWidth), top, left + half(css.borderLeftWidth), bottom);
  side(css.borderRightWidth, css.borderRightStyle, css.borderRightColor, right - half(css.borderRightWidth), top, right - half(css.borderRightWidth), bottom);
}

const fontOf = (css: CSSStyleDeclaration) => `${css.fontStyle} ${css.fontWeight} ${css.fontSize} ${css.fontFamily}`;

// The baseline halves the room that a box has more than its letters.
function drawWord(context: CanvasRenderingContext2D, word: string, left: number, top: number, height: number): void {
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(word);
  const [above, below] = [Math.round(fontBoundingBoxAscent), Math.round(fontBoundingBoxDescent)]; // as the browser lays out
  context.fillText(word, left, top + (height - above - below) / 2 + above);
}

function drawText(context: CanvasRenderingContext2D, css: CSSStyleDeclaration, text: Text): void {
  const range = document.createRange();
  context.font = fontOf(css);
  context.fillStyle = css.color;
  for (const [from, to] of pieces(text.data)) {
    range.setStart(text, from);
    range.setEnd(text, to);
    const box = range.getClientRects()[0];
    if (box && box.bottom > 0 && box.top < innerHeight) drawWord(context, text.data.slice(from, to), box.left, box.top, box.height);
  }
}

function drawField(context: CanvasRenderingContext2D, css: CSSStyleDeclaration, field: HTMLInputElement | HTMLSelectElement): void {
  const { left, top, height } = field.getBoundingClientRect();
  context.font = fontOf(css);
  context.fillStyle = css.color;
  const words = field instanceof HTMLInputElement ? field.value || field.placeholder : field.selectedOptions[0]?.label ?? '';
  drawWord(context, words, left + parseFloat(css.paddingLeft) + 1, top, height);
}

// The points of a list stand before its lines and are no text.
function bullets(context: CanvasRenderingContext2D, article: Element): void {
  for (const entry of article.querySelectorAll('li')) {
    const box = entry.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) continue;
    const css = getComputedStyle(entry, '::before');
    const radius = parseFloat(css.width) / 2;
    context.fillStyle = css.backgroundColor;
    context.beginPath();
    context.arc(box.left + parseFloat(css.left) + radius, box.top + parseFloat(css.top) + parseFloat(css.marginTop) + radius, radius, 0, 2 * Math.PI);
    context.fill();
  }
}
