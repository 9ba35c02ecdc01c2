import type { ReactNode } from 'react'
import type { Language } from '../../../shared/model/patient.ts'
import { patientWords } from '../../../shared/text/patient-view.ts'
import { classes } from '../../ui/classes.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './patient-page.module.css'

export interface PageFrameProps {
  readonly heading: string
  readonly below: string
  readonly foot: string
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  /** Back to the desk; null on the second screen, where the patient stands. */
  readonly onBack: (() => void) | null
  readonly children: ReactNode
}

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['es', 'Español'],
]

/** Heading, language and foot of whatever the patient is shown. */
export function PageFrame(props: PageFrameProps): ReactNode {
  const { heading, below, foot, language, onLanguage, onBack, children } = props
  const words = patientWords[language]
  return (
    <main className={styles.page} lang={language} aria-label={heading}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {heading}
          {below === '' ? null : <small>{below}</small>}
        </h1>
        <fieldset className={styles.languages} aria-label="English / Español">
          {LANGUAGES.map(([key, name]) => (
            <button
              key={key}
              type="button"
              lang={key}
              aria-pressed={key === language}
              className={classes(styles.language, key === language && styles.chosen)}
              onClick={() => onLanguage(key)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      {children}
      <footer className={styles.foot}>
        <span>{foot}</span>
        {onBack ? (
          <button type="button" className={styles.back} onClick={onBack}>
            <Kbd>Esc</Kbd> {words.back}
          </button>
        ) : null}
      </footer>
    </main>
  )
}
