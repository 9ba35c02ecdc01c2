import type { ReactNode } from 'react'
import { refundWords } from '../../../../shared/text/refund-ways.ts'
import { Banner } from '../../../ui/banner.tsx'
import type { WayBack } from '../state/refund-ways.ts'

/** Says that money would go back in another way than it came; nothing where it does not. */
export function OtherWayBanner({ way }: { readonly way: WayBack | null }): ReactNode {
  return way === null ? null : <Banner tone="warn" fact={refundWords.cameBy(way)} more={refundWords.sameWay} />
}
