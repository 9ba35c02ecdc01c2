import { expect, test } from 'vitest'
import { roomFor } from '../../../renderer/ui/use-column-drag.ts'

test('a column takes only the room that the others can give', () => {
  expect(roomFor(['100px', 'minmax(112px, 1.6fr)', '80px'], 1, 600)).toBe(420)
  expect(roomFor(['100px', 'minmax(112px, 1.6fr)', 'minmax(0, 1fr)'], 0, 600)).toBe(488)
  expect(roomFor(['var(--when, 98px)', '80px', 'var(--note, minmax(112px, 1fr))'], 1, 600)).toBe(390)
})
