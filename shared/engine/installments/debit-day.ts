import { addMonths, dayOf, type PlainDate } from '../../dates/plain-date.ts'

/**
 * On which day is a payment drawn? On the day on which it is payable, or on the first chosen day of a month on or after
 * it: money is never drawn before it is due, and a payment has one such day only. The 31st is a shorter month's last day.
 * `dayOfMonth` is null where each payment is drawn when it is payable. Source: payment plan specification, section 8.6.
 */
export function debitDay(payableOn: PlainDate, dayOfMonth: number | null): PlainDate {
  if (dayOfMonth === null || dayOfMonth === dayOf(payableOn)) return payableOn
  const inItsMonth = addMonths(payableOn, 0, dayOfMonth)
  return inItsMonth >= payableOn ? inItsMonth : addMonths(payableOn, 1, dayOfMonth)
}
