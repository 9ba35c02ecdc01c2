import type { ReactNode } from 'react'
import { MOST_LOST_RECEIPTS } from '../../../../shared/contract/restore.ts'
import { gapWords } from '../../../../shared/text/receipt-gaps.ts'
import { CodeField } from '../../../ui/text-field.tsx'
import styles from '../restore.module.css'

export interface NewestReceiptProps {
  /** The last receipt in the copy; null where it has none. */
  readonly last: string | null
  readonly text: string
  readonly onTyped: (text: string) => void
}

/** Which receipts went out after the copy? Their numbers must not be given to other payments. */
export function NewestReceipt({ last, text, onTyped }: NewestReceiptProps): ReactNode {
  return (
    <div className={styles.newest}>
      <CodeField
        label={gapWords.newest}
        hint={gapWords.newestHint(last)}
        text={text}
        onTyped={onTyped}
        longest={14}
        fault={faultOf(text.trim(), last)}
      />
      <p className={styles.lead}>{gapWords.newestWhy}</p>
    </div>
  )
}

function faultOf(text: string, last: string | null): string | null {
  if (text === '') return null
  const typed = partsOf(text)
  if (typed === null) return gapWords.notRead
  const known = last === null ? null : partsOf(last)
  const from = known !== null && known.year === typed.year ? known.ordinal : 0
  return typed.ordinal - from > MOST_LOST_RECEIPTS ? gapWords.farOff : null
}

function partsOf(number: string): { readonly year: string; readonly ordinal: number } | null {
  const [, year, ordinal] = /^R-(\d{4})-(\d{4,6})$/i.exec(number) ?? []
  return year === undefined || ordinal === undefined ? null : { year, ordinal: Number(ordinal) }
}
