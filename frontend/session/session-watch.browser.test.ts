import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../styles/tokens.css';
import './session-watch';
import type { SessionWatch } from './session-watch';

const LIFE = 60 * 60;
const MINUTE = 60 * 1000;
let watch: SessionWatch;
let changed = (_before: string, _now: string): void => {};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  localStorage.clear();
  (window as { Vaadin?: unknown }).Vaadin = {
    connectionState: {
      addStateChangeListener: (listener: typeof changed) => {
        changed = listener;
      },
      removeStateChangeListener: () => {},
    },
  };
  watch = Object.assign(document.createElement('session-watch'), {
    life: LIFE,
    words: 'ends at {0}',
    stayWords: 'stay',
    locale: 'en',
  });
  watch.$server = { stay: () => changed('loading', 'connected') };
  document.body.append(watch);
});

afterEach(() => {
  watch.remove();
  vi.useRealTimers();
});

async function after(minutes: number): Promise<HTMLElement | null> {
  await watch.updateComplete;
  vi.advanceTimersByTime(minutes * MINUTE);
  await watch.updateComplete;
  return watch.shadowRoot?.querySelector<HTMLElement>('[role=alert]') ?? null;
}

it('says five minutes before when the session ends, and goes on with it', async () => {
  const end = new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(Date.now() + LIFE * 1000);
  expect(await after(54)).toBeNull();
  const warning = await after(2);
  expect(warning?.textContent).toContain(`ends at ${end}`);
  warning?.querySelector('button')?.click();
  expect(await after(0)).toBeNull();
  expect(await after(56)).not.toBeNull();
});

it('counts no line that was lost as an answer', async () => {
  expect(await after(50)).toBeNull();
  changed('connected', 'loading');
  changed('loading', 'connection-lost');
  expect(await after(6)).not.toBeNull();
});

it('is quiet while another tab speaks to the server', async () => {
  expect(await after(50)).toBeNull();
  localStorage.setItem('tahqiq.session.spoke', String(Date.now()));
  expect(await after(10)).toBeNull();
});
