import type { ReactNode } from 'react'
import { payerWords } from '../../../shared/text/estimate-payers.ts'
import { MedicareFields, MedigapFields } from '../../ui/medicare-fields.tsx'
import { StandingFields } from '../../ui/standing-fields.tsx'
import styles from './coverage.module.css'
import { PayerOrder } from './payer-order.tsx'
import type { CoverageForm } from './use-coverage-form.ts'

/**
 * Who pays first among several coverages, and the facts that decide it. They are asked where there is another coverage,
 * and Medicare's own always: without another coverage nothing else decides anything.
 */
export function StandingPart({ form }: { readonly form: CoverageForm }): ReactNode {
  const { text, onChanged, order, isBesideMedicare, hasOthers } = form
  const { standing } = text
  const isMedicare = text.type === 'medicare'
  if (!hasOthers && !isMedicare) return null
  const set = (part: Partial<typeof standing>) => onChanged({ standing: { ...standing, ...part } })
  return (
    <section className={styles.fields} aria-label={payerWords.standing}>
      <h2 className={styles.heading}>{payerWords.standing}</h2>
      {order ? <PayerOrder found={order} /> : null}
      {hasOthers && text.type !== 'medicaid' ? (
        <StandingFields
          text={standing}
          onTyped={set}
          asksSize={isBesideMedicare}
          isChild={text.relation === 'child'}
          asksMethod={!isMedicare}
        />
      ) : null}
      {isMedicare ? (
        <>
          <MedigapFields text={standing} onTyped={set} />
          <MedicareFields
            text={standing.medicare}
            onTyped={(part) => set({ medicare: { ...standing.medicare, ...part } })}
          />
        </>
      ) : null}
    </section>
  )
}
