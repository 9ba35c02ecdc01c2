import { countedOf, type Frequency, howOften, nthOf, rhythmOf } from '../dates/frequency.ts'
import { dayOf, type PlainDate, weekdayOf } from '../dates/plain-date.ts'
import type { Rhythm } from '../text/documents-rhythm.ts'

/** How often payments fall due as sentences about a plan say it: by the day, the weekday, or the days between. */
export function spokenRhythm(frequency: Frequency, firstOn: PlainDate): Rhythm {
  const { notIn } = howOften(frequency)
  const rhythm = wholeYear(frequency, firstOn)
  return notIn.length === 0 ? rhythm : { ...rhythm, notIn }
}

/** The 31st is the last day of each month. */
function wholeYear(frequency: Frequency, firstOn: PlainDate): Rhythm {
  const weekday = weekdayOf(firstOn)
  const { every } = howOften(frequency)
  switch (every) {
    case 'weekly':
      return { every: 'week', weekday }
    case 'biweekly':
      return { every: 'twoWeeks', weekday }
    case 'every4Weeks':
      return { every: 'fourWeeks', weekday }
    case 'monthly':
      return { every: 'month', day: dayOf(firstOn) === 31 ? 'last' : dayOf(firstOn) }
    case 'monthEnd':
      return { every: 'month', day: 'last' }
    case 'monthlyWeekday': {
      const nth = nthOf(firstOn)
      return { every: 'weekdayOfMonth', nth: nth === -1 ? 'last' : nth, weekday }
    }
    case 'semimonthly': {
      const rhythm = rhythmOf(every, firstOn)
      return rhythm.every === 'halfMonths' ? { every: 'halfMonth', days: rhythm.days } : { every: 'custom' }
    }
    default: {
      const counted = countedOf(every)
      return counted === null ? { every: 'custom' } : { every: 'counted', ...counted }
    }
  }
}
