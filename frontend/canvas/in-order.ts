import type { Span } from './mark';

/** In reading order; of two that start together the wider one first. */
export function inReadingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The first index whose span is not before the given one. */
function indexOf(spans: readonly Span[], span: Span): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = spans[middle];
    if (other && inReadingOrder(other, span) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans kept in reading order as they come and go: to sort and count 10,000 anew for each would be felt. */
export class InOrder {
  readonly all: Span[] = [];
  readonly #claims: Span[] = [];
  /** Another number is another state; the array itself is the same one always. */
  state = 0;

  clear(): void {
    this.state++;
    this.all.length = 0;
    this.#claims.length = 0;
  }

  /** Takes in what was there already: that is no other state. */
  read(span: Span): void {
    for (const list of this.#listsOf(span)) {
      const last = list.at(-1);
      // Most come in order.
      if (!last || inReadingOrder(last, span) <= 0) list.push(span);
      else list.splice(indexOf(list, span), 0, span);
    }
  }

  add(span: Span): void {
    this.state++;
    this.read(span);
  }

  remove(span: Span): void {
    this.state++;
    for (const list of this.#listsOf(span)) {
      const index = indexOf(list, span);
      if (list[index]?.id === span.id) list.splice(index, 1);
    }
  }

  /** Of a claim among the claims, from 1 on; 0 for other tags. */
  number(span: Span | undefined): number {
    return span?.tag === 'CLAIM' ? indexOf(this.#claims, span) + 1 : 0;
  }

  #listsOf({ tag }: Span): Span[][] {
    return tag === 'CLAIM' ? [this.all, this.#claims] : [this.all];
  }
}
