import type { DeterminationRow } from '../../../shared/contract/determination.ts'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import { ofKind, schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import type { KeptSchedule } from '../../../shared/model/clinic-schedule.ts'
import type { Decision } from '../../../shared/model/determination.ts'
import { type Patient, patientName } from '../../../shared/model/patient.ts'
import { assistanceScreen } from '../../../shared/text/assistance.ts'
import { type KeptForm, useKeptText } from '../../lib/use-kept-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useSaveDetermination } from './api/determinations.ts'
import { draftOf, startingText, textOf } from './assistance-text.ts'
import { standingOf } from './standing-of.ts'
import { useApplicationLetter } from './use-application-letter.ts'
import { useApplicationWayBack } from './use-application-way-back.ts'

export interface AssistanceOf {
  readonly record: PatientRecord
  readonly rows: readonly DeterminationRow[]
  readonly schedules: readonly KeptSchedule[]
}

/** What was decided for good stays; telling it anew begins another application. */
const FINAL: readonly Decision[] = ['approved', 'denied']

/** An application as it is typed, worked out, kept and answered. */
export function useAssistance({ record, rows, schedules }: AssistanceOf) {
  const today = useToday()
  const toast = useToast()
  const { patient } = record
  const inForce = ofKind(schedulesOn(schedules, today), 'sliding')
  const newest = rows[0] ?? null
  const only = inForce.length === 1 ? inForce[0] : undefined
  const start = newest === null ? startingText(only?.id ?? '', today) : textOf(newest)
  const kept = useKeptText(formOf(patient), start)
  const { text, finish } = kept
  const schedule = inForce.find(({ id }) => id === text.scheduleId)
  const draft = draftOf(text, patient.id, today)
  const saving = useSaveDetermination()
  const wayBack = useApplicationWayBack()
  const { isIssuing, ...letter } = useApplicationLetter(newest, patient.language)
  const determinationId = newest === null || FINAL.includes(newest.decision) ? null : newest.id
  const request = { determinationId, draft }
  async function save(): Promise<void> {
    const answer = await saving.run(request)
    if (!answer.ok) return
    await finish()
    const { row, fed } = answer.value
    const words = assistanceScreen.kept(fed)
    if (fed > 0 || FINAL.includes(row.decision)) return toast({ words })
    if (determinationId === null) return wayBack.offer(row.id, draft, words)
    const before = { determinationId, draft: draftOf(start, patient.id, today) }
    toast({ words, onUndo: () => void saving.run(before), onRedo: () => void saving.run(request) })
  }
  return {
    ...kept,
    draft,
    inForce,
    newest,
    rows,
    patient,
    request,
    openEstimates: record.estimates.filter(({ state }) => state === 'draft').length,
    standing: standingOf(draft, schedule),
    save,
    ...letter,
    problem: saving.problem,
    isBusy: saving.isBusy || isIssuing,
  }
}

/** Under what an application that is typed is found again. */
export function formOf(patient: Patient): KeptForm {
  return { key: `assistance:${patient.id}`, title: assistanceScreen.titleOf(patientName(patient)) }
}

export type AssistanceForm = ReturnType<typeof useAssistance>
