/**
 * The keys of the verification queue, by their place on the keyboard: an Arabic layout has them where a Latin one has. Moving
 * happens here, by the grid's own focus; the rest is told to the server. Its Java face is `review.ui.QueueKeys`.
 */
class QueueKeys extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#press, true);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#press, true);
  }

  readonly #press = (event: KeyboardEvent): void => {
    const grid = document.querySelector<Grid>('vaadin-grid.queue-grid');
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) {
      return;
    }
    switch (event.code) {
      case 'KeyJ':
        step(grid, 'ArrowDown');
        break;
      case 'KeyK':
        step(grid, 'ArrowUp');
        break;
      case 'KeyX':
      case 'KeyE':
      case 'KeyD':
        this.#tell(event.code, grid);
        break;
      case 'Enter':
        if (!onCell(event)) {
          return;
        }
        this.#tell(event.code, grid);
        break;
      case 'Slash':
        if (!event.shiftKey) {
          return;
        }
        this.#tell(event.code, grid);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #tell(key: string, grid: Grid | null): void {
    this.dispatchEvent(new CustomEvent('queue-key', { detail: { key, row: focusedRow(grid) } }));
  }
}

type Grid = HTMLElement & { getEventContext(event: Event): { item?: { key: string } } };

/** Whoever types, or chooses from a list, or is in a dialog, means letters. */
function isTyping(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some(
      (at) =>
        at instanceof HTMLElement &&
        (at.matches('input:not([type=checkbox]), textarea, vaadin-select, vaadin-menu-bar, vaadin-dialog') ||
          at.getAttribute('role') === 'dialog'),
    );
}

/** Enter on a link or a button is theirs. */
function onCell(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  return at instanceof HTMLElement && (at.localName === 'td' || at.localName === 'tr' || at.localName === 'body');
}

/** The cell that has the focus, also when the focus is on something in it. */
function focusedCell(grid: Grid): HTMLElement | null {
  const inside = grid.shadowRoot?.activeElement?.closest<HTMLElement>('td, tr') ?? null;
  const content = document.activeElement?.closest('vaadin-grid-cell-content') as HTMLElement | null;
  return inside ?? content?.assignedSlot?.closest<HTMLElement>('td') ?? null;
}

function step(grid: Grid | null, key: string): void {
  if (!grid) {
    return;
  }
  const cell = focusedCell(grid);
  if (cell?.closest('#items')) {
    cell.focus();
    cell.dispatchEvent(
      new KeyboardEvent('keydown', { key, code: key, bubbles: true, composed: true, cancelable: true }),
    );
  } else {
    grid.shadowRoot?.querySelector<HTMLElement>('#items tr:not([hidden]) td:nth-of-type(2)')?.focus();
  }
}

/** The grid's own key of the row that has the focus; empty for none. */
function focusedRow(grid: Grid | null): string {
  const cell = grid && focusedCell(grid);
  if (!cell) {
    return '';
  }
  let found = '';
  const ask = (event: Event): void => {
    found = grid.getEventContext(event).item?.key ?? '';
  };
  grid.addEventListener('queue-row', ask, { once: true });
  cell.dispatchEvent(new CustomEvent('queue-row', { bubbles: true, composed: true }));
  return found;
}

customElements.define('queue-keys', QueueKeys);
