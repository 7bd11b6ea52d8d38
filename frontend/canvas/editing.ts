import { connection, type StateListener } from '../session/connection';
import { clashes, type Entry, entryOf, type FieldsEntry, type Maker, newId, rebase } from './entries';
import { type Patch, patchBetween, patched } from './fields';
import { Keeping, type Kept, SILENCE } from './keeping';
import { Links } from './links';
import {
  type Accepted,
  type Answer,
  type Change,
  type Decision,
  type Edit,
  type Extent,
  type Link,
  type Op,
  type Page,
  type Refused,
  type Relation,
  type Server,
  type Span,
  type Steps,
  same,
  spanOf,
  type Tag,
} from './mark';
import { Outbox } from './outbox';
import { Revisions } from './revisions';
import { Spans } from './spans';
import type { SuggestionColumns } from './suggestion';

export interface EditingHost {
  server(): Server | undefined;
  /** These pieces of the text look different now. */
  touched(pieces: readonly number[]): void;
  /** The server gave a new span its own id. */
  renamed(from: string, to: string): void;
  accepted(entry: Entry, answer: Accepted): void;
  /** With a sentence to be shown, unless both versions are. */
  refused(entry: Entry, answer: Refused, isConflict: boolean): void;
  /** The server has other suggestions now. */
  suggested(columns: SuggestionColumns): void;
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

/** An edit that has no id yet. */
type Bare = Edit extends infer E ? (E extends Edit ? Omit<E, 'opId'> : never) : never;

/** The member's edits: shown at once, sent in order, rolled back when refused. */
export class Editing {
  readonly spans: Spans;
  readonly links = new Links();
  readonly outbox: Outbox;
  readonly #revisions = new Revisions();
  readonly #keeping: Keeping;
  #conflicts: Conflict[] = [];
  #left: readonly Kept[] = [];
  #looking: ReturnType<typeof setTimeout> | undefined;
  #steps: Steps = { undo: false, redo: false };
  #taken = 0;
  #text = '';
  #me = '';
  #meId = '';

  constructor(
    private readonly host: EditingHost,
    keeping = new Keeping(),
  ) {
    this.#keeping = keeping;
    this.spans = new Spans((pieces) => host.touched(pieces));
    this.outbox = new Outbox(
      (edit) => host.server()?.edit(edit) ?? Promise.reject(new Error('no server')),
      (entry, answer) => this.#settle(entry, answer),
      () => {
        this.#keeping.save(this.outbox.entries);
        this.#reloadAfterGap();
        host.changed();
      },
    );
  }

