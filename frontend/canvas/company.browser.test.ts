import { describe, expect, it } from 'vitest';
import { pageOf } from './stage/fake-server';
import { fillFinder } from './stage/finding';
import { dragOver, press } from './stage/hands';
import {
  article,
  CLAIM,
  canvas,
  click,
  FIGURE,
  frames,
  highlighted,
  inShell,
  labels,
  open,
  painted,
  paragraphOf,
  rangeIn,
  server,
  span,
  textElement,
} from './stage/stage';

const claim = span('c', 'CLAIM', CLAIM, { member: 'هالة' });
const figure = span('f', 'FIGURE', FIGURE);
const at = article.indexOf('مساعدات جديدة');
const hala = { session: 's', member: 'hala', name: 'هالة الخطيب', start: at, end: at + 13, span: 'c' };

describe('a colleague', () => {
  it('shows in the status line, in the text and on the card', async () => {
    await open([claim, figure]);
    canvas.others([hala]);
    await frames();
    const peers = Array.from({ length: 6 }, (_, i) => highlighted(`tq-peer-${i}`)).filter(Boolean);
    expect(peers).toEqual(['مساعدات جديدة']);
    expect(inShell('.people')?.textContent).toContain('هالة الخطيب');
    expect(inShell('[data-span-id="c"] .person')).not.toBeNull();
    expect(inShell<HTMLElement>('.flag')?.hidden).toBe(false);
    canvas.others([]);
    await frames();
    expect([inShell('.people'), inShell('.flag')]).toEqual([null, null]);
  });

  it('changes fields, links and comments while words are selected: the selection stays', async () => {
    await open([claim, figure]);
    await dragOver(rangeIn(paragraphOf(FIGURE), 'تعزيز'));
    await frames();
    canvas.apply({
      rev: 2,
      ops: [
        { kind: 'put', ...figure, version: 2, fields: { value: 5 } },
        { kind: 'link', id: 'l', version: 1, relation: 'QUANTIFIES', from: 'f', to: 'c' },
        { kind: 'comments', id: 'c', open: 3 },
      ],
    });
    await frames();
    expect(String(document.getSelection())).toBe('تعزيز');
    expect(inShell('[data-span-id="f"] [data-value]')?.textContent?.trim()).toBe('5');
    expect(inShell('[data-span-id="c"] [data-link="l"]')).not.toBeNull();
    expect(inShell('[data-span-id="c"] .comments')?.textContent).toContain('3');
    canvas.apply({
      rev: 3,
      ops: [
        { kind: 'unlink', id: 'l' },
        { kind: 'comments', id: 'c', open: 0 },
      ],
    });
    await frames();
    expect([inShell('[data-link]'), inShell('.comments')]).toEqual([null, null]);
  });

  it('marks a span where words are selected: its line shows at once, the selection stays', async () => {
    await open([claim]);
    await dragOver(rangeIn(paragraphOf(FIGURE), 'تعزيز'));
    await frames();
    canvas.apply({ rev: 2, ops: [{ kind: 'put', ...figure, version: 1 }] });
    await frames();
    expect(String(document.getSelection())).toBe('تعزيز');
    expect(highlighted('tq-waiting-FIGURE')).toBe(FIGURE);
    document.getSelection()?.removeAllRanges();
    await expect.poll(() => painted('f')).toBe(FIGURE);
    expect(highlighted('tq-waiting-FIGURE')).toBe('');
  });

  it('is told where the member is, not more often than they can see', async () => {
    await open([claim, figure]);
    textElement().focus();
    await press('ArrowLeft');
    const before = server.places.length;
    for (let i = 0; i < 10; i++) await press('ArrowLeft');
    expect(server.places.length - before).toBeLessThan(5);
    await expect
      .poll(() => {
        const [start, end] = server.places.at(-1) ?? [];
        return article.slice(start, end);
      })
      .toBe(highlighted('tq-cursor'));
    canvas.focusSpan('c');
    await expect.poll(() => server.places.at(-1)?.[2]).toBe('c');
  });
});

