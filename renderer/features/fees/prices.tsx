import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import { feesWords } from '../../../shared/text/screens-fees.ts'
import { problemOf } from '../../lib/problem.ts'
import type { CallProblem } from '../../lib/query.tsx'
import { Failed } from '../../ui/failed.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import type { ListCursor } from '../../ui/use-list-cursor.ts'
import type { ListSort } from '../../ui/use-list-sort.ts'

export interface PricesProps {
  readonly found: UseQueryResult<readonly PriceHit[], CallProblem>
  readonly columns: readonly ListColumn<PriceHit>[]
  /** In the order of `sort`. */
  readonly rows: readonly PriceHit[]
  readonly sort: ListSort
  readonly typed: string
  readonly cursor: ListCursor
  readonly onOpened: (hit: PriceHit) => void
}

/** The prices that fit what was typed, one line per code, modifier, place and schedule. */
export function Prices({ found, columns, rows, sort, typed, cursor, onOpened }: PricesProps): ReactNode {
  if (found.isError) return <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
  return (
    <ListGrid
      label={feesWords.prices}
      columns={columns}
      rows={rows}
      sort={sort}
      idOf={({ fee }) => `${fee.scheduleId}:${fee.code}:${fee.modifier}:${fee.setting}:${fee.sourceRow}`}
      cursor={cursor}
      isLoading={found.isPending}
      onOpened={onOpened}
      empty={typed.trim() === '' ? feesWords.typeToFind : feesWords.noHit(typed)}
    />
  )
}
