import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { BenefitPlan } from '../../../../shared/model/benefit-plan.ts'
import { addColumnWords, boxWords } from '../../../../shared/text/estimate-dialogs.ts'
import { useAsk } from '../../../lib/query.tsx'
import { Box } from '../../../ui/box.tsx'
import { Button } from '../../../ui/button.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import type { ColumnOffer } from '../state/columns.ts'
import styles from './dialogs.module.css'

export interface AddColumnProps {
  readonly offers: readonly ColumnOffer[]
  readonly onOffer: (offer: ColumnOffer) => void
  readonly onPlan: (plan: BenefitPlan) => void
  readonly onClosed: () => void
}

/** Columns that may be added: self-pay, each coverage in its variants, and any plan of which only the name is known. */
export function AddColumn({ offers, onOffer, onPlan, onClosed }: AddColumnProps): ReactNode {
  const plans = useAsk('benefitPlan.find', { text: '' })
  const [planId, setPlanId] = useState<string | null>(null)
  const found = plans.data ?? []
  const picked = found.find((one) => one.plan.id === planId)?.plan
  return (
    <Box
      title={addColumnWords.title}
      onClosed={onClosed}
      actions={
        <>
          <Button onPressed={onClosed}>{boxWords.cancel}</Button>
          {picked ? (
            <Button kind="primary" onPressed={() => onPlan(picked)}>
              {addColumnWords.add}
            </Button>
          ) : null}
        </>
      }
    >
      <ul key={offers.length} ref={focusFirst} className={styles.list} {...{ onKeyDown: moveFocus }}>
        {offers.map((offer) => (
          <li key={offer.key}>
            <button type="button" className={styles.choice} onClick={() => onOffer(offer)}>
              {offer.label}
            </button>
          </li>
        ))}
      </ul>
      {found.length > 0 ? (
        <PickField
          label={addColumnWords.anyPlan}
          hint={addColumnWords.anyPlanHint}
          choices={found.map(({ plan, patientCount }) => ({
            value: plan.id,
            label: plan.planName,
            note: `${plan.payerName}, ${addColumnWords.patients(patientCount)}`,
          }))}
          value={planId}
          onPicked={setPlanId}
        />
      ) : null}
    </Box>
  )
}

/** The list takes the focus as soon as it has a line. */
function focusFirst(list: HTMLUListElement | null): void {
  if (!list?.contains(document.activeElement)) list?.querySelector('button')?.focus()
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const lines = [...event.currentTarget.querySelectorAll('button')]
  const next = lines[lines.findIndex((line) => line.matches(':focus')) + step]
  if (step === 0 || !next) return
  event.preventDefault()
  next.focus()
}
