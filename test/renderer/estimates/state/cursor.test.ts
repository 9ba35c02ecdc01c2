import { expect, test } from 'vitest'
import { type Board, kept, moved } from '../../../../renderer/features/estimates/state/cursor.ts'

const BOARD: Board = { lineIds: ['L1', 'L2'], partRows: ['discount'], routeIds: ['R1', 'R2'] }

test('down from a figure passes the box and reaches the totals', () => {
  const first = moved(BOARD, { row: 'L2', column: 'R2' }, 'down')
  const second = moved(BOARD, first, 'down')

  expect(first).toEqual({ row: 'add', column: 'service' })
  expect(second.row).toBe('discount')
})

test('left and right stop at the edges', () => {
  expect(moved(BOARD, { row: 'L1', column: 'code' }, 'left')).toEqual({ row: 'L1', column: 'code' })
  expect(moved(BOARD, { row: 'L1', column: 'R2' }, 'right')).toEqual({ row: 'L1', column: 'R2' })
})

test('up from the first line reaches the head of the column', () => {
  expect(moved(BOARD, { row: 'L1', column: 'R2' }, 'up')).toEqual({ row: 'head', column: 'R2' })
})

test('corners are the first and the last line', () => {
  expect(moved(BOARD, { row: 'total', column: 'R1' }, 'first')).toEqual({ row: 'L1', column: 'R1' })
  expect(moved(BOARD, { row: 'L1', column: 'R1' }, 'last')).toEqual({ row: 'L2', column: 'R1' })
})

test('a place that went away becomes the nearest one', () => {
  expect(kept(BOARD, { row: 'L9', column: 'R2' })).toEqual({ row: 'L2', column: 'R2' })
  expect(kept(BOARD, { row: 'L1', column: 'R9' })).toEqual({ row: 'L1', column: 'code' })
})

test('without lines and columns the box is left', () => {
  const empty: Board = { lineIds: [], partRows: [], routeIds: [] }

  expect(kept(empty, { row: 'L1', column: 'R1' })).toEqual({ row: 'add', column: 'service' })
})
