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
  /** How a self-pay route is priced: from / price, count / months. */
  'selfPay.chargemaster',
  'selfPay.tier',
  'selfPay.package',
  'selfPay.settlement',
  'selfPay.membership',
  /** A sliding fee by income: percent of the poverty guideline in hundredths, or why there is none. */
  'sliding.class',
  'sliding.aboveSchedule',
  'sliding.contractForbids',
  'sliding.noGuideline',
  /** A hospital's help and the law's ceiling. */
  'charity.applies',
  'charity.atCeiling',
  'charity.notEligible',
  /** Who pays in which order, and by which rule: first, second. */
  'cob.order',
  'cob.orderOpen',
  'cob.shareEqually',
  'cob.timely',
  /** A plan's benefit reserve: plan, before, after in cents. */
  'cob.reserve',
  /** Medicare: the clinic's standing, who may not be billed, and a year without figures: on. */
  'medicare.limitingCharge',
  'medicare.secondary',
  'medicare.notBillable',
  'medicare.noYear',
  /** What a route supposes. */
  'whatIf.notAuthorized',
  'whatIf.deductibleMet',
  'whatIf.outOfNetwork',
  'whatIf.firstPayerOnly',
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
  /** Units that may be fewer or more: low, high; and a service that may not be needed. */
  'volume.units',
  'volume.mayHappen',
  'volume.wide',
  /** A price that is reduced beside others: percent in hundredths of a percent, modifier. */
  'price.rank',
  'price.endoscopyBase',
  'price.bilateral',
  'price.modifier',
  'price.byReport',
] as const

export type NoteCode = (typeof NOTE_CODES)[number]
