import type { ReactNode } from 'react'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import type { PayerPrice } from '../../../shared/model/fee.ts'
import { shownPercent } from '../../../shared/money/rate.ts'
import { feesWords } from '../../../shared/text/screens-fees.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { shownCents } from '../../ui/shown.ts'
import { SideSheet } from '../../ui/side-sheet.tsx'
import styles from './fees-screen.module.css'

export interface PriceSheetProps {
  readonly hit: PriceHit
  readonly onClosed: () => void
}

/** One service: the clinic's charge and what each plan recognises for it. */
export function PriceSheet({ hit, onClosed }: PriceSheetProps): ReactNode {
  return (
    <SideSheet
      title={hit.fee.words}
      head={<FigureAmount at="sheet" of={shownCents(hit.fee.charge)} />}
      onClosed={onClosed}
    >
      <h3 className={styles.heading}>{feesWords.payerPrices}</h3>
      <ul>
        {hit.payerPrices.map((price) => (
          <li key={`${price.payerName}:${price.planName}:${price.sourceRow}`} className={styles.price}>
            <span>
              <b className={styles.name}>{price.planName}</b>
              <small className={styles.small}>
                {price.payerName}
                {price.methodology ? ` · ${price.methodology}` : ''}
              </small>
            </span>
            <PlanPrice price={price} />
          </li>
        ))}
      </ul>
    </SideSheet>
  )
}

function PlanPrice({ price }: { readonly price: PayerPrice }): ReactNode {
  if (price.amount === null && price.percentOfCharge !== null)
    return <span className={styles.percent}>{shownPercent(price.percentOfCharge)}%</span>
  return <FigureAmount of={shownCents(price.amount)} />
}
