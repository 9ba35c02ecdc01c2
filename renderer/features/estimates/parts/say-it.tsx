import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs'
import { type ReactNode, useState } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import { whyWords } from '../../../../shared/text/estimate-why.ts'
import styles from './why-sheet.module.css'

export interface SayItProps {
  /** The patient's own language, shown first. */
  readonly language: Language
  readonly wordsIn: (language: Language) => string
  readonly onCopied: () => void
}

const LANGUAGES: readonly Language[] = ['en', 'es']

/** One to three sentences to say aloud, in either language, from the figures on screen. */
export function SayIt({ language, wordsIn, onCopied }: SayItProps): ReactNode {
  const [shown, setShown] = useState(language)
  return (
    <section className={styles.say} aria-label={whyWords.sayIt}>
      <div className={styles.sayHead}>
        {whyWords.sayIt}
        <span className={styles.languages}>
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.language}
              aria-pressed={one === shown}
              onClick={() => setShown(one)}
            >
              {one.toUpperCase()}
            </button>
          ))}
          <button
            type="button"
            className={styles.copy}
            aria-label={whyWords.copy}
            title={whyWords.copy}
            onClick={onCopied}
          >
            <IconCopy size={14} stroke={1.75} aria-hidden="true" />
          </button>
        </span>
      </div>
      <p lang={shown}>“{wordsIn(shown)}”</p>
    </section>
  )
}
