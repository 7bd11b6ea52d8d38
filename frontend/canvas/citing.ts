import type { Citation } from './mark';

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
