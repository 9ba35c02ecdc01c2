import { auditPaperWords } from '../text/screens-audit.ts'
import type { DocumentModel } from './document-model.ts'
import { plainFoot } from './letter.ts'
import { paperOf, paragraph, row, table } from './make.ts'
import { letterhead, type PaperOrigin } from './parties.ts'
import { typed } from './typed.ts'

/** Rows of the audit trail, newest first, in words. */
export interface AuditReportInput extends PaperOrigin {
  readonly rows: readonly {
    readonly seq: number
    readonly at: string
    readonly personName: string | null
    readonly what: string
    readonly subject: string
    readonly facts: string
  }[]
}

/** What stands on a printed report of the audit trail: when, who, what, on which record. Times are in UTC. */
export function auditReport(input: AuditReportInput): DocumentModel {
  const words = auditPaperWords
  return paperOf(input, {
    kind: 'auditReport',
    templateVersion: 'audit-report/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, input.language),
      { kind: 'title', text: words.title, beneath: [words.beneath(input.rows.length)] },
      paragraph([words.lead]),
      table(
        [
          [words.what, 'words'],
          [words.who, 'words'],
          [words.at, 'words'],
          [words.seq, 'count'],
        ],
        input.rows.map(({ what, subject, facts, personName, at, seq }) =>
          row(
            [
              [what, ...(subject === '' ? [] : [' · ', typed('subject', subject)])],
              [typed('personName', personName ?? words.nobody)],
              [at.slice(0, 16).replace('T', ' ')],
              [String(seq)],
            ],
            'line',
            facts === '' ? [] : [facts],
          ),
        ),
      ),
    ],
    foot: plainFoot(input),
  })
}
