import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { AssistancePart } from './assistance-part.tsx'
import { Block } from './block.tsx'
import { ContactPart } from './contact-part.tsx'
import { ContactWishPart } from './contact-wish.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { EstimatesSection } from './estimates-section.tsx'
import { NextSteps } from './next-steps.tsx'
import { Notes } from './notes.tsx'
import { PeoplePart } from './people-part.tsx'
import { PlansSection } from './plans-section.tsx'
import styles from './summary-section.module.css'

export interface SummarySectionProps {
  readonly record: PatientRecord
  readonly onChange: (() => void) | null
}

/** How many estimates and plans the summary shows; the rest is in their sections. */
const LATEST = 5

/** The person at a glance: coverage, the last estimates and plans, and how to reach them. */
export function SummarySection({ record, onChange }: SummarySectionProps): ReactNode {
  return (
    <div className={styles.summary}>
      <div className={styles.records}>
        <NextSteps patientId={record.patient.id} />
        <Block title={patientWords.coverage}>
          <CoverageSection coverages={record.coverages} isEmbedded />
        </Block>
        <Block title={patientWords.lastEstimates}>
          <EstimatesSection estimates={record.estimates.slice(0, LATEST)} isEmbedded />
        </Block>
        <Block title={patientWords.plans}>
          <PlansSection plans={record.plans.slice(0, LATEST)} isEmbedded />
        </Block>
      </div>
      <div>
        <ContactPart patient={record.patient} onChange={onChange} />
        <ContactWishPart patientId={record.patient.id} />
        <PeoplePart patientId={record.patient.id} />
        <Notes patientId={record.patient.id} />
        <AssistancePart patientId={record.patient.id} />
      </div>
    </div>
  )
}
