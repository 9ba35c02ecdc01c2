import type { ReactNode } from 'react'
import { type DateBox, parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import { patientName } from '../../../../shared/model/patient.ts'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { clockWords } from '../../../../shared/text/estimate-clock.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { serviceDateChanged } from '../state/good-faith-clock.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { useSavePatient } from './form-doors.ts'
import styles from './good-faith.module.css'
import { useEach, useLeft } from './use-left.ts'

export interface VisitFieldsProps {
  readonly work: Workspace
}

/** Who the form is for, and the visit: its column, its main service and its days. */
export function VisitFields({ work }: VisitFieldsProps): ReactNode {
  const { draft, columns, mayEdit } = work
  const today = useToday()
  const title = useEach(draft.title, (text) => work.type(barWords.titleStep, (now) => ({ ...now, title: text })))
  const serviceOn = useDay('coming', draft.question.serviceOn, (day) =>
    work.edit(barWords.dateStep, (now) => serviceDateChanged(now, day, today)),
  )
  const scheduledOn = useDay('past', draft.scheduledOn, (day) =>
    work.edit(clockWords.step, (now) => ({ ...now, scheduledOn: day })),
  )
  const cash = columns.filter(({ route }) => route.kind === 'selfPay')
  return (
    <section className={styles.group}>
      <h2>{words.visit}</h2>
      <div className={styles.pair}>
        <div>
          <span className={styles.label}>{words.patient}</span>
          <p className={styles.fixed}>{work.patient ? patientName(work.patient) : draft.caller || '–'}</p>
        </div>
        <BirthDate work={work} />
      </div>
      <div className={styles.pair}>
        <TextField label={words.main} {...title} longest={120} disabled={!mayEdit} />
        <div data-place="chosenRoute">
          <PickField
            label={words.column}
            choices={cash.map(({ route, letter }) => ({ value: route.id, label: `${letter} ${route.name}` }))}
            value={draft.chosenRouteId}
            disabled={!mayEdit || cash.length === 0}
            onPicked={(chosenRouteId) => work.edit(words.column, (now) => ({ ...now, chosenRouteId }))}
          />
        </div>
      </div>
      <div className={styles.pair}>
        <DateField label={words.serviceOn} box="coming" mayBeUnknown disabled={!mayEdit} {...serviceOn} />
        <DateField label={words.scheduledOn} box="past" mayBeUnknown disabled={!mayEdit} {...scheduledOn} />
      </div>
    </section>
  )
}

/** A day of the draft: kept when the field is left; empty or `?` is no day. */
function useDay(
  box: DateBox,
  value: Workspace['draft']['scheduledOn'],
  keep: (day: Workspace['draft']['scheduledOn']) => void,
) {
  const today = useToday()
  return useLeft(value ? typedDate(value) : '', (text) => {
    const reading = parseDate(text, today, box)
    if (reading.kind === 'date') keep(reading.value)
    else if (reading.kind === 'empty' || reading.kind === 'unknown') keep(null)
  })
}

/** The patient's birth date; kept with the patient when the field is left. */
function BirthDate({ work }: VisitFieldsProps): ReactNode {
  const { patient } = work
  const today = useToday()
  const toast = useToast()
  const saving = useSavePatient()
  const field = useLeft(patient?.bornOn ? typedDate(patient.bornOn) : '', (text) => {
    const reading = parseDate(text, today, 'birth')
    if (patient === null || reading.kind !== 'date') return
    const { id, ...before } = patient
    void saving.run({ patientId: id, draft: { ...before, bornOn: reading.value } }).then((answer) => {
      if (!answer.ok) return
      toast({ words: words.bornSaved, onUndo: () => void saving.run({ patientId: id, draft: before }) })
    })
  })
  return (
    <div data-place="birthDate">
      <DateField label={words.bornOn} box="birth" disabled={patient === null || !work.mayEdit} {...field} />
    </div>
  )
}
