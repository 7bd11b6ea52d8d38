/** Pressing a button must not take the focus, and with it the keys and the selection, away from the text. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
