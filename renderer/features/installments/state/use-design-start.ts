import { useState } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import type { ContactWish } from '../../../../shared/model/contact-wish.ts'
import { useToday } from '../../../ui/today.tsx'
import { type DesignPlace, keptForm } from './design-draft.ts'
import type { DesignRules } from './design-rules.ts'
import { type PlanSource, planSource } from './design-source.ts'
import { firstForm } from './first-form.ts'
import type { DesignStart } from './use-design.ts'

export interface DesignStartOf extends DesignPlace {
  readonly patient: PatientRecord
  /** How the person wants to be reached; null where nothing was said. */
  readonly wish: ContactWish | null
  readonly rules: DesignRules
  readonly estimate: EstimateRecord | null
  /** The form that was left half-way; null when there is none. */
  readonly draft: string | null
}

export interface StartedDesign {
  readonly source: PlanSource | null
  readonly start: DesignStart
}

/**
 * What the designer is opened with: the form that was left half-way, else a plan of four for the whole amount. The
 * amount is always that of the column where there is one.
 */
export function useDesignStart(props: DesignStartOf): StartedDesign {
  const today = useToday()
  const { patient, wish, rules, estimate, patientId, estimateId, routeId } = props
  const [started] = useState((): StartedDesign => {
    const source = estimate ? planSource(estimate, routeId) : null
    const owed = source?.owed ?? null
    const first = firstForm(patient.patient, wish, owed, today)
    const kept = keptForm(props.draft)
    const start: DesignStart = {
      form: kept ? { ...kept, owed: owed === null ? kept.owed : first.owed } : first,
      of: { patientId, estimateId, routeId, isEstimate: source?.kind === 'insured', agreedOn: today },
      owedFrom: source && owed !== null ? source.kind : 'typed',
      rules,
      isIssued: source === null || source.isIssued,
    }
    return { source, start }
  })
  return started
}
