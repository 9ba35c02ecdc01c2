import { type Cents, isCents, ZERO } from '../../money/cents.ts'
import type { Allowed, Cause, CausePart, ClaimOutcome, LineOutcome } from './line-outcome.ts'
import type { Adjustment, Claim, ServiceLine, StatedSum } from './remittance.ts'
import { sumOf } from './remittance-sums.ts'

/** Reasons by group in our words; what is not listed is `other`, or the patient's other. Source: interop specification 4.3. */
const CAUSES: Readonly<Record<string, Readonly<Record<string, Cause>>>> = {
  PR: {
    ...each('deductible', ['1', '66']),
    ...each('coinsurance', ['2']),
    ...each('copay', ['3']),
    ...each('notCovered', ['96', '204', '49', '119', '35', '27', '26', '31', '200']),
    ...each('disputeFirst', ['50', '197', '198', '242', '243']),
    ...each('balanceBill', ['45']),
    ...each('paidElsewhere', ['187', '100']),
  },
  CO: {
    ...each('discount', ['45', '42', 'A2', '131']),
    ...each('multipleProcedures', ['59']),
    ...each('bundled', ['97', '234']),
    ...each('sequestration', ['253']),
    ...each('ours', ['16', '252', '29', '22']),
  },
  OA: { ...each('earlierPayer', ['23']), ...each('duplicate', ['18']) },
}

function each(cause: Cause, reasons: readonly string[]): Readonly<Record<string, Cause>> {
  return Object.fromEntries(reasons.map((reason) => [reason, cause]))
}

/** What an adjustment means. */
export function causeOf({ groupCode, reason, group }: Pick<Adjustment, 'groupCode' | 'reason' | 'group'>): Cause {
  const told = CAUSES[groupCode]?.[reason]
  if (told !== undefined) return told
  return group === 'patient' ? 'patientOther' : group === 'correction' ? 'correction' : 'other'
}

/** What lowers the charge to what the plan allows. */
const DISCOUNTS: ReadonlySet<Cause> = new Set(['discount', 'multipleProcedures', 'bundled'])
const NOT_YET: ReadonlySet<Cause> = new Set(['disputeFirst', 'balanceBill'])

/**
 * How one claim turned out: for each service what was billed, allowed, paid and is owed by the patient, and why; then the
 * claim as a whole. Only the patient's adjustments are owed, never a contract's. Null where an amount cannot be read.
 * Source: interop specification 4.2 and 4.3.
 */
export function claimOutcome(claim: Claim): ClaimOutcome {
  const lines = claim.lines.map(lineOutcome)
  const causes = claim.adjustments.map(causePart)
  const all = [...causes, ...lines.flatMap((line) => line.causes)]
  const handled = !['reversal', 'notOurs', 'priced'].includes(claim.status)
  return {
    claim,
    lines,
    causes,
    billed: claim.charge,
    allowed: claimAllowed(claim, lines, all),
    paid: claim.paid,
    patientOwes: owed(all, () => true),
    notYet: owed(all, (cause) => NOT_YET.has(cause)),
    isSound: claim.balances === true && handled,
  }
}

function lineOutcome(line: ServiceLine, place: number): LineOutcome {
  const causes = line.adjustments.map(causePart)
  return {
    line: place,
    position: line.position,
    code: line.code,
    servedOn: line.servedOn,
    units: line.paidUnits,
    billed: line.charge,
    allowed: allowedOf(line, line.amounts, causes),
    paid: line.paid,
    patientOwes: owed(causes, () => true),
    notYet: owed(causes, (cause) => NOT_YET.has(cause)),
    causes,
  }
}

function causePart(adjustment: Adjustment): CausePart {
  const { group, groupCode, reason, position } = adjustment
  const amount = adjustment.amountText === '' ? ZERO : adjustment.amount
  return { cause: causeOf(adjustment), group, groupCode, reason, amount, position }
}

function owed(causes: readonly CausePart[], counts: (cause: Cause) => boolean): Cents | null {
  return sumOf(causes.filter(({ group, cause }) => group === 'patient' && counts(cause)).map(({ amount }) => amount))
}

type Sums = Pick<ServiceLine, 'charge' | 'paid'>

/** AMT B6; else the charge less contract discounts; else what was paid, is owed, and was withheld. Source: 4.3. */
function allowedOf({ charge, paid }: Sums, amounts: readonly StatedSum[], causes: readonly CausePart[]): Allowed {
  const stated = amounts.find(({ qualifier, amount }) => qualifier === 'B6' && amount !== null)
  if (stated !== undefined) return { amount: stated.amount, from: 'stated' }
  const discounts = causes.filter(({ cause }) => DISCOUNTS.has(cause)).map(({ amount }) => amount)
  if (discounts.length > 0) return allowed(difference(charge, sumOf(discounts)), 'discounts')
  const kept = causes.filter(({ cause, group }) => group === 'patient' || cause === 'sequestration')
  return allowed(sumOf([paid, ...kept.map(({ amount }) => amount)]), 'paidAndOwed')
}

function allowed(amount: Cents | null, from: 'discounts' | 'paidAndOwed'): Allowed {
  return { amount, from: amount === null ? null : from }
}

function difference(a: Cents | null, b: Cents | null): Cents | null {
  const rest = a === null || b === null ? null : a - b
  return rest === null || !isCents(rest) ? null : rest
}

/** Of its lines where each states its own; a claim's own adjustments count where there are no lines, or lower them. */
function claimAllowed(claim: Claim, lines: readonly LineOutcome[], all: readonly CausePart[]): Allowed {
  if (lines.length === 0) return allowedOf(claim, claim.amounts, all)
  const kinds = new Set(lines.map(({ allowed: { from } }) => from))
  const [only] = [...kinds]
  const discounts = claim.adjustments.map(causePart).filter(({ cause }) => DISCOUNTS.has(cause))
  const less = sumOf(discounts.map(({ amount }) => amount))
  const amount = difference(sumOf(lines.map((line) => line.allowed.amount)), less)
  const from = kinds.size === 1 && discounts.length === 0 ? (only ?? null) : 'lines'
  return { amount, from: amount === null ? null : from }
}
