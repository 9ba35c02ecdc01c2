import type { AuditLine } from '../../../shared/contract/audit.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { factsOnOneLine } from '../../../shared/text/audit-facts.ts'
import { auditWhat, auditWords } from '../../../shared/text/screens-audit.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { clockOfIso, dayOfIso } from '../../lib/clock.ts'
import { Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'

/** When, who, what, on what, and what the row of the trail says of it. */
export function historyColumns(today: PlainDate): readonly ListColumn<AuditLine>[] {
  return [
    {
      id: 'at',
      head: auditWords.at,
      width: '150px',
      cell: ({ at }) => `${listDay(dayOfIso(at), today)}, ${clockOfIso(at)}`,
      sortBy: ({ seq }) => seq,
    },
    {
      id: 'who',
      head: auditWords.person,
      width: 'minmax(120px, 0.7fr)',
      cell: ({ personName }) => personName ?? auditWords.nobody,
      sortBy: ({ personName }) => personName ?? '',
    },
    {
      id: 'what',
      head: auditWords.what,
      width: 'minmax(150px, 1fr)',
      cell: ({ action }) => <Strong>{auditWhat(action)}</Strong>,
      sortBy: ({ action }) => auditWhat(action),
    },
    {
      id: 'on',
      head: auditWords.on,
      width: 'minmax(130px, 0.8fr)',
      cell: ({ subject }) => subject,
    },
    {
      id: 'facts',
      head: auditWords.facts,
      width: 'minmax(160px, 2fr)',
      cell: (line) => <span title={factsOnOneLine(line)}>{factsOnOneLine(line)}</span>,
    },
  ]
}
