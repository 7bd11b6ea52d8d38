/** Does something once nothing has asked for it for a while. One timer serves many requests: scrolling asks in every frame. */
export class Rest {
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly act: () => void,
    private readonly pause: number,
  ) {}

  soon(): void {
    this.#asked = performance.now();
    this.#timer ??= setTimeout(this.#look, this.pause);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #look = (): void => {
    const left = this.#asked + this.pause - performance.now();
    this.#timer = left > 1 ? setTimeout(this.#look, left) : undefined;
    if (!this.#timer) this.act();
  };
}
