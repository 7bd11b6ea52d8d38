import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Fields, SubLabel } from './mark';
import { press, typeDigit } from './stage/hands';
import {
  article,
  canvas,
  click,
  FIGURE,
  fill,
  frames,
  inShell,
  labels,
  open,
  selectByScript,
  server,
  span,
  textElement,
} from './stage/stage';

const figure = span('f', 'FIGURE', FIGURE, {
  fields: { value: 275_000_000, unit: 'دولار', currency: 'USD', currencyGuessed: true, kind: 'MONEY' },
});
const value = '[data-path="value"]';
const typed = (selector: string) => inShell<HTMLInputElement>(selector)?.value;

/** The letters as they stand, from the left. */
function asSeen(element: Element | null): string {
  const letters: [left: number, letter: string][] = [];
  const walker = document.createTreeWalker(element as Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode())
    for (let i = 0; i < node.length; i++) {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const { left, width } = range.getBoundingClientRect();
      if (width > 0) letters.push([left, node.data.charAt(i)]);
    }
  return letters
    .sort(([a], [b]) => a - b)
    .map(([, letter]) => letter)
    .join('')
    .replaceAll('\u00A0', ' ')
    .trim();
}

async function openForm(id: string): Promise<void> {
  canvas.focusSpan(id);
  await frames();
  await press('Enter');
  await frames();
}

