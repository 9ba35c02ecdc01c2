import type { PaperLanguage } from '../text/documents-days.ts'
import type { Block, Typed } from './blocks.ts'

/** Which paper it is. Each has its own composer in this folder. */
export type PaperKind =
  | 'goodFaithEstimate'
  | 'insuredEstimate'
  | 'planAgreement'
  | 'receipt'
  | 'comparison'
  | 'whySheet'
  | 'otherBillers'
  | 'statement'
  | 'paymentSchedule'
  | 'combinedSchedule'
  | 'planChange'
  | 'payOffLetter'
  | 'refundLetter'
  | 'reminderLetter'
  | 'defaultNotice'
  | 'balanceLetter'
  | 'settlementLetter'
  | 'assistanceApplication'
  | 'assistanceDecision'
  | 'refusalNotice'
  | 'callSheet'
  | 'nonCoveredNotice'
  | 'outageForm'
  | 'dailyClose'
  | 'emergencyBalances'
  // For the clinic's own drawer: printed, never stored among the issued papers.
  | 'recoveryKit'
  | 'retirement'
  | 'auditReport'
  | 'workstationGuide'
  | 'report'

/** Required words that stand on the paper: which, from what source, and since when they hold. */
export interface WordingUsed {
  readonly id: string
  readonly source: string
  readonly holdsFrom: string
}

/** What the foot of each page says beside page numbers and the moment of making. */
export interface Foot {
  /** "Estimate, not a bill"; null where the paper needs no such words. */
  readonly standing: string | null
  /** What an unissued or unsigned copy says: "DRAFT – NOT AN AGREEMENT". */
  readonly draftMark: string
  readonly madeBy: Typed
}

/**
 * What stands on a paper, in reading order, without any place, font or page.
 * The same input gives the same model; both languages have the same blocks with the same figures.
 */
export interface DocumentModel {
  readonly kind: PaperKind
  /** Changes with the order or the words of the template; the issued document records it. */
  readonly templateVersion: string
  readonly lang: PaperLanguage
  readonly title: string
  /** The clinic; goes into the file's properties. */
  readonly author: Typed
  readonly number: Typed
  readonly version: number
  readonly blocks: readonly Block[]
  readonly foot: Foot
  readonly wording: readonly WordingUsed[]
}
