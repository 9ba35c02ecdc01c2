import type { ReactNode } from 'react'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import type { PayerPrice } from '../../../shared/model/fee.ts'
import { shownPercent } from '../../../shared/money/rate.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { feesWords, settingWord } from '../../../shared/text/screens-fees.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { shownCents } from '../../ui/shown.ts'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { useToday } from '../../ui/today.tsx'
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
      <FeeFacts hit={hit} />
      <h3 className={styles.heading}>{feesWords.payerPrices}</h3>
      {hit.payerPrices.length === 0 ? <p className={styles.empty}>{feesWords.noPlanPrice}</p> : null}
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

function FeeFacts({ hit }: { readonly hit: PriceHit }): ReactNode {
  const today = useToday()
  const { fee } = hit
  return (
    <dl className={styles.facts}>
      <dt>{feesWords.cash}</dt>
      <dd>
        <FigureAmount of={shownCents(fee.cashPrice)} />
      </dd>
      <dt>{feesWords.kind}</dt>
      <dd>{fee.category || '–'}</dd>
      <dt>{feesWords.setting}</dt>
      <dd>{settingWord(fee.setting)}</dd>
      <dt>{feesWords.schedule}</dt>
      <dd>{hit.scheduleName}</dd>
      <dt>{feesWords.from}</dt>
      <dd>{listDay(fee.effectiveFrom, today)}</dd>
      <dt>{feesWords.source}</dt>
      <dd>{fee.sourceRow}</dd>
    </dl>
  )
}

function PlanPrice({ price }: { readonly price: PayerPrice }): ReactNode {
  if (price.amount === null && price.percentOfCharge !== null)
    return <span className={styles.percent}>{shownPercent(price.percentOfCharge)}%</span>
  return <FigureAmount of={shownCents(price.amount)} />
}
