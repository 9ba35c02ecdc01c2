import type { Figure } from '../figure.ts'

/** What one of several payers pays for a line. Its figure is `line.payerPays.<payer id>`. */
export interface LinePayer {
  readonly payerId: string
  readonly name: string
  readonly pays: Figure
}

/** One of several payers of a route, in the order in which they pay. */
export interface PayerAnswer {
  /** The route's id for its own coverage, else the id of the further payer. */
  readonly payerId: string
  readonly name: string
  /** 1 pays first. */
  readonly place: number
  /** The rule by which it stands before the next one; null for the last, and where the order is not known. */
  readonly before: string | null
  /** `estimate.payerPays.<payer id>`. */
  readonly pays: Figure
}

/** What a clinic's membership costs beside the care that it makes cheaper. */
export interface MembershipAnswer {
  /** The fees that have to be paid for these prices; nothing for somebody who is a member anyway. */
  readonly fee: Figure
  /** Care and fees together: what this way of paying takes out of the patient's pocket. */
  readonly withFee: Figure
  readonly feeRange: { readonly low: number; readonly high: number | null }
}
