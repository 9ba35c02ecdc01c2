import type { ReactNode } from 'react'
import type { LetterDue } from '../../../../shared/contract/paper.ts'
import type { LetterOrder } from '../../../../shared/model/letter-order.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { heldWords } from '../../../../shared/text/contact-wishes.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { paperKindWord } from '../../../../shared/text/screens-records.ts'
import styles from '../papers-screen.module.css'

export interface LettersListProps {
  readonly letters: readonly LetterDue[]
  readonly order: LetterOrder
}

/** Whom the letters of today go to, and what is late. */
export function LettersList({ letters, order }: LettersListProps): ReactNode {
  return (
    <ol className={styles.story}>
      {letters.map(({ planId, planNumber, payerName, postalCode, kind, late, language, held, handOver }) => {
        const code = postalCode === '' ? words.noPostalCode : postalCode
        const parts = [planNumber, paperKindWord(kind), language.toUpperCase(), ...(order === 'name' ? [] : [code])]
        return (
          <li key={planId}>
            <b>{payerName}</b> {words.late(shownMoney(late))}
            <small className={styles.kind}>{parts.join(' · ')}</small>
            {held === null ? null : <small className={styles.held}>{heldWords(held, handOver)}</small>}
          </li>
        )
      })}
    </ol>
  )
}
