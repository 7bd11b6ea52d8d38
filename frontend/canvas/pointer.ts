import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Handles of a touch selection move for a while after the finger lifts. */
const SETTLED = 300;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a selection came about. */
export interface Reach {
  readonly precise: boolean;
  /** The browser's selection may be corrected on the page; a finger's handles must stay where they are. */
  readonly native: boolean;
  /** Where the mouse was pressed and released. */
  readonly points: readonly Point[];
}

export interface PointerTarget {
  readonly textElement: HTMLElement;
  /** A drag started: nothing of the text may be painted until it ends. */
  dragged(isDragging: boolean): void;
  /** The browser's selection may be read now. */
  selected(how: Reach): void;
  /** A plain click, on the spans of these ids, the widest first; on none when beside them. */
  clicked(ids: readonly string[], at: Point): void;
}

/** Watches the browser's own selection; it is never imitated, for touch and assistive technology work with it only. */
export class Pointer implements ReactiveController {
  #dragging = false;
  #touch = false;
  #pressed: Point | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly target: PointerTarget,
  ) {
    host.addController(this);
  }

  get dragging(): boolean {
    return this.#dragging;
  }

  hostConnected(): void {
    const text = this.target.textElement;
    text.addEventListener('pointerdown', this.#onDown);
    text.addEventListener('click', this.#onClick);
    text.addEventListener('dragstart', this.#onDragStart);
    for (const end of ['pointerup', 'pointercancel', 'mouseup'] as const) addEventListener(end, this.#onUp);
    document.addEventListener('selectionchange', this.#onChange);
  }

  hostDisconnected(): void {
    const text = this.target.textElement;
    text.removeEventListener('pointerdown', this.#onDown);
    text.removeEventListener('click', this.#onClick);
    text.removeEventListener('dragstart', this.#onDragStart);
    for (const end of ['pointerup', 'pointercancel', 'mouseup'] as const) removeEventListener(end, this.#onUp);
    document.removeEventListener('selectionchange', this.#onChange);
    clearTimeout(this.#timer);
    this.#dragging = false;
  }

  /** A key came, maybe before the selection had settled: it is read at once. */
  flush(): void {
    this.#read(false);
  }

  readonly #onDown = (event: PointerEvent): void => {
    this.#touch = event.pointerType !== 'mouse';
    if (event.button !== 0) return;
    // What was to settle is past; read in the middle of the drag, it would move the drag's start.
    clearTimeout(this.#timer);
    this.#dragging = true;
    this.#pressed = { x: event.clientX, y: event.clientY };
    // Pressing inside a selection would start to drag its text instead of selecting anew.
    if (!this.#touch && !event.shiftKey) document.getSelection()?.removeAllRanges();
    this.target.dragged(true);
  };

  readonly #onUp = (event: MouseEvent): void => {
    const ended = this.#dragging;
    this.#dragging = false;
    if (ended) this.target.dragged(false);
    const inText = event.composedPath().includes(this.target.textElement);
    const points = this.#pressed ? [this.#pressed, { x: event.clientX, y: event.clientY }] : [];
    if (this.#touch && ended) this.#settle();
    else if ((ended || inText) && !this.#touch) this.#read(event.altKey, points);
  };

  readonly #onChange = (): void => {
    if (!this.#dragging) this.#settle();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed) return;
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-ids]') : null;
    this.target.clicked(mark?.dataset['ids']?.split(' ') ?? [], { x: event.clientX, y: event.clientY });
  };

  readonly #onDragStart = (event: Event): void => event.preventDefault();

  /** While a finger is down, or the mouse pressed, the selection is not what is meant yet. */
  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(false), SETTLED);
  }

  #read(precise: boolean, points: readonly Point[] = []): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.target.selected({ precise, native: !this.#touch, points });
  }
}
