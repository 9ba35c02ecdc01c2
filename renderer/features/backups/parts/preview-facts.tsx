import type { ReactNode } from 'react'
import type { RestorePreview } from '../../../../shared/contract/restore.ts'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { restoreWords as words } from '../../../../shared/text/screens-backups.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { Banner } from '../../../ui/banner.tsx'
import { useToday } from '../../../ui/today.tsx'
import { momentFirst, momentWords } from '../copy-columns.tsx'
import styles from '../restore.module.css'

/** What a copy holds, beside its last receipts: the figures that a day sheet shows too. */
export function PreviewFacts({ preview }: { readonly preview: RestorePreview }): ReactNode {
  const today = useToday()
  const facts: readonly (readonly [string, string])[] = [
    [words.facts.clinic, preview.clinicName],
    [words.facts.made, momentFirst(preview.madeAt, today)],
    [words.facts.patients, shownCount(preview.patients)],
    [words.facts.estimates, shownCount(preview.estimates)],
    [words.facts.plans, shownCount(preview.plans)],
    [words.facts.receipts, shownCount(preview.receipts)],
    [words.facts.left, shownMoney(cents(preview.planLeftCents))],
  ]
  const { usedElsewhere } = preview
  return (
    <div className={styles.sides}>
      {usedElsewhere === null ? null : (
        <div className={styles.across}>
          <Banner tone="warn" fact={words.usedElsewhere(momentWords(usedElsewhere, today))} more={words.usedMore} />
        </div>
      )}
      <section>
        <h2 className={styles.part}>{words.holds}</h2>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2 className={styles.part}>{words.last}</h2>
        {preview.lastReceipts.length === 0 ? <p className={styles.lead}>{words.noReceipts}</p> : null}
        <ul className={styles.receipts}>
          {preview.lastReceipts.map((receipt) => (
            <li key={receipt.number} className={styles.receipt}>
              <span className={styles.number}>{receipt.number}</span>
              <span>{listDay(plainDate(receipt.receivedOn), today)}</span>
              <span className={styles.amount}>{shownMoney(cents(receipt.amountCents))}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function shownCount(count: number): string {
  return count.toLocaleString('en-US')
}
