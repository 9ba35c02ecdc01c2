import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { refusedPlans as words } from '../../../shared/text/plan-refused.ts'
import { useContactWish } from '../../lib/contact-wish.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation, useTabName } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useAsk } from '../../lib/query.tsx'
import { useMayWork } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Form, finishForm } from '../../ui/form.tsx'
import { PatientHeader } from '../../ui/patient-header.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { RefusalFields } from './refusal-fields.tsx'
import { RefusalSide } from './refusal-side.tsx'
import styles from './refusals.module.css'
import { type RefusalsOf, useRefusals } from './use-refusals.ts'

const FORM = 'refusal-form'

/** Plans that were refused to a person: who asked for what, why not, and the letter that says so. */
export function RefusalsScreen({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const record = useAsk('patient.get', { patientId })
  const wish = useContactWish(patientId)
  const rows = useAsk('planRefusal.list', { patientId })
  useTabName(record.data === undefined ? undefined : patientName(record.data.patient))
  const failed = record.error ?? wish.error ?? rows.error
  if (failed !== null) {
    return (
      <ShellPage label={words.title}>
        <Failed
          {...problemOf(failed.error)}
          onTriedAgain={() => void Promise.all([record.refetch(), wish.refetch(), rows.refetch()])}
        />
      </ShellPage>
    )
  }
  if (record.data === undefined || wish.data === undefined || rows.data === undefined)
    return <ShellPage label={words.title}>{null}</ShellPage>
  return <OpenRefusals record={record.data} wish={wish.data} rows={rows.data} />
}

function OpenRefusals(props: RefusalsOf): ReactNode {
  const form = useRefusals(props)
  const mayWork = useMayWork()
  const { back } = useNavigation()
  const { title, patient, problem, letterProblem } = form
  useKeys([
    { ...APP_KEYS.print, does: words.letter, isOn: mayWork, run: () => void form.letter() },
    { ...APP_KEYS.leave, does: null, run: back },
  ])
  return (
    <ShellPage
      label={title}
      header={<PatientHeader patient={patient} coverages={props.record.coverages} />}
      bar={<RecordBar title={title} actions={mayWork ? <RefusalActs form={form} /> : null} />}
    >
      <div className={styles.page}>
        <Form
          id={FORM}
          label={title}
          does={words.keep}
          className={styles.form}
          half={form.half}
          onFinished={() => void form.save()}
        >
          {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
          {letterProblem ? <Banner tone="bad" {...problemOf(letterProblem)} /> : null}
          <RefusalFields text={form.text} change={form.change} />
        </Form>
        <RefusalSide form={form} mayWork={mayWork} />
      </div>
    </ShellPage>
  )
}

function RefusalActs({ form }: { readonly form: ReturnType<typeof useRefusals> }): ReactNode {
  return (
    <>
      <Button keys={APP_KEYS.print.shown} disabled={form.newest === null} onPressed={() => void form.letter()}>
        {words.letter}
      </Button>
      <Button kind="primary" keys={APP_KEYS.finish.shown} disabled={form.isBusy} onPressed={() => finishForm(FORM)}>
        {words.keep}
      </Button>
    </>
  )
}
