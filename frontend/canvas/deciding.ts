import type { Editing } from './editing';
import type { Entry } from './entries';
import type { Highlights } from './highlights';
import type { Edit, Extent, Server } from './mark';
import type { Suggestion, SuggestionColumns, Why } from './suggestion';
import { partsOf } from './suggestion';
import { Suggestions } from './suggestions';
import type { Direction } from './words';

/** As many as the server takes in one step. */
const MOST_AT_ONCE = 500;

const WALKED: ReadonlySet<Edit['kind']> = new Set(['undo', 'redo', 'dismiss', 'restore']);

export interface DecidingHost {
  readonly editable: boolean;
  /** Where the reader is. */
  readonly position: number;
  server(): Server | undefined;
  /** These pieces of the text look different now. */
  touched(pieces: readonly number[]): void;
  /** Another suggestion has the focus; the spans lose theirs. */
  attended(before: Suggestion | undefined, now: Suggestion | undefined): void;
  quote(extent: Extent): string;
  suggestionKind(suggestion: Suggestion): string;
  announce(label: string, ...values: readonly (string | number)[]): void;
  changed(): void;
}

/** Suggestions that were dismissed, or brought back, together. */
interface Decided {
  readonly ids: readonly string[];
  /** How many of the member's steps there were before it. */
  readonly after: number;
}

/** Going through the suggestions: from one to the next, with the reason for each, to accept or to dismiss it. */
export class Deciding {
  readonly suggestions: Suggestions;
  #focused = '';
  #why: { readonly id: string; readonly why: Why } | null = null;
  #preview: { readonly rule: string; readonly name: string; readonly left: Set<string> } | null = null;
  readonly #dismissals: Decided[] = [];
  readonly #restored: Decided[] = [];

  constructor(
    private readonly host: DecidingHost,
    private readonly editing: Editing,
    private readonly highlights: Highlights,
  ) {
    this.suggestions = new Suggestions(editing.spans, (pieces) => host.touched(pieces));
  }

