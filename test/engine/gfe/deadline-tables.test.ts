import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Calendar } from '../../../shared/dates/business-days.ts'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { gfeDue } from '../../../shared/engine/gfe/deadline.ts'
import { federalHolidays } from '../../../shared/rules/calendar/federal-holidays.ts'
import { gfeDeadlines } from '../../../shared/rules/gfe/deadlines.ts'
import { valueOn } from '../../../shared/rules/parameter.ts'

interface DeadlineCase {
  readonly name: string
  readonly given: Readonly<Record<string, string>>
  readonly expect: Readonly<Record<string, string>>
}

/** The days stand apart from the engine: worked out by another calendar. */
const CASES: readonly DeadlineCase[] = parse(readFileSync(join(import.meta.dirname, 'deadlines.cases.yaml'), 'utf8'), {
  schema: 'failsafe',
})

const TODAY = plainDate('2026-11-23')
const CALENDAR: Calendar = {
  holidays: valueOn(federalHolidays, TODAY) ?? [],
  saturdayHolidays: 'fridayBefore',
  closures: [],
}

function dayOf(text: string | undefined): PlainDate | null {
  return text === undefined ? null : plainDate(text)
}

test.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, { given, expect: expected }) => {
  const rules = valueOn(gfeDeadlines, TODAY)
  if (rules === null) throw new Error('no rule for these deadlines')
  const due = gfeDue(
    {
      scheduledOn: dayOf(given['scheduled on']),
      serviceOn: dayOf(given['service on']),
      requestedOn: dayOf(given['requested on']),
    },
    CALENDAR,
    rules,
  )

  expect({
    'business days ahead': String(due.leadBusinessDays ?? 'none'),
    'due by': due.dueBy ?? 'never',
    because: due.because ?? 'nothing',
  }).toEqual(expected)
})
