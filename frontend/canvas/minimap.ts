import { type Extent, type Span, TAGS, type Tag } from './mark';
import { pieceAt } from './offsets';

/** A thin map of all spans at the start of the text. It is drawn, not built of nodes: there may be 10,000 of them. */

const CHARACTERS_PER_LINE = 68;
const TICK = 3;
const TAG_TOKENS: Readonly<Record<Tag, string>> = {
  CLAIM: '--tq-claim',
  ATTRIBUTION: '--tq-attribution',
  FIGURE: '--tq-figure',
};

/** Where an offset stands in the height of the text, 0 to 1, without asking the browser for the height of what is far. */
export class Scale {
  readonly #before: number[] = [];
  readonly #lines: number;

  constructor(private readonly pieces: readonly Extent[]) {
    let lines = 0;
    for (const { start, end } of pieces) {
      this.#before.push(lines);
      lines += 1 + Math.floor((end - start) / CHARACTERS_PER_LINE);
    }
    this.#lines = Math.max(1, lines);
  }

  at(offset: number): number {
    const index = pieceAt(this.pieces, offset);
    const piece = this.pieces[index];
    if (!piece) return 0;
    const within = (offset - piece.start) / CHARACTERS_PER_LINE;
    return Math.min(1, ((this.#before[index] ?? 0) + within) / this.#lines);
  }

  /** The start of the piece that is there. */
  offset(fraction: number): number {
    const line = fraction * this.#lines;
    let index = this.#before.findIndex((before) => before > line);
    if (index < 0) index = this.#before.length;
    const piece = this.pieces[Math.max(0, index - 1)];
    if (!piece) return 0;
    const within = (line - (this.#before[Math.max(0, index - 1)] ?? 0)) * CHARACTERS_PER_LINE;
    return Math.min(piece.end, Math.round(piece.start + within));
  }
}

/** Spans, in reading order, that would fall on the same tick are drawn once. */
export function ticksOf(spans: readonly Span[], scale: Scale, height: number): { tag: Tag; id: string; y: number }[] {
  const last: Partial<Record<Tag, number>> = {};
  return spans.flatMap(({ id, tag, start }) => {
    const y = Math.min(height - TICK, Math.floor((scale.at(start) * height) / TICK) * TICK);
    if (last[tag] === y) return [];
    last[tag] = y;
    return [{ tag, id, y }];
  });
}

export function drawMinimap(canvas: HTMLCanvasElement, spans: readonly Span[], scale: Scale): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const paint = canvas.getContext('2d');
  if (!paint || width === 0 || height === 0) return;
  const ratio = devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  paint.scale(ratio, ratio);
  const style = getComputedStyle(canvas);
  const colours = Object.fromEntries(TAGS.map((tag) => [tag, resolved(style, TAG_TOKENS[tag])]));
  for (const { tag, y } of ticksOf(spans, scale, height)) {
    paint.fillStyle = colours[tag] ?? '';
    paint.fillRect(2, y, width - 4, TICK - 1);
  }
}

/** A canvas knows no light-dark(): the browser computes the colour in the stylesheet's place. */
const probes = new Map<string, string>();
function resolved(style: CSSStyleDeclaration, token: string): string {
  const written = style.getPropertyValue(token);
  const key = `${style.colorScheme} ${matchMedia('(prefers-color-scheme: dark)').matches} ${written}`;
  let colour = probes.get(key);
  if (colour === undefined) {
    const probe = document.createElement('i');
    probe.style.color = written;
    probe.style.colorScheme = style.colorScheme;
    document.body.append(probe);
    colour = getComputedStyle(probe).color;
    probe.remove();
    probes.set(key, colour);
  }
  return colour;
}
