import type { Liability } from '../../model/benefit-plan.ts'
import { proportionOf } from '../../money/proportion.ts'
import { type LineRecord, OUTCOME } from './line-record.ts'
import {
  AUTH,
  type AuthTerms,
  ENDLESS,
  LIMIT_KINDS,
  type LimitTerms,
  type LineTerms,
  less,
  NO_CELL,
  type PlanTerms,
  type RuleTerms,
} from './terms.ts'

/** What `coveredPart` gives when nothing of the line is covered. */
export const NOT_COVERED = -1

/** What was not denied yet, as allowed and as charged; changed in place from step to step. */
interface Rest {
  allowed: number
  charge: number
  /** Units that are not beyond the approved ones; all of them where those cost a penalty only. */
  units: number
  readonly billsBalance: boolean
  readonly record: LineRecord
}

/**
 * Steps 2 to 7: the price, the difference to the charge, and what is denied before cost sharing begins.
 * Gives the charge above the allowed amount that belongs to the covered part; NOT_COVERED when nothing of the line is.
 * Source: coverage specification, sections 3, 4.5, 4.11 and 15.1.
 */
export function coveredPart(plan: PlanTerms, line: LineTerms, values: number[], record: LineRecord): number {
  const charge = values[line.charge] as number
  const price = values[line.price] as number
  const lacksReferral = values[line.referral] === 1
  const movedOut = lacksReferral && plan.missingReferral === 'treatAsOutOfNetwork'
  const rule = movedOut ? line.outRule : line.rule
  const allowed = Math.min(price, charge)
  const billsBalance = line.isOut && !line.isProtected
  record.charge = charge
  record.allowed = price
  if (
    lacksReferral ||
    rule === null ||
    rule.limit !== null ||
    asksApproval(line, values) ||
    values[rule.covered] === 0
  ) {
    const rest = { allowed, charge, units: line.units, billsBalance, record }
    if (!keepCovered({ plan, line, rule }, rest, values)) return NOT_COVERED
    record.covered = rest.allowed
    record.allowed = allowed
    record.movedOut = movedOut
    return differenceOf(rest.charge, rest.allowed, record, billsBalance)
  }
  record.covered = allowed
  record.allowed = allowed
  return differenceOf(charge, allowed, record, billsBalance)
}

function differenceOf(charge: number, allowed: number, record: LineRecord, billsBalance: boolean): number {
  const difference = less(charge, allowed)
  if (billsBalance) record.balanceBill += difference
  return difference
}

/** Is an authorization missing, or not there for all units? */
function asksApproval(line: LineTerms, values: number[]): boolean {
  return values[line.auth] !== AUTH.fine || line.approvedUnits < line.units
}

/** Takes away what is denied of a line. False when nothing of it is left. */
function keepCovered({ plan, line, rule }: Asked, rest: Rest, values: number[]): boolean {
  const refusal = refusalOf(plan, line, rule, values)
  if (refusal !== null || rule === null) return denyAll(rest, refusal ?? notCovered(plan))
  if (line.approvedUnits < line.units && penaltyTerms(plan, line, values) === null) {
    const to = plan.auth[AUTH.unitsExceeded]?.deniedTo ?? 'provider'
    if (line.approvedUnits === 0) return denyAll(rest, { to, outcome: OUTCOME.authorization })
    keep(rest, line.approvedUnits, line.units, to)
    rest.units = line.approvedUnits
    rest.record.unitsCut = line.units - line.approvedUnits
  }
  if (rule.limit === null || withinLimit(rule.limit, line, rest, values)) return true
  return denyAll(rest, { to: rule.limit.excessTo, outcome: OUTCOME.limit })
}

/** A line and the rule that it meets. */
interface Asked {
  readonly plan: PlanTerms
  readonly line: LineTerms
  readonly rule: RuleTerms | null
}

interface Refusal {
  readonly to: Liability
  readonly outcome: number
}

function notCovered(plan: PlanTerms): Refusal {
  return { to: plan.notCoveredTo, outcome: OUTCOME.notCovered }
}

/** Who bears the whole line, and for what reason; null while it may be covered. */
function refusalOf(plan: PlanTerms, line: LineTerms, rule: RuleTerms | null, values: number[]): Refusal | null {
  if (isUncovered(rule, values) || isUncovered(line.rule, values)) return notCovered(plan)
  if (values[line.referral] === 1 && plan.missingReferral !== 'treatAsOutOfNetwork') {
    return { to: plan.missingReferral, outcome: OUTCOME.referral }
  }
  const code = values[line.auth] as number
  if (code === AUTH.fine || code === AUTH.unitsExceeded) return null
  const to = plan.auth[code]?.deniedTo
  if (!to) return null
  return { to: isUnbound(line, code) && to === 'provider' ? 'patientBilled' : to, outcome: OUTCOME.authorization }
}

