import type { ReportOrder } from '../../../shared/contract/report.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ReportPaperInput } from '../../../shared/documents/report-paper.ts'
import { fullDay } from '../../../shared/text/screens-days.ts'
import { reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { debitSheet } from '../autopay/debit-sheet.ts'
import type { Desk } from '../desk.ts'
import { accuracySheet } from './accuracy-sheet.ts'
import { activitySheet } from './activity-sheet.ts'
import { agingSheet } from './aging-sheet.ts'
import { cashSheet, creditSheet, dailySheet } from './money-sheets.ts'
import { complianceSheet, qualitySheet } from './queue-sheets.ts'
import { reliefSheet } from './relief-sheet.ts'
import { dailyTotals, expected } from './reports.ts'

/** A report without what every paper knows of its making. */
export type ReportSheet = Omit<
  ReportPaperInput,
  'language' | 'number' | 'version' | 'issuedOn' | 'preparedBy' | 'clinic'
>

/** What a report says on paper, from the same answers as the screen. Source: payment plan specification, section 11. */
export function reportSheet(desk: Desk, order: ReportOrder): ReportSheet {
  const title = reportNames[order.report]
  const asOf = reportWords.asOf(desk.today())
  switch (order.report) {
    case 'aging':
      return { title, beneath: asOf, ...agingSheet(desk, order.by) }
    case 'credits':
      return { title, beneath: asOf, ...creditSheet(desk) }
    case 'compliance':
      return { title, beneath: asOf, ...complianceSheet(desk) }
    case 'quality':
      return { title, beneath: asOf, ...qualitySheet(desk) }
    case 'debits':
      return { title, beneath: fullDay(order.on), ...debitSheet(desk, order.on) }
    case 'accuracy': {
      const { from, to } = order
      return { title, beneath: daysWords(from, to), ...accuracySheet(desk, from, to) }
    }
    case 'relief': {
      const { from, to } = order
      return { title, beneath: daysWords(from, to), ...reliefSheet(desk, from, to) }
    }
    case 'activity': {
      const { from, to } = order
      return { title, beneath: daysWords(from, to), ...activitySheet(desk, from, to) }
    }
    case 'expectedCash':
      return { title, beneath: asOf, ...cashSheet(expected(desk)) }
    case 'dailyTotals': {
      const { from, to } = order
      return { title, beneath: daysWords(from, to), ...dailySheet(dailyTotals(desk, from, to)) }
    }
  }
}

function daysWords(from: PlainDate, to: PlainDate): string {
  return `${fullDay(from)} – ${fullDay(to)}`
}
