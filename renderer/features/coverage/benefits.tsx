import type { ReactNode } from 'react'
import { planTermWords } from '../../../shared/text/coverage-details.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { Button } from '../../ui/button.tsx'
import { CardPanel } from './card/card-panel.tsx'
import styles from './coverage.module.css'
import { KindsTable, type KindsTableProps } from './kinds-table.tsx'
import { LimitsTable } from './limits-table.tsx'
import { PlanFields } from './plan-fields.tsx'
import { SourceFields } from './source-fields.tsx'

export interface BenefitsProps extends KindsTableProps {
  readonly onPlanTerms: () => void
}

/** What the plan pays: where it comes from, yearly amounts, then kind by kind. */
export function Benefits({ form, onDetails, onPlanTerms }: BenefitsProps): ReactNode {
  return (
    <div className={styles.benefits}>
      <section aria-label={coverageWords.benefits}>
        <h2 className={styles.heading}>{coverageWords.benefits}</h2>
        <SourceFields form={form} />
        <div className={styles.beside}>
          <LimitsTable form={form} />
          <CardPanel form={form} />
        </div>
        <PlanFields form={form} />
        <div className={styles.more}>
          <Button onPressed={onPlanTerms}>{planTermWords.open}</Button>
        </div>
      </section>
      <section aria-label={coverageWords.kinds}>
        <KindsTable form={form} onDetails={onDetails} />
      </section>
    </div>
  )
}
