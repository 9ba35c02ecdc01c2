import { type ReactNode, useState } from 'react'
import type { Plan } from '../../../../shared/model/plan.ts'
import { type DeedKind, deedWords } from '../../../../shared/text/plan-deeds.ts'
import { useKeys } from '../../../ui/use-keys.tsx'
import { AutopayDeed } from './autopay-deed.tsx'
import { BalanceDeed } from './balance-deed.tsx'
import { ChargeFeeDeed } from './charge-fee-deed.tsx'
import { DeedList } from './deed-list.tsx'
import styles from './deeds.module.css'
import { DirectDeed } from './direct-deed.tsx'
import { JoinDeed } from './join-deed.tsx'
import { PayOffDeed } from './pay-off-deed.tsx'
import { RefundDeed } from './refund-deed.tsx'
import { SettlementDeed } from './settlement-deed.tsx'
import { TermsDeed } from './terms-deed.tsx'
import { WaiveFeeDeed } from './waive-fee-deed.tsx'
import { WriteOffDeed } from './write-off-deed.tsx'

export interface DeedsProps {
  readonly plan: Plan
  /** What the list opens with. */
  readonly first: DeedKind
  readonly onPay: () => void
  readonly onClosed: () => void
}

/** One desk for everything that can be done to a running plan, each looked at before it is saved. */
export function Deeds({ plan, first, onPay, onClosed }: DeedsProps): ReactNode {
  const [kind, setKind] = useState(first)
  useKeys([{ keys: 'Escape', does: deedWords.leave, run: onClosed }])
  const props = { kind, plan, onDone: onClosed }
  return (
    <section className={styles.desk} aria-label={deedWords.title}>
      <DeedList kind={kind} onPicked={setKind} />
      {deedOf(kind, props, onPay)}
    </section>
  )
}

function deedOf(kind: DeedKind, props: Parameters<typeof TermsDeed>[0], onPay: () => void): ReactNode {
  switch (kind) {
    case 'balance':
      return <BalanceDeed {...props} />
    case 'autopay':
      return <AutopayDeed {...props} />
    case 'consolidate':
      return <JoinDeed {...props} />
    case 'payOff':
      return <PayOffDeed {...props} onPay={onPay} />
    case 'settlement':
      return <SettlementDeed {...props} />
    case 'writeOff':
      return <WriteOffDeed {...props} />
    case 'chargeFee':
      return <ChargeFeeDeed {...props} />
    case 'waiveFee':
      return <WaiveFeeDeed {...props} />
    case 'direct':
      return <DirectDeed {...props} />
    case 'refund':
      return <RefundDeed {...props} />
    default:
      return <TermsDeed key={kind} {...props} />
  }
}
