import type {
  Accepted,
  Answer,
  Badge,
  Decision,
  Edit,
  Fields,
  Link,
  Op,
  Page,
  Refused,
  Server,
  SpanColumns,
  SpanRecord,
  Steps,
} from '../mark';
import { TAGS } from '../mark';
import type { Suggestion, SuggestionColumns, Why } from '../suggestion';

/** What an edit did, and what takes it back. */
interface Done {
  readonly id: string;
  readonly forth: readonly Op[];
  readonly back: readonly Op[];
}

/** A suggestion with the reason for it. */
export interface Proposed {
  readonly suggestion: Suggestion;
  readonly why: Why;
}

/** A server that lives in the page: for the development page and the browser tests. It keeps spans, links and steps. */
export class FakeServer implements Server {
  readonly edits: Edit[] = [];
  readonly focused: string[] = [];
  readonly opened: string[] = [];
  readonly comments: string[] = [];
  readonly histories: string[] = [];
  readonly places: (readonly [number, number, string])[] = [];
  reloads = 0;
  rev = 1;
  /** What the next edit is answered with, instead of being accepted. */
  readonly answers: (Refused | Error)[] = [];
  /** Edits wait here while the server is held. */
  held: Promise<void> = Promise.resolve();
  readonly #spans: Map<string, SpanRecord>;
  readonly #links: Map<string, Link>;
  readonly #done: Done[] = [];
  readonly #undone: Done[] = [];
  readonly #proposed = new Map<string, Proposed>();

  constructor(spans: readonly SpanRecord[] = [], links: readonly Link[] = []) {
    this.#spans = new Map(spans.map((span) => [span.id, span]));
    this.#links = new Map(links.map((link) => [link.id, link]));
  }

