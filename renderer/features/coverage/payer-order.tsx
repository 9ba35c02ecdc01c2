import type { ReactNode } from 'react'
import { orderRuleLaw, orderRuleText, payerWords } from '../../../shared/text/estimate-payers.ts'
import type { FoundOrder } from '../../lib/payer-order.ts'
import styles from './coverage.module.css'

/** Which coverage pays first and by which rule, or what to ask while a fact decides it. */
export function PayerOrder({ found }: { readonly found: FoundOrder }): ReactNode {
  return (
    <section className={styles.order} role="status" aria-label={payerWords.title}>
      <h2>{payerWords.title}</h2>
      <ol>
        {found.places.map(({ id, name, rule }, at) => (
          <li key={id}>
            <b>{found.asks.length > 0 ? name : payerWords.place(at + 1, name)}</b>
            {rule === null ? null : <small>{payerWords.ruled(orderRuleText(rule, 'en'), orderRuleLaw(rule))}</small>}
          </li>
        ))}
      </ol>
      {found.asks.length > 0 ? (
        <p>
          {payerWords.open} {found.asks.map(payerWords.asks).join(' ')} {payerWords.askedThere}
        </p>
      ) : null}
    </section>
  )
}
