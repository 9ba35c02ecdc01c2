import type { ReactNode } from 'react'
import type { DeedKind } from '../../../../shared/text/plan-deeds.ts'
import { AutopayDeed } from './autopay-deed.tsx'
import { BalanceDeed } from './balance-deed.tsx'
import { ChargeFeeDeed } from './charge-fee-deed.tsx'
import { DirectDeed } from './direct-deed.tsx'
import { JoinDeed } from './join-deed.tsx'
import { PayOffDeed } from './pay-off-deed.tsx'
import { RefundDeed } from './refund-deed.tsx'
import { SettlementDeed } from './settlement-deed.tsx'
import { TermsDeed } from './terms-deed.tsx'
import { WaiveFeeDeed } from './waive-fee-deed.tsx'
import { WriteOffDeed } from './write-off-deed.tsx'

/** The fields of a deed by its kind. */
export function deedOf(kind: DeedKind, props: Parameters<typeof TermsDeed>[0], onPay: () => void): ReactNode {
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
