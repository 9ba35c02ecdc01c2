import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rhythmOf } from '../../../shared/dates/frequency.ts'
import { addDays, type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { interestAccount } from '../../../shared/engine/installments/account-of.ts'
import { draftDisclosure } from '../../../shared/engine/installments/draft-disclosure.ts'
import { interestOf, termsOf } from '../../../shared/engine/installments/draft-terms.ts'
import type { InterestAccount, PlanMoney } from '../../../shared/engine/installments/interest-account.ts'
import { type Schedule, schedule } from '../../../shared/engine/installments/schedule.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'

const AGREED = plainDate('2026-11-23')
const LIVES = 10_000
const CHUNK = 1000
/** The seed of this run decides which ten thousand lives there are. */
const [FIRST_LIFE = 0] = fc.sample(fc.nat({ max: 2 ** 30 }), 1)

type Chance = (most: number) => number
type Drafted = Pick<
  PlanDraft,
  'owed' | 'downPayment' | 'frequency' | 'firstDueOn' | 'roll' | 'size' | 'agreedOn' | 'interest' | 'steps'
>

/** Whole numbers that look random and are the same for the same life. */
function chanceOf(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * (most + 1))
  }
}

function pick<V>(chance: Chance, values: readonly [V, ...V[]]): V {
  return values[chance(values.length - 1)] ?? values[0]
}

