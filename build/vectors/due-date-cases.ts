import { addBusinessDays, type Calendar, type Roll, rolled } from '../../shared/dates/business-days.ts'
import { contractDates, type MonthDay, type Rhythm } from '../../shared/dates/due-dates.ts'
import { monthLater, nextInRhythm, nextMonthDay } from '../../shared/dates/first-due.ts'
import { holidaysOf, type Nth, observedOn } from '../../shared/dates/holidays.ts'
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  type PlainDate,
  plainDate,
  weekdayOf,
} from '../../shared/dates/plain-date.ts'
import { type UnitPeriod, unitTime } from '../../shared/dates/unit-periods.ts'
import { clinicCalendar, federalHolidayRules } from '../../shared/engine/installments/clinic-calendar.ts'
import { type CaseResult, compared, type Given } from './compare.ts'
import {
  flagAt,
  isRecord,
  type Json,
  type JsonRecord,
  listAt,
  numberAt,
  numberOr,
  recordAt,
  textAt,
  textOr,
  textsAt,
} from './json.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const KINDS: Readonly<Record<string, (input: JsonRecord) => Given>> = {
  sequence: (input) => ({
    dates: contractDates(rhythmAt(input), numberOr(input, 'count', listAt(input, 'dates').length)),
  }),
  roll: rollGiven,
  holidays: (input) => ({ holidays: holidaysGiven(numberAt(input, 'year')) }),
  unit_periods: unitPeriodsGiven,
  offset: offsetGiven,
  first_due: (input) => ({ first_due: firstDueGiven(input) }),
}

/** Runs one case of a due-dates file through the calendar code. */
export function runDueDateCase(vector: JsonRecord): CaseResult {
  const run = KINDS[textAt(vector, 'kind')]
  if (!run) return { passed: false, detail: `unknown kind ${textAt(vector, 'kind')}` }
  return compared(recordAt(vector, 'expected'), run(recordAt(vector, 'input')))
}

/** A rhythm from a word or from {unit, n}, with the anchors that stand beside it. */
export function rhythmAt(input: JsonRecord): Rhythm {
  const { word, interval } = frequencyAt(input)
  const firstOn = firstOnAt(input)
  switch (word) {
    case 'daily':
      return { every: 'days', interval, firstOn }
    case 'weekly':
      return { every: 'weeks', interval, firstOn }
    case 'semimonthly':
      return { every: 'halfMonths', firstOn, days: pairAt(input) }
    case 'monthly_weekday':
      return { every: 'weekdays', interval, firstOn, weekday: weekdayAt(input), nth: nthAt(input) }
    case 'custom':
      return { every: 'custom', dates: textsAt(input, 'dates').map(plainDate) }
    case 'monthly':
      return { every: 'months', interval, firstOn, anchor: anchorAt(input, firstOn) }
    default:
      throw new TypeError(`frequency ${word}`)
  }
}

const WORDS: Readonly<Record<string, readonly [string, number]>> = {
  day: ['daily', 1],
  week: ['weekly', 1],
  month: ['monthly', 1],
  semimonth: ['semimonthly', 1],
  biweekly: ['weekly', 2],
  four_weekly: ['weekly', 4],
  nth_weekday: ['monthly_weekday', 1],
  bimonthly: ['monthly', 2],
  quarterly: ['monthly', 3],
  semiannual: ['monthly', 6],
  annual: ['monthly', 12],
  year: ['monthly', 12],
  yearly: ['monthly', 12],
}

function frequencyAt(input: JsonRecord): { readonly word: string; readonly interval: number } {
  const frequency = input.frequency
  const text = isRecord(frequency) ? textAt(frequency, 'unit') : textOr(input, 'frequency', 'monthly')
  const [, often, unit] = /^every_(\d+)_(\w+)$/.exec(text) ?? []
  const named = unit === undefined ? text : unit.replace(/s$/, '')
  const times = (isRecord(frequency) ? numberOr(frequency, 'n', 1) : 1) * Number(often ?? 1)
  const [word, base] = WORDS[named] ?? WORDS[named.replace(/s$/, '')] ?? [named, 1]
  return { word, interval: base * times * numberOr(input, 'interval', 1) }
}

function firstOnAt(input: JsonRecord): PlainDate {
  if (input.first_due !== undefined) return plainDate(textAt(input, 'first_due'))
  if (input.anchor !== undefined) return plainDate(textAt(input, 'anchor'))
  if (input.first_month === undefined) return plainDate(textsAt(input, 'dates')[0] ?? '')
  const month = plainDate(`${textAt(input, 'first_month')}-01`)
  const day: MonthDay = isEndOfMonth(input) ? 'last' : numberOr(input, 'anchor_day', 1)
  return nextMonthDay(month, day, 0)
}

function anchorAt(input: JsonRecord, firstOn: PlainDate): MonthDay {
  return isEndOfMonth(input) ? 'last' : numberOr(input, 'anchor_day', dayOf(firstOn))
}

/** The files say it in two ways. */
function isEndOfMonth(input: JsonRecord): boolean {
  return flagAt(input, 'end_of_month') || flagAt(input, 'last_day_of_month')
}

