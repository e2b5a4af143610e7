// A page's article by Mozilla Readability, loaded only when a page comes in. In: the page's text and a way to parse it inertly.
// Out: the article's markup, which goes to the core as text and is never shown; '' when there is none. The page's size and depth
// have been looked at before (reader.ts). Readability sets markup at three places; the build (build.mjs) sends them through
// setInner, so that they hold under Trusted Types. Covered by tests/e2e/bring.scenario.mjs; quality: tests/import/quality.
import { Readability } from '@mozilla/readability';

export type Parse = (text: string) => Document;

export function articleOf(text: string, parse: Parse): string {
  (Readability as unknown as { setInner(element: Element, markup: string): void }).setInner = (element, markup) =>
    element.replaceChildren(...parse(markup).body.childNodes);
  return new Readability(parse(text)).parse()?.content ?? '';
}