  /** The number of the last change that the page has. */
  get rev(): number {
    return this.#revisions.at;
  }

  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  /** An edit that waits for its answer can be taken back too, in its turn. */
  get steps(): Steps {
    const waits = this.outbox.entries.some(({ edit }) => stepsOf(edit) === 1);
    return { undo: this.#steps.undo || waits, redo: this.#steps.redo };
  }

  /** What an earlier page left without an answer: to be sent again or given up. */
  get left(): readonly Kept[] {
    return this.#left;
  }

  /** How many steps the member took on this page and did not take back: what else is undone knows its place by it. */
  get taken(): number {
    return this.#taken;
  }

  /** Edits that wait for an answer survive a reload of the same article; another article starts afresh. */
  load(page: Page, pieces: readonly Extent[]): void {
    if (page.text !== this.#text) {
      this.#keeping.close();
      this.outbox.pause();
      this.outbox.withdraw(() => true);
      this.#conflicts = [];
      this.#overlay();
    }
    const isAnother = page.text !== this.#text;
    this.#text = page.text;
    this.#me = page.me;
    this.#meId = page.meId ?? '';
    if (isAnother) this.#keeping.open(this.#meId, page.article ?? '');
    this.#steps = page.steps ?? { undo: false, redo: false };
    this.#revisions.start(page.rev);
    this.links.load(page.links ?? []);
    this.spans.load(pieces, page);
    this.#send(this.#keeping.takeOwn());
    this.lookForLeft();
    clearTimeout(this.#looking);
    // A killed tab is known by its silence only.
    this.#looking = setTimeout(() => this.lookForLeft(), SILENCE + 1_000);
    this.outbox.retry();
  }

  connect(): void {
    addEventListener('beforeunload', this.#onLeave);
    addEventListener('online', this.#onOnline);
    connection()?.addStateChangeListener(this.#onLine);
    this.outbox.retry();
  }

  disconnect(): void {
    this.outbox.pause();
    this.#keeping.leave();
    clearTimeout(this.#looking);
    removeEventListener('beforeunload', this.#onLeave);
    removeEventListener('online', this.#onOnline);
    connection()?.removeStateChangeListener(this.#onLine);
  }

  lookForLeft(): void {
    this.#left = this.#keeping.left();
    this.host.changed();
  }

  /** Under their own ids: what the server has done already is answered, not done again. */
  sendLeft(): void {
    this.#send(this.#left);
    this.forgetLeft();
  }

  forgetLeft(): void {
    this.#keeping.clearLeft();
    this.lookForLeft();
  }

  apply(change: Change): void {
    for (const due of this.#revisions.receive(change)) this.#apply(due.ops);
    this.#reloadAfterGap();
    this.host.changed();
  }

  /** The id of the span: a new one, or the one that is there already. */
  mark(tag: Tag, extent: Extent): string {
    const there = this.spans.find(tag, extent);
    if (there) return there.id;
    const { start, end } = extent;
    return this.#make({ kind: 'mark', tag, start, end, quote: this.quote(extent) });
  }

  /** In one step; each shows when the server has marked it. */
  markAll(tag: Tag, extents: readonly Extent[]): void {
    const places = extents.map(({ start, end }) => ({ start, end, quote: this.quote({ start, end }) }));
    this.#make({ kind: 'marks', tag, places });
  }

  change(id: string, to: { tag?: Tag; extent?: Extent }): void {
    const span = this.spans.get(id);
    if (!span) return;
    const tag = to.tag ?? span.tag;
    const { start, end } = to.extent ?? span;
    if (tag === span.tag && same(span, { start, end })) return;
    const { version } = span;
    this.#make({ kind: 'change', id: span.id, version, tag, start, end, quote: this.quote({ start, end }) });
  }

  /** The opId of the edit, by which its answer is known; null when nothing changes. */
  fill(id: string, patch: Patch): string | null {
    const span = this.spans.get(id);
    if (!span || Object.keys(patchBetween(span.fields, patched(span.fields, patch))).length === 0) return null;
    const { version, fields: before } = span;
    return this.#make({ kind: 'fields', id: span.id, version, fields: patched(before, patch) }, { patch, before });
  }

  remove(id: string): void {
    const span = this.spans.get(id);
    if (span) this.#make({ kind: 'remove', id: span.id, version: span.version });
  }

  link(relation: Relation, from: string, to: string): void {
    this.#make({ kind: 'link', relation, from, to });
  }

  unlink(id: string): void {
    const link = this.links.get(id);
    if (link) this.#make({ kind: 'unlink', id: link.id, version: link.version });
  }

  /** About suggestions; what is accepted comes with the answer. */
  decide(kind: Decision, ids: readonly string[]): void {
    this.#make({ kind, ids });
  }

  /** Takes the last step back or does it again; false when there is none. */
  step(kind: 'undo' | 'redo'): boolean {
    if (!this.steps[kind]) return false;
    this.#make({ kind });
    return true;
  }

  /** Both ends are there: a removed span takes its links along. */
  linksOf(id: string): Link[] {
    return this.links.of(id).filter(({ from, to }) => this.spans.get(from) && this.spans.get(to));
  }

  keepMine(conflict: Conflict): void {
    this.#resolve(conflict);
    const { id, mine } = conflict;
    if (mine) {
      this.change(id, { tag: mine.tag, extent: mine });
      this.fill(id, patchBetween(this.spans.get(id)?.fields ?? {}, mine.fields));
    } else this.remove(id);
  }

  /** What the server has is on the page already. */
  takeTheirs(conflict: Conflict): void {
    this.#resolve(conflict);
    this.host.changed();
  }

  quote({ start, end }: Extent): string {
    return this.#text.slice(start, end);
  }

  #send(kept: readonly Kept[]): void {
    for (const { edit, fields } of kept) this.#queue(entryOf(edit, this.#maker, fields));
  }

  readonly #onOnline = (): void => this.outbox.retry();

  readonly #onLine: StateListener = (before, now) => {
    const wasCut = before === 'reconnecting' || before === 'connection-lost';
    if (wasCut && (now === 'connected' || now === 'loading')) this.outbox.reconnected();
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    // What is kept outlives the page; a question would only stand in the way of signing in again.
    if (this.outbox.status !== 'saved' && !this.#keeping.isSafe) event.preventDefault();
  };

  #resolve(conflict: Conflict): void {
    this.#conflicts = this.#conflicts.filter((other) => other !== conflict);
  }

  get #maker(): Maker {
    return { member: this.#me, memberId: this.#meId };
  }

  /** The id of the edit. */
  #make(bare: Bare, fields?: FieldsEntry): string {
    const opId = newId();
    this.#queue(entryOf({ opId, ...bare }, this.#maker, fields));
    return opId;
  }

  #queue(entry: Entry): void {
    this.#taken += stepsOf(entry.edit);
    this.outbox.add(entry);
    this.#overlay(entry.span?.id);
  }

  #overlay(...ids: (string | undefined)[]): void {
    const { entries } = this.outbox;
    this.links.overlay(entries.flatMap(({ link }) => link ?? []));
    this.spans.overlay(
      entries.flatMap(({ span }) => span ?? []),
      ids.filter((id) => id !== undefined),
    );
  }

  #settle(entry: Entry, answer: Answer): void {
    if ('refusal' in answer) this.#refused(entry, answer);
    else this.#accepted(entry, answer);
  }

  #accepted(entry: Entry, answer: Accepted): void {
    const { id, version, rev, ops = [], steps } = answer;
    if (entry.span) {
      const was = entry.span.id;
      const stored = answer.span ? spanOf(answer.span) : entry.span.after(this.spans.confirmed(id));
      const span = stored && { ...stored, id, version };
      if (span) this.#rebase(was, id, span);
      this.#overlay(was);
      if (span) this.spans.confirm(span);
      else this.spans.drop(id);
      if (was !== id) {
        this.spans.renamed(was, id);
        this.host.renamed(was, id);
      }
    } else if (entry.link) {
      const was = entry.link.id;
      const stored = entry.link.after(this.links.get(id));
      const link = stored && { ...stored, id, version };
      if (link) this.#rebase(was, id, link);
      if (link) this.links.confirm(link);
      else this.links.drop(id);
      this.#overlay();
    }
    this.#apply(ops);
    if (steps) this.#steps = steps;
    for (const due of this.#revisions.own(rev)) this.#apply(due.ops);
    this.host.accepted(entry, answer);
  }

  /** Later edits of the same were made on top of the accepted one. */
  #rebase(was: string, id: string, now: Span | Link): void {
    for (const later of this.outbox.entries) rebase(later, was, id, now);
  }

  #refused(entry: Entry, answer: Refused): void {
    const { refusal: sentence, current } = answer;
    const id = entry.span?.id ?? entry.link?.id;
    const mine = entry.edit.kind === 'remove' ? null : (this.spans.get(id ?? '') ?? null);
    if (current && entry.fields && !clashes(entry.fields, spanOf(current).fields) && !this.#isOnTop(entry)) {
      // Somebody changed something else of the span: the same edit is right over that, too.
      this.spans.confirm(spanOf(current));
      this.#overlay(id);
      this.fill(current.id, entry.fields.patch);
      return;
    }
    // Edits on top of the refused one have lost their ground; what they came to is what the member wanted.
    const stands = ({ span, link, edit }: Entry): boolean =>
      span?.id === id || link?.id === id || (edit.kind === 'link' && (edit.from === id || edit.to === id));
    if (id !== undefined) this.outbox.withdraw(stands);
    if (current && entry.span) {
      const theirs = spanOf(current);
      this.spans.confirm(theirs);
      this.#conflicts = [
        ...this.#conflicts.filter((other) => other.id !== theirs.id),
        { id: theirs.id, mine, theirs, sentence },
      ];
    } else if (current === null && entry.edit.kind !== 'mark') {
      if (entry.span) this.spans.drop(entry.span.id);
      if (entry.edit.kind === 'unlink') this.links.drop(entry.edit.id);
    }
    this.#overlay(id);
    this.host.refused(entry, answer, Boolean(current && entry.span));
  }

  #isOnTop(entry: Entry): boolean {
    return this.outbox.entries.some(({ span }) => span?.id === entry.span?.id);
  }

  #apply(ops: readonly Op[]): void {
    for (const op of ops) {
      switch (op.kind) {
        case 'put':
          this.spans.confirm(spanOf(op));
          break;
        case 'drop':
          this.spans.drop(op.id);
          break;
        case 'badge':
          this.spans.adorn(op.id, { badge: op.badge });
          break;
        case 'comments':
          this.spans.adorn(op.id, { comments: op.open });
          break;
        case 'suggestions':
          this.host.suggested(op.suggestions);
          break;
        case 'link': {
          const { id, version, relation, from, to } = op;
          this.links.confirm({ id, version, kind: relation, from, to });
          break;
        }
        case 'unlink':
          this.links.drop(op.id);
          break;
        case 'steps':
          this.#steps = { undo: op.undo, redo: op.redo };
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

/** What is dismissed is no step: the server keeps steps of spans and links. */
function stepsOf({ kind }: Edit): number {
  if (kind === 'dismiss' || kind === 'restore') return 0;
  return kind === 'undo' ? -1 : 1;
}
