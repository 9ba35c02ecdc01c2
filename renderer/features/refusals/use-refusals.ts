import type { PatientRecord } from '../../../shared/contract/patient.ts'
import { refusalDuty } from '../../../shared/engine/installments/refusal-notice.ts'
import type { ContactWish } from '../../../shared/model/contact-wish.ts'
import { patientName } from '../../../shared/model/patient.ts'
import type { PlanRefusal } from '../../../shared/model/plan-refusal.ts'
import { refusedPlans as words } from '../../../shared/text/plan-refused.ts'
import { useDo } from '../../lib/query.tsx'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { draftOf, startingText } from './refusal-text.ts'

const CHANGED = ['planRefusal', 'today'] as const

export interface RefusalsOf {
  readonly record: PatientRecord
  readonly wish: ContactWish | null
  readonly rows: readonly PlanRefusal[]
}

/** A refused plan as it is typed, recorded, explained in a letter, and taken back. */
export function useRefusals({ record: { patient }, wish, rows }: RefusalsOf) {
  const today = useToday()
  const toast = useToast()
  const title = words.titleOf(patientName(patient))
  const kept = useKeptText({ key: `noPlan:${patient.id}`, title }, startingText(patient, wish, today))
  const back = useKeptText({ key: `noPlanBack:${patient.id}`, title: words.takeBackTitle }, { reason: '' })
  const draft = draftOf(kept.text, patient.id, today)
  const newest = rows.find(({ takenBack }) => takenBack === null) ?? null
  const recording = useDo('planRefusal.record', CHANGED)
  const takingBack = useDo('planRefusal.takeBack', CHANGED)
  const issuing = useDo('paper.issue', ['paper', 'patient', ...CHANGED])
  const printing = useDo('paper.print', ['paper', ...CHANGED])
  async function save(): Promise<void> {
    if (draft === null || recording.isBusy) return
    const answer = await recording.run({ draft })
    if (!answer.ok) return
    await kept.finish()
    toast({ words: words.kept(answer.value.noticeBy) })
  }
  async function letter(): Promise<void> {
    if (newest === null) return toast({ words: words.letterFirst })
    if (issuing.isBusy || printing.isBusy) return
    const { id: refusalId, letter: made } = newest
    const order = { kind: 'refusalNotice', refusalId } as const
    const issued =
      made === null
        ? await issuing.run({ order, language: patient.language, largePrint: false })
        : { ok: true as const, value: { id: made.documentId, number: made.number } }
    if (!issued.ok) return
    const printed = await printing.run({ documentId: issued.value.id, copy: false })
    if (printed.ok) toast({ words: words.printed(issued.value.number) })
  }
  async function takeBack(): Promise<void> {
    const reason = back.text.reason.trim()
    if (newest === null || reason === '' || takingBack.isBusy) return
    const answer = await takingBack.run({ refusalId: newest.id, reason })
    if (!answer.ok) return
    await back.finish()
    toast({ words: words.tookBack })
  }
  return {
    ...kept,
    title,
    patient,
    rows,
    newest,
    back,
    duty: draft === null ? null : refusalDuty(draft),
    save,
    letter,
    takeBack,
    problem: recording.problem ?? takingBack.problem,
    letterProblem: issuing.problem ?? printing.problem,
    isBusy: recording.isBusy || issuing.isBusy,
  }
}

export type RefusalForm = ReturnType<typeof useRefusals>
