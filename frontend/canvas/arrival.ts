import type { Page } from './mark';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 10_000;

/**
 * The article on its way from the server: fetched at once and as a whole, beside Flow's own messages. What those say of it
 * meanwhile waits until it is there.
 */
export class Arrival {
  #waiting: (() => void)[] | null = null;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly load: (page: Page) => void,
    /** The number of the last change that the page knows. */
    private readonly at: () => number,
  ) {}

  /** Now, or once the article is there. */
  whenHere(act: () => void): void {
    if (this.#waiting) this.#waiting.push(act);
    else act();
  }

  /** Asked again before the first answer, only the last one counts. */
  async fetch(address: string, delay = FIRST_DELAY): Promise<void> {
    this.#waiting ??= [];
    clearTimeout(this.#timer);
    const attempt = ++this.#attempt;
    const page = await read(address);
    if (attempt !== this.#attempt) return;
    if (page === null)
      this.#timer = setTimeout(() => void this.fetch(address, Math.min(LONGEST_DELAY, delay * 2)), delay);
    // An own edit was answered while the article was read: what was read does not have it.
    else if (page.rev < this.at()) await this.fetch(address);
    else this.#arrived(page);
  }

  cancel(): void {
    this.#attempt++;
    clearTimeout(this.#timer);
  }

  #arrived(page: Page): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    this.load(page);
    for (const act of waiting) act();
  }
}

async function read(address: string): Promise<Page | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as Page) : null;
  } catch {
    return null;
  }
}
