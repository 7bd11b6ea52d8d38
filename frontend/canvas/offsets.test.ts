import { describe, expect, it } from 'vitest';
import { pieceAt, piecesOf, piecesWithin } from './offsets';

describe('the pieces of a text', () => {
  it('are its paragraphs, without the newline between them', () => {
    const text = 'قال كيربي\n\nوأضاف';
    expect(piecesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['قال كيربي', '', 'وأضاف']);
  });

  it('of a giant paragraph end after a space, and nothing is lost', () => {
    const text = 'الطائرات المسيرة '.repeat(40).trim();
    const pieces = piecesOf(text, 50);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(pieces.slice(0, -1).every(({ end }) => text.charAt(end - 1) === ' ')).toBe(true);
    expect(pieces.every(({ start, end }) => end - start <= 50)).toBe(true);
  });

  it('of a giant paragraph end with a sentence where there is one in their second half', () => {
    const text = 'وصلت الطائرات أمس إلى المطار. قال الوزير: «نعم!» ثم غادر ولم يقل شيئا آخر للصحفيين';
    expect(piecesOf(text, 60, 60).map(({ start, end }) => text.slice(start, end))).toEqual([
      'وصلت الطائرات أمس إلى المطار. قال الوزير: «نعم!» ',
      'ثم غادر ولم يقل شيئا آخر للصحفيين',
    ]);
  });

  it('are whole paragraphs, however long, that are not giant', () => {
    const text = 'الطائرات المسيرة '.repeat(100);
    expect(piecesOf(text)).toHaveLength(1);
    expect(piecesOf(text.repeat(2)).length).toBeGreaterThan(3);
  });

  it('never cut an emoji in two', () => {
    const text = '😀'.repeat(20);
    expect(piecesOf(text, 5).every(({ start, end }) => !/^[\uDC00-\uDFFF]/.test(text.slice(start, end)))).toBe(true);
  });

  it('are found by offset, the newline with the paragraph before it', () => {
    const pieces = piecesOf('قال\nوأضاف');
    expect([0, 3, 4, 8].map((offset) => pieceAt(pieces, offset))).toEqual([0, 0, 1, 1]);
  });

  it('are found by extent, only those that share a character with it', () => {
    const pieces = piecesOf('قال\nوأضاف\nثم');
    expect(piecesWithin(pieces, { start: 1, end: 5 })).toEqual([0, 1]);
    expect(piecesWithin(pieces, { start: 1, end: 4 })).toEqual([0]);
  });
});
