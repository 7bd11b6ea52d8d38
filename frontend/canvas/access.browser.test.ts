import axe from 'axe-core';
import { expect, it } from 'vitest';
import english from '../../src/main/resources/vaadin-i18n/translations_en.properties?raw';
import { company, deskLinks, deskSpans } from './stage/desk-of-words';
import { labelsOf } from './stage/fake-server';
import { article, canvas, frames, inShell, labels, open } from './stage/stage';

/** The tests' page is no page of ours: it has no title, no landmarks, no heading. */
const RULES = {
  region: { enabled: false },
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
};

it.each([
  ['light', 'ar'],
  ['dark', 'ar'],
  ['light', 'en'],
  ['dark', 'en'],
] as const)(
  'axe finds nothing in the %s theme in %s, with cards, a form, a search and company',
  async (theme, lang) => {
    document.documentElement.style.colorScheme = theme;
    document.body.style.background = 'var(--tq-paper)';
    const words = lang === 'ar' ? labels : labelsOf(english);
    await open(deskSpans(article), { links: deskLinks, others: company(article), labels: words, lang });
    for (const id of ['a1', 'c3', 'f1']) {
      canvas.focusSpan(id);
      await frames();
      inShell('[data-action="fields"]')?.click();
      inShell('[data-action="find"]')?.click();
      await frames();
      await Promise.all(canvas.getAnimations({ subtree: true }).map(({ finished }) => finished));
      const { violations } = await axe.run(canvas, { rules: RULES });
      const found = violations.flatMap(({ id: rule, nodes }) =>
        nodes.map(({ target, failureSummary }) => [rule, String(target), failureSummary]),
      );
      expect(found).toEqual([]);
    }
    document.documentElement.style.colorScheme = '';
  },
);
