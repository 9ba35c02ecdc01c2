import type { ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import { orderRuleLaw, orderRuleText, payerWords } from '../../../../shared/text/estimate-payers.ts'
import { orderOfPayers } from '../../../lib/payer-order.ts'
import styles from './dialogs.module.css'

export interface PayerOrderProps {
  readonly route: InsuredRoute
  readonly on: PlainDate
}

/** In which order the coverages pay and by which rule; the facts to ask while one decides it. */
export function PayerOrder({ route, on }: PayerOrderProps): ReactNode {
  const found = orderOfPayers(route, on)
  if (found === null) return null
  return (
    <section className={styles.order} role="status" aria-label={payerWords.title}>
      <h3>{payerWords.title}</h3>
      {found.asks.length > 0 ? (
        <p>
          {payerWords.open} {found.asks.map(payerWords.asks).join(' ')}
        </p>
      ) : (
        <ol>
          {found.places.map(({ id, name, rule }, at) => (
            <li key={id}>
              <b>{payerWords.place(at + 1, name)}</b>{' '}
              {rule === null ? '' : payerWords.ruled(orderRuleText(rule, 'en'), orderRuleLaw(rule))}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
