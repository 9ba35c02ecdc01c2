import { type ReactNode, useState } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import { type AgreedTerms, agreedTo, agreedWords } from '../../../../shared/text/plan-agreed.ts'
import styles from './agree.module.css'

export interface AgreedPanelProps {
  readonly terms: AgreedTerms
  /** The language of the agreement, shown first. */
  readonly language: Language
}

const LANGUAGES: readonly Language[] = ['en', 'es']

/** What the patient agrees to, to be read aloud in either language. */
export function AgreedPanel({ terms, language }: AgreedPanelProps): ReactNode {
  const [picked, setPicked] = useState<Language | null>(null)
  const shown = picked ?? language
  return (
    <section className={styles.section} aria-label={agreedWords.title}>
      <div className={styles.title}>
        <h2>{agreedWords.title}</h2>
        <span className={styles.languages}>
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.language}
              aria-pressed={one === shown}
              onClick={() => setPicked(one)}
            >
              {agreedWords.languages[one]}
            </button>
          ))}
        </span>
      </div>
      <p className={styles.plain} lang={shown}>
        {agreedTo(terms, shown).map((piece) =>
          piece.isStrong ? <b key={piece.text}>{piece.text}</b> : <span key={piece.text}>{piece.text}</span>,
        )}
      </p>
    </section>
  )
}
