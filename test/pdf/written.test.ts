import { expect, test } from 'vitest'
import { written } from '../../electron/pdf/written.ts'

test.each<readonly [string, unknown, string]>([
  ['a name', 'Font', '/Font'],
  ['a text', new String('Total (1) due\\now\n'), '(Total \\(1\\) due\\\\now\\n)'],
  ['a text beyond Latin', new String('é'), '(\u00fe\u00ff\u0000\u00e9)'],
  ['a whole number', 612, '612'],
  ['a number with millionths', 1 / 3, '0.333333'],
  ['a number next to nothing', -0.0000001, '0'],
  ['yes', true, 'true'],
  ['nothing', null, 'null'],
  ['a moment', new Date('2026-11-09T19:32:00.000Z'), '(D:20261109193200Z)'],
  ['bytes', new Uint8Array([0, 255]), '<00ff>'],
  ['a row', [1, 'X', undefined], '[1 /X null]'],
  ['entries', { Type: 'Page', Gone: undefined, Kids: [] }, '<</Type /Page /Kids [] >>'],
  ['what writes itself', { __proto__: { toString: () => '7 0 R' } }, '7 0 R'],
])('%s is written as the format wants it', (_kind, value, expected) => {
  expect(written(value)).toBe(expected)
})
