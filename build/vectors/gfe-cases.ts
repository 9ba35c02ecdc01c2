import type { Calendar } from '../../shared/dates/business-days.ts'
import { type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import { gfeDue, revisionDueBy } from '../../shared/engine/gfe/deadline.ts'
import { lastDayToDispute } from '../../shared/engine/gfe/dispute.ts'
import { clinicCalendar } from '../../shared/engine/installments/clinic-calendar.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { type CaseResult, compared } from './compare.ts'
import { isAbsent, type JsonRecord, recordAt, textAt, textsAt } from './json.ts'

/** The kinds of case of a good faith estimate file. */
export const GFE_KINDS = ['gfe-deadline', 'gfe-revision', 'ppdr-window'] as const

/** Runs one case of due days; the file lists the holidays that its business days leave out. */
export function runGfeCase(file: JsonRecord, vector: JsonRecord): CaseResult {
  const expected = recordAt(vector, 'expected')
  const calendar = calendarOf(file)
  const { gfeDeadlines, gfeDispute } = rulesOn(plainDate('2026-11-21'))
  if (gfeDeadlines === null || gfeDispute === null) return { passed: false, detail: 'no rule for these deadlines' }
  switch (textAt(vector, 'kind')) {
    case 'gfe-deadline': {
      const { leadBusinessDays, dueBy } = gfeDue(triggerOf(vector), calendar, gfeDeadlines)
      return compared(expected, { leadBusinessDays, dueBy })
    }
    case 'gfe-revision':
      return compared(expected, {
        newEstimateDueBy: revisionDueBy(plainDate(textAt(vector, 'serviceDate')), calendar, gfeDeadlines),
      })
    case 'ppdr-window':
      return compared(expected, {
        lastDayToInitiate: lastDayToDispute(plainDate(textAt(vector, 'initialBillReceivedOn')), gfeDispute),
      })
    default:
      return { passed: false, detail: `no engine for ${textAt(vector, 'kind')}` }
  }
}

/** The days that the file leaves out; a file that lists none means the federal holidays. */
function calendarOf(file: JsonRecord): Calendar {
  if (isAbsent(file, 'federalHolidays')) return clinicCalendar('federalOffice', [])
  return clinicCalendar('weekends', textsAt(file, 'federalHolidays').map(plainDate))
}

function triggerOf(vector: JsonRecord): Parameters<typeof gfeDue>[0] {
  return {
    scheduledOn: dayAt(vector, 'scheduledOn'),
    serviceOn: dayAt(vector, 'serviceDate'),
    requestedOn: dayAt(vector, 'requestedOn'),
  }
}

function dayAt(from: JsonRecord, key: string): PlainDate | null {
  const value = from[key]
  return typeof value === 'string' ? plainDate(value) : null
}
