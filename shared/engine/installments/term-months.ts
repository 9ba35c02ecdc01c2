import { addMonths, monthOf, type PlainDate, yearOf } from '../../dates/plain-date.ts'

/**
 * How many months a plan takes, the month after each due date counted whole: one payment is one month, and eight
 * monthly payments are eight. A plan of the clinic's longest months has every date before their end.
 * Source: payment plan specification, section 2.
 */
export function termMonths(firstOn: PlainDate, lastOn: PlainDate): number {
  const months = (yearOf(lastOn) - yearOf(firstOn)) * 12 + monthOf(lastOn) - monthOf(firstOn)
  return addMonths(firstOn, months) <= lastOn ? months + 1 : months
}
