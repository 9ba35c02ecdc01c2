import { addDays, type PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, ZERO } from '../../money/cents.ts'
import { USUAL_ALLOCATION } from './allocate.ts'
import { isPausedOn, lateFrom, type Pause, runningDaysAfter } from './late-clock.ts'
import { leftOn, type OpenInstallment, totalLeft } from './open-installment.ts'
import type { Receipt } from './pay-off.ts'
import { type PlanEntry, type Replayed, replay } from './replay.ts'

/** When a plan is late, when a notice goes out, and how long it can be cured. Clinic and state policy. */
export interface LatePolicy {
  readonly graceDays: number
  /** So many late installments bring a notice of default. */
  readonly noticeAfterLate: number
  readonly cureDays: number
  /** The agreement says so, and the policy pack allows it. */
  readonly mayAccelerate: boolean
}

export type PlanStandingState = 'active' | 'late' | 'defaultNotice' | 'accelerated' | 'paidOff' | 'paused'

/** How a plan stands on a day. */
export interface PlanStanding {
  readonly state: PlanStandingState
  /** Numbers of the installments that are late. */
  readonly late: readonly number[]
  /** Numbers of those that are due, unpaid and still in their grace days. */
  readonly dueUnpaid: readonly number[]
  readonly noticeOn: PlainDate | null
  /** The last day to cure, paused days not counted; null without a notice, and while a pause has no end. */
  readonly cureBy: PlainDate | null
  /** What cures the default: what is left of the installments that the notice named; without one, everything late. */
  readonly amountToCure: Cents
}

/** What a plan's standing follows from: installments before any payment, and every receipt that stands. */
export interface PlanHistory {
  readonly installments: readonly OpenInstallment[]
  readonly receipts: readonly Receipt[]
  readonly pauses: readonly Pause[]
  /** Fees that were charged, each less what was waived of it; none where absent. */
  readonly fees?: readonly { readonly on: PlainDate; readonly amount: Cents }[]
}

/**
 * How a plan stands on a day. Money of which its payer wants that it waits as a credit pays nothing; an open fee keeps a
 * plan from being paid off, and never makes a payment late.
 *
 * Late begins the day after the grace days. A notice stands until all that it asked for is paid, whatever became late
 * after it; curing does not restart the plan.
 * Source: payment plan specification, section 10.
 */
export function standingOn(history: PlanHistory, policy: LatePolicy, on: PlainDate): PlanStanding {
  const { installments: open, fees } = openOn(history, on)
  const late = lateOn(open, history, policy, on)
  const notice = noticeStanding(history, policy, on)
  const noticeOn = notice === null ? null : notice.on
  const cureBy = noticeOn === null ? null : runningDaysAfter(noticeOn, policy.cureDays, history.pauses)
  const dueUnpaid = open.filter((other) => other.contractOn <= on && leftOn(other) > 0 && !late.includes(other))
  return {
    state: stateOf(history, policy, on, { open: [...open, ...fees], late, noticeOn, cureBy }),
    late: late.map((installment) => installment.number),
    dueUnpaid: dueUnpaid.map((installment) => installment.number),
    noticeOn,
    cureBy,
    amountToCure: totalLeft(late.filter(({ number }) => notice === null || notice.numbers.includes(number))),
  }
}

/** What is due at once when a notice was not cured: the balance without interest that was not earned. */
export function acceleration(
  cureBy: PlainDate,
  outstanding: Cents,
  unearnedInterest: Cents,
  receipts: readonly Receipt[],
): { readonly on: PlainDate; readonly due: Cents } {
  const paid = receipts.filter((receipt) => receipt.on <= cureBy).reduce((sum, receipt) => sum + receipt.amount, 0)
  return { on: addDays(cureBy, 1), due: cents(Math.max(outstanding - unearnedInterest - paid, 0)) }
}

function stateOf(
  history: PlanHistory,
  policy: LatePolicy,
  on: PlainDate,
  now: {
    readonly open: readonly OpenInstallment[]
    readonly late: readonly OpenInstallment[]
    readonly noticeOn: PlainDate | null
    readonly cureBy: PlainDate | null
  },
): PlanStandingState {
  if (totalLeft(now.open) === ZERO) return 'paidOff'
  if (isPausedOn(on, history.pauses)) return 'paused'
  if (now.noticeOn !== null) {
    return policy.mayAccelerate && now.cureBy !== null && on > now.cureBy ? 'accelerated' : 'defaultNotice'
  }
  return now.late.length > 0 ? 'late' : 'active'
}

/** A notice of default: its day, and the installments that it names. */
interface Notice {
  readonly on: PlainDate
  readonly numbers: readonly number[]
}

/** The notice that stands on a day; null when none does. Notices and cures happen on a few days only. */
function noticeStanding(history: PlanHistory, policy: LatePolicy, on: PlainDate): Notice | null {
  const lateDays = history.installments.map((other) => lateFrom(other.contractOn, policy.graceDays, history.pauses))
  const days = [...lateDays.filter((day) => day !== null), ...history.receipts.map((receipt) => receipt.on)]
  const inOrder = [...new Set(days)].filter((day) => day <= on).toSorted()
  return inOrder.reduce<Notice | null>((notice, day) => {
    const numbers = lateOn(openOn(history, day).installments, history, policy, day).map(({ number }) => number)
    if (notice?.numbers.some((number) => numbers.includes(number))) return notice
    return numbers.length > 0 && numbers.length >= policy.noticeAfterLate ? { on: day, numbers } : null
  }, null)
}

function lateOn(
  open: readonly OpenInstallment[],
  history: PlanHistory,
  policy: LatePolicy,
  on: PlainDate,
): readonly OpenInstallment[] {
  return open.filter((installment) => {
    if (leftOn(installment) === ZERO) return false
    const from = lateFrom(installment.contractOn, policy.graceDays, history.pauses)
    return from !== null && from <= on
  })
}

/** Every receipt and fee up to the day, taken as the ledger takes them. */
function openOn({ installments, receipts, fees = [] }: PlanHistory, on: PlainDate): Replayed {
  const asked = fees.map((fee, seq): PlanEntry => ({ type: 'fee', seq, ...fee }))
  const paid = receipts.map((receipt, seq): PlanEntry => ({ type: 'payment', seq, ...receipt }))
  return replay(
    installments,
    [...asked, ...paid].filter((entry) => entry.on <= on),
    USUAL_ALLOCATION,
  )
}