/** The two days in their order, whichever stands first. */
function pairAt(input: JsonRecord): readonly [number, MonthDay] {
  const [one, other] = listAt(input, 'days').map((day) => (day === 'last' ? day : Number(day)))
  if (!isMonthDay(one) || !isMonthDay(other)) throw new TypeError('days: two days of the month')
  if (one === 'last' || (other !== 'last' && other < one)) return [Number(other), one]
  return [one, other]
}

function isMonthDay(value: Json | undefined): value is MonthDay {
  return typeof value === 'number' || value === 'last'
}

function weekdayAt(input: JsonRecord): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const named = textAt(input, 'weekday').toLowerCase()
  const found = ([0, 1, 2, 3, 4, 5, 6] as const).find((day) => WEEKDAYS[day].toLowerCase() === named)
  if (found === undefined) throw new TypeError(`weekday ${named}`)
  return found
}

function nthAt(input: JsonRecord): Nth {
  const found = ([1, 2, 3, 4, -1] as const).find((nth) => nth === numberAt(input, 'nth'))
  if (found === undefined) throw new TypeError('nth')
  return found
}

const ROLLS: Readonly<Record<string, Roll>> = {
  none: 'none',
  following: 'following',
  preceding: 'preceding',
  modified_following: 'modifiedFollowing',
  nearest: 'nearest',
}

function rollGiven(input: JsonRecord): Given {
  const roll = ROLLS[textAt(input, 'roll')]
  if (!roll) throw new TypeError(`roll ${textAt(input, 'roll')}`)
  const calendar = calendarAt(input)
  let shift = 0
  const pairs = textsAt(input, 'contract_dates').map((text) => {
    const contractOn = addDays(plainDate(text), shift)
    const payableOn = rolled(contractOn, roll, calendar)
    if (flagAt(input, 'snap')) shift += daysBetween(contractOn, payableOn)
    return { contractOn, payableOn }
  })
  return {
    payable_dates: pairs.map((pair) => pair.payableOn),
    contract_dates: pairs.map((pair) => pair.contractOn),
  }
}

function calendarAt(input: JsonRecord): Calendar {
  const closures = textsAt(input, 'closures').map(plainDate)
  const named = textOr(input, 'calendar', 'weekend')
  if (named === 'federal_office') return clinicCalendar('federalOffice', closures)
  if (named === 'federal_bank') return clinicCalendar('federalBank', closures)
  if (named === 'weekend') return clinicCalendar('weekends', closures)
  throw new TypeError(`calendar ${named}`)
}

function holidaysGiven(year: number): Given {
  return holidaysOf(year, federalHolidayRules()).map(({ name, on }) => ({
    name,
    date: on,
    weekday: WEEKDAYS[weekdayOf(on)],
    observed_office: observedOn(on, 'fridayBefore'),
    observed_bank: observedOn(on, 'notMoved'),
  }))
}

function unitPeriodsGiven(input: JsonRecord): Given {
  const [start, end] = [plainDate(textAt(input, 'start')), plainDate(textAt(input, 'end'))]
  const anchor = isEndOfMonth(input) ? 31 : numberOr(input, 'anchor_day', dayOf(end))
  const { whole, odd } = unitTime(start, end, unitPeriodAt(input), anchor)
  return { t: whole, f: odd.numerator === 0 ? '0' : `${odd.numerator}/${odd.denominator}` }
}

const UNITS = ['day', 'week', 'semimonth', 'month', 'year'] as const

/** The unit-period of an input: {unit, n}, or {unit: 'term', basis}, of which `unit` may be left out. */
export function unitPeriodAt(input: JsonRecord): UnitPeriod {
  const given = recordAt(input, 'unit_period')
  const named = textOr(given, 'unit', 'term')
  if (named === 'term') return { unit: 'term', basis: textOr(given, 'basis', 'days') === 'months' ? 'months' : 'days' }
  const unit = UNITS.find((other) => other === named)
  if (!unit) throw new TypeError(`unit_period ${named}`)
  return { unit, n: numberOr(given, 'n', 1) }
}

function offsetGiven(input: JsonRecord): Given {
  const base = plainDate(textAt(input, 'base'))
  if (input.months !== undefined) return { date: addMonths(base, numberAt(input, 'months')) }
  if (input.business_days === undefined) return { date: addDays(base, numberAt(input, 'days')) }
  const calendar = calendarAt({ calendar: 'federal_office', ...input })
  return { date: addBusinessDays(base, numberAt(input, 'business_days'), calendar) }
}

function firstDueGiven(input: JsonRecord): Given {
  const agreement = plainDate(textAt(input, 'agreement'))
  const minimumDays = numberOr(input, 'minimum_days', 0)
  const rule = textAt(input, 'rule')
  if (rule === 'one_month') return monthLater(agreement)
  if (rule === 'day_of_month') {
    const day: MonthDay = input.day === 'last' ? 'last' : numberAt(input, 'day')
    return nextMonthDay(agreement, day, minimumDays)
  }
  if (rule === 'aligned') return nextInRhythm(agreement, rhythmAt(input), minimumDays)
  throw new TypeError(`rule ${rule}`)
}
