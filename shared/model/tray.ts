import type { EstimateId, PersonId } from './ids.ts'

/** What one line of a handover is: a form left half-way, a row of the day's work, or words alone. */
export const handOverKinds = ['draft', 'work', 'words'] as const
export type HandOverKind = (typeof handOverKinds)[number]

/** What a shift leaves behind, in the order of the handover sheet; `words` are the lines that somebody wrote. */
export const handoverGroups = ['drafts', 'money', 'calls', 'approvals', 'signatures', 'estimates', 'words'] as const

/** Somebody who can take work. */
export interface TrayPerson {
  readonly id: PersonId
  readonly name: string
}

/** A form that was begun and not finished. */
export interface TrayDraft {
  /** Which form on which record; the form is opened again by it. */
  readonly key: string
  readonly title: string
  /** Empty where the form is about no patient. */
  readonly patientName: string
  /** The last key typed, in UTC. */
  readonly changedAt: string
  /** It waits to be taken by a colleague, under this line. */
  readonly handedAs: string | null
}

/** An estimate that was begun and not issued. It belongs to the desk, not to one person. */
export interface TrayEstimate {
  readonly estimateId: EstimateId
  readonly title: string
  readonly patientName: string
  readonly changedAt: string
}

/** A form that was thrown away and can be fetched back. */
export interface DiscardedDraft {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly patientName: string
  readonly discardedAt: string
}

/** One line that waits to be taken. */
export interface HandOverLine {
  readonly id: string
  readonly kind: HandOverKind
  /** Of the draft or the row of work; empty for words. */
  readonly key: string
  readonly title: string
  readonly patientName: string
  readonly note: string
  readonly from: TrayPerson
  /** Null: whoever comes next. */
  readonly to: TrayPerson | null
  readonly handedAt: string
}

/** Everything begun and not finished, as one person sees it; each list newest first. */
export interface Tray {
  readonly drafts: readonly TrayDraft[]
  readonly estimates: readonly TrayEstimate[]
  /** Handed to this person or to whoever comes next, and not taken yet. */
  readonly handedToMe: readonly HandOverLine[]
  /** Handed on by this person and not taken yet: it still stays with them. */
  readonly handedByMe: readonly HandOverLine[]
  readonly discarded: readonly DiscardedDraft[]
  /** Active people other than this one, by name. */
  readonly people: readonly TrayPerson[]
}
