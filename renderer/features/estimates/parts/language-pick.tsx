import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import styles from './why-sheet.module.css'

export interface LanguagePickProps {
  readonly value: Language
  readonly onPicked: (language: Language) => void
}

const LANGUAGES: readonly Language[] = ['en', 'es']

/** Two small buttons: English or Spanish. */
export function LanguagePick({ value, onPicked }: LanguagePickProps): ReactNode {
  return LANGUAGES.map((one) => (
    <button
      key={one}
      type="button"
      className={styles.language}
      aria-pressed={one === value}
      onClick={() => onPicked(one)}
    >
      {one.toUpperCase()}
    </button>
  ))
}
