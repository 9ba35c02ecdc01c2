import type { ReactNode } from 'react'
import type { PlanId } from '../../../../shared/model/ids.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { feeWords } from '../../../../shared/text/plan-fees.ts'
import { useAsk } from '../../../lib/query.tsx'
import { TickField } from '../../../ui/tick-field.tsx'

export interface ReturnedFeeProps {
  readonly planId: PlanId
  /** What is charged; null while nothing is. */
  readonly fee: Cents | null
  readonly onPicked: (fee: Cents | null) => void
}

/** What a payment costs that the bank sent back, or why it costs nothing. */
export function ReturnedFee({ planId, fee, onPicked }: ReturnedFeeProps): ReactNode {
  const options = useAsk('planFee.options', { planId }).data
  if (options === undefined) return null
  const { returned, noReturned } = options
  if (returned === null) return <p>{noReturned}</p>
  return (
    <TickField
      label={feeWords.returnedTick(returned)}
      isTicked={fee !== null}
      onTicked={(isTicked) => onPicked(isTicked ? returned : null)}
    />
  )
}
