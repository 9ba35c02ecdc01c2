/** Where something stands in an X12 file. All numbers count from 1. */
export interface X12Position {
  readonly interchange: number
  /** The transaction (ST…SE) within the file; 0 for what stands outside of any. */
  readonly transaction: number
  /** The running number of the segment over the whole file. */
  readonly segment: number
  /** The line of the text on which the segment begins. */
  readonly line: number
}

/**
 * What became of a segment. `mapped`: it filled a value of the answer. `kept`: understood, and no value of ours is made
 * of it. `unknown`: not known in this place, shown as it is. `rejected`: it could not be read. Each segment has exactly
 * one of them: nothing is lost.
 */
export type SegmentUse = 'mapped' | 'kept' | 'unknown' | 'rejected'

/** One segment of the file, as found, and what became of it. */
export interface SegmentRecord {
  readonly position: X12Position
  /** The segment's name, `EB`; empty where it has none. */
  readonly tag: string
  /** The text as found, without the terminator; cut at 2,000 characters. */
  readonly raw: string
  readonly use: SegmentUse
}

/** How many segments there were and what became of them; the four add up to `read`. */
export interface SegmentCounts {
  readonly read: number
  readonly mapped: number
  readonly kept: number
  readonly unknown: number
  readonly rejected: number
}

/**
 * How much something matters. `error`: the value is not used. `decision`: used only after a person chose. `warning`:
 * used, but look. `note`: good to know.
 */
export type Severity = 'error' | 'decision' | 'warning' | 'note'

/** Something to say about one place of an X12 file. Tests and screens go by the code; its words are in shared/text. */
export interface X12Finding<Code extends string = string> {
  readonly severity: Severity
  readonly code: Code
  readonly position: X12Position
  /** The segment as found, or the part that it is about; cut at 200 characters. */
  readonly raw: string
}

/** The separators as the file declares them; null where it has none or declares none. */
export interface X12Separators {
  readonly element: string
  readonly component: string | null
  readonly repetition: string | null
  readonly terminator: string
}

/** The file cannot be read as X12 at all. `TOO-LARGE`: more than 20 MB of text or 200,000 segments. */
export type NotX12Code = 'EMPTY' | 'NOT-X12' | 'TOO-LARGE' | 'HTML' | 'JSON' | 'BINARY'

/** What the text is instead of the transaction that was asked for. */
export type OtherFile =
  | { readonly kind: 'notX12'; readonly code: NotX12Code }
  /** X12, and no transaction of the wanted kind in it: `835` for a remittance, `270` for a question. Sorted. */
  | { readonly kind: 'otherTransaction'; readonly transactions: readonly string[] }
