import * as clinics from '../../../db/repositories/clinic.ts'
import type { AuditLine } from '../../../shared/contract/audit.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { auditReport } from '../../../shared/documents/audit-report.ts'
import { csvText } from '../../../shared/interop/csv-text.ts'
import { factsOnOneLine } from '../../../shared/text/audit-facts.ts'
import { auditColumns, auditWhat, factsLine } from '../../../shared/text/screens-audit.ts'
import type { Desk } from '../desk.ts'
import { paperOrigin } from '../paper-origin.ts'
import { recordLook } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { auditLines } from './audit-lines.ts'

/** More than this goes out as days, not as one file. */
const MOST_ROWS = 100_000
const MOST_PRINTED = 2_000

/** Saves the rows that fit as comma-separated text, where the person wants it. No cell of it can start a formula. */
export async function saveAudit(desk: Desk, request: Received<'audit.save'>, caller: Caller): Promise<Answer<string>> {
  const lines = auditLines(desk, request, { below: null, most: MOST_ROWS })
  const text = csvText([auditColumns.map((column) => column), ...lines.map(cellsOf)])
  const saved = await desk.saveFile(`Audit trail ${desk.today()}.csv`, new TextEncoder().encode(`\ufeff${text}`))
  if (saved.kind === 'cancelled') return refused('CANCELLED')
  if (saved.kind === 'readOnly') return refused('READ_ONLY', { reason: saved.reason })
  recordLook(desk, caller, { action: 'audit.save', kind: 'audit', id: '', after: { ...request, rows: lines.length } })
  return done(saved.fileName)
}

/** Prints the rows that fit, newest first; more than a long report is refused. */
export async function printAudit(desk: Desk, request: Received<'audit.print'>, caller: Caller): Promise<Answer<null>> {
  const lines = auditLines(desk, request, { below: null, most: MOST_PRINTED + 1 })
  if (lines.length > MOST_PRINTED) return refused('NOT_POSSIBLE', { code: 'tooMany', reason: tooMany() })
  const made = {
    language: 'en',
    number: `A-${desk.today()}`,
    version: 1,
    issuedOn: desk.today(),
    preparedBy: signedIn(caller).name,
  } as const
  const origin = paperOrigin(clinics.get(desk.store.reader), made)
  const rows = lines.map((line) => ({
    ...line,
    what: auditWhat(line.action),
    facts: factsOnOneLine(line),
  }))
  const drawn = await desk.drawPaper(auditReport({ ...origin, rows }), { madeAt: desk.now(), mark: 'original' })
  await desk.printFile(drawn.bytes, `Audit trail ${desk.today()}`)
  recordLook(desk, caller, { action: 'audit.print', kind: 'audit', id: '', after: { ...request, rows: lines.length } })
  return done(null)
}

function cellsOf(line: AuditLine): readonly (string | number | null)[] {
  return [
    line.seq,
    line.at,
    line.personName ?? '',
    auditWhat(line.action),
    line.action,
    line.subjectKind,
    line.subject,
    line.subjectId,
    factsLine(line.before, line.after),
    line.workstation,
  ]
}

function tooMany(): string {
  return 'Choose fewer days: a printed report has at most 2,000 rows.'
}
