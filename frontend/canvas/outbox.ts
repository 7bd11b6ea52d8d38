import type { Entry } from './entries';
import type { Answer, Edit } from './mark';

export type Status = 'saved' | 'saving' | 'unsaved';

const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 30_000;
/**
 * An answer that takes longer is reported as not saved, and still awaited; one that takes twice as long is asked for again. After a
 * cut Flow may put itself in step with the server anew, and then the answer never comes.
 */
const PATIENCE = 10_000;
/** So long an answer may take after the line came back; what was under way when it broke is often never answered. */
const AFTER_CUT = 2_000;

/**
 * Edits on their way to the server, strictly in order, one in flight. An edit leaves only when the server has answered: a
 * lost connection keeps it, and it is sent again with the same opId.
 */
export class Outbox {
  readonly #entries: Entry[] = [];
  #attempt = 0;
  #inFlight = false;
  #failures = 0;
  #late = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly send: (edit: Edit) => Promise<Answer>,
    /** Called after the entry has left. */
    private readonly answered: (entry: Entry, answer: Answer) => void,
    private readonly changed: () => void,
  ) {}

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get busy(): boolean {
    return this.#inFlight;
  }

  get status(): Status {
    if (this.#entries.length === 0) return 'saved';
    return this.#failures > 0 || this.#late ? 'unsaved' : 'saving';
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#pump();
    this.changed();
  }

  /** Takes back what has not been answered yet, for an edit that another one makes pointless. */
  withdraw(drops: (entry: Entry) => boolean): Entry[] {
    const dropped = this.#entries.filter((entry, i) => !(i === 0 && this.#inFlight) && drops(entry));
    for (const entry of dropped) this.#entries.splice(this.#entries.indexOf(entry), 1);
    return dropped;
  }

  /** Now, without waiting for the timer; a request that hangs is given up. */
  retry(): void {
    if (this.#inFlight && !this.#late) return;
    this.#inFlight = false;
    this.#late = false;
    this.#pump();
    this.changed();
  }

  /** The line was broken and is there again. */
  reconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#calm();
        this.#pump();
      },
      this.#inFlight ? AFTER_CUT : 0,
    );
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#inFlight = false;
    this.#attempt++;
  }

  #pump(): void {
    const [entry] = this.#entries;
    if (!entry || this.#inFlight) return;
    clearTimeout(this.#timer);
    this.#inFlight = true;
    const attempt = ++this.#attempt;
    this.#timer = setTimeout(() => {
      this.#late = true;
      this.#timer = setTimeout(() => {
        this.#attempt++;
        this.#fail();
      }, PATIENCE);
      this.changed();
    }, PATIENCE);
    this.#request(entry.edit).then(
      (answer) => {
        if (attempt === this.#attempt) this.#succeed(entry, answer);
      },
      () => {
        if (attempt === this.#attempt) this.#fail();
      },
    );
  }

  /** A `$server` that is not there yet fails like a lost connection. */
  async #request(edit: Edit): Promise<Answer> {
    return this.send(edit);
  }

  #succeed(entry: Entry, answer: Answer): void {
    this.#calm();
    this.#failures = 0;
    this.#entries.shift();
    this.answered(entry, answer);
    this.#pump();
    this.changed();
  }

  #fail(): void {
    this.#calm();
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#failures++);
    this.#timer = setTimeout(() => this.retry(), delay);
    this.changed();
  }

  #calm(): void {
    clearTimeout(this.#timer);
    this.#inFlight = false;
    this.#late = false;
  }
}
