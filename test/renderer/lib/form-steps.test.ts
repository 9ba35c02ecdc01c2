// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { changedPath, useFormSteps } from '../../../renderer/lib/form-steps.ts'

/** Where two states of a form part, as the steps tell typing into one field from everything else. */
const PARTINGS: readonly (readonly [string, unknown, unknown, string | null])[] = [
  ['the same text', { payer: 'A' }, { payer: 'A' }, null],
  ['one field', { payer: 'A', plan: 'B' }, { payer: 'C', plan: 'B' }, 'payer'],
  ['one cell of a table', { rows: [{ met: '' }, { met: '' }] }, { rows: [{ met: '' }, { met: '5' }] }, 'rows.1.met'],
  ['two fields at once', { payer: 'A', plan: 'B' }, { payer: 'C', plan: 'D' }, '*'],
  ['a row that came', { rows: [{ met: '' }] }, { rows: [{ met: '' }, { met: '' }] }, 'rows.*'],
  ['a row that went', { rows: [1, 2] }, { rows: [1] }, 'rows.*'],
]

test.each(PARTINGS)('two states of a form part at %s', (_words, from, to, path) => {
  expect(changedPath(from, to)).toBe(path)
})

const OPENED = { payer: '', group: '' }

function steps() {
  const { result } = renderHook(() => useFormSteps<typeof OPENED>('a change'))
  const change = (part: Partial<typeof OPENED>) => act(() => result.current.change(OPENED, part))
  const undo = () => act(() => void result.current.undo())
  const redo = () => act(() => void result.current.redo())
  return { result, change, undo, redo }
}

test('typing into one field is one step back', () => {
  const { result, change, undo } = steps()
  change({ payer: 'S' })
  change({ payer: 'Sa' })
  change({ group: 'G' })

  undo()
  expect(result.current.now).toEqual({ payer: 'Sa', group: '' })
  undo()
  expect(result.current.now).toBeNull()
  expect(result.current.hasSteps).toBe(true)
})

test('what was taken back is done again in order', () => {
  const { result, change, undo, redo } = steps()
  change({ payer: 'S' })
  change({ group: 'G' })
  undo()
  undo()

  redo()
  expect(result.current.now).toEqual({ payer: 'S', group: '' })
  redo()
  expect(result.current.now).toEqual({ payer: 'S', group: 'G' })
  redo()
  expect(result.current.now).toEqual({ payer: 'S', group: 'G' })
})

test('a step is named after the field that was typed into', () => {
  const field = Object.assign(document.createElement('input'), { ariaLabel: 'Payer' })
  field.setAttribute('aria-label', 'Payer')
  document.body.append(field)
  field.focus()
  const { result, change } = steps()
  change({ payer: 'S' })
  field.remove()
  change({ group: 'G' })

  const names: (string | null)[] = []
  act(() => void names.push(result.current.undo()))
  act(() => void names.push(result.current.undo()))

  expect(names).toEqual(['a change', 'Payer'])
})