describe('what is shown', () => {
  it('follows the filters, in the text and among the cards', async () => {
    await open([claim, figure]);
    await click('[data-facet="tag"][data-value="CLAIM"]');
    expect([painted('c'), painted('f'), inShell('[data-span-id="c"]')]).toEqual(['', FIGURE, null]);
    await click('[data-action="show-all"]');
    expect(painted('c')).toBe(CLAIM);
  });

  it('comes back for a span that is sought', async () => {
    await open([claim, figure]);
    await click('[data-facet="member"][data-value="هالة"]');
    expect(painted('c')).toBe('');
    canvas.focusSpan('c');
    await frames();
    expect(painted('c')).toBe(CLAIM);
  });

  it('is found by words however they are spelt, and by the number of a paragraph', async () => {
    await open([]);
    textElement().focus();
    await press('KeyG');
    await frames();
    await fillFinder('لاوكرانيا');
    expect(highlighted('tq-hit-now')).toBe('لأوكرانيا');
    await fillFinder('٢');
    expect(inShell('[data-action="paragraph"]')).not.toBeNull();
    await press('Escape');
    await frames();
    expect([inShell('.finder'), highlighted('tq-hit-now'), document.activeElement]).toEqual([null, '', textElement()]);
  });
});

describe('the page', () => {
  it('has the focus in its text once it is there', async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    await open([]);
    await expect.poll(() => document.activeElement).toBe(textElement());
  });

  it('shows its keys wherever the focus is, but not while somebody types', async () => {
    await open([]);
    const input = document.createElement('input');
    document.body.append(input);
    input.focus();
    await press('Slash', 'Shift');
    expect(inShell<HTMLDialogElement>('dialog')?.open ?? false).toBe(false);
    input.remove();
    await press('Slash', 'Shift');
    await expect.poll(() => inShell<HTMLDialogElement>('dialog')?.open).toBe(true);
  });

  it('keeps the place when a resize is given up', async () => {
    await open([figure]);
    canvas.focusSpan('f');
    await press('BracketRight');
    await press('Escape');
    await press('ArrowLeft');
    expect(highlighted('tq-cursor')).toBe('لمساعدتها');
  });

  it('asks for comments and history of a span', async () => {
    await open([claim]);
    canvas.focusSpan('c');
    await press('KeyC');
    await click('[data-span-id="c"] [data-action="history"]');
    expect([server.comments, server.histories]).toEqual([['c'], ['c']]);
  });

  it('gives the keys to the text when it is given the focus', async () => {
    await open([claim]);
    (document.activeElement as HTMLElement).blur();
    canvas.focus();
    expect(document.activeElement).toBe(textElement());
  });

  it('leads to the history of all whoever may read it, and offers it to nobody else', async () => {
    await open([claim]);
    expect(inShell('.bar [data-action="history"]')).toBeNull();
    canvas.remove();
    await open([claim], { trail: 'audit?subject=1' });
    expect(inShell('.bar [data-action="history"]')?.getAttribute('href')).toBe('audit?subject=1');
  });

  it('gives blank lines of pasted text no line of their own, and counts only the others', async () => {
    await open([]);
    canvas.load(pageOf('أعلن كيربي.\n\n \nقالت موسكو.', labels));
    await frames();
    const heights = [...canvas.querySelectorAll('p')].map((p) => p.getBoundingClientRect().height);
    expect(canvas.querySelectorAll('p.tq-blank').length).toBe(2);
    expect(Math.max(heights[1] ?? 99, heights[2] ?? 99)).toBeLessThan((heights[0] ?? 0) / 2);
    await press('KeyG');
    await frames();
    await fillFinder('2');
    await click('[data-action="paragraph"]');
    await press('Escape');
    await press('ArrowLeft');
    expect(highlighted('tq-cursor')).toBe('موسكو');
  });
});
