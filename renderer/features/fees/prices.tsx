import type { ReactNode } from 'react'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import { feesWords } from '../../../shared/text/screens-fees.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { ListGrid } from '../../ui/list-grid.tsx'
import type { FeeList } from './use-fee-list.ts'

export interface PricesProps {
  readonly list: FeeList
  readonly onOpened: (hit: PriceHit) => void
}

/** The prices that fit what was typed, one line per code, modifier, place and schedule. */
export function Prices({ list, onOpened }: PricesProps): ReactNode {
  const { found, typed } = list
  if (found.isError) return <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
  return (
    <ListGrid
      label={feesWords.prices}
      name="prices"
      columns={list.columns}
      rows={list.rows}
      sort={list.sort}
      idOf={({ fee }) => `${fee.scheduleId}:${fee.code}:${fee.modifier}:${fee.setting}:${fee.sourceRow}`}
      cursor={list.cursor}
      isLoading={found.isPending}
      onOpened={onOpened}
      empty={typed.trim() === '' ? feesWords.noPrices : feesWords.noHit(typed)}
    />
  )
}
