import type { Badge, Span, Tag } from './mark';
import { TAGS } from './mark';

/** How many spans there are by tag, by member and by the state that the badge tells; counted as they come and go. */
export class Tallies {
  readonly tags = new Map<Tag, number>();
  readonly members = new Map<string, number>();
  readonly states = new Map<string, number>();
  readonly tones = new Map<string, Badge['tone']>();

  constructor(spans: Iterable<Span> = []) {
    this.load(spans);
  }

  load(spans: Iterable<Span>): void {
    for (const tag of TAGS) this.tags.set(tag, 0);
    this.members.clear();
    this.states.clear();
    for (const span of spans) this.add(span);
  }

  add(span: Span): void {
    this.#count(span, 1);
    if (span.badge) this.tones.set(span.badge.text, span.badge.tone);
  }

  remove(span: Span): void {
    this.#count(span, -1);
  }

  #count({ tag, member, badge }: Span, by: 1 | -1): void {
    this.tags.set(tag, (this.tags.get(tag) ?? 0) + by);
    change(this.members, member, by);
    change(this.states, badge?.text ?? '', by);
  }
}

function change(counts: Map<string, number>, value: string, by: 1 | -1): void {
  const count = (counts.get(value) ?? 0) + by;
  if (value === '') return;
  if (count > 0) counts.set(value, count);
  else counts.delete(value);
}
