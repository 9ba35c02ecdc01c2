import type { ReactNode } from 'react'
import type { Decision } from '../../../shared/model/determination.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { assistanceScreen as words } from '../../../shared/text/assistance.ts'
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
import { type PillTone, StatePill } from '../../ui/state-pill.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useApplicant, useDeterminations } from './api/determinations.ts'
import styles from './assistance.module.css'
import { BothApplications, useBothApplications } from './both-applications.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { HouseholdFields } from './household-fields.tsx'
import { IncomeRows } from './income-rows.tsx'
import { StandingSide } from './standing-side.tsx'
import { SupervisorPart } from './supervisor-part.tsx'
import { type AssistanceOf, useAssistance } from './use-assistance.ts'

const FORM = 'assistance-form'

const TONES: Readonly<Record<Decision, PillTone>> = {
  open: 'draft',
  provisional: 'warn',
  approved: 'ok',
  denied: 'bad',
  needMore: 'info',
}

/** S17: what a household earns line by line, the step of the clinic's table, the papers, and what is decided. */
export function AssistanceScreen({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const mayWork = useMayWork()
  const record = useApplicant(patientId)
  const rows = useDeterminations(patientId)
  const schedules = useAsk('schedule.list', {}, mayWork)
  useTabName(record.data === undefined ? undefined : patientName(record.data.patient))
  const failed = record.error ?? rows.error ?? schedules.error
  if (failed !== null) {
    const again = () => void Promise.all([record.refetch(), rows.refetch(), schedules.refetch()])
    return (
      <ShellPage label={words.title}>
        <Failed {...problemOf(failed.error)} onTriedAgain={again} />
      </ShellPage>
    )
  }
  if (record.data === undefined || rows.data === undefined || schedules.data === undefined)
    return <ShellPage label={words.title}>{null}</ShellPage>
  return <SettledAssistance record={record.data} rows={rows.data} schedules={schedules.data} />
}

/** Where the application was kept after what is left of it half-way, both are shown first. */
function SettledAssistance(props: AssistanceOf): ReactNode {
  const both = useBothApplications(props)
  if (both === undefined) return <ShellPage label={words.title}>{null}</ShellPage>
  return both === null ? <OpenAssistance {...props} /> : <BothApplications record={props.record} both={both} />
}

function OpenAssistance(props: AssistanceOf): ReactNode {
  const form = useAssistance(props)
  const { back } = useNavigation()
  const { patient, newest, problem, letterProblem } = form
  const title = words.titleOf(patientName(patient))
  const state = newest?.decision ?? 'open'
  const isRefused = problem !== null && !(problem.kind === 'refused' && problem.code === 'NEEDS_SUPERVISOR')
  useKeys([
    { ...APP_KEYS.print, does: words.letter, run: () => void form.letter() },
    { ...APP_KEYS.leave, does: null, run: back },
  ])
  return (
    <ShellPage
      label={title}
      header={<PatientHeader patient={patient} coverages={props.record.coverages} />}
      bar={
        <RecordBar
          title={title}
          state={<StatePill tone={TONES[state]}>{words.states[state]}</StatePill>}
          actions={
            <>
              <Button keys={APP_KEYS.print.shown} onPressed={() => void form.letter()}>
                {words.letter}
              </Button>
              <Button
                kind="primary"
                keys={APP_KEYS.finish.shown}
                disabled={form.isBusy}
                onPressed={() => finishForm(FORM)}
              >
                {words.keep}
              </Button>
            </>
          }
        />
      }
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
          {isRefused ? <Banner tone="bad" {...problemOf(problem)} /> : null}
          {letterProblem ? <Banner tone="bad" {...problemOf(letterProblem)} /> : null}
          <SupervisorPart form={form} />
          <HouseholdFields form={form} />
          <IncomeRows text={form.text} onChanged={form.change} />
          <DecisionFields form={form} />
        </Form>
        <StandingSide form={form} />
      </div>
    </ShellPage>
  )
}
