import type { ReactNode } from 'react'
import type { Clinic } from '../../../shared/model/clinic.ts'
import { clinicWords, setupWords } from '../../../shared/text/screens-setup.ts'
import { problemOf } from '../../lib/problem.ts'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Form, finishForm } from '../../ui/form.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useClinic, useSaveClinic } from './api/clinic.ts'
import { type ClinicText, clinicOf, textOfClinic } from './clinic-text.ts'
import { DaysOffFields } from './days-off-fields.tsx'
import { LetterheadFields } from './letterhead-fields.tsx'
import { PolicyFields } from './policy-fields.tsx'
import { SampleButton } from './sample-button.tsx'
import styles from './setup-screen.module.css'

export interface ClinicScreenProps {
  readonly tabs: ReactNode
  /** What is left to set up; it stands above the form. */
  readonly checklist: ReactNode
}

/** The clinic as its papers name it, and the policies that estimates and plans follow. */
export function ClinicScreen({ tabs, checklist }: ClinicScreenProps): ReactNode {
  const clinic = useClinic()
  if (clinic.isSuccess) return <OpenClinic clinic={clinic.data} tabs={tabs} checklist={checklist} />
  return (
    <ShellPage label={setupWords.clinic} bar={<RecordBar title={setupWords.title} beside={tabs} />}>
      {clinic.isError ? <Failed {...problemOf(clinic.error.error)} onTriedAgain={() => void clinic.refetch()} /> : null}
    </ShellPage>
  )
}

function OpenClinic({ clinic, tabs, checklist }: ClinicScreenProps & { readonly clinic: Clinic }): ReactNode {
  const { text, change, ...kept } = useKeptText<ClinicText>(
    { key: 'setup:clinic', title: setupWords.clinic },
    textOfClinic(clinic),
  )
  const save = useSaveClinic()
  const toast = useToast()
  const today = useToday()
  async function finish(): Promise<void> {
    const next = clinicOf(text, today)
    if (next === null) return
    const answer = await save.run({ clinic: next })
    if (!answer.ok) return
    await kept.finish()
    toast({
      words: clinicWords.savedToast,
      onUndo: () => void save.run({ clinic }),
      onRedo: () => void save.run({ clinic: next }),
    })
  }
  const form = 'clinic-form'
  return (
    <ShellPage
      label={setupWords.clinic}
      bar={
        <RecordBar
          title={setupWords.title}
          beside={tabs}
          actions={
            <>
              <SampleButton />
              <Button kind="primary" keys="Ctrl ↵" disabled={save.isBusy} onPressed={() => finishForm(form)}>
                {clinicWords.save}
              </Button>
            </>
          }
        />
      }
    >
      {checklist}
      <div className={styles.page}>
        <Form
          id={form}
          does={clinicWords.save}
          label={setupWords.clinic}
          className={styles.form}
          half={kept.half}
          onFinished={() => void finish()}
        >
          {save.problem ? (
            <div className={styles.wide}>
              <Banner tone="bad" {...problemOf(save.problem)} />
            </div>
          ) : null}
          <LetterheadFields text={text} onChanged={change} problem={save.problem} />
          <div>
            <PolicyFields text={text} onChanged={change} />
            <DaysOffFields text={text} onChanged={change} />
          </div>
        </Form>
      </div>
    </ShellPage>
  )
}
