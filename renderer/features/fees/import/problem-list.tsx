import type { ReactNode } from 'react'
import { thousands } from '../../../../shared/text/screens-fees.ts'
import { findingWord, importWords } from '../../../../shared/text/screens-price-import.ts'
import { Muted } from '../../../ui/cells.tsx'
import type { ListColumn } from '../../../ui/list-column.ts'
import { ListGrid } from '../../../ui/list-grid.tsx'
import { useListCursor } from '../../../ui/use-list-cursor.ts'
import type { RowToFix } from './fix-state.ts'
import styles from './import.module.css'

const COLUMNS: readonly ListColumn<RowToFix>[] = [
  { id: 'row', head: importWords.row, width: '70px', align: 'right', cell: ({ problem }) => thousands(problem.row) },
  {
    id: 'why',
    head: importWords.why,
    width: 'minmax(220px, 1.3fr)',
    cell: ({ findings }) => findings.map(({ code }) => findingWord(code)).join(', '),
  },
  {
    id: 'file',
    head: importWords.fileSays,
    width: 'minmax(180px, 1.2fr)',
    cell: (row) => <Muted>{fileSays(row)}</Muted>,
  },
  { id: 'state', head: importWords.state, width: '110px', cell: ({ state }) => importWords.states[state] },
]

export interface ProblemListProps {
  readonly rows: readonly RowToFix[]
  /** Rows beyond those that are listed. */
  readonly more: number
  readonly onOpened: (row: RowToFix) => void
}

/** Each row that is left out or was changed on the way in, with why; Enter opens it to be put right. */
export function ProblemList({ rows, more, onOpened }: ProblemListProps): ReactNode {
  const cursor = useListCursor(rows.length)
  return (
    <section className={styles.list}>
      <h2 className={styles.heading}>{importWords.problems}</h2>
      <ListGrid
        label={importWords.problems}
        columns={COLUMNS}
        rows={rows}
        idOf={({ problem }) => String(problem.row)}
        cursor={cursor}
        onOpened={onOpened}
        empty={importWords.noProblems}
        isEmbedded
      />
      {more === 0 ? null : <p className={styles.quiet}>{importWords.moreProblems(thousands(more))}</p>}
    </section>
  )
}

function fileSays({ problem }: RowToFix): string {
  if (problem.cells === null) return problem.findings.map(({ text }) => text).join(', ')
  return Object.values(problem.cells)
    .filter((text) => text.trim() !== '')
    .join(' · ')
}
