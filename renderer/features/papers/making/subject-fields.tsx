import { type ReactNode, useState } from 'react'
import { patientName } from '../../../../shared/model/patient.ts'
import { fullDay } from '../../../../shared/text/screens-days.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { estimateTitle } from '../../../../shared/text/screens-records.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { useChosenEstimate, useEstimateChoices, usePatientChoices, usePlanChoices } from '../api/make-papers.ts'
import { MADE_OF, type PaperForm } from './paper-form.ts'
import { WishOnPaper } from './wish-on-paper.tsx'

export interface FormPartProps {
  readonly form: PaperForm
  readonly onChanged: (changes: Partial<PaperForm>) => void
}

/** What the paper is about, and what the wish of that person changes on it. */
export function SubjectFields(props: FormPartProps): ReactNode {
  return (
    <>
      <Subject {...props} />
      <WishOnPaper form={props.form} />
    </>
  )
}

/** An estimate with a way to pay, a plan, a patient, or nobody. */
function Subject(props: FormPartProps): ReactNode {
  switch (MADE_OF[props.form.kind]) {
    case 'estimate':
      return <EstimatePick {...props} />
    case 'route':
      return (
        <>
          <EstimatePick {...props} />
          <RoutePick {...props} />
        </>
      )
    case 'plan':
      return <PlanPick {...props} />
    case 'patient':
      return <PatientPick {...props} />
    case 'elsewhere':
    case 'nothing':
      return null
  }
}

function EstimatePick({ form, onChanged }: FormPartProps): ReactNode {
  const rows = useEstimateChoices().data ?? []
  const choices = rows.map(({ id, number, title, patientName }) => ({
    value: id,
    label: `${number || '–'} ${estimateTitle(title)}`,
    note: patientName,
  }))
  return (
    <PickField
      label={words.estimate}
      choices={choices}
      value={form.estimateId}
      onPicked={(estimateId) => onChanged({ estimateId, routeId: null, lineIds: [] })}
      required
    />
  )
}

function RoutePick({ form, onChanged }: FormPartProps): ReactNode {
  const record = useChosenEstimate(form.estimateId).data
  const question = record?.draft.question
  const routes = (question?.routes ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PickField
        label={words.route}
        choices={routes}
        value={form.routeId}
        onPicked={(routeId) => onChanged({ routeId })}
        required
      />
      {form.kind === 'nonCoveredNotice'
        ? (question?.lines ?? []).map(({ id, words: service }) => (
            <TickField
              key={id}
              label={service}
              isTicked={form.lineIds.includes(id)}
              onTicked={(isTicked) =>
                onChanged({
                  lineIds: isTicked ? [...form.lineIds, id] : form.lineIds.filter((lineId) => lineId !== id),
                })
              }
            />
          ))
        : null}
    </>
  )
}

function PlanPick({ form, onChanged }: FormPartProps): ReactNode {
  const rows = usePlanChoices().data ?? []
  const choices = rows.map(({ id, number, patientName }) => ({ value: id, label: number, note: patientName }))
  return (
    <PickField
      label={words.plan}
      choices={choices}
      value={form.planId}
      onPicked={(planId) => onChanged({ planId })}
      required
    />
  )
}

function PatientPick({ form, onChanged }: FormPartProps): ReactNode {
  const [searched, setSearched] = useState('')
  const found = usePatientChoices(searched)
  const choices = (found.data ?? []).map(({ patient }) => ({
    value: patient.id,
    label: patientName(patient),
    ...(patient.bornOn === null ? {} : { note: fullDay(patient.bornOn) }),
  }))
  return (
    <PickField
      label={words.patient}
      choices={choices}
      value={form.patientId}
      onPicked={(patientId) => onChanged({ patientId })}
      onSearched={setSearched}
      isFresh={!found.isFetching}
      hint={form.kind === 'assistanceApplication' ? words.blankForm : undefined}
      required={form.kind === 'assistanceDecision'}
    />
  )
}
