import { dateText } from './essence';
import type { Citation, Extent } from './mark';
import type { OpenPage } from './open-page';

/** What is taken along from the article: a link to a span, or its words with their source. */

export function linkTo(id: string): string {
  const url = new URL(location.href);
  url.search = '';
  url.hash = '';
  url.searchParams.set('span', id);
  return url.href;
}

/** «…» — title, outlet, date, link: in the guillemets of Arabic, with inner ones as they are. */
export function quotation(
  words: string,
  cite: Citation | undefined,
  date: string,
  link: string,
  comma: string,
): string {
  const source = [cite?.title, cite?.source, date, link].filter(Boolean).join(comma);
  return `«${words.trim()}» — ${source}`;
}

/** The clipboard of the browser; inside a newsroom without TLS there is only the old command. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isDone;
}

export interface CitingHost {
  readonly page: OpenPage;
  quote(extent: Extent): string;
  announce(label: string): void;
}

/** Puts a span on the clipboard and says whether that worked. */
export class Citing {
  constructor(private readonly host: CitingHost) {}

  async link(id: string): Promise<void> {
    this.host.announce((await copy(linkTo(id))) ? 'copied' : 'copyFailed');
  }

  async quotation(span: Extent & { readonly id: string }): Promise<void> {
    const { cite, isRightToLeft, locale } = this.host.page;
    const date = cite?.date ? dateText(cite.date, locale) : '';
    const text = quotation(this.host.quote(span), cite, date, linkTo(span.id), isRightToLeft ? '، ' : ', ');
    this.host.announce((await copy(text)) ? 'copied' : 'copyFailed');
  }
}
