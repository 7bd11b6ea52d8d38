import type { Extent } from './mark';

/** What is told of a span of each tag: the fields of the server's records, by their names. */

export interface ClaimFields {
  readonly wording?: string;
  readonly checkWorthiness?: string;
  readonly checkWorthinessReasons?: readonly string[];
  readonly topic?: string;
  readonly claimant?: { readonly name?: string; readonly annotation?: string };
  readonly claimedAt?: string;
  readonly appearances?: readonly { readonly url?: string; readonly title?: string; readonly date?: string }[];
}

/** A range in the fields, with its words where the field keeps them. */
export interface Place extends Extent {
  readonly quote?: string;
}

export interface AttributionFields {
  /** Elided in the text, the name is a guess. */
  readonly source?: {
    readonly name?: string;
    readonly start?: number;
    readonly end?: number;
    readonly guess?: boolean;
  };
  readonly sourceKind?: string;
  readonly cue?: Place;
  readonly force?: string;
  readonly contents?: readonly Extent[];
  readonly form?: string;
  /** Those through whom it came, say the agency that quotes the minister. */
  readonly chain?: readonly string[];
}

export interface FigureFields {
  /** In base units: 275 million is 275000000. */
  readonly value?: number;
  readonly highValue?: number;
  readonly unit?: string;
  readonly currency?: string;
  readonly currencyGuessed?: boolean;
  readonly scale?: string;
  readonly comparator?: string;
  readonly denominator?: string;
  readonly timeWindow?: string;
  readonly date?: string;
  readonly kind?: string;
}
