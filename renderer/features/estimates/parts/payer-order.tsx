import type { ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { payersOf } from '../../../../shared/engine/cob/chain-payers.ts'
import { payerOrders } from '../../../../shared/engine/cob/payer-order.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import { rulesOn } from '../../../../shared/rules/rule-book.ts'
import { orderRuleText, payerWords } from '../../../../shared/text/estimate-payers.ts'
import styles from './dialogs.module.css'

export interface PayerOrderProps {
  readonly route: InsuredRoute
  readonly on: PlainDate
}

/** In which order the coverages pay and by which rule; the facts to ask while one decides it. */
export function PayerOrder({ route, on }: PayerOrderProps): ReactNode {
  const payers = payersOf(route)
  if (payers.length < 2) return null
  const found = payerOrders(payers, { on, medicareSecondary: rulesOn(on).medicareSecondary })
  const order = found.orders[0] ?? payers
  return (
    <section className={styles.order} role="status" aria-label={payerWords.title}>
      <h3>{payerWords.title}</h3>
      {found.asks.length > 0 ? (
        <p>
          {payerWords.open} {found.asks.map(payerWords.asks).join(' ')}
        </p>
      ) : (
        <ol>
          {order.map((payer, at) => {
            const next = order[at + 1]
            const rule = next ? found.ruleBetween(payer, next) : null
            return (
              <li key={payer.id}>
                <b>{payerWords.place(at + 1, payer.name)}</b> {rule === null ? '' : orderRuleText(rule, 'en')}
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
