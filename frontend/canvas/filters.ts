import type { Span } from './mark';
import { TAGS } from './mark';

/** What is shown and what is not: by tag, by member, by the state that the badge tells. */

export type Facet = 'tag' | 'member' | 'state';

export interface Choice {
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
  readonly isShown: boolean;
  readonly tone?: string;
}

export class Filters {
  #choices: { readonly of: readonly Span[]; readonly choices: readonly Choice[] } | null = null;
  readonly #hidden: Readonly<Record<Facet, Set<string>>> = { tag: new Set(), member: new Set(), state: new Set() };

  get isActive(): boolean {
    return Object.values(this.#hidden).some(({ size }) => size > 0);
  }

  toggle(facet: Facet, value: string): void {
    const hidden = this.#hidden[facet];
    if (!hidden.delete(value)) hidden.add(value);
    this.#choices = null;
  }

  clear(): void {
    for (const hidden of Object.values(this.#hidden)) hidden.clear();
    this.#choices = null;
  }

  /** What is made or sought is never hidden; true when that changed anything. */
  reveal(span: Span): boolean {
    if (this.shows(span)) return false;
    this.#choices = null;
    this.#hidden.tag.delete(span.tag);
    this.#hidden.member.delete(span.member);
    this.#hidden.state.delete(span.badge?.text ?? '');
    return true;
  }

  shows({ tag, member, badge }: Span): boolean {
    const { tag: tags, member: members, state } = this.#hidden;
    return !tags.has(tag) && !members.has(member) && !(badge !== undefined && state.has(badge.text));
  }

  /** Tags always; members and states only where there is something to choose. Counted once for the same spans. */
  choices(spans: readonly Span[]): readonly Choice[] {
    if (this.#choices?.of !== spans) this.#choices = { of: spans, choices: this.#count(spans) };
    return this.#choices.choices;
  }

  #count(spans: readonly Span[]): Choice[] {
    const tags = TAGS.map((tag) => ({ value: tag, count: spans.filter((span) => span.tag === tag).length }));
    const members = counted(spans.map(({ member }) => member));
    const states = counted(spans.flatMap(({ badge }) => badge?.text ?? []));
    const tones = new Map(spans.flatMap(({ badge }) => (badge ? [[badge.text, badge.tone] as const] : [])));
    const choice = (facet: Facet, value: string, count: number): Choice => ({
      facet,
      value,
      count,
      isShown: !this.#hidden[facet].has(value),
      ...(facet === 'state' ? { tone: tones.get(value) ?? '' } : {}),
    });
    return [
      ...tags.map(({ value, count }) => choice('tag', value, count)),
      ...(members.size > 1 ? [...members].map(([value, count]) => choice('member', value, count)) : []),
      ...(states.size > 1 ? [...states].map(([value, count]) => choice('state', value, count)) : []),
    ];
  }
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
