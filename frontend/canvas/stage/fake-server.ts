import type { Answer, Badge, Edit, Page, Refused, Server, SpanColumns, SpanRecord } from '../mark';
import { TAGS } from '../mark';

/** A server that lives in the page: for the development page and the browser tests. */
export class FakeServer implements Server {
  readonly edits: Edit[] = [];
  readonly focused: string[] = [];
  readonly opened: string[] = [];
  reloads = 0;
  rev = 1;
  /** What the next edit is answered with, instead of being accepted. */
  readonly answers: (Refused | Error)[] = [];
  /** Edits wait here while the server is held. */
  held: Promise<void> = Promise.resolve();

  async edit(edit: Edit): Promise<Answer> {
    this.edits.push(edit);
    await this.held;
    const answer = this.answers.shift();
    if (answer instanceof Error) throw answer;
    if (answer) return answer;
    const id = edit.kind === 'mark' ? `span-${edit.opId.slice(0, 8)}` : edit.id;
    return { id, version: edit.kind === 'mark' ? 1 : edit.version + 1, rev: ++this.rev };
  }

  async focusSpan(id: string): Promise<void> {
    this.focused.push(id);
  }

  async openSpan(id: string): Promise<void> {
    this.opened.push(id);
  }

  async reload(): Promise<void> {
    this.reloads++;
  }
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
    cues: sorted.map(({ cue }) => cue ?? null),
  };
}

export function pageOf(
  text: string,
  labels: Record<string, string>,
  spans: readonly SpanRecord[] = [],
  over: Partial<Page> = {},
): Page {
  const badges: Record<string, Badge> = {};
  for (const { id, badge } of spans) if (badge) badges[id] = badge;
  return {
    text,
    rev: 1,
    me: 'سلمى',
    editable: true,
    labels,
    lang: 'ar',
    language: 'ar',
    spans: columnsOf(spans),
    badges,
    ...over,
  };
}
