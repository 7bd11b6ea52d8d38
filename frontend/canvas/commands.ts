import type { Deciding } from './deciding';
import type { Editing } from './editing';
import type { FieldsForm } from './fields-form';
import type { Finder } from './finder';
import type { Frames, Role } from './frame';
import type { Command } from './keyboard';
import type { Linking } from './linking';
import { type Span, TAGS, type Tag } from './mark';
import type { OpenPage } from './open-page';
import type { Reader } from './reader';
import { besideSpan, type Edge } from './reading';
import type { Direction } from './words';

export interface CommandDesk {
  readonly page: OpenPage;
  readonly focused: Span | undefined;
  readonly reader: Reader;
  readonly editing: Editing;
  readonly form: FieldsForm;
  readonly linking: Linking;
  readonly finder: Finder;
  readonly deciding: Deciding;
  readonly frames: Frames;
  /** Those that the filters let through. */
  shownSpans(): readonly Span[];
  focusSpan(id: string, from: 'text' | 'keys'): void;
  focusText(): void;
  openSpan(id: string): void;
  writeComment(id: string): void;
  openGuidelines(): void;
  readonly isReading: boolean;
  toggleReading(): void;
  tagSelection(tag: Tag): void;
  retag(id: string, tag: Tag): void;
  removeSpan(id: string): void;
  step(kind: 'undo' | 'redo'): boolean;
  seekOccurrences(): boolean;
  closeOccurrences(): boolean;
  showHelp(): void;
}

/** What each key does at this moment: it depends on what is selected, focused, being resized or linked. */
export class Commands {
  constructor(private readonly desk: CommandDesk) {}

  /** False when the command means nothing now: the browser then does what it always does. */
  execute(command: Command): boolean {
    const { desk } = this;
    const { focused, page } = desk;
    switch (command.do) {
      case 'move':
        return this.#move(command);
      case 'nudge':
        return this.#nudge(command);
      case 'tag':
        return this.#tag(command.tag);
      case 'take':
        return this.#take(command.role);
      case 'span':
        return this.#goToSpan(command.direction);
      case 'suggestion':
        return desk.deciding.step(command.direction);
      case 'accept':
        return desk.deciding.accept();
      case 'dismiss':
        return desk.deciding.dismiss();
      case 'edge':
        return this.#startResize(command.edge);
      case 'open':
        return this.#confirmLink() || this.#endResize() || this.#open();
      case 'panel':
        if (focused) desk.openSpan(focused.id);
        return focused !== undefined;
      case 'comment':
        if (focused) desk.writeComment(focused.id);
        return focused !== undefined;
      case 'guidelines':
        desk.openGuidelines();
        return true;
      case 'read':
        desk.toggleReading();
        return true;
      case 'link':
        return focused !== undefined && desk.linking.start(focused.id);
      case 'remove':
        if (!focused || !page.editable) return false;
        desk.removeSpan(focused.id);
        return true;
      case 'undo':
      case 'redo':
        return desk.step(command.do);
      case 'find':
        desk.finder.open();
        return true;
      case 'every':
        return desk.seekOccurrences();
      case 'cancel':
        return this.#cancel();
      case 'help':
        desk.showHelp();
        return true;
    }
  }

  #move({ direction, unit, extend }: Extract<Command, { do: 'move' }>): boolean {
    const { desk } = this;
    const { reader, linking } = desk;
    if (linking.from) linking.step(direction);
    else if (reader.resizing) reader.resizeBy(direction, false);
    else {
      if (desk.focused && !extend) desk.focusSpan('', 'text');
      desk.deciding.leave();
      reader.move(direction, unit, extend);
    }
    return true;
  }

  #nudge({ direction, extend }: Extract<Command, { do: 'nudge' }>): boolean {
    const { reader } = this.desk;
    if (!reader.resizing) return extend && reader.nudge(direction);
    reader.resizeBy(direction, true);
    return true;
  }

  #tag(tag: Tag): boolean {
    const { desk } = this;
    const { reader, linking } = desk;
    if (linking.from) return linking.choose(TAGS.indexOf(tag) + 1);
    if (!desk.page.editable || reader.resizing) return false;
    if (desk.focused && !reader.selection) desk.retag(desk.focused.id, tag);
    else desk.tagSelection(tag);
    return true;
  }

  #take(role: Role): boolean {
    const { frames, page } = this.desk;
    const span = frames.meant;
    if (!span || !page.editable) return false;
    frames.take(span.id, role);
    return true;
  }

  #goToSpan(direction: Direction): boolean {
    const { desk } = this;
    if (desk.linking.from) desk.linking.step(direction);
    else {
      const span = besideSpan(desk.shownSpans(), desk.focused?.id ?? '', desk.reader.position, direction);
      if (span) desk.focusSpan(span.id, 'keys');
    }
    return true;
  }

  #startResize(edge: Edge): boolean {
    const { desk } = this;
    const span = desk.focused;
    if (!span || !desk.page.editable) return false;
    const { start, end } = desk.reader.resizing ?? span;
    desk.reader.startResize({ id: span.id, edge, start, end });
    return true;
  }

  #confirmLink(): boolean {
    const { linking } = this.desk;
    // Asked before: a link that is made ends the linking, and the same key must not open the span, too.
    const isLinking = linking.from !== undefined;
    linking.confirm();
    return isLinking;
  }

  #endResize(): boolean {
    const { reader, editing } = this.desk;
    const done = reader.endResize();
    if (!done) return false;
    editing.change(done.id, { extent: { start: done.start, end: done.end } });
    this.#stay();
    return true;
  }

  /** After a resize the arrows go on from the span, not from the top of the text. */
  #stay(): void {
    const { focused, reader } = this.desk;
    if (focused) reader.goTo(focused, false);
  }

  #open(): boolean {
    const { focused, page, form } = this.desk;
    if (focused && !(page.editable && form.open(focused.id))) this.desk.openSpan(focused.id);
    return focused !== undefined;
  }

  #cancel(): boolean {
    const { desk } = this;
    const { reader } = desk;
    if (desk.linking.cancel() || desk.closeOccurrences()) return true;
    if (reader.endResize()) this.#stay();
    else if (desk.finder.leave() || desk.form.close()) desk.focusText();
    else if (reader.selection) reader.clear();
    else if (desk.deciding.leave()) desk.focusText();
    else if (desk.focused) desk.focusSpan('', 'text');
    else if (reader.cursor) reader.goTo(null, false);
    else if (desk.isReading) desk.toggleReading();
    else return false;
    return true;
  }
}
