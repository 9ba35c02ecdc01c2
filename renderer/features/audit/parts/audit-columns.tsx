import type { AuditLine } from '../../../../shared/contract/audit.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { auditWhat, auditWords, factsLine } from '../../../../shared/text/screens-audit.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { clockOfIso, dayOfIso } from '../../../lib/clock.ts'
import type { ListColumn } from '../../../ui/list-column.ts'
import styles from '../audit.module.css'

/** When, who, what, on what, and what the row says of it. */
export function auditColumnsOf(today: PlainDate): readonly ListColumn<AuditLine>[] {
  return [
    {
      id: 'at',
      head: auditWords.at,
      width: '170px',
      cell: ({ at }) => `${listDay(dayOfIso(at), today)}, ${clockOfIso(at)}`,
    },
    {
      id: 'who',
      head: auditWords.person,
      width: 'minmax(140px, 0.8fr)',
      cell: ({ personName }) => personName ?? auditWords.nobody,
    },
    {
      id: 'what',
      head: auditWords.what,
      width: 'minmax(190px, 1fr)',
      cell: ({ action }) => <b>{auditWhat(action)}</b>,
    },
    {
      id: 'on',
      head: auditWords.on,
      width: 'minmax(150px, 1fr)',
      cell: ({ subject, subjectId }) => (subject === '' ? subjectId : subject),
    },
    {
      id: 'facts',
      head: auditWords.facts,
      width: 'minmax(200px, 2fr)',
      cell: ({ before, after }) => <span className={styles.facts}>{factsLine(before, after)}</span>,
    },
  ]
}
