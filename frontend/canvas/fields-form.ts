import type { Editing } from './editing';
import { type Field, fieldsOf, patchAt, read, valueAt, written } from './fields';
import type { Span } from './mark';

export interface FieldsFormHost {
  readonly editable: boolean;
  readonly locale: string;
  /** The sentence of a key, in the interface's language. */
  say(key: string): string;
  changed(): void;
}

interface Typed {
  readonly span: string;
  readonly path: string;
  readonly text: string;
}

/**
 * The form of a span's fields. What is typed is kept until the server has taken it: a refusal shows at its field, with the
 * words still there, even when the form was closed meanwhile.
 */
export class FieldsForm {
  #open = '';
  #isWide = false;
  /** Whether the first field is to get the focus once it is there. */
  wantsFocus = false;
  readonly #typed = new Map<string, string>();
  /** Typed since the field was last left: what was refused is not sent again unchanged. */
  readonly #fresh = new Set<string>();
  readonly #problems = new Map<string, string>();
  readonly #sent = new Map<string, Typed>();

  constructor(
    private readonly host: FieldsFormHost,
    private readonly editing: Editing,
  ) {}

  isOpen(id: string): boolean {
    return id !== '' && this.#open === id;
  }

  /** Whether the fields that matter less are shown too. */
  get isWide(): boolean {
    return this.#isWide;
  }

  widen(isWide: boolean): void {
    this.#isWide = isWide;
    this.host.changed();
  }

  open(id: string): boolean {
    if (!this.host.editable || !this.editing.spans.get(id)) return false;
    this.#open = id;
    this.wantsFocus = true;
    this.host.changed();
    return true;
  }

  close(): boolean {
    const was = this.#open !== '';
    this.#open = '';
    this.wantsFocus = false;
    if (was) this.host.changed();
    return was;
  }

  text(span: Span, { path, kind }: Pick<Field, 'path' | 'kind'>): string {
    return this.#typed.get(key(span.id, path)) ?? written(valueAt(span.fields, path), kind, this.host.locale);
  }

  problem(span: Span, path: string): string {
    return this.#problems.get(key(span.id, path)) ?? '';
  }

  /** Something typed is not saved. */
  hasProblem(id: string): boolean {
    return [...this.#problems.keys()].some((each) => each.startsWith(`${id} `));
  }

  /** Of any span that is still there. */
  get hasProblems(): boolean {
    return [...this.#problems.keys()].some((each) => this.editing.spans.get(each.split(' ')[0] ?? ''));
  }

  type(span: Span, path: string, text: string): void {
    const at = key(this.editing.spans.get(span.id)?.id ?? span.id, path);
    this.#typed.set(at, text);
    this.#fresh.add(at);
  }

  /** Saves what was typed into a field, when anything was. */
  leave(id: string, { path, kind }: Pick<Field, 'path' | 'kind'>): void {
    const span = this.editing.spans.get(id);
    const at = key(span?.id ?? id, path);
    const typed = this.#typed.get(at);
    if (typed === undefined || !span || !this.#fresh.delete(at)) return;
    const result = read(typed, kind);
    if ('problem' in result) this.#problems.set(at, this.host.say(result.problem));
    else {
      const value = path === 'currency' && typeof result.value === 'string' ? result.value.toUpperCase() : result.value;
      this.set(span.id, path, value, typed);
    }
    this.host.changed();
  }

  /** Saves a value that was chosen rather than typed. */
  set(id: string, path: string, value: unknown, text = ''): void {
    const span = this.editing.spans.get(id);
    if (!span) return;
    this.#typed.delete(key(span.id, path));
    this.#problems.delete(key(span.id, path));
    const opId = this.editing.fill(span.id, patchAt(span.fields, path, value));
    if (opId) this.#sent.set(opId, { span: span.id, path, text });
    this.host.changed();
  }

  /** What was typed for a span that is gone meanwhile, so that it can be given back; null when nothing was lost. */
  abandoned(): string | null {
    const id = this.#open;
    if (id === '' || this.editing.spans.get(id)) return null;
    const lost = [...this.#typed].filter(([each]) => each.startsWith(`${id} `)).map(([, text]) => text);
    for (const each of [...this.#typed.keys()]) if (each.startsWith(`${id} `)) this.#typed.delete(each);
    this.close();
    return lost.filter(Boolean).join(' · ') || null;
  }

  accepted(opId: string): void {
    this.#sent.delete(opId);
  }

  /** True when the refusal shows at a field that is seen. */
  refused(opId: string, refusal: string, field: string | null | undefined): boolean {
    const sent = this.#sent.get(opId);
    this.#sent.delete(opId);
    if (!sent) return false;
    const { span, path, text } = sent;
    const at = this.#pathOf(span, path, field ?? '');
    this.#problems.set(key(span, at), refusal);
    if (text !== '') this.#typed.set(key(span, path), text);
    this.host.changed();
    return this.isOpen(span);
  }

  /** What was typed moves along when the server gives a new span its own id. */
  renamed(from: string, to: string): void {
    if (this.#open === from) this.#open = to;
    for (const map of [this.#typed, this.#problems])
      for (const [each, text] of [...map]) {
        if (!each.startsWith(`${from} `)) continue;
        map.delete(each);
        map.set(`${to}${each.slice(from.length)}`, text);
      }
    for (const each of [...this.#fresh]) {
      if (!each.startsWith(`${from} `)) continue;
      this.#fresh.delete(each);
      this.#fresh.add(`${to}${each.slice(from.length)}`);
    }
    for (const [opId, sent] of this.#sent) if (sent.span === from) this.#sent.set(opId, { ...sent, span: to });
  }

  /** The server names the fields of a list without their row; what was sent says which one it was. */
  #pathOf(id: string, sent: string, field: string): string {
    const named = field.replace(/^fields\./, '');
    if (named === '' || sent.replace(/\.\d+/g, '') === named) return sent;
    const span = this.editing.spans.get(id);
    return span && fieldsOf(span.tag).some(({ path }) => path === named) ? named : sent;
  }
}

function key(id: string, path: string): string {
  return `${id} ${path}`;
}
