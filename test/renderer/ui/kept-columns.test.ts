import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnChange, keptColumns, movedColumn, textOfColumns, withColumn } from '../../../renderer/ui/kept-columns.ts'

const IDS = ['number', 'patient', 'state', 'late']

test.each([
  ['nothing kept', '', 'number patient state late'],
  ['another order', 'number late patient state', 'number late patient state'],
  ['a hidden one', 'number !state', 'number patient !state late'],
  ['a width', 'number patient=160', 'number patient=160 state late'],
  ['a width beyond bounds', 'number patient=9999 state=1', 'number patient=640 state=48 late'],
  ['the first one hidden and moved', 'patient !number state', 'number patient state late'],
  ['a column that is gone', 'number phone=80 patient', 'number patient state late'],
  ['a column named twice', 'number state patient state=90', 'number state late patient'],
  ['words of no column', 'number "x" <b> state', 'number patient state late'],
])('columns of a list are read back: %s', (_, text, meant) => {
  const kept = keptColumns(text, IDS)

  expect(kept).toEqual(keptColumns(meant, IDS))
  expect(
    kept.map(({ id, isShown, width }) => `${isShown ? '' : '!'}${id}${width === null ? '' : `=${width}`}`),
  ).toEqual(meant.split(' '))
})

test('columns as they came keep no text', () => {
  expect(textOfColumns(keptColumns('', IDS), IDS)).toBe('')
})

test('nothing passes the column that names the row', () => {
  const kept = keptColumns('', IDS)
  const ids = (by: -1 | 1, id: string) => movedColumn(kept, id, by).map((one) => one.id)

  expect(ids(-1, 'patient')).toEqual(IDS)
  expect(ids(1, 'number')).toEqual(IDS)
  expect(ids(1, 'late')).toEqual(IDS)
  expect(ids(-1, 'late')).toEqual(['number', 'patient', 'late', 'state'])
})

test('what was kept is read as it was left', () => {
  const step = fc.record({
    id: fc.constantFrom(...IDS),
    by: fc.constantFrom<-1 | 1>(-1, 1),
    isShown: fc.boolean(),
    width: fc.option(fc.integer({ min: 48, max: 640 })),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const left = steps.reduce(
        (kept, { id, by, ...change }) => {
          const isFirst = id === IDS[0]
          return movedColumn(withColumn(kept, id, isFirst ? { width: change.width } : change), id, by)
        },
        keptColumns('', IDS),
      )

      expect(keptColumns(textOfColumns(left, IDS), IDS)).toEqual(left)
    }),
  )
})

test.each([
  ['hidden', 'number !state', { what: 'hidden', id: 'state' }],
  ['wider', 'number patient=200', { what: 'sized', id: 'patient' }],
  ['two that change places', 'number state patient late', { what: 'moved', id: '' }],
  ['several at once', 'number !patient !state', { what: 'asGiven', id: '' }],
  ['three in other places', 'number late patient state', { what: 'asGiven', id: '' }],
  ['as before', '', null],
])('a change of columns is told by what was done: %s', (_, text, change) => {
  expect(columnChange(keptColumns('', IDS), keptColumns(text, IDS))).toEqual(change)
})
