import {
  type Answer,
  type Change,
  decode,
  type Edit,
  type Extent,
  type Page,
  type Server,
  type Span,
  same,
  spanOf,
  type Tag,
} from './mark';
import { type Entry, Outbox } from './outbox';
import { Revisions } from './revisions';
import { Spans } from './spans';

export interface EditingHost {
  server(): Server | undefined;
  /** These pieces of the text look different now. */
  touched(pieces: readonly number[]): void;
  /** The server gave a new span its own id. */
  renamed(from: string, to: string): void;
  refused(sentence: string): void;
  changed(): void;
}

/** An edit of a span that somebody else had changed meanwhile: both versions, for the member to choose. */
export interface Conflict {
  readonly id: string;
  /** Null when the member wanted to remove it. */
  readonly mine: Span | null;
  readonly theirs: Span;
  /** The server's reason. */
  readonly sentence: string;
}

/** The member's edits: shown at once, sent in order, rolled back when refused. */
export class Editing {
  readonly spans: Spans;
  readonly outbox: Outbox;
  readonly #revisions = new Revisions();
  #conflicts: Conflict[] = [];
  #text = '';
  #me = '';

  constructor(private readonly host: EditingHost) {
    this.spans = new Spans((pieces) => host.touched(pieces));
    this.outbox = new Outbox(
      (edit) => host.server()?.edit(edit) ?? Promise.reject(new Error('no server')),
      (entry, answer) => this.#settle(entry, answer),
      () => {
        this.#reloadAfterGap();
        host.changed();
      },
    );
  }

  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  /** Edits that wait for an answer survive a reload of the same article; another article starts afresh. */
  load(page: Page, pieces: readonly Extent[]): void {
    if (page.text !== this.#text) {
      this.outbox.pause();
      this.outbox.withdraw(() => true);
      this.#conflicts = [];
      this.spans.overlay(this.outbox.entries, []);
    }
    this.#text = page.text;
    this.#me = page.me;
    this.#revisions.start(page.rev);
    this.spans.load(pieces, decode(page));
    this.outbox.retry();
  }

  connect(): void {
    addEventListener('beforeunload', this.#onLeave);
    addEventListener('online', this.#onOnline);
    this.outbox.retry();
  }

  disconnect(): void {
    this.outbox.pause();
    removeEventListener('beforeunload', this.#onLeave);
    removeEventListener('online', this.#onOnline);
  }

  apply(change: Change): void {
    for (const due of this.#revisions.receive(change)) this.#apply(due);
    this.#reloadAfterGap();
    this.host.changed();
  }

  /** The id of the span: a new one, or the one that is there already. */
  mark(tag: Tag, extent: Extent): string {
    const there = this.spans.find(tag, extent);
    if (there) return there.id;
    const opId = newId();
    const { start, end } = extent;
    const after = { id: opId, tag, start, end, version: 0, member: this.#me };
    this.#queue({ id: opId, after, edit: { opId, kind: 'mark', tag, start, end, quote: this.quote(extent) } });
    return opId;
  }

  change(id: string, to: { tag?: Tag; extent?: Extent }): void {
    const span = this.spans.get(id);
    if (!span) return;
    const tag = to.tag ?? span.tag;
    const { start, end } = to.extent ?? span;
    if (tag === span.tag && same(span, { start, end })) return;
    this.#change({ ...span, tag, start, end });
  }

  remove(id: string): void {
    const span = this.spans.get(id);
    if (!span) return;
    this.#queue({ id, after: null, edit: { opId: newId(), kind: 'remove', id, version: span.version } });
  }

  keepMine(conflict: Conflict): void {
    this.#resolve(conflict);
    const { version } = this.spans.confirmed(conflict.id) ?? conflict.theirs;
    if (conflict.mine) this.#change({ ...conflict.mine, version });
    else this.remove(conflict.id);
  }

  /** What the server has is on the page already. */
  takeTheirs(conflict: Conflict): void {
    this.#resolve(conflict);
    this.host.changed();
  }

  quote({ start, end }: Extent): string {
    return this.#text.slice(start, end);
  }

  readonly #onOnline = (): void => this.outbox.retry();

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.outbox.status !== 'saved') event.preventDefault();
  };

  #resolve(conflict: Conflict): void {
    this.#conflicts = this.#conflicts.filter((other) => other !== conflict);
  }

  #change(after: Span): void {
    const { id, version, tag, start, end } = after;
    const edit: Edit = {
      opId: newId(),
      kind: 'change',
      id,
      version,
      tag,
      start,
      end,
      quote: this.quote(after),
    };
    this.#queue({ id, after, edit });
  }

  #queue(entry: Entry): void {
    this.outbox.add(entry);
    this.spans.overlay(this.outbox.entries, [entry.id]);
  }

  #settle(entry: Entry, answer: Answer): void {
    if ('refusal' in answer) this.#refused(entry, answer.refusal, answer.current);
    else this.#accepted(entry, answer.id, answer.version, answer.rev);
  }

  #accepted(entry: Entry, id: string, version: number, rev: number): void {
    const was = entry.id;
    // Later edits of the same span were made on top of this one.
    for (const later of this.outbox.entries) {
      if (later.id !== was) continue;
      later.id = id;
      if (later.edit.kind === 'mark') continue;
      later.edit.id = id;
      later.edit.version = version;
    }
    this.spans.overlay(this.outbox.entries, was === id ? [] : [was]);
    if (entry.after) this.spans.confirm({ ...this.spans.confirmed(id), ...entry.after, id, version, pending: false });
    else this.spans.drop(id);
    if (was !== id) this.host.renamed(was, id);
    for (const due of this.#revisions.own(rev)) this.#apply(due);
  }

  #refused(entry: Entry, sentence: string, current: Parameters<typeof spanOf>[0] | null | undefined): void {
    const { id } = entry;
    // Edits on top of the refused one have lost their ground; the last of them is what the member wanted.
    const later = this.outbox.withdraw((other) => other.id === id);
    const mine = (later.at(-1) ?? entry).after;
    if (current) {
      const theirs = spanOf(current);
      this.spans.confirm(theirs);
      this.#conflicts = [...this.#conflicts.filter((other) => other.id !== id), { id, mine, theirs, sentence }];
    } else if (current === null && entry.edit.kind !== 'mark') {
      this.spans.drop(id);
    }
    this.spans.overlay(this.outbox.entries, [id]);
    this.host.refused(current ? '' : sentence);
  }

  #apply({ ops }: Change): void {
    for (const op of ops) {
      if (op.kind === 'put') this.spans.confirm(spanOf(op));
      else if (op.kind === 'drop') this.spans.drop(op.id);
      else {
        const span = this.spans.confirmed(op.id);
        if (!span) continue;
        const { badge: _, ...bare } = span;
        this.spans.drop(op.id);
        this.spans.confirm(op.badge ? { ...bare, badge: op.badge } : bare);
      }
    }
  }

  /** A missing number may belong to the edit in flight; only when none is, the page asks for everything again. */
  #reloadAfterGap(): void {
    if (!this.#revisions.hasGap() || this.outbox.busy) return;
    this.#revisions.start(this.#revisions.at);
    void this.host.server()?.reload();
  }
}

/** A UUID; `crypto.randomUUID` is missing where the page is served without TLS inside a newsroom. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
