import '../../styles/tokens.css';
import '../../styles/canvas.css';
import '../article-canvas';
import { afterEach, expect } from 'vitest';
import article from '../../../src/main/resources/samples/seed-article.txt?raw';
import arabic from '../../../src/main/resources/vaadin-i18n/translations_ar.properties?raw';
import type { ArticleCanvas } from '../article-canvas';
import type { Page, SpanRecord, Tag } from '../mark';
import { FakeServer, labelsOf, type Proposed, pageOf } from './fake-server';

/** One article on a stage, for the browser tests. */

export { article };
export const ARTICLE = crypto.randomUUID();
export const FIGURE = '275 مليون دولار';
export const CLAIM = 'حزمة مساعدات جديدة لأوكرانيا، بقيمة 275 مليون دولار';

export let canvas: ArticleCanvas;
export let server: FakeServer;
export const labels = labelsOf(arabic);

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  canvas.remove();
  // Files run at once, in one browser with one storage.
  for (const key of Object.keys(localStorage)) if (key.includes(ARTICLE)) localStorage.removeItem(key);
});

export function span(id: string, tag: Tag, quote: string, more: Partial<SpanRecord> = {}): SpanRecord {
  const start = article.indexOf(quote);
  return { id, tag, start, end: start + quote.length, version: 1, member: 'سلمى', ...more };
}

export async function open(
  spans: readonly SpanRecord[] = [],
  over: Partial<Page> = {},
  proposed: readonly Proposed[] = [],
  inSight = FIGURE,
): Promise<void> {
  await document.fonts.load('20px "Noto Naskh Arabic"', 'ع');
  canvas = document.createElement('article-canvas');
  server = new FakeServer(spans, over.links);
  canvas.$server = server;
  document.body.append(canvas);
  canvas.load(pageOf(article, labels, spans, { article: ARTICLE, suggestions: server.propose(proposed), ...over }));
  await canvas.updateComplete;
  paragraphOf(inSight).scrollIntoView({ block: 'center' });
  await frames();
}

/** Until Lit and the browser have drawn. */
export async function frames(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await canvas.updateComplete;
}

export function paragraphOf(quote: string): HTMLElement {
  const found = [...canvas.querySelectorAll<HTMLElement>('.tq-text p')].find((p) => p.textContent?.includes(quote));
  if (!found) throw new Error(quote);
  return found;
}

/** The text of all marks that carry a span. */
export function painted(id: string): string {
  return [...canvas.querySelectorAll(`mark[data-ids~="${id}"]`)].map((mark) => mark.textContent).join('');
}

export function inShell<E extends Element = HTMLElement>(selector: string): E | null {
  return canvas.shadowRoot?.querySelector<E>(selector) ?? null;
}

export async function click(selector: string): Promise<void> {
  await expect.poll(() => inShell(selector)).not.toBeNull();
  inShell(selector)?.click();
  await frames();
}

export function rangeIn(root: Node, quote: string): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const at = node.data.indexOf(quote);
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + quote.length);
    return range;
  }
  throw new Error(quote);
}

export async function selectByScript(quote: string): Promise<void> {
  const range = rangeIn(paragraphOf(quote), quote);
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  await expect.poll(() => inShell('.toolbar')).not.toBeNull();
}

export const highlighted = (name: string): string => [...(CSS.highlights.get(name) ?? [])].map(String).join('|');

/** As a member types into a field of the shell, and leaves it. */
export async function fill(selector: string, text: string): Promise<void> {
  const input = inShell<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!input) throw new Error(selector);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await frames();
}

export function textElement(): HTMLElement {
  const text = canvas.querySelector<HTMLElement>('.tq-text');
  if (!text) throw new Error('no text');
  return text;
}
