/** Does something once after the next frame is painted, however often it is asked for before. */
export class AfterPaint {
  #frame = 0;
  #task: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly act: () => void) {}

  soon(): void {
    if (this.#frame === 0 && this.#task === undefined)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#task = setTimeout(() => this.now());
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
  }
}
