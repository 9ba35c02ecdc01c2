import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { authColumns } from '../../ui/auth-columns.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useToday } from '../../ui/today.tsx'
import { useAuthorizationsOf } from './api/patient-record.ts'
import { SectionList } from './section-list.tsx'

/** What payers have authorized for a person; Enter goes on to the tracker, where a row is changed. */
export function AuthsSection({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const found = useAuthorizationsOf(patientId)
  const { go } = useNavigation()
  const today = useToday()
  if (found.isError) return <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
  if (!found.isSuccess) return null
  return (
    <SectionList
      label={sectionWords.auths}
      columns={authColumns(today, false)}
      rows={found.data}
      idOf={(row) => row.id}
      onOpened={() => go({ to: 'auths', patientId })}
      empty={patientWords.noAuthorization}
    />
  )
}
