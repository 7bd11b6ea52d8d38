import type { Editing } from './editing';
import type { Highlights } from './highlights';
import { type Joining, joining } from './links';
import type { Relation, Span } from './mark';
import type { Direction } from './words';

export interface LinkingHost {
  readonly editable: boolean;
  /** Brings a span into sight without focusing it. */
  reveal(span: Span): void;
  kind(span: Span): string;
  announce(label: string, ...values: readonly string[]): void;
  changed(): void;
}

type Pair = Extract<Joining, { readonly kinds: unknown }>;

/** Making a link: from a span, over the choice of another, to what the link says where that is not clear from the tags. */
export class Linking {
  #from = '';
  #aim = '';
  #pair: Pair | null = null;
  #reason = '';

  constructor(
    private readonly host: LinkingHost,
    private readonly editing: Editing,
    private readonly highlights: Highlights,
  ) {}

  get from(): Span | undefined {
    return this.editing.spans.get(this.#from);
  }

  get aim(): Span | undefined {
    return this.editing.spans.get(this.#aim);
  }

  /** What may be said of the two, while the member chooses. */
  get kinds(): readonly Relation[] {
    return this.#pair?.kinds ?? [];
  }

  /** The key of the sentence that says why the two cannot be linked. */
  get reason(): string {
    return this.#reason;
  }

  start(id: string): boolean {
    const span = this.editing.spans.get(id);
    if (!this.host.editable || !span) return false;
    this.cancel();
    this.#from = id;
    this.host.announce('linkStarted', this.host.kind(span), this.editing.quote(span));
    this.host.changed();
    return true;
  }

  /** To the next or previous span that can be linked. */
  step(direction: Direction): void {
    const { from } = this;
    if (!from) return;
    const all = this.editing.spans.ordered();
    const start = all.findIndex(({ id }) => id === (this.#aim || this.#from));
    for (let i = start + direction; i >= 0 && i < all.length; i += direction) {
      const span = all[i];
      if (!span || !('kinds' in this.#joining(from, span))) continue;
      this.aimAt(span.id);
      return;
    }
    if (!this.#aim) this.#refuse('linkNothing');
  }

  aimAt(id: string): void {
    const span = this.editing.spans.get(id);
    if (!span) return;
    this.#aim = id;
    this.#pair = null;
    this.#reason = '';
    this.highlights.show('tq-aim', span);
    this.host.reveal(span);
    this.host.announce('onSpan', this.host.kind(span), this.editing.quote(span));
    this.host.changed();
  }

  /** Links what is aimed at, or asks what the link shall say. */
  confirm(): void {
    const { from, aim } = this;
    if (!from || !aim) return;
    const joined = this.#joining(from, aim);
    if ('reason' in joined) this.#refuse(joined.reason);
    else if (joined.kinds.length > 1 && !this.#pair) {
      this.#pair = joined;
      this.host.announce('linkChoose');
      this.host.changed();
    } else this.#make(joined, joined.kinds[0]);
  }

  /** By its number from 1 on; false when nothing is to be chosen. */
  choose(number: number): boolean {
    const pair = this.#pair;
    if (!pair) return false;
    this.#make(pair, pair.kinds[number - 1]);
    return true;
  }

  /** At once, by mouse: what is dropped on what. */
  connect(from: string, to: string): void {
    if (!this.start(from)) return;
    this.aimAt(to);
    this.confirm();
  }

  cancel(): boolean {
    const was = this.#from !== '';
    this.#from = '';
    this.#aim = '';
    this.#pair = null;
    this.#reason = '';
    this.highlights.show('tq-aim', null);
    if (was) this.host.changed();
    return was;
  }

  renamed(from: string, to: string): void {
    if (this.#from === from) this.#from = to;
    if (this.#aim === from) this.#aim = to;
  }

  #joining(from: Span, to: Span): Joining {
    return joining(from, to, this.editing.linksOf(from.id));
  }

  #make({ from, to }: Pair, kind: Relation | undefined): void {
    if (!kind) return;
    this.editing.link(kind, from, to);
    this.cancel();
    this.host.announce('linked');
  }

  #refuse(reason: string): void {
    this.#reason = reason;
    this.host.announce(reason);
    this.host.changed();
  }
}
