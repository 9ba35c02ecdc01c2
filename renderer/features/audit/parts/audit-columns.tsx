import type { ReactNode } from 'react'
import type { AuditLine } from '../../../../shared/contract/audit.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { auditFacts, type FactsInWords } from '../../../../shared/text/audit-facts.ts'
import { auditWhat, auditWords } from '../../../../shared/text/screens-audit.ts'
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
      width: '150px',
      cell: ({ at }) => `${listDay(dayOfIso(at), today)}, ${clockOfIso(at)}`,
    },
    {
      id: 'who',
      head: auditWords.person,
      width: 'minmax(100px, 0.6fr)',
      cell: ({ personName }) => personName ?? auditWords.nobody,
    },
    {
      id: 'what',
      head: auditWords.what,
      width: 'minmax(150px, 0.9fr)',
      cell: ({ action }) => <b>{auditWhat(action)}</b>,
    },
    {
      id: 'on',
      head: auditWords.on,
      width: 'minmax(150px, 1.1fr)',
      cell: ({ subject }) => subject,
    },
    { id: 'before', head: auditWords.before, width: 'minmax(100px, 0.7fr)', cell: factCell('before') },
    { id: 'after', head: auditWords.after, width: 'minmax(180px, 2.2fr)', cell: factCell('after') },
    { id: 'reason', head: auditWords.reason, width: 'minmax(80px, 0.5fr)', cell: factCell('reason') },
    { id: 'desk', head: auditWords.desk, width: '56px', cell: ({ workstation }) => workstation },
  ]
}

/** One side of the facts in words; what does not fit its column stands in its title. */
function factCell(side: keyof FactsInWords): (line: AuditLine) => ReactNode {
  return (line) => {
    const words = auditFacts(line)[side]
    return (
      <span className={styles.facts} title={words}>
        {words}
      </span>
    )
  }
}
