import { canvas, frames } from './stage';

/** As a member types into the search. */
export async function fillFinder(words: string): Promise<void> {
  const input = canvas.shadowRoot?.querySelector<HTMLInputElement>('.finder input');
  if (!input) throw new Error('the search is not open');
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await frames();
}
