import type { ReactNode } from 'react'
import type { AuditLine } from '../../../shared/contract/audit.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { auditWhat, auditWords, factsLine } from '../../../shared/text/screens-audit.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { clockOfIso, dayOfIso } from '../../lib/clock.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Strong } from '../../ui/cells.tsx'
import { Failed } from '../../ui/failed.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useToday } from '../../ui/today.tsx'
import { useHistoryOf } from './api/patient-record.ts'
import { SectionList } from './section-list.tsx'

/** Who did what on a person's records, the newest first. The trail is for supervisors; others read why it is not here. */
export function HistorySection({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const mayLook = hasRole(useSession().person, ['supervisor'])
  return mayLook ? (
    <Trail patientId={patientId} />
  ) : (
    <Banner tone="info" fact={patientWords.noRight} more={patientWords.noRightNext} />
  )
}

function Trail({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const found = useHistoryOf(patientId)
  const { go } = useNavigation()
  const today = useToday()
  if (found.isError) return <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
  if (!found.isSuccess) return null
  return (
    <SectionList
      label={sectionWords.history}
      columns={historyColumns(today)}
      rows={found.data.lines}
      idOf={(line) => String(line.seq)}
      onOpened={() => go({ to: 'audit', patientId })}
      empty={patientWords.noHistory}
    />
  )
}

function historyColumns(today: PlainDate): readonly ListColumn<AuditLine>[] {
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
      cell: ({ subject, subjectId }) => subject || subjectId,
    },
    {
      id: 'facts',
      head: auditWords.facts,
      width: 'minmax(160px, 2fr)',
      cell: ({ before, after }) => <span title={factsLine(before, after)}>{factsLine(before, after)}</span>,
    },
  ]
}
