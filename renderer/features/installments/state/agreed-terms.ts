import { dayOf, type PlainDate, weekdayOf } from '../../../../shared/dates/plain-date.ts'
import { scheduleLines } from '../../../../shared/engine/installments/disclosure.ts'
import { rhythmOf } from '../../../../shared/engine/installments/draft-terms.ts'
import type { Schedule } from '../../../../shared/engine/installments/schedule.ts'
import type { Frequency } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import type { Rhythm } from '../../../../shared/text/documents-rhythm.ts'
import type { AgreedTerms } from '../../../../shared/text/plan-agreed.ts'

/** The terms of a schedule as the sentences about it need them. */
export function agreedTerms(schedule: Schedule, frequency: Frequency, downPayment: Cents): AgreedTerms {
  const { regularAmount: each, finalAmount, count, firstDueOn: firstOn, lastDueOn: lastOn } = schedule
  return {
    downPayment,
    each,
    count,
    last: finalAmount === each ? null : finalAmount,
    rhythm: spokenRhythm(frequency, firstOn),
    firstOn,
    lastOn,
    interest: schedule.totalInterest,
    runs: runsOf(schedule),
  }
}

/** Runs of one amount where more than the last payment differs; else null. */
function runsOf({ installments }: Schedule): AgreedTerms['runs'] {
  const runs = scheduleLines(installments).map(({ count, amount }) => ({ count, amount }))
  return runs.length > 2 || ((runs.at(-1)?.count ?? 1) > 1 && runs.length === 2) ? runs : null
}

/** The rhythm in the words of the agreement. */
export function spokenRhythm(frequency: Frequency, firstOn: PlainDate): Rhythm {
  const rhythm = rhythmOf(frequency, firstOn)
  if (rhythm.every === 'halfMonths') return { every: 'halfMonth', days: rhythm.days }
  switch (frequency) {
    case 'weekly':
      return { every: 'week', weekday: weekdayOf(firstOn) }
    case 'biweekly':
      return { every: 'twoWeeks', weekday: weekdayOf(firstOn) }
    case 'every4Weeks':
      return { every: 'fourWeeks', weekday: weekdayOf(firstOn) }
    default:
      return { every: 'month', day: dayOf(firstOn) }
  }
}
