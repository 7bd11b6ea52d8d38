import { alike, type Patch, patched } from './fields';
import type { Decision, Edit, Extent, Fields, Link, Relation, Span, Tag } from './mark';
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

export function markEntry(tag: Tag, { start, end }: Extent, quote: string, member: string, memberId: string): Entry {
  const opId = newId();
  const made: Span = { id: opId, tag, start, end, version: 0, member, memberId, fields: {} };
  return { edit: { opId, kind: 'mark', tag, start, end, quote }, span: { id: opId, after: () => made } };
}

/** Another tag has other fields: those there are lost with it, until the change is taken back. */
export function changeEntry({ id, version }: Span, tag: Tag, { start, end }: Extent, quote: string): Entry {
  const after = (before: Span | undefined): Span | null =>
    before ? { ...before, tag, start, end, fields: before.tag === tag ? before.fields : {} } : null;
  return { edit: { opId: newId(), kind: 'change', id, version, tag, start, end, quote }, span: { id, after } };
}

export function fieldsEntry({ id, version, fields: before }: Span, patch: Patch): Entry {
  return {
    edit: { opId: newId(), kind: 'fields', id, version, fields: patched(before, patch) },
    span: { id, after: (span) => (span ? { ...span, fields: patched(span.fields, patch) } : null) },
    fields: { patch, before },
  };
}

export function removeEntry({ id, version }: Span): Entry {
  return { edit: { opId: newId(), kind: 'remove', id, version }, span: { id, after: () => null } };
}

export function linkEntry(relation: Relation, from: string, to: string): Entry {
  const opId = newId();
  const edit: Edit = { opId, kind: 'link', relation, from, to };
  // Read when it is shown: an end that was not saved yet gets another id.
  const after = (): Link => ({ id: opId, version: 0, kind: relation, from: edit.from, to: edit.to });
  return { edit, link: { id: opId, after } };
}

export function unlinkEntry({ id, version }: Link): Entry {
  return { edit: { opId: newId(), kind: 'unlink', id, version }, link: { id, after: () => null } };
}

export function decisionEntry(kind: Decision, ids: readonly string[]): Entry {
  return { edit: { opId: newId(), kind, ids } };
}

export function stepEntry(kind: 'undo' | 'redo'): Entry {
  return { edit: { opId: newId(), kind } };
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
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