/** A plan with interest, in steps, or both; its first period is shorter or longer than the others, or like them. */
function drafted(chance: Chance): Drafted {
  const owed = cents(20_000 + chance(900_000))
  const count = 2 + chance(34)
  const isStepped = chance(2) === 0
  const low = cents(Math.max(Math.floor(owed / (count * 2)), 1))
  const first = 1 + chance(count - 2)
  return {
    owed,
    downPayment: cents(chance(1) * 5_000),
    frequency: pick(chance, ['weekly', 'biweekly', 'semimonthly', 'monthly', 'every4Weeks']),
    firstDueOn: addDays(AGREED, 1 + chance(70)),
    roll: pick(chance, ['none', 'following', 'preceding']),
    size: { by: 'count', count },
    agreedOn: AGREED,
    interest:
      isStepped && chance(1) === 0
        ? null
        : {
            rate: { units: 1 + chance(1_800), places: 4 },
            method: pick(chance, ['period', 'actual/365', 'actual/actual']),
            oddFirstPeriod: pick(chance, ['free', 'inEveryPayment', 'withFirstPayment']),
            delayedUntil: chance(5) === 0 ? addDays(AGREED, chance(200)) : null,
          },
    steps: isStepped
      ? [
          { count: first, amount: low },
          { count: count - first, amount: null },
        ]
      : null,
  }
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** What a life broke; nothing for a sound one. A plan that is refused has no life. */
function brokenIn(seed: number): readonly string[] {
  const chance = chanceOf(seed)
  const draft = drafted(chance)
  const principal = cents(draft.owed - draft.downPayment)
  const made = schedule(principal, termsOf(draft, { smallestInstallment: cents(1), longestPlanMonths: 120 }))
  if (made.kind === 'refused') return made.code === 'paymentDoesNotCoverInterest' ? [] : [made.code]
  const faults = [...scheduleFaults(made, principal), ...(chance(9) === 0 ? boxFaults(draft, made) : [])]
  if (draft.interest === null) return faults
  return [...faults, ...accountFaults(draft, made, chance)]
}

function scheduleFaults(made: Schedule, principal: Cents): readonly string[] {
  const { installments, totalInterest, totalOfPayments } = made
  const [paid, interest] = [sum(installments.map((row) => row.principal)), sum(installments.map((row) => row.interest))]
  return [
    ...(paid === principal ? [] : ['principal']),
    ...(interest === totalInterest ? [] : ['interest']),
    ...(sum(installments.map(({ amount }) => amount)) === totalOfPayments ? [] : ['total']),
    ...(principal + totalInterest === totalOfPayments ? [] : ['parts']),
    ...(installments.at(-1)?.balanceAfter === 0 ? [] : ['ends']),
    ...(installments.every(({ amount, interest: part }) => amount > 0 && part >= 0) ? [] : ['negative']),
  ]
}

function boxFaults(draft: Drafted, made: Schedule): readonly string[] {
  const clinic = { isCreditor: true, countsDownPayment: true }
  const { trigger, box } = draftDisclosure(draft, made, { clinic, promptPay: null })
  return [
    ...(box.amountFinanced + box.financeCharge === box.totalOfPayments ? [] : ['box']),
    ...(box.totalSalePrice === draft.downPayment + box.totalOfPayments ? [] : ['sale price']),
    ...(sum(box.paymentSchedule.map(({ count, amount }) => count * amount)) === box.totalOfPayments ? [] : ['lines']),
    ...(box.apr.kind === 'apr' && box.apr.rate.units > 0 === box.financeCharge > 0 ? [] : ['apr']),
    ...(trigger.needed || (trigger.counted <= 4 && box.financeCharge === 0) ? [] : ['trigger']),
  ]
}

function accountOf(draft: Drafted, made: Schedule, money: readonly PlanMoney[]): InterestAccount {
  const { frequency, firstDueOn, interest, agreedOn } = draft
  const rhythm = rhythmOf(frequency, firstDueOn)
  const terms = interestOf({ interest, agreedOn })
  const era = { from: agreedOn, terms, principal: made.principal, firstDueOn, rhythm }
  return interestAccount({ rows: made.installments, eras: [era], money })
}

/** Some of the payments, on time, early or late, in whole or in part. */
function moneyOf(made: Schedule, chance: Chance): readonly PlanMoney[] {
  const rows = made.installments.slice(0, chance(made.installments.length))
  let on: PlainDate = AGREED
  return rows.map(({ amount, contractOn }, seq) => {
    const day = addDays(contractOn, chance(30) - 15)
    on = day > on ? day : on
    return { seq, on, amount: cents(1 + chance(amount * 2)), excess: pick(chance, ['next', 'last', 'spread']) }
  })
}

function accountFaults(draft: Drafted, made: Schedule, chance: Chance): readonly string[] {
  const money = moneyOf(made, chance)
  const account = accountOf(draft, made, money)
  const day = addDays(money.at(-1)?.on ?? AGREED, chance(40))
  const { principal, interest } = account.payOffOn(day)
  const closing: PlanMoney = { seq: money.length, on: day, amount: cents(principal + interest), excess: 'next' }
  const closed = accountOf(draft, made, [...money, closing])
  const end = closed.payOffOn(addDays(day, 400))
  const asked = sum(account.asked.map(({ amount }) => amount))
  return [
    ...(asked - sum(account.asked.map((row) => row.interest)) === made.principal ? [] : ['asked']),
    ...(account.asked.every(({ amount }) => amount >= 0) ? [] : ['asks less than nothing']),
    ...([...account.toInterest].every(([seq, part]) => part >= 0 && part <= (money[seq]?.amount ?? 0))
      ? []
      : ['to interest']),
    ...(account.earnedBy(addDays(day, 1)) >= account.earnedBy(day) ? [] : ['earned falls']),
    ...(end.principal === 0 && end.interest === 0 ? [] : ['pay-off does not close']),
    ...(sum(closed.asked.map(({ amount }) => amount)) <= sum([...money, closing].map(({ amount }) => amount))
      ? []
      : ['closed plan asks']),
  ]
}

test.each(Array.from({ length: LIVES / CHUNK }, (_, part) => part))(
  'plans with interest and steps keep their sums, part %i',
  (part) => {
    const broken = Array.from({ length: CHUNK }, (_, k) => FIRST_LIFE + part * CHUNK + k)
      .map((seed) => ({ seed, faults: brokenIn(seed) }))
      .filter(({ faults }) => faults.length > 0)

    expect(broken.slice(0, 3)).toEqual([])
  },
  120_000,
)
