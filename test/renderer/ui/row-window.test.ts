import { describe, expect, test } from 'vitest'
import { distanceTo, stretchesOf, windowOf } from '../../../renderer/ui/use-row-window.ts'

describe('which rows of a long list are drawn', () => {
  test('the first screen and eight rows more', () => {
    expect(windowOf({ top: 0, height: 720, row: 36 }, 10_000)).toEqual({
      from: 0,
      to: 28,
      above: 0,
      below: 9_972 * 36,
    })
  })

  test('the middle keeps room for all rows around it', () => {
    const { from, to, above, below } = windowOf({ top: 36_000, height: 720, row: 36 }, 10_000)

    expect([from, to]).toEqual([992, 1_028])
    expect(above + (to - from) * 36 + below).toBe(10_000 * 36)
  })

  test('a list that moves by a row or two within a block draws the same rows', () => {
    const drawn = (top: number) => windowOf({ top, height: 720, row: 36 }, 10_000)

    expect(drawn(36_036)).toEqual(drawn(36_108))
    expect([drawn(36_036).from, drawn(36_036).to]).toEqual([992, 1_032])
  })

  test.each([0, 35, 36, 1_000, 36_017, 179_999])('from %i on, eight rows at least stand beyond each edge', (top) => {
    const { from, to } = windowOf({ top, height: 720, row: 36 }, 10_000)

    expect(from).toBeLessThanOrEqual(Math.max(0, top / 36 - 8))
    expect(to).toBeGreaterThanOrEqual((top + 720) / 36 + 8)
  })

  test('the end draws the last row and nothing after it', () => {
    expect(windowOf({ top: 359_280, height: 720, row: 36 }, 10_000)).toMatchObject({ to: 10_000, below: 0 })
  })
})

describe('how far a list scrolls to its cursor', () => {
  const view = { top: 360, height: 720, row: 36 }

  test.each([
    ['a row above comes down to the heads', 5, -180],
    ['a row in sight stays where it is', 12, 0],
    ['a row below comes up to the lower edge', 40, 28 + 41 * 36 - 1_080],
  ] as const)('%s', (_, at, distance) => {
    expect(distanceTo(at, view)).toBe(distance)
  })
})

describe('a long list with its cursor out of sight', () => {
  const window = { from: 100, to: 120, above: 3_600, below: 2_880 }
  const heights = (at: number) =>
    stretchesOf(window, at, 200).map((one) => (one.kind === 'row' ? one.index : one.height))
  const rows = Array.from({ length: 20 }, (_, nth) => 100 + nth)

  test('draws the row of the cursor above the window', () => {
    expect(heights(10)).toEqual([360, 10, 3_204, ...rows, 2_880])
  })

  test('draws the row of the cursor below the window', () => {
    expect(heights(150)).toEqual([3_600, ...rows, 1_080, 150, 1_764])
  })

  test.each([105, -1])('draws the window alone for a cursor at %i', (at) => {
    expect(heights(at)).toEqual([3_600, ...rows, 2_880])
  })
})
