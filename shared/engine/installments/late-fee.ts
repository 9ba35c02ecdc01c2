import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, greaterCents, lesserCents, ZERO } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import { allocate, USUAL_ALLOCATION } from './allocate.ts'
import { lateFrom, type Pause } from './late-clock.ts'
import { componentLeft, NO_PARTS, type OpenInstallment } from './open-installment.ts'
import type { Receipt } from './pay-off.ts'
import { withExcess } from './replay.ts'

/** How a late fee is computed, and on what. It is off by default; many state packs set none. */
export interface LateFeePolicy {
  readonly kind: 'flat' | 'percent' | 'lesserOf' | 'greaterOf'
  readonly flat: Cents
  readonly percent: Rate
  readonly base: 'principal' | 'principalAndInterest'
  readonly graceDays: number
}

/** A late fee, once for an installment, on the day after its grace. */
export interface LateFee {
  readonly number: number
  readonly on: PlainDate
  readonly amount: Cents
}

/** An installment with the day from which its late clock runs: the payable date, unless policy says contract date. */
export interface ClockedInstallment extends OpenInstallment {
  readonly clockFrom: PlainDate
}

/** The late fee on what is unpaid. Fees are never part of the base. */
export function lateFeeAmount(
  unpaid: { readonly principal: Cents; readonly interest: Cents },
  policy: LateFeePolicy,
): Cents {
  const base = policy.base === 'principal' ? unpaid.principal : cents(unpaid.principal + unpaid.interest)
  if (base === ZERO) return ZERO
  const share = shareOf(base, policy.percent)
  switch (policy.kind) {
    case 'flat':
      return policy.flat
    case 'percent':
      return share
    case 'lesserOf':
      return lesserCents(policy.flat, share)
    case 'greaterOf':
      return greaterCents(policy.flat, share)
  }
}

/**
 * The late fees that have come up by a day.
 *
 * Lateness is judged as if no fee had ever been charged: every receipt counts toward interest and principal alone, so
 * that an earlier late fee can never make a later installment late. Money that waits as a credit counts too: nobody is
 * charged for being late while the clinic holds the money. Takes installments before any payment.
 * Source: 16 CFR 444.4 (no pyramiding); payment plan specification, section 8.5.
 */
export function lateFees(
  installments: readonly ClockedInstallment[],
  receipts: readonly Receipt[],
  policy: LateFeePolicy,
  when: { readonly asOf: PlainDate; readonly pauses: readonly Pause[] },
): readonly LateFee[] {
  return installments.flatMap((installment) => {
    const on = lateFrom(installment.clockFrom, policy.graceDays, when.pauses)
    if (on === null || on > when.asOf) return []
    const then = withoutFees(installments, receipts, on).find((other) => other.number === installment.number)
    if (!then) return []
    const unpaid = { principal: componentLeft(then, 'principal'), interest: componentLeft(then, 'interest') }
    const amount = lateFeeAmount(unpaid, policy)
    return amount > ZERO ? [{ number: installment.number, on, amount }] : []
  })
}

/** The installments on the morning of a day, had there been no fee. */
function withoutFees(
  installments: readonly OpenInstallment[],
  receipts: readonly Receipt[],
  before: PlainDate,
): readonly OpenInstallment[] {
  const bare = installments.map((installment) => ({
    ...installment,
    due: { ...installment.due, fee: ZERO },
    paid: NO_PARTS,
  }))
  const inTime = receipts
    .filter((receipt) => receipt.on < before)
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  return inTime.reduce<readonly OpenInstallment[]>(
    (open, { on, amount, excess }) =>
      allocate(open, { on, amount }, withExcess(USUAL_ALLOCATION, excess === 'credit' ? 'next' : excess)).installments,
    bare,
  )
}
