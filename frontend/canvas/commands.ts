import type { Editing } from './editing';
import type { Command } from './keyboard';
import type { Span, Tag } from './mark';
import type { OpenPage } from './open-page';
import type { Reader } from './reader';
import { besideSpan, type Edge } from './reading';
import type { Direction } from './words';

export interface CommandDesk {
  readonly page: OpenPage;
  readonly focused: Span | undefined;
  focusSpan(id: string, from: 'text' | 'keys'): void;
  openSpan(id: string): void;
  tagSelection(tag: Tag): void;
  retag(id: string, tag: Tag): void;
  removeSpan(id: string): void;
  showHelp(): void;
}

/** What each key does at this moment: it depends on what is selected, focused or being resized. */
export class Commands {
  constructor(
    private readonly desk: CommandDesk,
    private readonly reader: Reader,
    private readonly editing: Editing,
  ) {}

  /** False when the command means nothing now: the browser then does what it always does. */
  execute(command: Command): boolean {
    const { desk, reader } = this;
    switch (command.do) {
      case 'move':
        if (reader.resizing) reader.resizeBy(command.direction, false);
        else {
          if (desk.focused && !command.extend) desk.focusSpan('', 'text');
          reader.move(command.direction, command.unit, command.extend);
        }
        return true;
      case 'nudge':
        if (!reader.resizing) return command.extend && reader.nudge(command.direction);
        reader.resizeBy(command.direction, true);
        return true;
      case 'tag':
        return this.#tag(command.tag);
      case 'span':
        return this.#goToSpan(command.direction);
      case 'edge':
        return this.#startResize(command.edge);
      case 'open':
        return this.#endResize() || this.#open();
      case 'remove':
        if (!desk.focused || !desk.page.editable) return false;
        desk.removeSpan(desk.focused.id);
        return true;
      case 'cancel':
        return this.#cancel();
      case 'help':
        desk.showHelp();
        return true;
    }
  }

  #tag(tag: Tag): boolean {
    const { desk, reader } = this;
    if (!desk.page.editable || reader.resizing) return false;
    if (desk.focused && !reader.selection) desk.retag(desk.focused.id, tag);
    else desk.tagSelection(tag);
    return true;
  }

  #goToSpan(direction: Direction): boolean {
    const focused = this.desk.focused?.id ?? '';
    const span = besideSpan(this.editing.spans.ordered(), focused, this.reader.position, direction);
    if (span) this.desk.focusSpan(span.id, 'keys');
    return true;
  }

  #startResize(edge: Edge): boolean {
    const span = this.desk.focused;
    if (!span || !this.desk.page.editable) return false;
    const { start, end } = this.reader.resizing ?? span;
    this.reader.startResize({ id: span.id, edge, start, end });
    return true;
  }

  #endResize(): boolean {
    const done = this.reader.endResize();
    if (done) this.editing.change(done.id, { extent: { start: done.start, end: done.end } });
    return done !== null;
  }

  #open(): boolean {
    const { focused } = this.desk;
    if (focused) this.desk.openSpan(focused.id);
    return focused !== undefined;
  }

  #cancel(): boolean {
    const { desk, reader } = this;
    if (reader.endResize()) return true;
    if (reader.selection) reader.clear();
    else if (desk.focused) desk.focusSpan('', 'text');
    else if (reader.cursor) reader.goTo(null, false);
    else return false;
    return true;
  }
}
