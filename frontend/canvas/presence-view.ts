import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk';
import { phrase } from './labels';
import type { Person } from './presences';

export function personView({ initials, colour }: Person, label: string): TemplateResult {
  return html`<span class="person" role="img" data-colour=${colour} aria-label=${label} title=${label}>${initials}</span>`;
}

/** Who else is here, in the status line. */
export function peopleView(desk: Desk): TemplateResult | typeof nothing {
  const people = desk.presences.people();
  if (people.length === 0) return nothing;
  const { labels } = desk.page;
  return html`<span class="people"><span class="others">${phrase(labels, 'othersHere')}</span>
    ${people.map((person) => html`${personView(person, person.name)}<bdi class="others">${person.name}</bdi>`)}</span>`;
}

/** Their names, where they are in the text; the browser paints their words. */
export function flagsView(desk: Desk): TemplateResult {
  return html`<div class="flags" aria-hidden="true">
    ${desk.presences
      .flags()
      .map(
        ({ session, person }) =>
          html`<bdi class="flag" data-session=${session} data-colour=${person.colour}>${person.name}</bdi>`,
      )}
  </div>`;
}

/** Above the first line of what they have; hidden where that is out of sight. What it returns writes the places. */
export function measureFlags(desk: Desk, page: HTMLElement, elements: readonly HTMLElement[]): () => void {
  if (elements.length === 0) return () => {};
  const origin = page.getBoundingClientRect();
  const flags = desk.presences.flags();
  const rects = elements.map((element) => {
    const flag = flags.find(({ session }) => session === element.dataset['session']);
    return flag && desk.rectsOf(flag)[0];
  });
  const widths = elements.map(({ offsetWidth }) => offsetWidth);
  return () =>
    elements.forEach((element, i) => {
      const rect = rects[i];
      element.hidden = !rect;
      if (!rect) return;
      const left = desk.page.isRightToLeft ? rect.right - (widths[i] ?? 0) : rect.left;
      element.style.transform = `translate(${Math.round(left - origin.left)}px, ${Math.round(rect.top - origin.top)}px) translateY(-80%)`;
    });
}
