import type { Liability } from '../../model/benefit-plan.ts'
import { proportionOf } from '../../money/proportion.ts'
import { type LineRecord, OUTCOME } from './line-record.ts'
import {
  AUTH,
  type AuthTerms,
  ENDLESS,
  type LevelCells,
  LIMIT_KINDS,
  type LimitTerms,
  type LineTerms,
  less,
  NO_CELL,
  type PlanTerms,
  type RuleTerms,
} from './terms.ts'

/** What of a line reaches the cost sharing, and by which rule. */
export interface CoveredPart {
  readonly rule: RuleTerms
  readonly level: LevelCells
  /** What the authorization costs the patient afterwards; null when nothing. */
  readonly penalty: AuthTerms | null
  /** Did a missing referral move the line to the out-of-network level? */
  readonly movedOut: boolean
  /** The charge above the allowed amount that belongs to the covered part. */
  readonly difference: number
}

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
 * Null when nothing of the line is covered. Source: coverage specification, sections 3, 4.5, 4.11 and 15.1.
 */
export function coveredPart(
  plan: PlanTerms,
  line: LineTerms,
  values: number[],
  record: LineRecord,
): CoveredPart | null {
  const charge = values[line.charge] as number
  const price = values[line.price] as number
  const lacksReferral = values[line.referral] === 1
  const movedOut = lacksReferral && plan.missingReferral === 'treatAsOutOfNetwork'
  const rule = movedOut ? line.outRule : line.rule
  const rest: Rest = {
    allowed: Math.min(price, charge),
    charge,
    units: line.units,
    billsBalance: line.isOut && !line.isProtected,
    record,
  }
  record.charge = charge
  record.allowed = price

  const refusal = refusalOf(plan, line, rule, values)
  if (refusal !== null || rule === null) return denyAll(rest, refusal ?? notCovered(plan))
  const code = values[line.auth] as number
  const penalty = authPenalty(plan, line, code)
  if (penalty === null && line.approvedUnits < line.units) {
    const to = plan.auth[AUTH.unitsExceeded]?.deniedTo ?? 'provider'
    if (line.approvedUnits === 0) return denyAll(rest, { to, outcome: OUTCOME.authorization })
    keep(rest, line.approvedUnits, line.units, to)
    rest.units = line.approvedUnits
  }
  if (rule.limit !== null && !withinLimit(rule.limit, line, rest, values)) {
    return denyAll(rest, { to: rule.limit.excessTo, outcome: OUTCOME.limit })
  }
  const difference = less(rest.charge, rest.allowed)
  record.allowed = Math.min(price, charge)
  record.covered = rest.allowed
  record.movedOut = movedOut
  if (rest.billsBalance) record.balanceBill += difference
  return { rule, level: movedOut ? line.outLevel : line.level, penalty, movedOut, difference }
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
  if (rule === null || values[rule.covered] === 0) return notCovered(plan)
  if (values[line.referral] === 1 && plan.missingReferral !== 'treatAsOutOfNetwork') {
    return { to: plan.missingReferral, outcome: OUTCOME.referral }
  }
  const code = values[line.auth] as number
  if (code === AUTH.fine || code === AUTH.unitsExceeded) return null
  const to = plan.auth[code]?.deniedTo
  return to ? { to, outcome: OUTCOME.authorization } : null
}

/** The penalty that follows a covered line; null when there is none. */
function authPenalty(plan: PlanTerms, line: LineTerms, code: number): AuthTerms | null {
  const isOver = code === AUTH.unitsExceeded || line.approvedUnits < line.units
  const terms = plan.auth[code === AUTH.fine && isOver ? AUTH.unitsExceeded : code]
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
  if (kept < whole) keep(rest, kept, whole, limit.excessTo)
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
function bear(rest: Rest, allowed: number, charge: number, to: Liability): void {
  const { record } = rest
  if (to === 'patientBilled') record.notCovered += charge
  if (to !== 'patientAllowed') return
  record.notCovered += allowed
  if (rest.billsBalance) record.balanceBill += less(charge, allowed)
}

function denyAll(rest: Rest, refusal: Refusal): null {
  bear(rest, rest.allowed, rest.charge, refusal.to)
  rest.record.outcome = refusal.outcome
  return null
}
