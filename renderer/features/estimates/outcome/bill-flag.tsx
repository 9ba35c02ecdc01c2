import type { ReactNode } from 'react'
import type { EstimateOutcome } from '../../../../shared/contract/estimate.ts'
import { parseDate } from '../../../../shared/dates/parse-date.ts'
import type { EstimateBill } from '../../../../shared/model/estimate-bill.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import { useToday } from '../../../ui/today.tsx'
import { billLine } from '../state/bill-lines.ts'
import { billedInAll, type OutcomeText } from './outcome-text.ts'

export interface BillFlagProps {
  readonly provider: EstimateOutcome['providers'][number]
  readonly text: OutcomeText
}

/** What the patient may do about the bill, and until when; while it is typed. */
export function BillFlag({ provider, text }: BillFlagProps): ReactNode {
  const today = useToday()
  const typed = text.bills.find((one) => one.provider === provider.name)
  const billed = typed ? billedInAll(typed, text) : null
  const received = parseDate(typed?.received ?? '', today, 'past')
  const bill: EstimateBill | null =
    billed !== null && received.kind === 'date' ? { provider: provider.name, billed, receivedOn: received.value } : null
  const { strength, ...line } = billLine({ name: provider.name, estimated: provider.expected, bill }, today)
  return (
    <tr>
      <td colSpan={9} role="status">
        <CheckLine strength={strength} {...line} />
      </td>
    </tr>
  )
}
