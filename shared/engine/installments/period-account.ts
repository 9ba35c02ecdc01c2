import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import { addCents, type Cents, cents, minusCents, sumCents, ZERO } from '../../money/cents.ts'
import { decimalText } from '../../money/decimal-text.ts'
import { allocate, USUAL_ALLOCATION } from './allocate.ts'
import {
  type InterestAccount,
  type InterestFacts,
  inMoneyOrder,
  inRowOrder,
  type PayOffParts,
  type PlanMoney,
  reAsked,
} from './interest-account.ts'
import {
  componentLeft,
  leftOn,
  NO_PARTS,
  type OpenInstallment,
  paidOn,
  totalLeft,
  unpaidInstallment,
} from './open-installment.ts'
import { interestOn } from './period-rate.ts'
import { withExcess } from './replay.ts'

/**
 * A plan whose interest comes up period by period as billed, whenever it is paid. Paying early does not lower it, except
 * for what closes the plan: then interest counts to that day only.
 * Source: payment plan specification, sections 5.1, 7 (early pay-off) and 8.2.
 */
export function periodAccount({ rows, eras, money }: InterestFacts): InterestAccount {
  const startsOn = eras[0]?.terms?.startsOn ?? rows[0]?.contractOn
  let open: readonly OpenInstallment[] = rows.map((row) =>
    unpaidInstallment({ ...row, principal: minusCents(row.amount, row.interest) }),
  )
  const toInterest = new Map<number, Cents>()
  for (const receipt of inMoneyOrder(money)) {
    const parts = payOffOf(open, receipt.on, startsOn)
    const closing = addCents(parts.principal, parts.interest)
    if (receipt.amount >= closing && closing < totalLeft(open)) open = withoutUnearned(open, receipt.on, startsOn)
    const { rows: used, installments } = allocate(open, receipt, withExcess(USUAL_ALLOCATION, excessOf(receipt)))
    const interest = used.filter(({ component }) => component === 'interest').map(({ amount }) => amount)
    toInterest.set(receipt.seq, sumCents(interest))
    open = installments
  }
  return {
    asked: rows.map((row, k) => reAsked(row, askedOf(open[k]))),
    toInterest,
    earnedBy: (on) => sumCents(open.map((row) => (row.contractOn <= on ? row.due.interest : row.paid.interest))),
    payOffOn: (on) => payOffOf(open, on, startsOn),
  }
}

/** Money meant for principal pays the last installments: their interest was billed already. */
function excessOf({ excess }: PlanMoney): PlanMoney['excess'] {
  return excess === 'principal' ? 'last' : excess
}

function askedOf(row: OpenInstallment | undefined): Cents {
  return row === undefined ? ZERO : addCents(leftOn(row), paidOn(row))
}

/** Interest of installments that fell due, and of the days since in the one that runs. */
function payOffOf(open: readonly OpenInstallment[], on: PlainDate, startsOn: PlainDate | undefined): PayOffParts {
  const due = open.filter(({ contractOn }) => contractOn <= on).map((row) => componentLeft(row, 'interest'))
  const running = runningOn(open, on, startsOn)
  return {
    principal: sumCents(open.map((row) => componentLeft(row, 'principal'))),
    interest: sumCents([...due, running === null ? ZERO : running.unpaid]),
    perDay: running === null ? null : decimalText(BigInt(running.row.due.interest), BigInt(running.days) * 100n, 10),
  }
}

interface Running {
  readonly row: OpenInstallment
  readonly days: number
  /** What has come up on it by the day and is not paid. */
  readonly unpaid: Cents
}

/** The installment whose period holds the day; null where none does. */
function runningOn(open: readonly OpenInstallment[], on: PlainDate, startsOn: PlainDate | undefined): Running | null {
  const inOrder = inRowOrder(open.map((row) => ({ row, number: row.number, contractOn: row.contractOn })))
  const at = inOrder.findIndex(({ contractOn }) => contractOn > on)
  const row = inOrder[at]?.row
  const from = at === 0 ? startsOn : inOrder[at - 1]?.contractOn
  if (row === undefined || from === undefined || from > on || totalLeft(open) === ZERO) return null
  const days = daysBetween(from, row.contractOn)
  const up = interestOn(row.due.interest, { numerator: daysBetween(from, on), denominator: days })
  return { row, days, unpaid: cents(Math.max(up - row.paid.interest, 0)) }
}

/** The rows without interest that has not come up by the day. */
function withoutUnearned(
  open: readonly OpenInstallment[],
  on: PlainDate,
  startsOn: PlainDate | undefined,
): readonly OpenInstallment[] {
  const running = runningOn(open, on, startsOn)
  return open.map((row) => {
    if (row.contractOn <= on) return row
    const up = running?.row === row ? running.unpaid : ZERO
    return { ...row, due: { ...NO_PARTS, principal: row.due.principal, interest: addCents(row.paid.interest, up) } }
  })
}
