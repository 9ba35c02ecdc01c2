import { addDays, type PlainDate } from '../../dates/plain-date.ts'
import { addCents, type Cents, cents, lesserCents, minusCents, ZERO } from '../../money/cents.ts'
import { allocate, USUAL_ALLOCATION } from './allocate.ts'
import {
  type BilledRow,
  type InterestAccount,
  type InterestEra,
  type InterestFacts,
  inMoneyOrder,
  inRowOrder,
  reAsked,
} from './interest-account.ts'
import { type OpenInstallment, paidOn, plainInstallment } from './open-installment.ts'
import { payOff } from './pay-off.ts'
import { dayCountRate, interestOn, NO_INTEREST, type PeriodRate } from './period-rate.ts'
import { withExcess } from './replay.ts'
import { periodBack } from './row-rates.ts'

/** Principal and interest on a day. */
interface Standing {
  readonly principal: Cents
  /** Interest that came up and is not paid; it bears none itself. */
  readonly unpaid: Cents
  readonly earned: Cents
  readonly on: PlainDate
  /** The place of the terms that hold. */
  readonly era: number
}

/**
 * A plan with simple interest by real days. Money pays interest that has come up, then principal; early money lowers
 * and late money raises what the last installments ask, the others stay as agreed.
 * Source: 12 CFR Part 1026, Appendix J, (a)(3), the United States Rule; payment plan specification, sections 5.1, 8.2.
 */
export function dailyAccount(facts: InterestFacts): InterestAccount {
  const { rows, eras, money } = facts
  const toInterest = new Map<number, Cents>()
  let now = startOf(facts)
  let open: readonly OpenInstallment[] = rows.map((row) => plainInstallment({ ...row, paid: ZERO }))
  for (const receipt of inMoneyOrder(money)) {
    now = accrued(now, receipt.on, eras)
    const used = allocate(open, receipt, withExcess(USUAL_ALLOCATION, receipt.excess))
    open = used.installments
    const waits = receipt.excess === 'credit' ? used.leftOver : ZERO
    const paid = paidFrom(now, minusCents(receipt.amount, waits))
    toInterest.set(receipt.seq, minusCents(now.unpaid, paid.unpaid))
    now = paid
  }
  const last = now
  const isAsAgreed = money.length === 0 && eras.length === 1
  return {
    asked: isAsAgreed ? rows : askedAfter(rows, paidByNumber(open), last, eras),
    toInterest,
    earnedBy: (on) => accrued(last, on, eras).earned,
    payOffOn(on) {
      const then = accrued(last, on, eras)
      const { perDay } = payOff(then.principal, rateOfDay(eras[then.era], on), 1)
      return { principal: then.principal, interest: then.unpaid, perDay }
    },
  }
}

/** The day on which interest begins: where odd days are free, at most one regular period before the first payment. */
function startOf({ rows, eras }: InterestFacts): Standing {
  const [first] = eras
  if (first === undefined) throw new RangeError('a plan has terms')
  const { terms, principal, firstDueOn, rhythm } = first
  const agreedOn = terms === null ? first.from : terms.startsOn
  const regular = periodBack(rhythm)(firstDueOn, 1)
  const begins = terms?.oddFirstPeriod === 'free' && regular > agreedOn ? regular : agreedOn
  const delayedUntil = terms?.delayedUntil ?? null
  const days = [firstDueOn, ...inRowOrder(rows).map(({ contractOn }) => contractOn)]
  const free = delayedUntil === null ? undefined : days.filter((day) => day < delayedUntil).at(-1)
  const on = free !== undefined && free > begins ? free : begins
  return { principal, unpaid: ZERO, earned: ZERO, on, era: 0 }
}

/** The standing on a later day; the same where the day is not later. Each stretch of one rate is rounded. */
function accrued(from: Standing, to: PlainDate, eras: readonly InterestEra[]): Standing {
  let now = from
  for (;;) {
    const [era, next] = [eras[now.era], eras[now.era + 1]]
    if (era === undefined) return now
    if (next === undefined || next.from > to) return inEra(now, to, era)
    const then = inEra(now, next.from, era)
    const principal = cents(Math.max(then.principal + next.principal - era.principal, 0))
    now = { ...then, principal, era: now.era + 1 }
  }
}

function inEra(now: Standing, to: PlainDate, { terms }: InterestEra): Standing {
  if (to <= now.on) return now
  const came = terms === null ? ZERO : interestOn(now.principal, rateBetween(terms, now.on, to))
  return { ...now, on: to, unpaid: addCents(now.unpaid, came), earned: addCents(now.earned, came) }
}

function rateBetween(terms: NonNullable<InterestEra['terms']>, from: PlainDate, to: PlainDate): PeriodRate {
  return terms.method === 'period' ? NO_INTEREST : dayCountRate(terms.rate, terms.method, from, to)
}

/** The rate of the day after a day. */
function rateOfDay(era: InterestEra | undefined, on: PlainDate): PeriodRate {
  return era?.terms ? rateBetween(era.terms, on, addDays(on, 1)) : NO_INTEREST
}

function paidFrom(now: Standing, amount: Cents): Standing {
  const toInterest = lesserCents(amount, now.unpaid)
  const toPrincipal = lesserCents(minusCents(amount, toInterest), now.principal)
  return {
    ...now,
    unpaid: minusCents(now.unpaid, toInterest),
    principal: minusCents(now.principal, toPrincipal),
  }
}

function paidByNumber(open: readonly OpenInstallment[]): ReadonlyMap<number, Cents> {
  return new Map(open.map((row) => [row.number, paidOn(row)]))
}

/** Every open installment on its day, the overdue ones at once; the last one clears what is left. */
function askedAfter(
  rows: readonly BilledRow[],
  paidOf: ReadonlyMap<number, Cents>,
  from: Standing,
  eras: readonly InterestEra[],
): readonly BilledRow[] {
  const inOrder = inRowOrder(rows)
  const asked = new Map<number, Cents>()
  let now = from
  for (const [k, row] of inOrder.entries()) {
    const isLast = k === inOrder.length - 1
    const known = paidOf.get(row.number)
    const paid = known === undefined ? ZERO : known
    const left = minusCents(row.amount, paid)
    if (left === ZERO && !isLast) {
      asked.set(row.number, paid)
      continue
    }
    now = accrued(now, row.contractOn, eras)
    const owed = addCents(now.principal, now.unpaid)
    const pays = isLast ? owed : lesserCents(left, owed)
    now = paidFrom(now, pays)
    asked.set(row.number, addCents(paid, pays))
  }
  return rows.map((row) => reAsked(row, asked.get(row.number) ?? row.amount))
}
