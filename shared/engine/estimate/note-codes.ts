/** Every remark that the engine makes about a route or a line; its sentence stands in shared/text/notes. */
export const NOTE_CODES = [
  /** The service lies before the first, or after the last day of the coverage: on, from / on, to. */
  'coverage.notBegun',
  'coverage.ended',
  /** The benefits were told too long ago (days, asOf), in an earlier plan year (start, asOf), or are a what-if (start). */
  'benefits.old',
  'planYear.turned',
  'planYear.next',
  /** No yearly maximum of the law is published for the plan year: start. */
  'rule.noYear',
  'network.out',
  'network.protected',
  /** More met than the total: met, total in cents. It is kept and read as fully met. */
  'met.deductibleAboveTotal',
  'met.oopAboveTotal',
  /** An assumption and its reason: reason. */
  'fact.assumed',
  /** The plan may take the claims in another order. */
  'order.mayDiffer',
  'selfPay.noCredit',
  /** Medicare and Medicaid forbid self-pay for covered care: plan. */
  'selfPay.notForFederal',
  /** All below belong to a line: code, words. */
  'line.noCharge',
  'line.noPlanPrice',
  'line.noBenefit',
  'line.notCovered',
  'price.cashAboveCharge',
  'copay.aboveAllowed',
  'limit.reached',
  'max.reached',
  /** Entered as missing, denied …, or asked for by the plan while nothing is entered. */
  'auth.missing',
  'auth.denied',
  'auth.expired',
  'auth.unitsExceeded',
  'auth.unknown',
  'auth.needed',
  'referral.missing',
  'referral.unknown',
  'referral.needed',
] as const

export type NoteCode = (typeof NOTE_CODES)[number]
