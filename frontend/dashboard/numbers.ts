/** What a table says, as bars are drawn of it. */
export interface Numbers {
  names: string[];
  series: Series[];
}

export interface Series {
  name: string;
  /** A custom property of the stylesheet. */
  colour: string;
  values: number[];
  /** Where each bar leads; null where there is nothing to see. */
  links: (HTMLAnchorElement | null)[];
}

/** The columns whose heads name a colour; the rows by their heads. */
export function read(table: HTMLTableElement): Numbers {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  return {
    names: rows.map((row) => row.cells[0]?.textContent ?? ''),
    series: heads.flatMap((head, column) => {
      const colour = head.dataset['colour'];
      const cells = rows.map((row) => row.cells[column]);
      return colour
        ? [
            {
              name: head.textContent ?? '',
              colour,
              values: cells.map((cell) => Number(cell?.dataset['number'] ?? 0)),
              links: cells.map((cell) => cell?.querySelector('a') ?? null),
            },
          ]
        : [];
    }),
  };
}

/** Where several series have one colour, the later ones are paler, so that they are told apart. */
export function opacity(series: Series[], at: number): number {
  const before = series.slice(0, at).filter((each) => each.colour === series[at]?.colour).length;
  return Math.max(0.3, 1 - 0.35 * before);
}
