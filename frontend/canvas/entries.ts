import { alike, type Patch, patched } from './fields';
import type { Edit, Fields, Link, Span } from './mark';
import type { Intent } from './spans';

/** An edit on its way, with what it already shows on the page. */
export interface Entry {
  readonly edit: Edit;
  readonly span?: Intent;
  readonly link?: Intent<Link>;
  readonly fields?: FieldsEntry;
}

/** What an edit of the fields changes, so that it can be made again over what another has changed meanwhile. */
export interface FieldsEntry {
  readonly patch: Patch;
  readonly before: Fields;
}

/** Whose edits they are. */
export interface Maker {
  readonly member: string;
  readonly memberId: string;
}

/** The entry of an edit, just made or kept from an earlier page. */
export function entryOf(edit: Edit, { member, memberId }: Maker, fields?: FieldsEntry): Entry {
  switch (edit.kind) {
    case 'mark': {
      const { opId: id, tag, start, end } = edit;
      const made: Span = { id, tag, start, end, version: 0, member, memberId, fields: {} };
      return { edit, span: { id, after: () => made } };
    }
    case 'change': {
      const { id, tag, start, end } = edit;
      // Another tag has other fields: those there are lost with it, until the change is taken back.
      const after = (span: Span | undefined): Span | null =>
        span ? { ...span, tag, start, end, fields: span.tag === tag ? span.fields : {} } : null;
      return { edit, span: { id, after } };
    }
    case 'fields': {
      if (!fields) return { edit };
      const after = (span: Span | undefined): Span | null =>
        span ? { ...span, fields: patched(span.fields, fields.patch) } : null;
      return { edit, span: { id: edit.id, after }, fields };
    }
    case 'link': {
      // Read when it is shown: an end that was not saved yet gets another id.
      const after = (): Link => ({ id: edit.opId, version: 0, kind: edit.relation, from: edit.from, to: edit.to });
      return { edit, link: { id: edit.opId, after } };
    }
    case 'remove':
      return { edit, span: { id: edit.id, after: () => null } };
    case 'unlink':
      return { edit, link: { id: edit.id, after: () => null } };
    default:
      return { edit };
  }
}

/** The entry follows one that was accepted: what that one edited has this id and version now. */
export function rebase({ edit, span, link, fields }: Entry, was: string, id: string, now: Span | Link): void {
  if (span?.id === was && edit.kind !== 'mark') span.id = id;
  if (link?.id === was && edit.kind !== 'link') link.id = id;
  switch (edit.kind) {
    case 'link':
      if (edit.from === was) edit.from = id;
      if (edit.to === was) edit.to = id;
      break;
    case 'change':
    case 'fields':
    case 'remove':
    case 'unlink':
      if (edit.id !== was) break;
      edit.id = id;
      edit.version = now.version;
      if (edit.kind === 'fields' && fields && 'fields' in now) edit.fields = patched(now.fields, fields.patch);
  }
}

/** Whether somebody else changed just those fields that this edit changes. */
export function clashes({ patch, before }: FieldsEntry, theirs: Fields): boolean {
  return (Object.keys(patch) as (keyof Fields)[]).some(
    (name) => !alike(before[name], theirs[name]) && !alike(patch[name], theirs[name]),
  );
}

/** A UUID; `crypto.randomUUID` is missing where the page is served without TLS inside a newsroom. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
