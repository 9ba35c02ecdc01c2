import type { ReactNode } from 'react'
import type { PatientRow } from '../../../shared/contract/patient.ts'
import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { BENEFITS_OLD_AFTER_DAYS } from '../../../shared/model/patient-filter.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { StatePill } from '../../ui/state-pill.tsx'
import styles from './coverage-cell.module.css'

export interface CoverageCellProps {
  readonly row: PatientRow
  readonly today: PlainDate
}

/** The plan that pays first, and when its benefits were told: amber where that is long ago. */
export function CoverageCell({ row: { coverageName, coverageAsOf }, today }: CoverageCellProps): ReactNode {
  const isOld = coverageAsOf !== null && daysBetween(coverageAsOf, today) > BENEFITS_OLD_AFTER_DAYS
  return (
    <span className={styles.coverage}>
      <span className={styles.plan} title={coverageName}>
        {coverageName}
      </span>
      {coverageAsOf === null ? null : (
        <StatePill tone={isOld ? 'warn' : 'ok'} isChecked={!isOld}>
          {listDay(coverageAsOf, today)}
        </StatePill>
      )}
    </span>
  )
}
