import type { ReactNode } from 'react'
import type { Language } from '../../../shared/model/patient.ts'
import type { PatientView } from '../../../shared/model/patient-view.ts'
import { patientWords } from '../../../shared/text/patient-view.ts'
import { classes } from '../../ui/classes.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { OptionRow } from './option-row.tsx'
import { OverTime } from './over-time.tsx'
import { PartCards } from './part-cards.tsx'
import styles from './patient-page.module.css'

export interface PatientPageProps {
  readonly view: PatientView
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  /** Back to the desk; null on the second screen, where the patient stands. */
  readonly onBack: (() => void) | null
}

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['es', 'Español'],
]

/** What a patient sees: up to three ways to pay on one scale, what makes up one of them, and how it could be paid. */
export function PatientPage({ view, language, onLanguage, onBack }: PatientPageProps): ReactNode {
  const words = patientWords[language]
  const scale = Math.max(view.fullPrice ?? 0, ...view.columns.map((column) => total(column.parts)))
  const at = view.columns.find((column) => column.letter === view.at) ?? null
  return (
    <main className={styles.page} lang={language} aria-label={words.heading}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {words.heading}
          <small>{words.subtitle(view.title, view.serviceOn, view.fullPrice)}</small>
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
      <section className={styles.options}>
        {view.columns.map((column) => (
          <OptionRow key={column.letter} column={column} scale={scale} isAt={column.letter === view.at} words={words} />
        ))}
      </section>
      {at ? (
        <PartCards
          column={at}
          percent={view.coinsurancePercent}
          isWaiting={view.isWaiting}
          questions={view.questions}
          language={language}
          words={words}
        />
      ) : null}
      <OverTime overTime={view.overTime} words={words} />
      <footer className={styles.foot}>
        <span>{words.foot}</span>
        {onBack ? (
          <button type="button" className={styles.back} onClick={onBack}>
            <Kbd>Esc</Kbd> {words.back}
          </button>
        ) : null}
      </footer>
    </main>
  )
}

function total(parts: PatientView['columns'][number]['parts']): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}
