import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs'
import { type ReactNode, useState } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import { whyFrame, whyWords } from '../../../../shared/text/estimate-why.ts'
import { LanguagePick } from './language-pick.tsx'
import styles from './why-sheet.module.css'

export interface SayItProps {
  /** The patient's own language, shown first. */
  readonly language: Language
  readonly wordsIn: (language: Language) => string
  readonly onCopied: () => void
}

/** One to three sentences to say aloud, in either language, from the figures on screen. */
export function SayIt({ language, wordsIn, onCopied }: SayItProps): ReactNode {
  const [shown, setShown] = useState(language)
  const title = whyFrame.en.sayIt
  return (
    <section className={styles.say} aria-label={title}>
      <div className={styles.sayHead}>
        {title}
        <span className={styles.languages}>
          <LanguagePick value={shown} onPicked={setShown} />
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
