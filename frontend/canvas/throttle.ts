/** At most one call in a while: the first at once, then the latest of those that came meanwhile. */
export class Throttle<Args extends readonly unknown[]> {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: Args | null = null;

  constructor(
    private readonly call: (...args: Args) => void,
    private readonly pause: number,
  ) {}

  run(...args: Args): void {
    if (this.#timer === undefined) this.#call(args);
    else this.#waiting = args;
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = null;
  }

  #call(args: Args): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const waiting = this.#waiting;
      this.#waiting = null;
      if (waiting) this.#call(waiting);
    }, this.pause);
    this.call(...args);
  }
}
