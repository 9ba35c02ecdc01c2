import { type ReactNode, useState } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Failed } from '../../../ui/failed.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { Person } from '../parts/workspace-header.tsx'
import type { Workspace } from '../state/use-workspace.ts'
import type { DrawPage } from './draw-page.ts'
import { FormBar } from './form-bar.tsx'
import { useClinic } from './form-doors.ts'
import { FormMiddle } from './form-middle.tsx'
import { useExtrasKept } from './use-extras.ts'
import { useFormDeeds } from './use-form-deeds.ts'

export interface GoodFaithPageProps {
  readonly work: Workspace
  /** The version that is replaced by this one; null for a first one. */
  readonly issued: EstimateRecord | null
  readonly drawPage: DrawPage
}

/** S11: the good faith form. What it needs at the left, its fields in the middle, its page at the right. */
export function GoodFaithPage(props: GoodFaithPageProps): ReactNode {
  const { work } = props
  const clinic = useClinic()
  if (clinic.data && work.extras.isReady) return <OpenForm {...props} clinic={clinic.data} />
  return (
    <ShellPage label={words.title} header={<Head work={work} />} isBusy={clinic.isPending}>
      {clinic.isError ? <Failed {...problemOf(clinic.error.error)} onTriedAgain={() => void clinic.refetch()} /> : null}
    </ShellPage>
  )
}

function Head({ work }: Pick<GoodFaithPageProps, 'work'>): ReactNode {
  return work.patient ? <Person patient={work.patient} coverages={work.coverages} /> : null
}

function OpenForm({ work, issued, drawPage, clinic }: GoodFaithPageProps & { readonly clinic: Clinic }): ReactNode {
  const [language, setLanguage] = useState<Language>(work.patient?.language ?? 'en')
  const deeds = useFormDeeds(work, clinic, language)
  useExtrasKept(work.extras, work.record, work.isRevision)
  useKeys([
    { keys: 'Escape', does: words.board, run: deeds.onBoard },
    { ...APP_KEYS.finish, does: words.issue, isOn: work.mayEdit, run: () => void deeds.issue() },
  ])
  return (
    <ShellPage
      label={words.title}
      header={<Head work={work} />}
      bar={<FormBar work={work} deeds={deeds} />}
      where={work.draft.title || barWords.untitled}
    >
      <FormMiddle
        work={work}
        clinic={clinic}
        issued={issued}
        deeds={deeds}
        language={language}
        onLanguage={setLanguage}
        drawPage={drawPage}
      />
    </ShellPage>
  )
}
