import { type ReactNode, useEffect, useRef } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { addCents } from '../../../../shared/money/cents.ts'
import { paymentWords, planWords } from '../../../../shared/text/plan-record.ts'
import { closeWord } from '../../../../shared/text/screens-words.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { Button } from '../../../ui/button.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import styles from './payment.module.css'

export interface PaymentPostedProps {
  readonly number: string
  readonly paper: Paper
  readonly plan: Plan
  readonly onClosed: () => void
}

/** The receipt has its number: `P` opens it for printing, Enter goes on. */
export function PaymentPosted({ number, paper, plan, onClosed }: PaymentPostedProps): ReactNode {
  const { go } = useNavigation()
  const left = addCents(plan.left, plan.feesLeft)
  const close = useRef<HTMLButtonElement>(null)
  const print = () => go({ to: 'papers', documentId: paper.id })
  useEffect(() => close.current?.focus(), [])
  useKeys([{ keys: 'P', does: paymentWords.receipt, run: print }], 'sheet')
  return (
    <SideSheet title={paymentWords.title} onClosed={onClosed}>
      <div className={styles.sheet}>
        <p className={styles.sentence} role="status">
          {paymentWords.posted(number)}. {left === 0 ? paymentWords.paidOff : planWords.payOff(left)}
        </p>
        <div className={styles.actions}>
          <Button keys="P" onPressed={print}>
            {paymentWords.receipt}
          </Button>
          <Button kind="primary" onPressed={onClosed} ref={close}>
            {closeWord()}
          </Button>
        </div>
      </div>
    </SideSheet>
  )
}
