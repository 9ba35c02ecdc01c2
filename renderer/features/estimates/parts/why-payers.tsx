import type { ReactNode } from 'react'
import { payerWords } from '../../../../shared/text/estimate-payers.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownFigure } from '../../../ui/shown.ts'
import type { WhyView } from '../state/why-view.ts'
import styles from './why-sheet.module.css'

/** Who pays what, one after the other, and why in this order. */
export function WhyPayers({ view }: { readonly view: WhyView }): ReactNode {
  return (
    <section className={styles.beside} aria-label={payerWords.inOrder}>
      <p className={styles.madeOf}>{payerWords.inOrder}</p>
      <ul className={styles.behind}>
        {view.payers.map((payer) => (
          <li key={payer.id} className={styles.payer}>
            <span>
              {payer.name}
              {payer.because ? <small>{payer.because}</small> : null}
            </span>
            <FigureAmount of={shownFigure(payer.pays)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
