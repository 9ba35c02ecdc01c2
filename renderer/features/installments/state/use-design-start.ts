import { useState } from 'react'
import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import type { EstimateId, PatientId } from '../../../../shared/model/ids.ts'
import { useToday } from '../../../ui/today.tsx'
import { keptForm } from './design-draft.ts'
import type { PlanSource } from './design-source.ts'
import { firstForm } from './plan-form.ts'
import type { DesignStart } from './use-design.ts'

export interface DesignStartOf {
  readonly patient: PatientRecord
  readonly clinic: Clinic
  readonly source: PlanSource | null
  readonly patientId: PatientId
  readonly estimateId: EstimateId | null
  readonly routeId: string | null
  /** The form that was left half-way; null when there is none. */
  readonly draft: string | null
}

/** What the designer is opened with: the form that was left half-way, else a plan of four for the whole amount. */
export function useDesignStart(props: DesignStartOf): DesignStart {
  const today = useToday()
  const { patient, clinic, source, patientId, estimateId, routeId } = props
  const [start] = useState((): DesignStart => {
    const owed = source?.owed ?? null
    return {
      form: keptForm(props.draft) ?? firstForm(patient.patient, owed, today),
      of: { patientId, estimateId, routeId, isEstimate: source?.kind === 'insured', agreedOn: today },
      owedFrom: source && owed !== null ? source.kind : 'typed',
      clinic,
      isIssued: source === null || source.isIssued,
    }
  })
  return start
}
