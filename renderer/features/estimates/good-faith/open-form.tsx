import { type ReactNode, useState } from 'react'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { ShellPage } from '../../../ui/shell-page.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { Person } from '../parts/workspace-header.tsx'
import type { Workspace } from '../state/use-workspace.ts'
import { FormBar } from './form-bar.tsx'
import { FormMiddle, type FormMiddleProps } from './form-middle.tsx'
import { useExtrasKept } from './use-extras.ts'
import { useFormDeeds } from './use-form-deeds.ts'

export type OpenFormProps = Pick<FormMiddleProps, 'work' | 'issued' | 'drawPage'> & { readonly clinic: Clinic }

/** The header of the person whom the form is for. */
export function FormHead({ work }: { readonly work: Workspace }): ReactNode {
  return work.patient ? <Person patient={work.patient} coverages={work.coverages} /> : null
}

/** The form once all that it shows is there. */
export function OpenForm({ work, issued, drawPage, clinic }: OpenFormProps): ReactNode {
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
      header={<FormHead work={work} />}
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
