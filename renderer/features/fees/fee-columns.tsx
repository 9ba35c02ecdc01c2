import type { ReactNode } from 'react'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import { feesWords } from '../../../shared/text/screens-fees.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { shownCents } from '../../ui/shown.ts'
import styles from './fees-screen.module.css'

/** The columns of the price list. A price that the file does not give is unknown, never zero. */
export function feeColumns(): readonly ListColumn<PriceHit>[] {
  return [
    {
      id: 'code',
      head: feesWords.code,
      width: '112px',
      cell: ({ fee }) => <Code>{fee.modifier === '' ? fee.code : `${fee.code}-${fee.modifier}`}</Code>,
      sortBy: (hit) => hit.fee.code,
    },
    {
      id: 'words',
      head: feesWords.words,
      width: 'minmax(180px, 2.4fr)',
      cell: (hit) => <span title={hit.fee.words}>{hit.fee.words}</span>,
      sortBy: (hit) => hit.fee.words,
    },
    { id: 'kind', head: feesWords.kind, width: 'minmax(84px, 0.5fr)', cell: (hit) => hit.fee.category },
    {
      id: 'charge',
      head: feesWords.charge,
      width: '104px',
      align: 'right',
      cell: (hit) => <FigureAmount at="cell" of={shownCents(hit.fee.charge)} />,
      sortBy: (hit) => hit.fee.charge ?? -1,
      sumOf: (hit) => hit.fee.charge,
    },
    {
      id: 'cash',
      head: feesWords.cash,
      width: '104px',
      align: 'right',
      cell: (hit) => <FigureAmount at="cell" of={shownCents(hit.fee.cashPrice)} />,
      sortBy: (hit) => hit.fee.cashPrice ?? -1,
      sumOf: (hit) => hit.fee.cashPrice,
    },
    { id: 'payers', head: feesWords.payerPrices, width: '84px', align: 'right', cell: (hit) => hit.payerPrices.length },
    {
      id: 'schedule',
      head: feesWords.schedule,
      width: 'minmax(110px, 0.6fr)',
      cell: (hit) => <span title={hit.scheduleName}>{hit.scheduleName}</span>,
    },
  ]
}

function Code({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.code}>{children}</span>
}