/** Care that the plan leaves out at its own level is not paid at another one either: step 4 comes before the referral. */
function isUncovered(rule: RuleTerms | null, values: number[]): boolean {
  return rule === null || values[rule.covered] === 0
}

/** No contract holds a provider out of network to bear what lacks an authorization. Source: section 4.11. */
function isUnbound(line: LineTerms, code: number): boolean {
  return line.isOut && !line.isProtected && (code === AUTH.missing || code === AUTH.expired)
}

/** What the authorization of a covered line costs the patient afterwards; null when nothing. */
export function penaltyTerms(plan: PlanTerms, line: LineTerms, values: readonly number[]): AuthTerms | null {
  const code = values[line.auth] as number
  const isWithinUnits = line.approvedUnits >= line.units
  if (isWithinUnits && (code === AUTH.fine || code === AUTH.unitsExceeded)) return null
  const terms = plan.auth[code === AUTH.fine ? AUTH.unitsExceeded : code]
  return terms === undefined || terms.deniedTo !== null ? null : terms
}

/** Step 7. Splits the rest at the limit and counts what was used. False when nothing of the line is within it. */
function withinLimit(limit: LimitTerms, line: LineTerms, rest: Rest, values: number[]): boolean {
  const used = values[limit.used] as number
  const left = used < limit.amount ? limit.amount - used : 0
  if (limit.kind === LIMIT_KINDS.visits) {
    if (line.visitLimited !== NO_CELL && values[line.visitLimited] === 1) return true
    if (left === 0) return false
    values[limit.used] = used + 1
    if (line.visitLimited !== NO_CELL) values[line.visitLimited] = 1
    return true
  }
  const whole = quantityOf(limit, line, rest)
  const kept = Math.min(whole, left)
  if (kept === 0 && whole > 0) return false
  values[limit.used] = used + kept
  if (kept < whole) {
    keep(rest, kept, whole, limit.excessTo)
    if (limit.kind === LIMIT_KINDS.units) rest.record.unitsCut += whole - kept
    if (limit.kind === LIMIT_KINDS.days) rest.record.daysCut = whole - kept
  }
  return true
}

function quantityOf(limit: LimitTerms, line: LineTerms, rest: Rest): number {
  if (limit.kind === LIMIT_KINDS.dollars) return rest.allowed
  if (limit.kind === LIMIT_KINDS.days) return line.days
  return rest.units
}

/** Keeps `part` of `whole` of the rest and puts what was cut off on whoever bears it. */
function keep(rest: Rest, part: number, whole: number, to: Liability): void {
  const allowed = partOf(rest.allowed, part, whole)
  const charge = partOf(rest.charge, part, whole)
  bear(rest, cutOff(rest.allowed, allowed), cutOff(rest.charge, charge), to)
  rest.allowed = allowed
  rest.charge = charge
}

/** A part of something endless is endless, unless the whole it is a part of is endless too: then it is itself. */
function partOf(amount: number, part: number, whole: number): number {
  return whole === ENDLESS ? part : proportionOf(amount, part, whole)
}

function cutOff(amount: number, kept: number): number {
  return kept === ENDLESS ? ENDLESS : amount - kept
}

/** A denied part: its allowed amount, its charge, and who bears it. What nobody bears is written off by itself. */
function bear(
  { record, billsBalance }: Pick<Rest, 'record' | 'billsBalance'>,
  allowed: number,
  charge: number,
  to: Liability,
): void {
  if (to === 'patientBilled') record.notCovered += charge
  if (to !== 'patientAllowed') return
  record.notCovered += allowed
  if (billsBalance) record.balanceBill += less(charge, allowed)
}

/** Denies the whole of a priced line because its rule does not cover it. */
export function denyUncovered({ notCoveredTo }: PlanTerms, billsBalance: boolean, record: LineRecord): void {
  bear({ record, billsBalance }, Math.min(record.allowed, record.charge), record.charge, notCoveredTo)
  record.outcome = OUTCOME.notCovered
}

function denyAll(rest: Rest, refusal: Refusal): false {
  bear(rest, rest.allowed, rest.charge, refusal.to)
  rest.record.outcome = refusal.outcome
  return false
}
