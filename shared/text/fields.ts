import { type HolidayRule, holidaysOf } from '../dates/holidays.ts'
import type { DateBox, DateReading } from '../dates/parse-date.ts'
import { ageOn, type PlainDate, weekdayOf, yearOf } from '../dates/plain-date.ts'
import { type Cents, minusCents, sumCents } from '../money/cents.ts'
import type { MoneyReading } from '../money/parse-money.ts'
import type { PercentReading } from '../money/parse-percent.ts'
import { type Rate, restOf, shownPercent } from '../money/rate.ts'
import { shareOf } from '../money/rounding.ts'
import { shownMoney } from '../money/show.ts'
import { shareOfEach } from '../money/typed-share.ts'
import { fullDay, monthName, spelledDay } from './screens-days.ts'

type Refused<R extends { readonly kind: string }> = Extract<R, { readonly kind: 'refused' }>

/** What a money box understood, under the box; null when there is nothing to add. */
export function moneyMeaning(reading: MoneyReading): string | null {
  if (reading.kind === 'amount') return reading.isSum ? shownMoney(reading.value) : null
  if (reading.kind === 'percent') return `${shownPercent(reading.rate)}%`
  if (reading.kind === 'unknown') return 'unknown, asked for later'
  if (reading.kind === 'none') return 'does not apply'
  return null
}

/** What a percent in a money box comes to: the share itself, or what is left without it. */
export function shareMeaning(rate: Rate, whole: Cents, isTakenOff: boolean): string {
  const share = shareOf(whole, rate)
  const percent = `${shownPercent(rate)}%`
  if (isTakenOff) return `${percent} off ${shownMoney(whole)} leaves ${shownMoney(minusCents(whole, share))}`
  return `${percent} of ${shownMoney(whole)} is ${shownMoney(share)}`
}

/** What a discount takes off several amounts, each rounded by itself. */
export function discountMeaning(rate: Rate, amounts: readonly Cents[]): string {
  return `${shownMoney(shareOfEach(amounts, rate))} off ${shownMoney(sumCents(amounts))}`
}

/** A percent of an amount that nobody knows. */
export function shareOfUnknown(): string {
  return 'There is no amount yet that a percent could be of. Type the amount itself.'
}

/** A share above the whole has no meaning; null where it is none. */
export function shareTooLarge(rate: Rate): string | null {
  return rate.units > 10 ** rate.places ? 'More than 100% has no meaning here.' : null
}

/** Why a money box cannot take what was typed, and what would do. */
export function moneyProblem(reading: Refused<MoneyReading>): string {
  switch (reading.reason) {
    case 'negative':
      return 'An amount below zero has no meaning here. Type it without the minus.'
    case 'tooLarge':
      return 'The largest amount is $900,000,000.00.'
    case 'tooManyDecimals':
      return 'Cents have two digits. Try two decimals.'
    case 'notANumber':
      return 'This is not an amount. Try 1250, 1,250.50 or =85*12.'
  }
}

/** The question about an amount that reads two ways. */
export function whichAmount(readings: readonly [Cents, Cents]): string {
  return `Is it ${shownMoney(readings[0])} or ${shownMoney(readings[1])}? Type it with a point.`
}

/** Both halves of a share: plan pays 80%, patient pays 20%. */
export function bothHalves(patientShare: Rate): string {
  return `plan pays ${shownPercent(restOf(patientShare))}%, patient pays ${shownPercent(patientShare)}%`
}

/** What a percent box of the patient's share understood. */
export function percentMeaning(reading: PercentReading, showsHalves: boolean): string | null {
  if (reading.kind === 'rate') return showsHalves ? bothHalves(reading.rate) : null
  if (reading.kind === 'unknown') return 'unknown, asked for later'
  return reading.kind === 'none' ? 'does not apply' : null
}

/** Why a percent box cannot take what was typed. */
export function percentProblem(reading: Refused<PercentReading>): string {
  switch (reading.reason) {
    case 'negative':
      return 'A share below zero has no meaning. Type it without the minus.'
    case 'tooLarge':
      return 'A share is at most 100%.'
    case 'halvesDoNotMakeAWhole':
      return 'The two halves do not make 100%. Type what the patient pays.'
    case 'notANumber':
      return 'This is not a percent. Try 20.'
  }
}

