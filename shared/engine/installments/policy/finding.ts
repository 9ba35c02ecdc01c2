import type { Limit } from './limit.ts'

/**
 * Every policy line of a plan. Each is about one rule; the level says how the plan stands to it.
 * Source: payment plan specification, section 13.
 */
export const POLICY_CODES = [
  /** Facts: `payment`, `minimum`, `largestCount`. */
  'minimumPayment',
  /** Facts: `months`, `longestMonths`. */
  'longestTerm',
  /** A shorter plan than the law has the clinic offer. Facts: `months`, `leastMonths`. */
  'offerLonger',
  /** Facts: `count`, `most`. */
  'mostInstallments',
  /** Facts: `count`, `payments`. */
  'forgiveness',
  /** Facts: `balance`, `largest`. */
  'largestPlan',
  /** Facts: `downPayment`, `least`. */
  'downPayment',
  /** No interest and no fee. No facts. */
  'noCharges',
  /** Facts: `rate`, and `most` (percent texts), or `because` and `pack` where none may be asked. */
  'rate',
  /** Facts: `index`, `rate`. */
  'rateIndex',
  /** Interest begins in the days without it. Facts: `days`, and `from` while the first bill is known. */
  'interestFreeDays',
  /** Facts: `because` and `pack`; or `part` (`amount`, `percent`, `grace`), `asked`, `limit`. */
  'lateFee',
  /** Facts: `because` and `pack`; or `asked` and `limit`. */
  'returnedPayment',
  /** A fee that counts as interest. Facts: `amount`, and `because` and `pack` where none may be asked. */
  'planFee',
  /** Facts: `together`, `cap`, `month`. */
  'incomeCap',
  /** A cap holds, but its income is not known. Facts: `share`, `basis`. */
  'incomeNotAsked',
  /** Other open plans of the guarantor. Facts: `together`, `others`, `from`. */
  'otherPlans',
  /** Insurance has not answered, so the balance is an estimate. No facts. */
  'insurancePending',
  /** The first payment lies far ahead. Facts: `days` after the agreement, `most`. */
  'firstDueLate',
  /** Taking each payment by card costs a large share of it. Facts: `cost` (of one payment), `payment`, `above` (percent text), `inAll`. */
  'cardCost',
  /** Facts: `payment`, `regular`. */
  'balloon',
  'acceleration',
  'security',
  'wageAssignment',
  /** Facts: `clause`, and `wording` (`missing`) where nobody has typed its words. */
  'clause',
  /** Facts: `answer` (`askWhetherForProfit`) while set-up has not said so. */
  'holderNotice',
  'cosignerNotice',
  /** Something to do beside the numbers. Facts: `duty`. */
  'duty',
  /** Facts: `pack`, `review`, `toVerify`. */
  'packReview',
] as const

export type PolicyCode = (typeof POLICY_CODES)[number]

/** In order; worth a look; a supervisor may allow it; the law does not. */
export type FindingLevel = 'fine' | 'check' | 'needsApproval' | 'cannot'

/** One policy line. `source` is `clinic` or the id of the pack whose limit it is. */
export interface PolicyFinding {
  readonly code: PolicyCode
  readonly level: FindingLevel
  readonly source: string
  /** False where the pack's statement was not read at its source. */
  readonly verified: boolean
  readonly facts: Readonly<Record<string, number | string>>
}

/** A line about one limit. */
export function found(
  code: PolicyCode,
  level: FindingLevel,
  limit: Limit<unknown>,
  facts: PolicyFinding['facts'],
): PolicyFinding {
  const source = limit.source.kind === 'clinic' ? 'clinic' : limit.source.id
  return { code, level, source, verified: limit.verified, facts }
}

/** A line about a rule without a limit of its own; `source` names the pack, null the clinic. */
export function noted(
  code: PolicyCode,
  level: FindingLevel,
  source: string | null,
  facts: PolicyFinding['facts'],
): PolicyFinding {
  return { code, level, source: source === null ? 'clinic' : source, verified: true, facts }
}

/**
 * What breaking a limit needs: the clinic's own may be approved, a law's may not.
 * Source: payment plan specification, section 13.3.
 */
export function broken(limit: Limit<unknown>): FindingLevel {
  return limit.source.kind === 'clinic' ? 'needsApproval' : 'cannot'
}

/** The gravest level among the lines; `fine` when there are none. */
export function gravest(findings: readonly PolicyFinding[]): FindingLevel {
  const order: readonly FindingLevel[] = ['fine', 'check', 'needsApproval', 'cannot']
  return findings.reduce<FindingLevel>(
    (kept, { level }) => (order.indexOf(level) > order.indexOf(kept) ? level : kept),
    'fine',
  )
}
