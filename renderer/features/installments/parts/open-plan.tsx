import { type ReactNode, useState } from 'react'
import type { PlanRecord } from '../../../../shared/contract/plan.ts'
import type { Receipt } from '../../../../shared/model/plan.ts'
import { planWords } from '../../../../shared/text/plan-record.ts'
import { useTabName } from '../../../lib/navigation.tsx'
import { useAsk } from '../../../lib/query.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import { usePlanKeys } from '../state/use-plan-keys.ts'
import { DesignerHeader } from './designer-header.tsx'
import { PaymentSheet } from './payment-sheet.tsx'
import { PlanBar } from './plan-bar.tsx'
import { PlanPage } from './plan-page.tsx'
import { ReverseBox } from './reverse-box.tsx'
import { SignBox } from './sign-box.tsx'

export interface OpenPlanProps {
  readonly record: PlanRecord
  readonly paying: boolean
}

/** The open plan: its bar, how far it is, its schedule beside what happened. */
export function OpenPlan({ record, paying }: OpenPlanProps): ReactNode {
  const { plan, papers } = record
  const patient = useAsk('patient.get', { patientId: plan.terms.patientId })
  const [isPaying, setPaying] = useState(paying)
  const [isSigning, setSigning] = useState(false)
  const [reversing, setReversing] = useState<Receipt | null>(null)
  const may = usePlanKeys(plan, { onPay: () => setPaying(true), onSign: () => setSigning(true) })
  useTabName(plan.patientName)
  return (
    <ShellPage
      label={planWords.label}
      header={patient.data ? <DesignerHeader record={patient.data} /> : null}
      bar={
        <PlanBar
          plan={plan}
          papers={papers}
          onPay={may.pay ? () => setPaying(true) : null}
          onSign={may.sign ? () => setSigning(true) : null}
        />
      }
      side={isPaying && may.pay ? <PaymentSheet plan={plan} onClosed={() => setPaying(false)} /> : null}
    >
      <PlanPage record={record} onReverse={setReversing} />
      {isSigning ? <SignBox plan={plan} onClosed={() => setSigning(false)} /> : null}
      {reversing ? <ReverseBox receipt={reversing} onClosed={() => setReversing(null)} /> : null}
    </ShellPage>
  )
}
