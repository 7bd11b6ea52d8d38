import type { Badge, Page, Span, Tag } from './mark';
import { TAGS } from './mark';

/** The sub-label of a span, beside its tag: two tags may call different kinds by one code. */
export function labelOf({ tag, fields }: Pick<Span, 'tag' | 'fields'>): string | undefined {
  return fields.label && `${tag}:${fields.label}`;
}

/** How many spans there are by tag, by sub-label, by member and by the state that the badge tells; counted as they come and go. */
export class Tallies {
  readonly tags = new Map<Tag, number>();
  readonly labels = new Map<string, number>();
  readonly members = new Map<string, number>();
  readonly states = new Map<string, number>();
  readonly tones = new Map<string, Badge['tone']>();

  constructor(spans: Iterable<Span> = []) {
    this.#clear();
    for (const span of spans) this.add(span);
  }

  /** From the columns: the counts are shown before the spans themselves are read. */
  load({
    spans,
    badges = {},
    fields = {},
    subLabels = [],
  }: Pick<Page, 'spans' | 'badges' | 'fields' | 'subLabels'>): void {
    this.#clear();
    for (const [tag, count] of counted(spans.tags).entries()) add(this.tags, TAGS[tag] ?? 'CLAIM', count);
    for (const [member, count] of counted(spans.members).entries())
      change(this.members, spans.names[member] ?? '', count);
    for (const badge of Object.values(badges)) this.#countState(badge, 1);
    if (subLabels.length === 0) return;
    for (const [i, id] of spans.ids.entries())
      change(this.labels, labelOf({ tag: TAGS[spans.tags[i] ?? 0] ?? 'CLAIM', fields: fields[id] ?? {} }) ?? '', 1);
  }

  add(span: Span): void {
    this.#count(span, 1);
  }

  remove(span: Span): void {
    this.#count(span, -1);
  }

  #clear(): void {
    for (const tag of TAGS) this.tags.set(tag, 0);
    this.labels.clear();
    this.members.clear();
    this.states.clear();
  }

  #count(span: Span, by: 1 | -1): void {
    const { tag, member, badge } = span;
    add(this.tags, tag, by);
    change(this.labels, labelOf(span) ?? '', by);
    change(this.members, member, by);
    if (badge) this.#countState(badge, by);
  }

  #countState({ text, tone }: Badge, by: 1 | -1): void {
    change(this.states, text, by);
    this.tones.set(text, tone);
  }
}

function add<T>(counts: Map<T, number>, value: T, by: number): number {
  const count = (counts.get(value) ?? 0) + by;
  counts.set(value, count);
  return count;
}

/** What nobody has is not offered as a choice. */
function change(counts: Map<string, number>, value: string, by: number): void {
  if (value !== '' && add(counts, value, by) <= 0) counts.delete(value);
}

/** How often each number is there, at its own index. */
function counted(numbers: readonly number[]): number[] {
  const counts: number[] = [];
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return Array.from(counts, (count) => count ?? 0);
}
