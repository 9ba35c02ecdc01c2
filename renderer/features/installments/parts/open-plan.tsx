import { type ReactNode, useState } from 'react'
import type { PlanRecord } from '../../../../shared/contract/plan.ts'
import type { Receipt } from '../../../../shared/model/plan.ts'
import { planWords } from '../../../../shared/text/plan-record.ts'
import { useTabName } from '../../../lib/navigation.tsx'
import { useAsk } from '../../../lib/query.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import { usePlanKeys, usePlanPanels } from '../state/use-plan-keys.ts'
import { Deeds } from './deeds.tsx'
import { DesignerHeader } from './designer-header.tsx'
import { PaymentSheet } from './payment-sheet.tsx'
import { PlanBar } from './plan-bar.tsx'
import { PlanPage } from './plan-page.tsx'
import { ReverseBox } from './reverse-box.tsx'
import { SignBox } from './sign-box.tsx'

export interface OpenPlanProps {
  readonly record: PlanRecord
  readonly paying: boolean
  /** The receipt whose reversal is open from the start. */
  readonly reversing?: string | undefined
}

/** The open plan: its bar, how far it is, its schedule beside what happened. */
export function OpenPlan({ record, paying, reversing: first }: OpenPlanProps): ReactNode {
  const { plan } = record
  const patient = useAsk('patient.get', { patientId: plan.terms.patientId })
  const [isPaying, setPaying] = useState(paying)
  const { deed, setDeed, isSigning, setSigning } = usePlanPanels()
  const [reversing, setReversing] = useState<Receipt | null>(
    () => plan.receipts.find(({ id, reversed }) => id === first && reversed === null) ?? null,
  )
  const firstDeed = plan.left === 0 ? 'refund' : 'newTerms'
  const may = usePlanKeys(plan, {
    onPay: () => setPaying(true),
    onSign: () => setSigning(true),
    onTerms: () => setDeed(firstDeed),
    onBalance: () => setDeed('balance'),
  })
  useTabName(plan.patientName)
  return (
    <ShellPage
      label={planWords.label}
      header={patient.data ? <DesignerHeader record={patient.data} /> : null}
      bar={
        <PlanBar
          plan={plan}
          clock={record.clock}
          onPay={may.pay ? () => setPaying(true) : null}
          onSign={may.sign ? () => setSigning(true) : null}
          onTerms={may.change ? () => setDeed(deed === null ? firstDeed : null) : null}
        />
      }
      side={isPaying && may.pay ? <PaymentSheet plan={plan} onClosed={() => setPaying(false)} /> : null}
    >
      {deed === null || !may.change ? (
        <PlanPage record={record} onPay={may.pay ? () => setPaying(true) : null} onReverse={setReversing} />
      ) : (
        <Deeds
          plan={plan}
          kind={deed}
          onPicked={setDeed}
          onPay={() => {
            setDeed(null)
            setPaying(true)
          }}
          onClosed={() => setDeed(null)}
        />
      )}
      {isSigning && may.sign ? <SignBox plan={plan} onClosed={() => setSigning(false)} /> : null}
      {reversing ? <ReverseBox receipt={reversing} onClosed={() => setReversing(null)} /> : null}
    </ShellPage>
  )
}
