// Elements built by calls, never from markup: text can only become text. In: tag, attributes, children. Out: the element.
// Example: element('p', { class: 'note' }, 'Loaded'). Covered by every test of the page (Trusted Types are on).

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(label: string, attributes: Record<string, string>, pressed: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', pressed);
  return made;
}

// An element that index.html promises.
export function found<T extends HTMLElement>(id: string): T {
  const there = document.getElementById(id);
  if (!there) throw new Error(`the page has no element "${id}"`);
  return there as T;
}

// Lets the browser paint and answer before more work is done.
export const whenIdle = globalThis.requestIdleCallback?.bind(globalThis) ?? ((run: () => void) => setTimeout(run, 30) as unknown as number);
export const nextPaint = () => new Promise<void>(resume => requestAnimationFrame(() => setTimeout(resume)));
export const pause = () => new Promise<void>(resume => setTimeout(resume));
