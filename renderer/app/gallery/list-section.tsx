import type { ReactNode } from 'react'
import { cents } from '../../../shared/money/cents.ts'
import { Code, Muted, Strong } from '../../ui/cells.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { Piece, Section } from './piece.tsx'

interface Sample {
  readonly number: string
  readonly name: string
  readonly left: number
}

const ROWS: readonly Sample[] = ['A', 'B', 'C'].map((letter, index) => ({
  number: `PP-2026-000${index + 1}`,
  name: `Sample Patient ${letter}`,
  left: 80_000 - index * 12_500,
}))

const COLUMNS: readonly ListColumn<Sample>[] = [
  { id: 'number', head: 'Plan', width: '140px', cell: ({ number }) => <Code>{number}</Code> },
  { id: 'name', head: 'Patient', width: 'minmax(0, 1fr)', cell: ({ name }) => <Strong>{name}</Strong> },
  { id: 'next', head: 'Next', width: '120px', cell: () => <Muted>Dec 15</Muted> },
  {
    id: 'left',
    head: 'Left',
    width: '120px',
    align: 'right',
    cell: ({ left }) => <FigureAmount of={{ kind: 'amount', value: cents(left) }} at="cell" />,
  },
]

/** Lists: filled, busy, empty. */
export function ListSection(): ReactNode {
  return (
    <Section title="Lists">
      <Piece name="ListGrid, filled" isWide>
        <SampleList label="Plans" rows={ROWS} />
      </Piece>
      <Piece name="ListGrid, busy" isWide>
        <SampleList label="Plans on their way" rows={[]} isLoading />
      </Piece>
      <Piece name="ListGrid, empty" isWide>
        <SampleList label="No plans" rows={[]} />
      </Piece>
    </Section>
  )
}

interface SampleListProps {
  readonly label: string
  readonly rows: readonly Sample[]
  readonly isLoading?: boolean
}

function SampleList({ label, rows, isLoading = false }: SampleListProps): ReactNode {
  const cursor = useListCursor(rows.length)
  return (
    <ListGrid
      label={label}
      columns={COLUMNS}
      rows={rows}
      idOf={({ number }) => number}
      cursor={cursor}
      onOpened={() => {}}
      empty="No plans yet. Insert makes the first one."
      isLoading={isLoading}
      isEmbedded
    />
  )
}
