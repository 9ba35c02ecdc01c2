import type { ReactNode } from 'react'
import type { EstimatedProvider } from '../../../../shared/model/estimate-bill.ts'
import { billWords } from '../../../../shared/text/estimate-bill.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { CheckLine } from '../../../ui/check-line.tsx'
import { useToday } from '../../../ui/today.tsx'
import { billLine } from '../state/bill-lines.ts'
import type { OpenBox } from '../state/open-box.ts'

export interface BillListProps {
  readonly providers: readonly EstimatedProvider[]
  readonly onBox: (box: OpenBox) => void
}

/** The bill of each provider of an issued good faith estimate, held against its own total. */
export function BillList({ providers, onBox }: BillListProps): ReactNode {
  const mayWork = useMayWork()
  const today = useToday()
  return providers.map((provider) => (
    <CheckLine
      key={provider.name}
      {...billLine(provider, today)}
      {...(provider.estimated === null || !mayWork ? {} : { action: billAction(provider, onBox) })}
    />
  ))
}

function billAction({ name, bill }: EstimatedProvider, onBox: BillListProps['onBox']) {
  return {
    words: bill === null ? billWords.open : billWords.again,
    onPressed: () => onBox({ kind: 'bill', provider: name }),
  }
}

/** What one bill comes to while it is typed. */
export function BillTest({ provider }: { readonly provider: EstimatedProvider }): ReactNode {
  return (
    <div role="status">
      <CheckLine {...billLine(provider, useToday())} />
    </div>
  )
}
