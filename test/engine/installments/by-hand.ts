import { contractDates, type DueRule } from '../../../shared/dates/due-dates.ts'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import type { AmortizedRow } from '../../../shared/engine/installments/amortize.ts'
import { clinicCalendar } from '../../../shared/engine/installments/clinic-calendar.ts'
import type { Installment } from '../../../shared/engine/installments/dated-rows.ts'
import type { PeriodRate } from '../../../shared/engine/installments/period-rate.ts'
import { cents } from '../../../shared/money/cents.ts'

/** A day as it is written in a case. */
export const day = (text: string): PlainDate => plainDate(text)

/** So many whole percents a row, as a month of twelve times as many a year. */
export const aRow = (percents: number): PeriodRate => ({ numerator: percents, denominator: 100 })

/** The same rate for so many rows. */
export const rows = (count: number, percents: number): readonly PeriodRate[] =>
  Array.from({ length: count }, () => aRow(percents))

/** Rows as a person writes them down: payment, interest in it, balance after it. */
export const written = (all: readonly AmortizedRow[]) =>
  all.map(({ payment, interest, balanceAfter }) => [payment, interest, balanceAfter])

/** The first of each month from a day on, without rolling. */
export function monthlyFrom(first: string, over: Partial<DueRule> = {}): DueRule {
  const firstOn = plainDate(first)
  const rule = { every: 'months', interval: 1, firstOn, anchor: Number(first.slice(8)), roll: 'none' } as const
  return { ...rule, calendar: clinicCalendar('federalBank', []), ...over } as DueRule
}

/** Installments of these amounts without interest, a month apart. */
export function installmentsOf(first: string, amounts: readonly number[]): readonly Installment[] {
  const days = contractDates(monthlyFrom(first), amounts.length)
  let left = amounts.reduce((sum, amount) => sum + amount, 0)
  return amounts.map((amount, k) => {
    left -= amount
    const contractOn = days[k] ?? day(first)
    const parts = { amount: cents(amount), principal: cents(amount), interest: cents(0), balanceAfter: cents(left) }
    return { number: k + 1, contractOn, payableOn: contractOn, ...parts }
  })
}
