import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { PATIENT_SECTIONS, type PatientSection } from '../../lib/place.ts'
import { classes } from '../../ui/classes.ts'
import styles from './section-tabs.module.css'

export interface SectionTabsProps {
  readonly patientId: PatientId
  readonly section: PatientSection
  readonly record: PatientRecord
}

/** The sections of a patient's page, numbered as their keys, with how much each holds. */
export function SectionTabs({ patientId, section, record }: SectionTabsProps): ReactNode {
  const { go } = useNavigation()
  return (
    <nav className={styles.tabs} aria-label={patientWords.sections}>
      {PATIENT_SECTIONS.map((one, index) => (
        <button
          key={one}
          type="button"
          className={classes(styles.tab, one === section && styles.on)}
          aria-current={one === section ? 'page' : undefined}
          aria-keyshortcuts={`Alt+${index + 1}`}
          onClick={() => go({ to: 'patient', patientId, section: one })}
        >
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          {sectionWords[one]}
          {heldIn(record, one) === 0 ? null : <span className={styles.count}>{heldIn(record, one)}</span>}
        </button>
      ))}
    </nav>
  )
}

const HELD = {
  summary: null,
  coverage: 'coverages',
  estimates: 'estimates',
  plans: 'plans',
  payments: 'receipts',
  papers: 'papers',
  auths: null,
  history: null,
} as const

/** How much of it the record holds; zero for what is asked for only once its section is open. */
function heldIn(record: PatientRecord, section: PatientSection): number {
  const held = HELD[section]
  return held === null ? 0 : record[held].length
}
