import type { PlainDate } from '../../dates/plain-date.ts'

/** What decides who pays first, for one of two plans that cover the same person. Null: nobody has told. */
export interface PlanForOrder {
  readonly id: string
  /** False for a plan without coordination rules; it is always first. */
  readonly coordinates: boolean
  /** Does it cover the person as employee or subscriber, or as somebody's dependent? */
  readonly coversAs: 'subscriber' | 'dependent' | null
  /** For a child: the parent through whom it covers; null when the person is no child. */
  readonly parent: ParentForOrder | null
  /** Does the subscriber work there now, or is that work over (retired, laid off)? `other`: it comes from no work. */
  readonly work: 'current' | 'over' | 'other' | null
  /** Is it a continuation (COBRA or by state law)? */
  readonly isContinuation: boolean | null
  readonly inForceSince: PlainDate | null
}

export interface ParentForOrder {
  /** Month and day decide, never the year. */
  readonly bornOn: PlainDate | null
  /** Parents who live apart: the court's order, or custody. Null while married or living together. */
  readonly apart:
    | 'notTold'
    | 'namedByCourt'
    | 'custodial'
    | 'custodialSpouse'
    | 'nonCustodial'
    | 'nonCustodialSpouse'
    | null
}

/** The plan that pays first and the rule that says so; or the fact that is missing; or that they share. */
export type PaysFirst =
  | { readonly kind: 'first'; readonly planId: string; readonly rule: OrderRule }
  | { readonly kind: 'missing'; readonly rule: OrderRule }
  | { readonly kind: 'share'; readonly rule: 'cob.shareEqually' }

export type OrderRule =
  | 'cob.noCoordination'
  | 'cob.subscriberBeforeDependent'
  | 'cob.parentsApart'
  | 'cob.birthday'
  | 'cob.activeBeforeRetired'
  | 'cob.ordinaryBeforeContinuation'
  | 'cob.longerCoverage'

/** What a rule says of two plans: 0 the first, 1 the second, null that it does not decide, `missing` that it can't. */
type Verdict = 0 | 1 | null | 'missing'
type Rule = readonly [OrderRule, (a: PlanForOrder, b: PlanForOrder) => Verdict]

/** In their order; the first that decides ends the matter. */
const RULES: readonly Rule[] = [
  ['cob.noCoordination', (a, b) => verdict(!a.coordinates, !b.coordinates)],
  ['cob.subscriberBeforeDependent', (a, b) => verdict(isAs(a, 'subscriber'), isAs(b, 'subscriber'))],
  ['cob.parentsApart', parentsApart],
  ['cob.birthday', birthday],
  ['cob.activeBeforeRetired', activeBeforeRetired],
  ['cob.ordinaryBeforeContinuation', (a, b) => verdict(not(a.isContinuation), not(b.isContinuation))],
  ['cob.longerCoverage', (a, b) => earlier(a.inForceSince, b.inForceSince)],
]

/**
 * Which of two plans pays first. Self-funded plans may write other rules, and states vary the model.
 * A retiree's plan pays before a continuation of
 * other work. Source: coverage specification, section 5.1; NAIC MDL-120 section 6. Medicare has its own (`medicareOrder`).
 */
export function paysFirst(a: PlanForOrder, b: PlanForOrder): PaysFirst {
  for (const [rule, decide] of RULES) {
    const found = decide(a, b)
    if (found === 'missing') return { kind: 'missing', rule }
    if (found !== null) return { kind: 'first', planId: found === 0 ? a.id : b.id, rule }
  }
  return { kind: 'share', rule: 'cob.shareEqually' }
}

/** Yes before no; no verdict when both are alike. */
function verdict(a: boolean | null, b: boolean | null): Verdict {
  if (a === null || b === null) return 'missing'
  if (a === b) return null
  return a ? 0 : 1
}

function isAs(plan: PlanForOrder, as: 'subscriber'): boolean | null {
  return plan.coversAs === null ? null : plan.coversAs === as
}

function not(fact: boolean | null): boolean | null {
  return fact === null ? null : !fact
}

const APART = ['custodial', 'custodialSpouse', 'nonCustodial', 'nonCustodialSpouse'] as const

/**
 * The court's word, then custody. A decree of joint custody names nobody: both are entered as living together. Of one
 * child the parents live together or apart: told of one parent, it is told of both.
 */
function parentsApart(a: PlanForOrder, b: PlanForOrder): Verdict {
  if (a.parent === null || b.parent === null) return null
  const [left, right] = [a.parent.apart, b.parent.apart]
  if (left === right && left !== 'notTold') return null
  if (left === 'namedByCourt') return 0
  if (right === 'namedByCourt') return 1
  if (left === 'notTold') return right === null ? null : 'missing'
  if (right === 'notTold') return left === null ? null : 'missing'
  if (left === null || right === null) return null
  return APART.indexOf(left) < APART.indexOf(right) ? 0 : 1
}

/** Decides only between work that goes on and work that is over; a continuation or an own purchase is neither. */
function activeBeforeRetired(a: PlanForOrder, b: PlanForOrder): Verdict {
  if (a.work === 'other' || b.work === 'other') return null
  return verdict(isCurrent(a), isCurrent(b))
}

function isCurrent({ work }: PlanForOrder): boolean | null {
  return work === null ? null : work === 'current'
}

/** The parent whose month and day of birth come earlier in the year; the same day leaves it to the later rules. */
function birthday(a: PlanForOrder, b: PlanForOrder): Verdict {
  if (a.parent === null || b.parent === null) return null
  const [left, right] = [a.parent.bornOn, b.parent.bornOn]
  if (left === null || right === null) return 'missing'
  const [day, other] = [left.slice(5), right.slice(5)]
  if (day === other) return earlier(a.inForceSince, b.inForceSince)
  return day < other ? 0 : 1
}

function earlier(a: PlainDate | null, b: PlainDate | null): Verdict {
  if (a === null || b === null) return 'missing'
  if (a === b) return null
  return a < b ? 0 : 1
}
