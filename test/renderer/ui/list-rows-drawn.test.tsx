// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import type { ListColumn } from '../../../renderer/ui/list-column.ts'
import { ListGrid } from '../../../renderer/ui/list-grid.tsx'
import { KeyProvider } from '../../../renderer/ui/use-keys.tsx'
import { useListCursor } from '../../../renderer/ui/use-list-cursor.ts'
import { press } from '../../support/window.tsx'

interface Row {
  readonly id: string
  readonly words: string
}

/** The rows whose cell was drawn since the last look. */
const drawn: string[] = []
const taken = () => drawn.splice(0).toSorted()
const COLUMNS: readonly ListColumn<Row>[] = [
  {
    id: 'id',
    head: 'Id',
    width: '1fr',
    cell({ id, words }) {
      drawn.push(id)
      return words
    },
  },
]
const ROWS: readonly Row[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, words: id }))
let change: (rows: readonly Row[]) => void

function List(): ReactNode {
  const [rows, setRows] = useState(ROWS)
  change = setRows
  const cursor = useListCursor(rows.length)
  return (
    <KeyProvider>
      <ListGrid
        label="Letters"
        columns={COLUMNS}
        rows={rows}
        idOf={({ id }) => id}
        cursor={cursor}
        onOpened={() => {}}
        empty="None"
        autoFocus
      />
    </KeyProvider>
  )
}

beforeEach(() => {
  render(<List />)
  taken()
})

test('moving the cursor draws the row that it leaves and the one that it comes to', () => {
  press('ArrowDown')
  expect(taken()).toEqual(['a', 'b'])
  press('End')
  expect(taken()).toEqual(['b', 'f'])
})

test('picking draws the rows that it picks', () => {
  press('ArrowDown', { shift: true })
  expect(taken()).toEqual(['a', 'b'])
  press('ArrowDown', { shift: true })
  expect(taken()).toEqual(['b', 'c'])
  press('Escape')
  expect(taken()).toEqual(['a', 'b', 'c'])
})

test('a fresh answer draws the row that it changes', () => {
  act(() => change(ROWS.map((row) => (row.id === 'd' ? { ...row, words: 'delta' } : row))))

  expect(taken()).toEqual(['d'])
  expect(screen.getByRole('gridcell', { name: 'delta' })).toBeTruthy()
})
