// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { copyAbove } from '../../../renderer/ui/copy-above.ts'

afterEach(() => document.body.replaceChildren())

/** Draws rows of fields; a row is a list of what stands in its fields, an empty list a row of words. */
function draw(rows: readonly (readonly string[])[], before: (field: HTMLInputElement, row: number) => void = () => {}) {
  const table = document.createElement('table')
  for (const [at, texts] of rows.entries()) {
    const row = table.insertRow()
    if (texts.length === 0) row.insertCell().textContent = 'a note'
    for (const text of texts) {
      const field = Object.assign(document.createElement('input'), { value: text })
      before(field, at)
      row.insertCell().append(field)
    }
  }
  document.body.append(table)
  const fields = [...table.querySelectorAll('input')]
  return { fields, texts: () => fields.map(({ value }) => value) }
}

/** The field that has the focus, counted through all rows, and what stands in all fields afterwards. */
const CASES: readonly (readonly [string, readonly (readonly string[])[], number, boolean, readonly string[]])[] = [
  [
    'the field above',
    [
      ['1', '2'],
      ['', ''],
    ],
    3,
    true,
    ['1', '2', '', '2'],
  ],
  ['over a row of words', [['1', '2'], [], ['', '']], 2, true, ['1', '2', '1', '']],
  ['from the nearest row only', [['1'], ['2'], ['']], 2, true, ['1', '2', '2']],
  ['an empty field too, which makes unknown', [[''], ['5']], 1, true, ['', '']],
  ['nothing into the first row', [['1'], ['2']], 0, false, ['1', '2']],
  ['nothing where a shorter row stands above', [['1'], ['2', '3']], 2, false, ['1', '2', '3']],
  ['nothing that stands there already', [['1'], ['1']], 1, false, ['1', '1']],
]

test.each(CASES)('Ctrl+D copies %s', (...[, rows, at, isCopied, after]) => {
  const { fields, texts } = draw(rows)

  expect(copyAbove(fields[at] ?? null)).toBe(isCopied)
  expect(texts()).toEqual(after)
})

test('a field that is off stays as it is', () => {
  const { fields, texts } = draw([['1'], ['']], (field, row) => Object.assign(field, { disabled: row === 1 }))

  expect(copyAbove(fields[1] ?? null)).toBe(false)
  expect(texts()).toEqual(['1', ''])
})

test('the form hears of a copy as of typing', () => {
  const { fields } = draw([['1'], ['']])
  const heard: string[] = []
  document.body.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement) heard.push(event.target.value)
  })

  copyAbove(fields[1] ?? null)

  expect(heard).toEqual(['1'])
})

test('outside of a table nothing is copied', () => {
  const field = document.body.appendChild(document.createElement('input'))

  expect([copyAbove(field), copyAbove(null)]).toEqual([false, false])
})
