import type { Entry, FieldsEntry } from './entries';
import type { Edit } from './mark';

/** An edit as it is kept: what it shows on the page is made of it anew. */
export interface Kept {
  readonly edit: Edit;
  readonly fields?: FieldsEntry;
}

/** What one open page keeps. */
interface Chest {
  /** When the page was last alive, in milliseconds; 0 when it said goodbye. */
  readonly at: number;
  readonly kept: readonly Kept[];
}

const PULSE = 5_000;
/** In the tab's own storage: the chest of the page that was in it last. */
const OWN = 'tahqiq.edits.own';
/** A page that was silent so long is gone: its tab was killed. */
export const SILENCE = 15_000;

/**
 * Keeps what the server has not answered in the browser's storage, for each member and article, until it has: a closed tab, an
 * expired session and a restarted server lose nothing. What a page that is gone has left is offered by the next one, and sent
 * without asking where it is the same page, loaded anew. Every open page has a chest of its own; if two send the same edit, the
 * server does it once.
 */
export class Keeping {
  #shelf = '';
  #mine = '';
  #held: readonly Kept[] = [];
  #pulse: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly storage: Storage | null = storageOf('localStorage'),
    private readonly tab: Storage | null = storageOf('sessionStorage'),
    private before = chestBefore(tab),
  ) {}

  /** Whether what waits outlives this page. */
  get isSafe(): boolean {
    return this.storage !== null && this.#mine !== '';
  }

  open(member: string, article: string): void {
    this.close();
    this.#shelf = `tahqiq.edits.${member}.${article}.`;
    this.#mine = `${this.#shelf}${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    addEventListener('pagehide', this.#hide);
  }

  close(): void {
    removeEventListener('pagehide', this.#hide);
    this.leave();
    this.#held = [];
    this.#mine = '';
  }

  /** Says goodbye, maybe not for ever: whoever opens the article next may take over. */
  leave(): void {
    clearInterval(this.#pulse);
    if (this.#held.length > 0) this.#write(0);
  }

  save(entries: readonly Entry[]): void {
    if (!this.isSafe || (entries.length === 0 && this.#held.length === 0)) return;
    this.#held = entries.map(({ edit, fields }) => (fields ? { edit, fields } : { edit }));
    this.#write(Date.now());
    clearInterval(this.#pulse);
    if (this.#held.length > 0) this.#pulse = setInterval(() => this.#write(Date.now()), PULSE);
  }

  /** What this page had not sent when it was loaded anew: by its member, or by Flow, which does so when it is out of step for good. */
  takeOwn(): readonly Kept[] {
    const key = this.before;
    this.before = '';
    if (!key.startsWith(this.#shelf)) return [];
    const { at, kept } = chestOf(this.storage?.getItem(key) ?? null);
    if (at !== 0) return [];
    this.storage?.removeItem(key);
    return kept;
  }

  /** What pages that are gone have left, the oldest first. */
  left(): Kept[] {
    return this.#abandoned().flatMap(([, { kept }]) => kept);
  }

  /** What was left is taken over or given up. */
  clearLeft(): void {
    for (const [key] of this.#abandoned()) this.storage?.removeItem(key);
  }

  readonly #hide = (): void => {
    this.leave();
    this.tab?.setItem(OWN, this.#mine);
  };

  #write(at: number): void {
    try {
      if (this.#held.length === 0) this.storage?.removeItem(this.#mine);
      else this.storage?.setItem(this.#mine, JSON.stringify({ at, kept: this.#held } satisfies Chest));
    } catch {
      // A full storage: the page itself still holds everything, and warns before it is closed.
      this.#mine = '';
    }
  }

  #abandoned(): [string, Chest][] {
    const { storage } = this;
    if (!storage || !this.#shelf) return [];
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter(
      (key) => key.startsWith(this.#shelf) && key !== this.#mine,
    );
    return keys
      .sort()
      .map((key): [string, Chest] => [key, chestOf(storage.getItem(key))])
      .filter(([, { at }]) => Date.now() - at > SILENCE);
  }
}

/** What another version of the program wrote is not taken for edits. */
function chestOf(written: string | null): Chest {
  try {
    const chest: unknown = JSON.parse(written ?? '');
    if (typeof chest === 'object' && chest && 'kept' in chest && Array.isArray(chest.kept) && 'at' in chest)
      return { at: Number(chest.at), kept: chest.kept.filter(isKept) };
  } catch {
    // falls through to the empty one
  }
  return { at: 0, kept: [] };
}

function isKept(each: unknown): each is Kept {
  if (typeof each !== 'object' || !each || !('edit' in each)) return false;
  const { edit } = each;
  return typeof edit === 'object' && edit !== null && 'opId' in edit && 'kind' in edit;
}

/** For the first canvas of a page that was loaded anew. */
function chestBefore(tab: Storage | null): string {
  const [navigation] = performance.getEntriesByType('navigation');
  const before = tab?.getItem(OWN) ?? '';
  tab?.removeItem(OWN);
  return navigation && 'type' in navigation && navigation.type === 'reload' ? before : '';
}

/** A browser may refuse its storage. */
function storageOf(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return globalThis[kind] ?? null;
  } catch {
    return null;
  }
}