  get focused(): Suggestion | undefined {
    const suggestion = this.suggestions.get(this.#focused);
    return suggestion && this.suggestions.isOpen(suggestion) ? suggestion : undefined;
  }

  get why(): Why | undefined {
    return this.#why?.id === this.#focused ? this.#why.why : undefined;
  }

  /** A rule whose suggestions are looked at before they are all accepted. */
  get preview(): { readonly name: string; readonly suggestions: readonly Suggestion[] } | null {
    return this.#preview && { name: this.#preview.name, suggestions: this.ofRule(this.#preview.rule) };
  }

  load(pieces: readonly Extent[], columns: SuggestionColumns | null): void {
    this.leave();
    this.#preview = null;
    this.#dismissals.length = 0;
    this.#restored.length = 0;
    this.suggestions.load(pieces, columns);
  }

  renew(columns: SuggestionColumns): void {
    this.suggestions.renew(columns);
    if (this.#focused && !this.focused) this.leave();
    this.host.changed();
  }

  /** Those that wait and were made by a rule, as many as may be accepted at once. */
  ofRule(rule: string): readonly Suggestion[] {
    return this.suggestions
      .open()
      .filter((each) => each.rule === rule)
      .slice(0, MOST_AT_ONCE);
  }

  /** The next or previous one, seen from the focused one or else from where the reader is. */
  step(direction: Direction): boolean {
    if (!this.host.editable) return false;
    const open = this.suggestions.open();
    const index = open.findIndex(({ id }) => id === this.#focused);
    const { position } = this.host;
    const beside =
      direction === 1 ? open.find(({ start }) => start >= position) : open.findLast(({ start }) => start < position);
    const next = index >= 0 ? open[index + direction] : beside;
    // Behind the last one comes the first one that was passed over.
    const to = next ?? open.at(direction === 1 ? 0 : -1);
    if (to) this.attend(to.id);
    else this.host.announce('suggestionsDone');
    return true;
  }

  attend(id: string): void {
    const before = this.focused;
    this.#focused = id;
    this.#showTriggers([]);
    this.host.attended(before, this.focused);
    if (this.focused) void this.#ask(id);
    this.host.changed();
  }

  leave(): boolean {
    if (!this.#focused) return false;
    this.attend('');
    return true;
  }

  accept(): boolean {
    const { focused } = this;
    if (!focused) return false;
    this.host.announce('suggestionAccepted', this.host.suggestionKind(focused), this.host.quote(focused));
    this.#settle([focused.id], 'accept');
    return true;
  }

  dismiss(): boolean {
    const { focused } = this;
    if (!focused) return false;
    this.host.announce('suggestionDismissed', this.host.suggestionKind(focused), this.host.quote(focused));
    this.#restored.length = 0;
    this.#dismiss([focused.id]);
    return true;
  }

  /** Shows all of the focused one's rule, to be accepted together. */
  startPreview(): void {
    const { focused, why } = this;
    if (!focused) return;
    this.#preview = { rule: focused.rule, name: why?.rule ?? '', left: new Set() };
    this.host.changed();
  }

  isLeftOut(id: string): boolean {
    return this.#preview?.left.has(id) ?? false;
  }

  leaveOut(id: string, isLeft: boolean): void {
    if (isLeft) this.#preview?.left.add(id);
    else this.#preview?.left.delete(id);
    this.host.changed();
  }

  endPreview(): void {
    this.#preview = null;
    this.host.changed();
  }

  acceptAll(): void {
    const ids = (this.preview?.suggestions ?? []).map(({ id }) => id).filter((id) => !this.isLeftOut(id));
    this.#preview = null;
    if (ids.length > 0) {
      this.host.announce('suggestionsAccepted', ids.length);
      this.#settle(ids, 'accept');
    }
    this.host.changed();
  }

  /** Whether the last thing that the member did was to dismiss: undo then brings that back. */
  get canRestore(): boolean {
    return this.#dismissals.at(-1)?.after === this.editing.taken;
  }

  restore(): boolean {
    if (!this.canRestore) return false;
    const ids = this.#dismissals.pop()?.ids ?? [];
    this.#restored.push({ ids, after: this.editing.taken });
    this.suggestions.reopen(ids);
    this.editing.decide('restore', ids);
    const [id] = ids;
    if (id) this.attend(id);
    return true;
  }

  /** Whether the last thing that the member did was to bring back what they had dismissed: redo then dismisses it again. */
  get canDismissAgain(): boolean {
    return this.#restored.at(-1)?.after === this.editing.taken;
  }

  dismissAgain(): boolean {
    if (!this.canDismissAgain) return false;
    this.#dismiss(this.#restored.pop()?.ids ?? []);
    return true;
  }

  accepted({ edit }: Entry): void {
    // What was accepted is marked now; taken back, it waits again.
    if (edit.kind === 'accept') this.suggestions.reopen(edit.ids);
    // After something new there is nothing left to do again.
    if (!WALKED.has(edit.kind)) this.#restored.length = 0;
  }

  refused({ edit }: Entry): void {
    if (edit.kind === 'accept' || edit.kind === 'dismiss') this.suggestions.reopen(edit.ids);
    if (edit.kind === 'restore') this.suggestions.dismiss(edit.ids);
  }

  #dismiss(ids: readonly string[]): void {
    this.#dismissals.push({ ids, after: this.editing.taken });
    this.#settle(ids, 'dismiss');
  }

  /** The next one gets the focus, so that a whole article can be gone through with one key. */
  #settle(ids: readonly string[], kind: 'accept' | 'dismiss'): void {
    const open = this.suggestions.open();
    const index = open.findIndex(({ id }) => id === this.#focused);
    const next = [...open.slice(index + 1), ...open.slice(0, index)].find(({ id }) => !ids.includes(id));
    this.suggestions[kind](ids);
    this.editing.decide(kind, ids);
    this.attend(next?.id ?? '');
    if (!next) this.host.announce('suggestionsDone');
  }

  async #ask(id: string): Promise<void> {
    const why = await this.host.server()?.why(id);
    if (!why || this.#focused !== id) return;
    this.#why = { id, why };
    this.#showTriggers(why.triggers);
    const { focused } = this;
    const reason = partsOf(why.reason)
      .map(({ text }) => text)
      .join('');
    if (focused)
      this.host.announce('onSuggestion', this.host.suggestionKind(focused), this.host.quote(focused), reason);
    this.host.changed();
  }

  #showTriggers(extents: readonly Extent[]): void {
    this.highlights.showAll('tq-trigger', extents);
  }
}
