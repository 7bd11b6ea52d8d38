/** Does something once after the next frame is painted and a pause in milliseconds, however often it is asked for before. */
export class AfterPaint {
  #frame = 0;
  #task: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(private readonly act: () => void) {}

  soon(pause = 0): void {
    if (this.#frame === 0 && this.#task === undefined)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#task = setTimeout(() => this.now(), pause);
      });
  }

  now(): void {
    this.cancel();
    this.act();
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#task);
    this.#frame = 0;
    this.#task = undefined;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Until what was asked for is done or cancelled. */
  async done(): Promise<void> {
    if (this.#frame !== 0 || this.#task !== undefined) await new Promise<void>((go) => this.#waiting.push(go));
  }
}
