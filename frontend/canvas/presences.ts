import type { Highlights } from './highlights';
import type { Extent, Presence, Server } from './mark';
import { Throttle } from './throttle';

/** At most one message in so many milliseconds says where the member is. */
const PAUSE = 300;
const NOWHERE = '-1 -1 ';
/** Colours for people; with more of them two may share one, the initials still differ. */
export const COLOURS = 6;

export interface Person {
  readonly member: string;
  readonly name: string;
  readonly initials: string;
  /** Below COLOURS, the same for a member on every page. */
  readonly colour: number;
}

/** Where somebody's cursor or selection stands, for a small flag with the name. */
export interface Flag extends Extent {
  readonly session: string;
  readonly person: Person;
}

export interface PresencesHost {
  server(): Server | undefined;
  /** The word at an offset: an empty range cannot be seen. */
  wordAt(offset: number): Extent | null;
  readonly length: number;
}

/** Who else has the article open and where they are; and where the member is, for them. */
export class Presences {
  #others: readonly Presence[] = [];
  #told = NOWHERE;
  readonly #tell = new Throttle((start: number, end: number, span: string) => {
    void this.host.server()?.here(start, end, span);
  }, PAUSE);

  constructor(
    private readonly host: PresencesHost,
    private readonly highlights: Highlights,
  ) {}

  show(others: readonly Presence[]): void {
    this.#others = others;
    this.refresh();
  }

  refresh(): void {
    const flags = this.flags();
    for (let colour = 0; colour < COLOURS; colour++) {
      const theirs = flags.filter(({ person }) => person.colour === colour);
      this.highlights.showAll(`tq-peer-${colour}`, theirs);
    }
  }

  /** Each member once, whatever the number of their pages. */
  people(): Person[] {
    const byMember = new Map(this.#others.map((other) => [other.member, personOf(other)]));
    return [...byMember.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Who is at a span just now. */
  at(span: string): Person[] {
    const there = this.#others.filter((other) => other.span === span);
    return [...new Map(there.map((other) => [other.member, personOf(other)])).values()];
  }

  flags(): Flag[] {
    return this.#others.flatMap((other) => {
      const { session, start, end } = other;
      if (start < 0 || start > this.host.length) return [];
      const extent = end > start ? { start, end: Math.min(end, this.host.length) } : this.host.wordAt(start);
      return extent ? [{ session, ...extent, person: personOf(other) }] : [];
    });
  }

  /** Tells the others where the member is, unless they know. */
  here(extent: Extent | null, span: string): void {
    const { start, end } = extent ?? { start: -1, end: -1 };
    const place = `${start} ${end} ${span}`;
    if (place === this.#told) return;
    this.#told = place;
    this.#tell.run(start, end, span);
  }

  leave(): void {
    this.#tell.cancel();
    this.#told = NOWHERE;
  }
}

export function personOf({ member, name }: Presence): Person {
  return { member, name, initials: initialsOf(name), colour: colourOf(member) };
}

/** The first letters of the first two names, without the article: سلمى الخطيب is س‌خ. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^ال(?=..)/u, ''));
  // A joiner keeps the two Arabic letters apart.
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('\u200C');
}

function colourOf(member: string): number {
  let sum = 0;
  for (const letter of member) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % COLOURS;
}
