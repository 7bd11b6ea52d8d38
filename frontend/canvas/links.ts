import type { Link, Relation, Span, Tag } from './mark';
import type { Intent } from './spans';

/** How linked spans know each other. */

/** Every link leads to a claim; what it says follows from what it comes from. */
const KINDS: Readonly<Record<Tag, readonly Relation[]>> = {
  ATTRIBUTION: ['ATTRIBUTES'],
  FIGURE: ['QUANTIFIES'],
  CLAIM: ['SAME_AS', 'CONTRADICTS', 'PART_OF'],
};

export type Joining =
  | { readonly kinds: readonly Relation[]; readonly from: string; readonly to: string }
  | { readonly reason: 'linkItself' | 'linkNeedsClaim' | 'linkThere' };

/** What may be said between two spans; the direction is turned round where only that makes sense. */
export function joining(a: Span, b: Span, there: readonly Link[]): Joining {
  if (a.id === b.id) return { reason: 'linkItself' };
  if (a.tag !== 'CLAIM' && b.tag !== 'CLAIM') return { reason: 'linkNeedsClaim' };
  const [from, to] = b.tag === 'CLAIM' ? [a, b] : [b, a];
  const known = there
    .filter((link) => [link.from, link.to].includes(a.id) && [link.from, link.to].includes(b.id))
    .map(({ kind }) => kind);
  const kinds = KINDS[from.tag].filter((kind) => !known.includes(kind));
  return kinds.length > 0 ? { kinds, from: from.id, to: to.id } : { reason: 'linkThere' };
}

/** The links of the page: what the server has confirmed, and over it the member's own unanswered edits. */
export class Links {
  readonly #confirmed = new Map<string, Link>();
  #intents: readonly Intent<Link>[] = [];
  #bySpan: Map<string, Link[]> | null = null;

  load(links: readonly Link[]): void {
    this.#confirmed.clear();
    for (const link of links) this.#confirmed.set(link.id, link);
    this.#bySpan = null;
  }

  confirm(link: Link): void {
    this.#confirmed.set(link.id, link);
    this.#bySpan = null;
  }

  drop(id: string): void {
    this.#confirmed.delete(id);
    this.#bySpan = null;
  }

  overlay(intents: readonly Intent<Link>[]): void {
    this.#intents = intents;
    this.#bySpan = null;
  }

  get(id: string): Link | undefined {
    return [...this.#shown()].find((link) => link.id === id);
  }

  /** Those from or to a span. */
  of(span: string): readonly Link[] {
    if (!this.#bySpan) {
      this.#bySpan = new Map();
      for (const link of this.#shown())
        for (const end of new Set([link.from, link.to]))
          this.#bySpan.set(end, [...(this.#bySpan.get(end) ?? []), link]);
    }
    return this.#bySpan.get(span) ?? [];
  }

  #shown(): Iterable<Link> {
    if (this.#intents.length === 0) return this.#confirmed.values();
    const shown = new Map(this.#confirmed);
    for (const { id, after } of this.#intents) {
      const link = after(shown.get(id));
      if (link) shown.set(id, { ...link, pending: true });
      else shown.delete(id);
    }
    return shown.values();
  }
}
