import type { ReactNode } from 'react'
import type { PatientView } from '../../../shared/model/patient-view.ts'
import type { PatientWords } from '../../../shared/text/patient-view.ts'
import styles from './paper-to-read.module.css'

export interface PaperToReadProps {
  readonly pages: NonNullable<PatientView['paper']>['pages']
  readonly words: PatientWords
}

/** The pages of a paper as they print, one beneath the other; arrows and the wheel scroll. */
export function PaperToRead({ pages, words }: PaperToReadProps): ReactNode {
  if (pages.length === 0) return <p role="status">{words.paperComes}</p>
  return (
    <ol className={styles.pages} {...{ tabIndex: 0 }} aria-label={words.paperPage(1, pages.length)}>
      {pages.map(({ picture, text }, index) => {
        const name = words.paperPage(index + 1, pages.length)
        return (
          <li key={name} className={styles.page}>
            <img src={picture} alt={`${name}. ${text}`} className={styles.picture} />
            <small>{name}</small>
          </li>
        )
      })}
    </ol>
  )
}
