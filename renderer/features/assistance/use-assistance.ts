import type { DeterminationRow } from '../../../shared/contract/determination.ts'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import { ofKind, schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import type { KeptSchedule } from '../../../shared/model/clinic-schedule.ts'
import type { Decision } from '../../../shared/model/determination.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { assistanceScreen } from '../../../shared/text/assistance.ts'
import { useDo } from '../../lib/query.tsx'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useSaveDetermination } from './api/determinations.ts'
import { draftOf, startingText, textOf } from './assistance-text.ts'
import { letterOrder } from './letter-order.ts'
import { standingOf } from './standing-of.ts'

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
  const key = `assistance:${patient.id}`
  const kept = useKeptText({ key, title: assistanceScreen.titleOf(patientName(patient)) }, start)
  const { text, finish } = kept
  const schedule = inForce.find(({ id }) => id === text.scheduleId)
  const draft = draftOf(text, patient.id, today)
  const saving = useSaveDetermination()
  const issuing = useDo('paper.issue', ['paper', 'patient'])
  const printing = useDo('paper.print', ['paper', 'today'])
  const determinationId = newest === null || FINAL.includes(newest.decision) ? null : newest.id
  const request = { determinationId, draft }
  async function save(): Promise<void> {
    const answer = await saving.run(request)
    if (!answer.ok) return
    await finish()
    const { row, fed } = answer.value
    const words = assistanceScreen.kept(fed)
    if (determinationId === null || fed > 0 || FINAL.includes(row.decision)) return toast({ words })
    const before = { determinationId, draft: draftOf(start, patient.id, today) }
    toast({ words, onUndo: () => void saving.run(before), onRedo: () => void saving.run(request) })
  }
  async function letter(): Promise<void> {
    const order = newest === null ? null : letterOrder(newest, patient.language)
    if (order === null) return toast({ words: assistanceScreen.letterFirst })
    if (issuing.isBusy || printing.isBusy) return
    const issued = await issuing.run({ order, language: patient.language, largePrint: false })
    if (!issued.ok) return
    toast({ words: assistanceScreen.printed(issued.value.number) })
    await printing.run({ documentId: issued.value.id, copy: false })
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
    letter,
    problem: saving.problem,
    letterProblem: issuing.problem ?? printing.problem,
    isBusy: saving.isBusy || issuing.isBusy,
  }
}

export type AssistanceForm = ReturnType<typeof useAssistance>
