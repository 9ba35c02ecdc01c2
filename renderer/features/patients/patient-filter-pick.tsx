import type { ReactNode } from 'react'
import { PATIENT_FILTERS, type PatientFilter } from '../../../shared/model/patient-filter.ts'
import { patientsWords } from '../../../shared/text/screens-patients.ts'
import { Segments } from '../../ui/segments.tsx'
import styles from './patient-filter-pick.module.css'

export interface PatientFilterPickProps {
  readonly filter: PatientFilter | null
  readonly onPicked: (filter: PatientFilter | 'all') => void
}

const ID = 'patient-filter'
const CHOICES = (['all', ...PATIENT_FILTERS] as const).map((value) => ({ value, label: patientsWords.filters[value] }))

/** Which patients the list is about. It begins with everybody each time: a kept filter would hide who is looked for. */
export function PatientFilterPick({ filter, onPicked }: PatientFilterPickProps): ReactNode {
  return (
    <div id={ID} className={styles.pick}>
      <Segments
        label={patientsWords.which}
        isLabelHidden
        choices={CHOICES}
        value={filter ?? 'all'}
        onPicked={onPicked}
      />
    </div>
  )
}

/** Puts the focus on the choice that is taken: the arrows go on from there. */
export function focusPatientFilter(): void {
  document.querySelector<HTMLElement>(`#${ID} [aria-checked="true"]`)?.focus()
}
