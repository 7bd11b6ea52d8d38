import {
  changeEntry,
  clashes,
  decisionEntry,
  type Entry,
  fieldsEntry,
  linkEntry,
  markEntry,
  rebase,
  removeEntry,
  stepEntry,
  unlinkEntry,
} from './entries';
import { type Patch, patchBetween, patched } from './fields';
import { Links } from './links';
import {
  type Accepted,
  type Answer,
  type Change,
  type Decision,
  decode,
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

/** The member's edits: shown at once, sent in order, rolled back when refused. */
export class Editing {
  readonly spans: Spans;
  readonly links = new Links();
  readonly outbox: Outbox;
  readonly #revisions = new Revisions();
  #conflicts: Conflict[] = [];
  #steps: Steps = { undo: false, redo: false };
  #taken = 0;
  #text = '';
  #me = '';
  #meId = '';

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

  /** How many steps the member took on this page and did not take back: what else is undone knows its place by it. */
  get taken(): number {
    return this.#taken;
  }

  /** Edits that wait for an answer survive a reload of the same article; another article starts afresh. */
  load(page: Page, pieces: readonly Extent[]): void {
    if (page.text !== this.#text) {
      this.outbox.pause();
      this.outbox.withdraw(() => true);
      this.#conflicts = [];
      this.#overlay();
    }
    this.#text = page.text;
    this.#me = page.me;
    this.#meId = page.meId ?? '';
    this.#steps = page.steps ?? { undo: false, redo: false };
    this.#revisions.start(page.rev);
    this.links.load(page.links ?? []);
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
    for (const due of this.#revisions.receive(change)) this.#apply(due.ops);
    this.#reloadAfterGap();
    this.host.changed();
  }

  /** The id of the span: a new one, or the one that is there already. */
  mark(tag: Tag, extent: Extent): string {
    const there = this.spans.find(tag, extent);
    if (there) return there.id;
    const entry = markEntry(tag, extent, this.quote(extent), this.#me, this.#meId);
    this.#queue(entry);
    return entry.edit.opId;
  }

  change(id: string, to: { tag?: Tag; extent?: Extent }): void {
    const span = this.spans.get(id);
    if (!span) return;
    const tag = to.tag ?? span.tag;
    const { start, end } = to.extent ?? span;
    if (tag === span.tag && same(span, { start, end })) return;
    this.#queue(changeEntry(span, tag, { start, end }, this.quote({ start, end })));
  }

  /** The opId of the edit, by which its answer is known; null when nothing changes. */
  fill(id: string, patch: Patch): string | null {
    const span = this.spans.get(id);
    if (!span || Object.keys(patchBetween(span.fields, patched(span.fields, patch))).length === 0) return null;
    const entry = fieldsEntry(span, patch);
    this.#queue(entry);
    return entry.edit.opId;
  }

  remove(id: string): void {
    const span = this.spans.get(id);
    if (span) this.#queue(removeEntry(span));
  }

  link(relation: Relation, from: string, to: string): void {
    this.#queue(linkEntry(relation, from, to));
  }

  unlink(id: string): void {
    const link = this.links.get(id);
    if (link) this.#queue(unlinkEntry(link));
  }

  /** About suggestions; what is accepted comes with the answer. */
  decide(kind: Decision, ids: readonly string[]): void {
    this.#queue(decisionEntry(kind, ids));
  }

  /** Takes the last step back or does it again; false when there is none. */
  step(kind: 'undo' | 'redo'): boolean {
    if (!this.steps[kind]) return false;
    this.#queue(stepEntry(kind));
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

  readonly #onOnline = (): void => this.outbox.retry();

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.outbox.status !== 'saved') event.preventDefault();
  };

  #resolve(conflict: Conflict): void {
    this.#conflicts = this.#conflicts.filter((other) => other !== conflict);
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
      if (was !== id) this.host.renamed(was, id);
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
