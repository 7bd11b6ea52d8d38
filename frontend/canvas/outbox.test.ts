import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Edit } from './mark';
import { Outbox } from './outbox';

const entry = (id: string) => ({
  edit: { opId: id, kind: 'remove', id, version: 1 } satisfies Edit,
});

function setUp(send: (edit: Edit) => Promise<Answer>) {
  const answered: string[] = [];
  const outbox = new Outbox(
    send,
    ({ edit }) => answered.push(edit.opId),
    () => {},
  );
  return { outbox, answered };
}

describe('edits on their way', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('go one at a time and in order', async () => {
    const sent: string[] = [];
    const waiting: (() => void)[] = [];
    const { outbox, answered } = setUp((edit) => {
      sent.push(edit.opId);
      return new Promise((resolve) => waiting.push(() => resolve({ id: edit.opId, version: 2, rev: 2 })));
    });
    outbox.add(entry('a'));
    outbox.add(entry('b'));
    await vi.advanceTimersByTimeAsync(0);
    expect([sent, outbox.status]).toEqual([['a'], 'saving']);
    waiting[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect([sent, answered]).toEqual([['a', 'b'], ['a']]);
    waiting[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect([answered, outbox.status]).toEqual([['a', 'b'], 'saved']);
  });

  it('stay when the connection is lost, and are sent again later and later', async () => {
    const sent: string[] = [];
    let isDown = true;
    const { outbox } = setUp(async (edit) => {
      sent.push(edit.opId);
      if (isDown) throw new Error('down');
      return { id: edit.opId, version: 2, rev: 2 };
    });
    outbox.add(entry('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.status).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(['a', 'a']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
    isDown = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect([sent.length, outbox.status]).toEqual([3, 'saved']);
  });

  it('are sent at once when the member asks for it', async () => {
    let isDown = true;
    const { outbox } = setUp(async (edit) => {
      if (isDown) throw new Error('down');
      return { id: edit.opId, version: 2, rev: 2 };
    });
    outbox.add(entry('a'));
    await vi.advanceTimersByTimeAsync(0);
    isDown = false;
    outbox.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.status).toBe('saved');
  });

  it('are asked for again soon after the line came back, without waiting for what was under way when it broke', async () => {
    const sent: string[] = [];
    const { outbox, answered } = setUp((edit) => {
      sent.push(edit.opId);
      return sent.length === 1 ? new Promise<Answer>(() => {}) : Promise.resolve({ id: edit.opId, version: 2, rev: 2 });
    });
    outbox.add(entry('a'));
    outbox.add(entry('b'));
    await vi.advanceTimersByTimeAsync(500);
    outbox.reconnected();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([sent, answered, outbox.status]).toEqual([['a', 'a', 'b'], ['a', 'b'], 'saved']);
  });

  it('count as not saved when no answer comes', async () => {
    const { outbox } = setUp(() => new Promise(() => {}));
    outbox.add(entry('a'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outbox.status).toBe('unsaved');
  });

  it('are asked for again, with the same opId, when an answer went lost', async () => {
    const sent: string[] = [];
    const { outbox, answered } = setUp((edit) => {
      sent.push(edit.opId);
      return new Promise((resolve) => sent.length > 1 && resolve({ id: edit.opId, version: 2, rev: 2 }));
    });
    outbox.add(entry('a'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([sent, outbox.status]).toEqual([['a'], 'unsaved']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([sent, answered, outbox.status]).toEqual([['a', 'a'], ['a'], 'saved']);
  });
});
