import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { PatientSection } from '../../lib/place.ts'
import { AuthsSection } from './auths-section.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { EstimatesSection } from './estimates-section.tsx'
import { HistorySection } from './history-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { PaymentsSection } from './payments-section.tsx'
import { PlansSection } from './plans-section.tsx'
import { SummarySection } from './summary-section.tsx'

export interface SectionBodyProps {
  readonly record: PatientRecord
  readonly section: PatientSection
  /** Opens the sheet that changes the person; null for those who only look. */
  readonly onChange: (() => void) | null
}

/** What a section of the patient's page holds. */
export function SectionBody({ record, section, onChange }: SectionBodyProps): ReactNode {
  switch (section) {
    case 'summary':
      return <SummarySection record={record} onChange={onChange} />
    case 'coverage':
      return <CoverageSection coverages={record.coverages} />
    case 'estimates':
      return <EstimatesSection estimates={record.estimates} />
    case 'plans':
      return <PlansSection plans={record.plans} />
    case 'payments':
      return <PaymentsSection receipts={record.receipts} plans={record.plans} />
    case 'auths':
      return <AuthsSection patientId={record.patient.id} />
    case 'history':
      return <HistorySection patientId={record.patient.id} />
    case 'papers':
      return <PapersSection papers={record.papers} />
  }
}
