import type { Change } from './mark';

/**
 * Puts the server's changes in order. They are pushed while the answers to own edits travel by another way, so a change may
 * come before the answer that explains the number missing in front of it.
 */
export class Revisions {
  #at = 0;
  readonly #own = new Set<number>();
  readonly #waiting = new Map<number, Change>();

  get at(): number {
    return this.#at;
  }

  start(rev: number): void {
    this.#at = rev;
    this.#own.clear();
    this.#waiting.clear();
  }

  /** The changes that may be applied now. */
  receive(change: Change): Change[] {
    if (change.rev > this.#at) this.#waiting.set(change.rev, change);
    return this.#due();
  }

  /** An own edit became this revision: nothing is to be applied for it, but others may have waited for it. */
  own(rev: number): Change[] {
    if (rev > this.#at) this.#own.add(rev);
    return this.#due();
  }

  /** Something is missing, and no answer on its way can explain it. */
  hasGap(): boolean {
    return this.#waiting.size > 0;
  }

  #due(): Change[] {
    const due: Change[] = [];
    for (;;) {
      const next = this.#at + 1;
      const change = this.#waiting.get(next);
      const own = this.#own.delete(next);
      if (!change && !own) return due;
      this.#waiting.delete(next);
      this.#at = next;
      if (change && !own) due.push(change);
    }
  }
}
