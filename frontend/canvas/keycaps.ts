/** The letters on the reader's own keys: under an Arabic layout J is ت. Only Chromium tells, and only over TLS. */

interface KeyboardLayouts {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>;
}

const CODES: Readonly<Record<string, string>> = { '[': 'BracketLeft', ']': 'BracketRight' };

function codeOf(cap: string): string {
  return CODES[cap] ?? (/^[A-Z]$/.test(cap) ? `Key${cap}` : '');
}

export async function keyCaps(): Promise<(cap: string) => string> {
  const { keyboard } = navigator as Navigator & { keyboard?: KeyboardLayouts };
  const layout = await keyboard?.getLayoutMap().catch(() => undefined);
  return (cap) => {
    const own = layout?.get(codeOf(cap));
    return own && own.toUpperCase() !== cap ? `${cap} ${own}` : cap;
  };
}
