import type { PlainDate } from '../dates/plain-date.ts'
import type { CheckWords } from './estimate-checks.ts'
import { listDay, weekdayDay } from './screens-days.ts'

/** The clock of the good faith estimate, as the checks and its box say it. */
export const clockWords = {
  title: 'Clock of the good faith estimate',
  open: 'Set the dates',
  askedOn: 'Asked for',
  askedHint: 'A talk about cost counts as asking.',
  scheduledOn: 'Appointment made on',
  scheduledHint: 'Empty while no visit is scheduled.',
  step: 'day of scheduling',
  due: (on: PlainDate): CheckWords['fact'] => `Good faith estimate due by ${weekdayDay(on)}.`,
  late: (on: PlainDate): CheckWords['fact'] => `Good faith estimate was due by ${weekdayDay(on)}.`,
  lateRest: 'Issue it today.',
  because: (because: 'scheduled' | 'requested', on: PlainDate, today: PlainDate) =>
    because === 'scheduled' ? `Scheduled ${listDay(on, today)}.` : `Asked for ${listDay(on, today)}.`,
  lead: (days: number) =>
    days === 1 ? '1 business day from scheduling to the visit.' : `${days} business days from scheduling to the visit.`,
  none: 'Scheduling alone makes none due: fewer than three business days ahead.',
  changed: (on: PlainDate) => `If services, prices or the provider change: a new version by ${weekdayDay(on)}.`,
  changedNow: (on: PlainDate): CheckWords['fact'] => `New version due by ${weekdayDay(on)}.`,
  changedWhy: 'One business day before the visit.',
} as const