  async edit(edit: Edit): Promise<Answer> {
    this.edits.push(structuredClone(edit));
    await this.held;
    const answer = this.answers.shift();
    if (answer instanceof Error) throw answer;
    if (answer) return answer;
    if (edit.kind === 'undo' || edit.kind === 'redo') return this.#step(edit.kind);
    if (edit.kind === 'accept') return this.#take(edit.ids);
    if (edit.kind === 'dismiss' || edit.kind === 'restore')
      return { id: '', version: 0, rev: ++this.rev, steps: this.#steps() };
    return this.#accept(edit);
  }

  async focusSpan(id: string): Promise<void> {
    this.focused.push(id);
  }

  /** What the rules of this server find. */
  propose(proposed: readonly Proposed[]): SuggestionColumns {
    for (const each of proposed) this.#proposed.set(each.suggestion.id, each);
    return suggestionColumnsOf(proposed.map(({ suggestion }) => suggestion));
  }

  async why(id: string): Promise<Why | null> {
    return this.#proposed.get(id)?.why ?? null;
  }

  async openSpan(id: string): Promise<void> {
    this.opened.push(id);
  }

  async openComments(id: string): Promise<void> {
    this.comments.push(id);
  }

  async openHistory(id: string): Promise<void> {
    this.histories.push(id);
  }

  async here(start: number, end: number, span: string): Promise<void> {
    this.places.push([start, end, span]);
  }

  async reload(): Promise<void> {
    this.reloads++;
  }

  #take(ids: readonly string[]): Accepted {
    const forth = ids.flatMap((id): Op[] => {
      const { suggestion, why } = this.#proposed.get(id) ?? {};
      if (!suggestion) return [];
      const { tag, start, end } = suggestion;
      const made = { id: `span-${id}`, tag, start, end, version: 1, member: 'سلمى', memberId: 'me' };
      return [{ kind: 'put', ...made, fields: why?.fields ?? {} }];
    });
    const back = ids.map((id): Op => ({ kind: 'drop', id: `span-${id}` }));
    return { ...this.#keep({ id: '', forth, back }, '', 0), ops: forth };
  }

  #accept(edit: Exclude<Edit, { kind: 'undo' | 'redo' | Decision }>): Accepted {
    const { opId } = edit;
    if (edit.kind === 'link' || edit.kind === 'unlink') {
      const id = edit.kind === 'link' ? `link-${opId.slice(0, 8)}` : edit.id;
      const link =
        edit.kind === 'link'
          ? { id, version: 1, kind: edit.relation, from: edit.from, to: edit.to }
          : this.#links.get(id);
      const put: Op[] = link ? [linkOp(link)] : [];
      const drop: Op[] = [{ kind: 'unlink', id }];
      return this.#keep(edit.kind === 'link' ? { id, forth: put, back: drop } : { id, forth: drop, back: put }, id, 1);
    }
    const id = edit.kind === 'mark' ? `span-${opId.slice(0, 8)}` : edit.id;
    const before = this.#spans.get(id);
    const version = (before?.version ?? 0) + 1;
    const back: Op[] = before ? [{ kind: 'put', ...before }] : [{ kind: 'drop', id }];
    if (edit.kind === 'remove') {
      const links = [...this.#links.values()].filter(({ from, to }) => from === id || to === id);
      const unlinks = links.map((link): Op => ({ kind: 'unlink', id: link.id }));
      const accepted = this.#keep(
        { id, forth: [{ kind: 'drop', id }, ...unlinks], back: [...back, ...links.map(linkOp)] },
        id,
        0,
      );
      return { ...accepted, ops: unlinks };
    }
    const base = before ?? { id, member: 'سلمى', memberId: 'me', tag: 'CLAIM' as const, start: 0, end: 1, version: 0 };
    const span: SpanRecord =
      edit.kind === 'fields'
        ? { ...base, version, fields: edit.fields }
        : {
            ...base,
            version,
            tag: edit.tag,
            start: edit.start,
            end: edit.end,
            fields: base.tag === edit.tag ? (base.fields ?? {}) : {},
          };
    return { ...this.#keep({ id, forth: [{ kind: 'put', ...span }], back }, id, version), span };
  }

  #keep(done: Done, id: string, version: number): Accepted {
    this.#apply(done.forth);
    this.#done.push(done);
    this.#undone.length = 0;
    return { id, version, rev: ++this.rev, steps: this.#steps() };
  }

  #step(kind: 'undo' | 'redo'): Answer {
    const step = (kind === 'undo' ? this.#done : this.#undone).pop();
    if (!step) return { refusal: 'لا شيء.' };
    (kind === 'undo' ? this.#undone : this.#done).push(step);
    const ops = kind === 'undo' ? step.back : step.forth;
    this.#apply(ops);
    return { id: this.#spans.has(step.id) ? step.id : '', version: 0, rev: ++this.rev, ops, steps: this.#steps() };
  }

  #steps(): Steps {
    return { undo: this.#done.length > 0, redo: this.#undone.length > 0 };
  }

  #apply(ops: readonly Op[]): void {
    for (const op of ops) {
      if (op.kind === 'put') this.#spans.set(op.id, op);
      else if (op.kind === 'drop') this.#spans.delete(op.id);
      else if (op.kind === 'link')
        this.#links.set(op.id, { id: op.id, version: op.version, kind: op.relation, from: op.from, to: op.to });
      else if (op.kind === 'unlink') this.#links.delete(op.id);
    }
  }
}

function linkOp({ id, version, kind, from, to }: Link): Op {
  return { kind: 'link', id, version, relation: kind, from, to };
}

/** The element's labels, from the bundle that the application ships. */
export function labelsOf(bundle: string): Record<string, string> {
  const rows = bundle.split('\n').filter((row) => row.startsWith('canvas.'));
  return Object.fromEntries(
    rows.map((row) => {
      const equals = row.indexOf('=');
      return [row.slice('canvas.'.length, equals), row.slice(equals + 1)];
    }),
  );
}

export function columnsOf(records: readonly SpanRecord[]): SpanColumns {
  const sorted = [...records].sort((a, b) => a.start - b.start);
  const names = [...new Set(sorted.map(({ member }) => member))];
  return {
    ids: sorted.map(({ id }) => id),
    tags: sorted.map(({ tag }) => (typeof tag === 'number' ? tag : TAGS.indexOf(tag))),
    starts: sorted.map(({ start }, i) => start - (sorted[i - 1]?.start ?? 0)),
    lengths: sorted.map(({ start, end }) => end - start),
    versions: sorted.map(({ version }) => version),
    members: sorted.map(({ member }) => names.indexOf(member)),
    names,
    memberIds: names,
  };
}

export function suggestionColumnsOf(suggestions: readonly Suggestion[]): SuggestionColumns {
  const sorted = [...suggestions].sort((a, b) => a.start - b.start || a.end - b.end);
  const names = [...new Set(sorted.map(({ rule }) => rule))];
  return {
    ids: sorted.map(({ id }) => id),
    tags: sorted.map(({ tag }) => TAGS.indexOf(tag)),
    starts: sorted.map(({ start }, i) => start - (sorted[i - 1]?.start ?? 0)),
    lengths: sorted.map(({ start, end }) => end - start),
    rules: sorted.map(({ rule }) => names.indexOf(rule)),
    names,
    places: Object.fromEntries(sorted.map(({ id, fields }) => [id, fields])),
  };
}

export function pageOf(
  text: string,
  labels: Record<string, string>,
  spans: readonly SpanRecord[] = [],
  over: Partial<Page> = {},
): Page {
  const badges: Record<string, Badge> = {};
  const fields: Record<string, Fields> = {};
  const comments: Record<string, number> = {};
  for (const span of spans) {
    if (span.badge) badges[span.id] = span.badge;
    if (span.fields) fields[span.id] = span.fields;
    if (span.comments) comments[span.id] = span.comments;
  }
  return {
    text,
    rev: 1,
    me: 'سلمى',
    meId: 'me',
    editable: true,
    labels,
    lang: 'ar',
    language: 'ar',
    spans: columnsOf(spans),
    badges,
    fields,
    comments,
    links: [],
    steps: { undo: false, redo: false },
    others: [],
    ...over,
  };
}
