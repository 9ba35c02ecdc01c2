import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useToday } from '../../ui/today.tsx'
import { useHistoryOf } from './api/patient-record.ts'
import { historyColumns } from './history-columns.tsx'
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
