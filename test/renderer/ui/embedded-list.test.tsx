// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ListGrid } from '../../../renderer/ui/list-grid.tsx'
import { KeyProvider } from '../../../renderer/ui/use-keys.tsx'
import { useListCursor } from '../../../renderer/ui/use-list-cursor.ts'
import { press } from '../../support/window.tsx'

const ROWS = ['a', 'b', 'c']
const COLUMNS = [{ id: 'id', head: 'Id', width: '1fr', cell: (row: string) => row }]
const scrolled = vi.fn()

function List({ isEmbedded }: { readonly isEmbedded: boolean }): ReactNode {
  const cursor = useListCursor(ROWS.length)
  return (
    <KeyProvider>
      <ListGrid
        label="Letters"
        columns={COLUMNS}
        rows={ROWS}
        idOf={(row) => row}
        cursor={cursor}
        onOpened={() => {}}
        empty="None"
        isEmbedded={isEmbedded}
      />
    </KeyProvider>
  )
}

beforeEach(() => {
  scrolled.mockClear()
  Element.prototype.scrollIntoView = scrolled
})

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
})

test('one of several lists leaves the screen where it is until it has the focus', () => {
  render(<List isEmbedded />)
  expect(scrolled).not.toHaveBeenCalled()

  screen.getByRole('grid', { name: 'Letters' }).focus()
  press('ArrowDown')
  expect(scrolled).toHaveBeenCalledTimes(1)
})

test('a list of its own shows its cursor from the beginning', () => {
  render(<List isEmbedded={false} />)
  expect(scrolled).toHaveBeenCalledTimes(1)
})
