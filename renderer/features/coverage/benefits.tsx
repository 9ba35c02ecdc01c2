import type { ReactNode } from 'react'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import styles from './coverage.module.css'
import { KindsTable } from './kinds-table.tsx'
import { LimitsTable } from './limits-table.tsx'
import { PlanFields } from './plan-fields.tsx'
import { SourceFields } from './source-fields.tsx'
import type { CoverageForm } from './use-coverage-form.ts'

/** What the plan pays: where it comes from, yearly amounts, then kind by kind. */
export function Benefits({ form }: { readonly form: CoverageForm }): ReactNode {
  return (
    <div className={styles.benefits}>
      <section aria-label={coverageWords.benefits}>
        <h2 className={styles.heading}>{coverageWords.benefits}</h2>
        <SourceFields form={form} />
        <LimitsTable form={form} />
        <PlanFields form={form} />
      </section>
      <section aria-label={coverageWords.kinds}>
        <KindsTable form={form} />
      </section>
    </div>
  )
}
