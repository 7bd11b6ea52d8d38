/** Signs without width that turn the direction of what follows: a text with them reads otherwise than it stands. */
const TURNS = /([\u202A-\u202E\u2066-\u2069])/u;

const NAMES: Readonly<Record<string, string>> = {
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

/** Says in the reader's language what a sign of that name does. */
export type Naming = (name: string) => string;

/** Writes a text into an element. Its signs do what they do, and the stylesheet draws their names: no offset moves. */
export function write(into: Element, text: string, naming: Naming): void {
  if (!TURNS.test(text)) {
    into.textContent = text;
    return;
  }
  for (const part of text.split(TURNS)) {
    const name = NAMES[part];
    if (name) into.append(signOf(part, name, naming));
    else if (part !== '') into.append(part);
  }
}

/** One node that shows a text. */
export function nodeOf(text: string, naming: Naming): Node {
  if (!TURNS.test(text)) return document.createTextNode(text);
  const whole = document.createElement('span');
  write(whole, text, naming);
  return whole;
}

function signOf(sign: string, name: string, naming: Naming): HTMLElement {
  const shown = document.createElement('span');
  shown.className = 'tq-sign';
  shown.dataset['sign'] = name;
  shown.title = naming(name);
  shown.role = 'img';
  shown.ariaLabel = shown.title;
  shown.textContent = sign;
  return shown;
}
