/**
 * Whether single letters, digits and signs are commands: who dictates, or brushes keys by mistake, switches them off (WCAG 2.1.4).
 * Kept in the browser for each member.
 */
export class SingleKeys {
  #place = '';
  #isOn = true;

  get isOn(): boolean {
    return this.#isOn;
  }

  load(member: string): void {
    this.#place = `tahqiq.single-keys.${member}`;
    try {
      this.#isOn = localStorage.getItem(this.#place) !== 'off';
    } catch {
      this.#isOn = true;
    }
  }

  toggle(): void {
    this.#isOn = !this.#isOn;
    try {
      if (this.#isOn) localStorage.removeItem(this.#place);
      else localStorage.setItem(this.#place, 'off');
    } catch {
      // It holds as long as the page.
    }
  }
}
