import type { Span } from './mark';
import { labelOf, type Tallies } from './tallies';

/** What is shown and what is not: by tag, by sub-label, by member, by the state that the badge tells. */

export type Facet = 'tag' | 'label' | 'member' | 'state';

export interface Choice {
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
  readonly isShown: boolean;
  readonly tone?: string;
}

export class Filters {
  readonly #hidden: Readonly<Record<Facet, Set<string>>> = {
    tag: new Set(),
    label: new Set(),
    member: new Set(),
    state: new Set(),
  };

  get isActive(): boolean {
    return Object.values(this.#hidden).some(({ size }) => size > 0);
  }

  toggle(facet: Facet, value: string): void {
    const hidden = this.#hidden[facet];
    if (!hidden.delete(value)) hidden.add(value);
  }

  clear(): void {
    for (const hidden of Object.values(this.#hidden)) hidden.clear();
  }

  /** What is made or sought is never hidden; true when that changed anything. */
  reveal(span: Span): boolean {
    if (this.shows(span)) return false;
    this.#hidden.tag.delete(span.tag);
    this.#hidden.label.delete(labelOf(span) ?? '');
    this.#hidden.member.delete(span.member);
    this.#hidden.state.delete(span.badge?.text ?? '');
    return true;
  }

  shows(span: Span): boolean {
    const { tag, member, badge } = span;
    const { tag: tags, label: labels, member: members, state } = this.#hidden;
    const isHidden = tags.has(tag) || members.has(member) || (badge !== undefined && state.has(badge.text));
    return !isHidden && !labels.has(labelOf(span) ?? '');
  }

  /** Tags always; sub-labels where there are any, members and states only where there is something to choose. */
  choices({ tags, labels, members, states, tones }: Tallies): Choice[] {
    const choice = (facet: Facet, value: string, count: number): Choice => ({
      facet,
      value,
      count,
      isShown: !this.#hidden[facet].has(value),
      ...(facet === 'state' ? { tone: tones.get(value) ?? '' } : {}),
    });
    const all = (facet: Facet, counts: ReadonlyMap<string, number>): Choice[] =>
      Array.from(counts, ([value, count]) => choice(facet, value, count));
    return [
      ...all('tag', tags),
      ...all('label', labels),
      ...(members.size > 1 ? all('member', members) : []),
      ...(states.size > 1 ? all('state', states) : []),
    ];
  }
}