/** The question about a pair such as 80/20. */
export function whichShare(readings: readonly [Rate, Rate]): string {
  return `Does the patient pay ${shownPercent(readings[0])}% or ${shownPercent(readings[1])}%? Type the patient's share.`
}

/** What a date box understood: Tue, Dec 8, 2026, in 15 days. */
export function dateMeaning(
  reading: DateReading,
  today: PlainDate,
  box: DateBox,
  holidays: readonly HolidayRule[] = [],
): string | null {
  if (reading.kind === 'date')
    return box === 'birth'
      ? bornMeaning(reading.value, today)
      : [spelledDay(reading.value, today), ...closedWord(reading.value, holidays)].join(', ')
  return reading.kind === 'unknown' ? 'unknown, asked for later' : null
}

/** Why a clinic may be closed on the day: a holiday by its name, or a weekend. */
function closedWord(day: PlainDate, holidays: readonly HolidayRule[]): readonly string[] {
  const holiday = holidaysOf(yearOf(day), holidays).find(({ on }) => on === day)
  if (holiday) return [holiday.name.replaceAll("'", '’')]
  return [0, 6].includes(weekdayOf(day)) ? ['a weekend'] : []
}

function bornMeaning(day: PlainDate, today: PlainDate): string {
  const years = ageOn(day, today)
  return `${fullDay(day)}, ${years === 1 ? '1 year' : `${years} years`} old`
}

/** Why a date box cannot take what was typed, and what would do. */
export function dateProblem(reading: Refused<DateReading>): string {
  switch (reading.reason) {
    case 'yearNeeded':
      return 'A date of birth needs its year. Try 3/5/1971.'
    case 'future':
      return 'A date of birth lies in the past.'
    case 'noSuchMonth':
      return 'Month first, then day: 12/4. There are twelve months.'
    case 'noSuchDay':
      return `${monthName(reading.month)} has ${reading.days} days in ${reading.year}. Try ${reading.month}/${reading.days}.`
    case 'notADate':
      return 'This is not a date. Try 12/4, +10d or fri.'
  }
}

/** The question about a year of two digits. */
export function whichDay(readings: readonly [PlainDate, PlainDate]): string {
  return `Is it ${fullDay(readings[0])} or ${fullDay(readings[1])}? Type all four digits of the year.`
}

/** A field that has to be filled before finishing. */
export function fieldNeeded(label: string): string {
  return `${label} is needed here.`
}

/** Text that looks like the number of a payment card. */
export function looksLikeCardNumber(): string {
  return 'This looks like a card number. Card numbers are never kept here.'
}

/** Text that is longer than the field keeps. */
export function textTooLong(longest: number): string {
  return `At most ${longest} letters fit here.`
}

/** `?` was typed where an answer is needed. */
export function unknownNotHere(): string {
  return 'This has to be known here.'
}

/** `n/a` was typed where the value always applies. */
export function alwaysApplies(): string {
  return 'This always applies. Type an amount, or ? when it is not known.'
}

/** How many choices a pick list shows of how many. */
export function choicesShown(shown: number, all: number): string {
  return shown === all ? `${all} found` : `${shown} of ${all} shown, type to narrow`
}

/** A pick list has no entry like the typed text. */
export function noChoice(typed: string): string {
  return `Nothing like “${typed}”.`
}

/** Words that are no entry of a pick list become a new one. */
export function newChoice(typed: string): string {
  return `Enter adds “${typed}”.`
}

/** Over a form that was left half-way and stands here again. */
export const takenUpWords = {
  fact: 'Taken up where it was left.',
  anew: 'Start anew',
  thrown: 'What was left half typed waits in the tray for 30 days.',
  notKept: 'What you type here is not being kept.',
  notKeptMore: 'Candor tries again by itself. Finish this form before you leave it.',
} as const

/** What the calendar's buttons do, for reading aloud. */
export const calendarWords = {
  previousMonth: 'Month before',
  nextMonth: 'Month after',
  previousYear: 'Year before',
  nextYear: 'Year after',
  previousDecade: 'Ten years before',
  nextDecade: 'Ten years after',
} as const
