import * as clinics from '../../../db/repositories/clinic.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { ReportOrder } from '../../../shared/contract/report.ts'
import { reportPaper } from '../../../shared/documents/report-paper.ts'
import type { Desk } from '../desk.ts'
import { paperOrigin } from '../paper-origin.ts'
import { recordLook } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { reportSheet } from './report-sheet.ts'

/** More than this is no paper to read; the table is saved instead. */
const MOST_PRINTED = 2_000

/**
 * Prints a report as it stands now: its sentence and the table that adds up to it. More than 2,000 rows are refused.
 * Source: screen S23; user journeys, section 4.
 */
export async function printReport(desk: Desk, order: ReportOrder, caller: Caller): Promise<Answer<null>> {
  const sheet = reportSheet(desk, order)
  if (sheet.rows.length > MOST_PRINTED) return refused('NOT_POSSIBLE', { code: 'tooMany', reason: TOO_MANY })
  const origin = paperOrigin(clinics.get(desk.store.reader), {
    language: 'en',
    number: `R-${desk.today()}`,
    version: 1,
    issuedOn: desk.today(),
    preparedBy: signedIn(caller).name,
  })
  const drawn = await desk.drawPaper(reportPaper({ ...origin, ...sheet }), { madeAt: desk.now(), mark: 'original' })
  await desk.printFile(drawn.bytes, `${sheet.title} ${desk.today()}`)
  const after = { ...order, rows: sheet.rows.length }
  recordLook(desk, caller, { action: 'report.print', kind: 'report', id: order.report, after })
  return done(null)
}

const TOO_MANY = 'A printed report has at most 2,000 rows. Choose fewer days, or save it as a table.'
