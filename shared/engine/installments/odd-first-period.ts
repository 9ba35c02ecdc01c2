import type { Rhythm } from '../../dates/due-dates.ts'
import { addDays, addMonths, dayOf, daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import { type OddDays, oddFirstPeriod } from '../../rules/credit/odd-first-period.ts'
import { valueOn } from '../../rules/parameter.ts'

/** One regular period before the first due date; null for custom dates, which have none. */
export function regularStart(rhythm: Rhythm, firstOn: PlainDate): PlainDate | null {
  switch (rhythm.every) {
    case 'days':
      return addDays(firstOn, -rhythm.interval)
    case 'weeks':
      return addDays(firstOn, -7 * rhythm.interval)
    case 'months':
      return addMonths(firstOn, -rhythm.interval, rhythm.anchor === 'last' ? 31 : rhythm.anchor)
    case 'weekdays':
      return addMonths(firstOn, -rhythm.interval, dayOf(firstOn))
    case 'halfMonths':
      return addDays(firstOn, -15)
    case 'custom':
      return null
  }
}

/**
 * May an odd first period be disclosed as a regular one? A little shorter or longer, by the length of the whole term.
 * False when no rule is known for the day, for custom dates and for a single payment. The default of the product is to disregard nothing.
 * Source: 12 CFR 1026.17(c)(4); payment plan specification, section 12.5, number 7.
 */
export function mayDisregardOddDays(
  agreedOn: PlainDate,
  due: { readonly rhythm: Rhythm; readonly firstOn: PlainDate; readonly lastOn: PlainDate },
): boolean {
  const rule = valueOn(oddFirstPeriod, agreedOn)
  const start = regularStart(due.rhythm, due.firstOn)
  if (rule === null || start === null || due.lastOn === due.firstOn) return false
  const longer = daysBetween(agreedOn, start)
  if (due.lastOn < addMonths(agreedOn, 12)) return isWithin(longer, rule.underOneYear)
  return isWithin(longer, due.lastOn < addMonths(agreedOn, 120) ? rule.underTenYears : rule.tenYearsOrMore)
}

function isWithin(longer: number, { short, long }: OddDays): boolean {
  return longer <= long && (short === null || -longer <= short)
}
