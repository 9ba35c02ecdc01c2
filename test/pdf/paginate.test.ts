import { expect, test } from 'vitest'
import { paginate, paginateWell } from '../../electron/pdf/paginate.ts'
import type { Piece } from '../../electron/pdf/piece.ts'

const HEIGHT = 100

test('pieces fill a page and go on to the next', () => {
  const pages = places([piece('a', 40), piece('b', 40), piece('c', 40)])

  expect(pages).toEqual([['a@0', 'b@40'], ['c@0']])
})

test('room above a piece is left away at the top of a page', () => {
  const pages = places([piece('a', 90, { before: 10 }), piece('b', 50, { before: 10 }), piece('c', 20, { before: 10 })])

  expect(pages).toEqual([['a@0'], ['b@0', 'c@60']])
})

test('a heading goes with what follows', () => {
  const pages = places([piece('a', 80), piece('heading', 15, { keepWithNext: true }), piece('b', 20)])

  expect(pages).toEqual([['a@0'], ['heading@0', 'b@15']])
})

test('what is taller than a page breaks where it must', () => {
  const kept = { keepWithNext: true }
  const pages = places([piece('a', 30), piece('b', 60, kept), piece('c', 60, kept), piece('d', 30)])

  expect(pages).toEqual([['a@0'], ['b@0'], ['c@0', 'd@60']])
})

test('a kept whole is cut before a block first', () => {
  const kept = { keepWithNext: true }
  const choice = piece('choice', 50, kept)
  const who = piece('who', 20, { ...kept, cutBefore: 'block' })
  const date = piece('date', 30, { ...kept, cutBefore: 'part' })

  expect(places([choice, who, date, piece('sign', 30, { cutBefore: 'part' })])).toEqual([
    ['choice@0'],
    ['who@0', 'date@20', 'sign@50'],
  ])
})

test('a form longer than a page is cut between people', () => {
  const pair = (name: string) => [
    piece(`${name} name`, 20, { keepWithNext: true, cutBefore: 'part' }),
    piece(`${name} amount`, 20, { keepWithNext: true }),
  ]
  const form = [
    piece('a', 20),
    piece('who', 10, { keepWithNext: true }),
    ...pair('one'),
    ...pair('two'),
    ...pair('six'),
  ]

  expect(places(form)).toEqual([
    ['a@0', 'who@20', 'one name@30', 'one amount@50'],
    ['two name@0', 'two amount@20', 'six name@40', 'six amount@60'],
  ])
})

test('the heads of a table are repeated on its next page', () => {
  const repeated = () => piece('heads', 20)
  const pages = places([
    piece('heads', 20, { keepWithNext: true }),
    piece('1', 50, { repeated }),
    piece('2', 50, { repeated }),
    piece('3', 20, { repeated }),
  ])

  expect(pages).toEqual([
    ['heads@0', '1@20'],
    ['heads@0', '2@20', '3@70'],
  ])
})

test('a last page with a few lines is saved by less room between the pieces', () => {
  const pieces = [piece('a', 40), piece('b', 30, { before: 12 }), piece('c', 15, { before: 8 })]

  expect(paginate(pieces, HEIGHT)).toHaveLength(2)
  expect(paginateWell(pieces, HEIGHT)).toHaveLength(1)
})

test('room is left as it is where the last page holds enough or cannot be saved', () => {
  const enough = [piece('a', 90), piece('b', 60, { before: 10 })]
  const needed = [piece('a', 90, { before: 10 }), piece('b', 30, { before: 10 }), piece('c', 9, { before: 40 })]

  expect(paginateWell(enough, HEIGHT)).toEqual(paginate(enough, HEIGHT))
  expect(paginateWell(needed, HEIGHT)).toEqual(paginate(needed, HEIGHT))
})

test('lone lines within a paper join the pages before', () => {
  const tall = piece('table', 100)
  const pieces = [piece('a', 55), piece('b', 30, { before: 8 }), piece('note', 5, { before: 8 }), tall]
  const before = [piece('cover', 100), ...pieces]

  expect(paginate(before, HEIGHT)).toHaveLength(4)
  expect(namesOn(paginateWell(before, HEIGHT))).toEqual([['cover'], ['a', 'b', 'note'], ['table']])
})

test('no piece is lost when pages are set closer twice', () => {
  const line = (name: string, height: number) => piece(name, height, { before: 8 })
  const first = [line('a', 60), line('b', 30), line('note', 5), piece('wide', 96, { keepWithNext: true })]
  const all = [...first, line('c', 40), line('d', 45), line('e', 10), piece('last', 100)]
  const names = namesOn(paginateWell(all, HEIGHT)).flat()

  expect(names).toEqual(['a', 'b', 'note', 'wide', 'c', 'd', 'e', 'last'])
})

test('a piece may begin a page of its own', () => {
  const pages = places([piece('a', 10), piece('b', 10, { startsPage: true }), piece('c', 10)])

  expect(pages).toEqual([['a@0'], ['b@0', 'c@10']])
})

test('nothing to place makes no page', () => {
  expect(places([])).toEqual([])
})

interface Named extends Piece {
  readonly name: string
}

function piece(name: string, height: number, more: Partial<Piece> = {}): Named {
  return { name, height, before: 0, keepWithNext: false, ink: () => undefined, ...more }
}

function namesOn(pages: ReturnType<typeof paginate>): readonly (readonly string[])[] {
  return pages.map((page) => page.map(({ piece: placed }) => ('name' in placed ? String(placed.name) : '')))
}

function places(pieces: readonly Named[]): readonly (readonly string[])[] {
  const nameOf = (of: Piece) => ('name' in of ? String(of.name) : '')
  return paginate(pieces, HEIGHT).map((page) => page.map(({ piece: placed, top }) => `${nameOf(placed)}@${top}`))
}