describe('the fields of a span', () => {
  it('show their essence on the card', async () => {
    await open([figure]);
    await expect
      .poll(() => inShell('[data-span-id="f"] [data-value]')?.textContent?.trim())
      .toBe('275,000,000\u00A0USD');
  });

  it.each([
    [{ value: 275_000_000, comparator: '~', currency: 'EGP' }, '≈ ٢٧٥٬٠٠٠٬٠٠٠ EGP'],
    [{ value: -8, comparator: '~', currency: 'EGP' }, '≈ -٨ EGP'],
    [{ value: 3, highValue: 5, comparator: '~' }, '≈ ٣–٥'],
    [{ date: '2022-12', comparator: '~' }, '٢٠٢٢ ربمسيد ≈'],
  ])('stand on the card from left to right unless there are Arabic words: %o', async (fields, expected) => {
    await open([span('f', 'FIGURE', FIGURE, { fields: fields as Fields })], { locale: 'ar-u-nu-arab' });
    await expect.poll(() => inShell('.chip[data-value]')).not.toBeNull();
    expect(asSeen(inShell('.chip[data-value]'))).toBe(expected);
  });

  it('open by Enter with the first one ready to be typed into, and Esc leads back to the text', async () => {
    await open([figure]);
    await openForm('f');
    expect(canvas.shadowRoot?.activeElement).toBe(inShell(value));
    expect(typed(value)).toBe('275,000,000');
    await press('Escape');
    await frames();
    expect([inShell('.form'), document.activeElement]).toEqual([null, textElement()]);
  });

  it('that are being typed are saved when the page goes', async () => {
    await open([figure]);
    await openForm('f');
    const field = inShell<HTMLInputElement>('[data-path="unit"]');
    field?.focus();
    field?.select();
    await (cdp() as { send(method: string, params: object): Promise<unknown> }).send('Input.insertText', {
      text: 'يورو',
    });
    dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(server.edits).toMatchObject([{ kind: 'fields', id: 'f', fields: { unit: 'يورو' } }]);
  });

  it('end above the bar at the bottom though the article ends before its card', async () => {
    await open([span('f', 'FIGURE', article.slice(0, 4))], { text: article.slice(0, 12) }, [], article.slice(0, 12));
    await openForm('f');
    const card = inShell('.cards > .card');
    if (card) card.style.blockSize = '150vh';
    const room = (): number => {
      scrollTo(0, document.documentElement.scrollHeight);
      const end = card?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
      return (inShell('footer')?.getBoundingClientRect().top ?? 0) - end;
    };
    await expect.poll(room).toBeGreaterThan(0);
  });

  it('are saved on leaving, as a number however it was written, with all the others', async () => {
    await open([figure]);
    await openForm('f');
    await fill(value, '٣٠٠ مليون');
    expect(server.edits).toMatchObject([
      { kind: 'fields', id: 'f', version: 1, fields: { ...figure.fields, value: 300_000_000 } },
    ]);
    expect(typed(value)).toBe('300,000,000');
    await expect.poll(() => inShell('[data-status="saved"]')).not.toBeNull();
  });

  it('are kept when they are chosen on a card that still knows the span by the first id', async () => {
    await open([]);
    let answer = (): void => {};
    server.held = new Promise((done) => {
      answer = done;
    });
    await selectByScript(FIGURE);
    await typeDigit('Digit1', '1');
    await frames();
    await press('Enter');
    await frames();
    const worth = inShell<HTMLSelectElement>('[data-path="checkWorthiness"]');
    if (!worth) throw new Error('no form');
    worth.focus();
    answer();
    // The answer is in, and no frame has drawn the card anew.
    for (let i = 0; i < 20; i++) await Promise.resolve();
    worth.value = 'HIGH';
    worth.dispatchEvent(new Event('change', { bubbles: true }));
    await frames();
    expect(server.edits).toMatchObject([{ kind: 'mark' }, { kind: 'fields', fields: { checkWorthiness: 'HIGH' } }]);
    expect(inShell('[data-path="checkWorthiness"]')).toBe(worth);
    expect(canvas.shadowRoot?.activeElement).toBe(worth);
  });

  it('that are no number say so and stay as typed, unsent', async () => {
    await open([figure]);
    await openForm('f');
    await fill(value, 'كثير');
    expect([typed(value), inShell('.form .problem')?.textContent, server.edits.length]).toEqual([
      'كثير',
      labels['notANumber'],
      0,
    ]);
    expect(inShell(value)?.getAttribute('aria-invalid')).toBe('true');
  });

  it('that are not saved keep the status line from saying that all is, until they are put right', async () => {
    const status = () => [inShell('.status')?.dataset['status'], inShell('.status')?.textContent?.trim()];
    const refused = ['refused', labels['fieldsUnsaved']];
    await open([figure, span('c', 'CLAIM', 'حزمة مساعدات جديدة')]);
    await openForm('f');
    await fill(value, 'كثير');
    expect([status(), inShell('.status svg')]).toEqual([refused, null]);
    await fill('[data-path="unit"]', 'يورو');
    await expect.poll(() => server.edits.length).toBe(1);
    await press('Escape');
    canvas.focusSpan('c');
    await frames();
    expect(status()).toEqual(refused);
    await openForm('f');
    await fill(value, '5');
    await expect.poll(status).toEqual(['saved', labels['saved']]);
  });

  it('that were not saved are no matter any more once their span is gone', async () => {
    await open([figure]);
    await openForm('f');
    await fill(value, 'كثير');
    await press('Escape');
    await press('Delete');
    await expect.poll(() => inShell('[data-status="saved"]')).not.toBeNull();
  });

  it('that the server refuses keep what was typed and say why in place', async () => {
    await open([figure]);
    await openForm('f');
    await click('.form summary');
    server.answers.push({ refusal: 'عملة غير معروفة.', field: 'fields.currency' });
    await fill('[data-path="currency"]', 'xyz');
    await expect.poll(() => inShell('.form .problem')?.textContent).toBe('عملة غير معروفة.');
    expect([typed('[data-path="currency"]'), inShell('.alert')]).toEqual(['xyz', null]);
    await press('Escape');
    await frames();
    expect(inShell('[data-span-id="f"] [data-problem]')).not.toBeNull();
  });

  it('choose among words and send the code', async () => {
    await open([span('c', 'CLAIM', 'حزمة مساعدات جديدة')]);
    await openForm('c');
    const select = inShell<HTMLSelectElement>('select[data-path="checkWorthiness"]');
    if (!select) throw new Error('no select');
    expect(select.selectedOptions[0]?.textContent?.trim()).toBe(labels['notSet']);
    select.value = 'HIGH';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await frames();
    expect(server.edits).toMatchObject([{ kind: 'fields', fields: { checkWorthiness: 'HIGH' } }]);
  });

  describe('offer the finer kinds that the corpus tells apart', () => {
    const kind = (code: string, ar: string, more = {}): SubLabel => ({
      tag: 'FIGURE',
      code,
      ar,
      en: code,
      retired: false,
      ...more,
    });
    const subLabels = [kind('poll', 'استطلاع'), kind('budget', 'موازنة'), kind('old', 'قديم', { retired: true })];
    const choice = () => inShell<HTMLSelectElement>('select[data-path="label"]');
    const offered = () => Array.from(choice()?.options ?? [], (option) => option.textContent?.trim());

    it('to its tag alone, first, by their names', async () => {
      await open([figure, span('c', 'CLAIM', 'حزمة مساعدات جديدة')], { subLabels });
      await openForm('f');
      expect(offered()).toEqual([labels['notSet'], 'استطلاع', 'موازنة']);
      expect(canvas.shadowRoot?.activeElement).toBe(choice());
      await press('Escape');
      await openForm('c');
      expect(choice()).toBeNull();
    });

    it('and send the code of the one that is chosen', async () => {
      await open([figure], { subLabels });
      await openForm('f');
      const select = choice();
      if (!select) throw new Error('no select');
      select.value = 'poll';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await frames();
      expect(server.edits).toMatchObject([{ kind: 'fields', fields: { ...figure.fields, label: 'poll' } }]);
      await press('Escape');
      await expect.poll(() => inShell('[data-span-id="f"] .essence')?.textContent).toContain('استطلاع');
      await click('[data-facet="label"]');
      expect(inShell('[data-span-id="f"]')).toBeNull();
    });

    it('and a retired one only to what has it', async () => {
      await open([{ ...figure, fields: { ...figure.fields, label: 'old' } }], { subLabels });
      await openForm('f');
      expect(offered()).toEqual([
        labels['notSet'],
        'استطلاع',
        'موازنة',
        labels['labelRetired']?.replace('{0}', 'قديم'),
      ]);
      expect(choice()?.value).toBe('old');
    });
  });

  it('that another changed meanwhile are both shown; mine can be kept', async () => {
    await open([figure]);
    await openForm('f');
    const theirs = { ...figure, version: 7, fields: { ...figure.fields, unit: 'جنيه' }, member: 'هالة' };
    server.answers.push({ refusal: 'تغيّر المقطع.', current: theirs });
    await fill('[data-path="unit"]', 'يورو');
    await expect.poll(() => inShell('[data-version="mine"] .differs')?.textContent).toContain('يورو');
    expect(inShell('[data-version="theirs"] .differs')?.textContent).toContain('جنيه');
    await click('[data-action="keep-mine"]');
    expect(server.edits.at(-1)).toMatchObject({ kind: 'fields', version: 7, fields: { unit: 'يورو' } });
  });

  it('of which another changed others are saved over theirs without a question', async () => {
    await open([figure]);
    await openForm('f');
    const theirs = { ...figure, version: 7, fields: { ...figure.fields, unit: 'جنيه' } };
    server.answers.push({ refusal: 'تغيّر المقطع.', current: theirs });
    await fill(value, '5');
    await expect.poll(() => server.edits.length).toBe(2);
    expect(server.edits[1]).toMatchObject({ kind: 'fields', version: 7, fields: { unit: 'جنيه', value: 5 } });
    expect(inShell('[data-conflict]')).toBeNull();
  });

  it('being typed stay when another changes the span', async () => {
    await open([figure]);
    await openForm('f');
    const input = inShell<HTMLInputElement>(value);
    if (!input) throw new Error('no input');
    input.value = '12';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    canvas.apply({ rev: 2, ops: [{ kind: 'put', ...figure, version: 2, fields: { ...figure.fields, value: 9 } }] });
    await frames();
    expect([typed(value), canvas.shadowRoot?.activeElement]).toEqual(['12', input]);
  });
});

