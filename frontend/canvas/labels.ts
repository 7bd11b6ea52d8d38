import type { Labels, Tag } from './mark';

/** Fills `{0}`, `{1}` … of a sentence from the server; a key that is missing shows itself, so that it is noticed. */
export function phrase(labels: Labels, key: string, ...values: readonly (string | number)[]): string {
  return (labels[key] ?? key).replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

export function kindLabel(labels: Labels, tag: Tag): string {
  return phrase(labels, tag.toLowerCase());
}
