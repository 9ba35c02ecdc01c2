import type { ReactNode } from 'react'
import type { PriceChange } from '../../../../shared/contract/price-import.ts'
import { importWords } from '../../../../shared/text/screens-price-import.ts'
import { Code } from '../../../ui/cells.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import type { ListColumn } from '../../../ui/list-column.ts'
import { ListGrid } from '../../../ui/list-grid.tsx'
import { shownCents } from '../../../ui/shown.ts'
import { useListCursor } from '../../../ui/use-list-cursor.ts'
import styles from './import.module.css'

const COLUMNS: readonly ListColumn<PriceChange>[] = [
  { id: 'code', head: importWords.code, width: '112px', cell: ({ code }) => <Code>{code}</Code> },
  { id: 'words', head: importWords.service, width: 'minmax(160px, 1fr)', cell: ({ words }) => words },
  {
    id: 'was',
    head: importWords.was,
    width: '110px',
    align: 'right',
    cell: ({ was }) => <FigureAmount at="cell" of={shownCents(was)} />,
  },
  {
    id: 'is',
    head: importWords.is,
    width: '110px',
    align: 'right',
    cell: ({ is }) => <FigureAmount at="cell" of={shownCents(is)} />,
  },
  { id: 'share', head: importWords.share, width: '90px', align: 'right', cell: shareOf },
]

/** The prices that the file changes most. A change needs no key here: it is what the file says. */
export function Changes({ changes }: { readonly changes: readonly PriceChange[] }): ReactNode {
  const cursor = useListCursor(changes.length)
  if (changes.length === 0) return null
  return (
    <section className={styles.list}>
      <h2 className={styles.heading}>{importWords.changes}</h2>
      <ListGrid
        label={importWords.changes}
        columns={COLUMNS}
        rows={changes}
        idOf={({ row, code }) => `${row}:${code}`}
        cursor={cursor}
        onOpened={() => {}}
        empty=""
        isEmbedded
      />
    </section>
  )
}

/** Whole percents, rounded half up; a dash where one of the prices is not known. */
function shareOf({ was, is }: PriceChange): string {
  if (was === null || is === null || was === 0) return '–'
  const percent = Math.floor((200 * Math.abs(is - was) + was) / (2 * was))
  return `${is < was ? '−' : '+'}${percent}%`
}