it('what was typed is given back when another deletes the span', async () => {
  await open([figure]);
  await openForm('f');
  const input = inShell<HTMLInputElement>(value);
  if (!input) throw new Error('no input');
  input.value = '٣٠٠ مليون';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  canvas.apply({ rev: 2, ops: [{ kind: 'drop', id: 'f' }] });
  await frames();
  expect([inShell('.form'), inShell('[role="alert"]')?.textContent]).toEqual([
    null,
    expect.stringContaining('٣٠٠ مليون'),
  ]);
});

describe('an attribution tagged by its frame', () => {
  const frame = span('a', 'ATTRIBUTION', 'أعلن كيربي');

  it('takes in what was said', async () => {
    await open([frame]);
    canvas.focusSpan('a');
    await click('[data-action="take-content"]');
    await expect.poll(() => server.edits.length).toBe(2);
    const [change, fields] = server.edits;
    expect(change?.kind === 'change' && change.quote.startsWith('أعلن كيربي، الجمعة، عن حزمة')).toBe(true);
    const content = fields?.kind === 'fields' ? fields.fields.contents?.[0] : undefined;
    expect(article.slice(content?.start, content?.end).startsWith('حزمة مساعدات')).toBe(true);
  });

  it('takes the selected words for its cue and its source', async () => {
    await open([frame]);
    canvas.focusSpan('a');
    await frames();
    await selectByScript('كيربي، الجمعة، عن حزمة'.slice(0, 5));
    await click('.toolbar [data-role="source"]');
    await expect
      .poll(() => server.edits.at(-1))
      .toMatchObject({ kind: 'fields', fields: { source: { name: 'كيربي' } } });
  });

  it('takes its parts by digits on any keyboard, also when it is not in focus any more', async () => {
    await open([frame]);
    canvas.focusSpan('a');
    textElement().focus();
    await selectByScript('أعلن');
    await typeDigit('Digit5', '٥');
    await expect.poll(() => server.edits.at(-1)).toMatchObject({ fields: { cue: { quote: 'أعلن' } } });
    await press('ArrowLeft');
    await frames();
    await selectByScript('حزمة مساعدات جديدة');
    await typeDigit('Digit6', '6');
    await expect.poll(() => server.edits.at(-1)).toMatchObject({ fields: { contents: [{}] } });
  });

  it('takes nothing from another paragraph', async () => {
    await open([frame]);
    canvas.focusSpan('a');
    textElement().focus();
    await press('ArrowLeft');
    await frames();
    await selectByScript('قال تقرير');
    expect(inShell('.toolbar [data-role]')).toBeNull();
    await typeDigit('Digit6', '6');
    await frames();
    expect(server.edits).toEqual([]);
  });
});
