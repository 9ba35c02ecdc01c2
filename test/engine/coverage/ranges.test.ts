import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjudicate } from '../../../shared/engine/coverage/adjudicate.ts'
import { bounds } from '../../../shared/engine/coverage/bounds.ts'
import { extremes } from '../../../shared/engine/coverage/extremes.ts'
import { patientRanges } from '../../../shared/engine/coverage/refine.ts'
import { openEpisode, pointsOf, tryAll } from './open-episodes.ts'

test('every line range is the least and most of all values', () => {
  fc.assert(
    fc.property(openEpisode, ({ episode, values, spans }) => {
      const found = patientRanges({ episode, values, spans, total: null, work: Number.MAX_SAFE_INTEGER })

      expect(found).toEqual(tryAll(episode, values, spans))
    }),
    { numRuns: 400 },
  )
})

test('the total of an orderly plan is exact without a search', () => {
  fc.assert(
    fc.property(openEpisode, ({ episode, values, spans }) => {
      const found = extremes(episode, values, spans)
      fc.pre(found !== null)
      const all = tryAll(episode, values, spans)

      expect(found).toEqual({ low: all.low.at(-1), high: all.high.at(-1) })
    }),
    { numRuns: 600 },
  )
})

const PATIENT_PARTS = ['deductible', 'copay', 'coinsurance', 'notCovered', 'penalty', 'balanceBill', 'patient'] as const

test('bounds hold every value of every part', () => {
  fc.assert(
    fc.property(openEpisode, ({ episode, values, spans }) => {
      const [low, high] = [values.slice(), values.slice()]
      for (const span of spans) {
        low[span.cell] = span.low
        high[span.cell] = span.high
      }
      const found = bounds(episode, low, high)

      for (const point of pointsOf(values, spans)) {
        adjudicate(episode, point.slice()).forEach((record, index) => {
          for (const part of PATIENT_PARTS) {
            expect(record[part]).toBeGreaterThanOrEqual(found[index]?.low[part] ?? Number.NaN)
            expect(record[part]).toBeLessThanOrEqual(found[index]?.high[part] ?? Number.NaN)
          }
        })
      }
    }),
    { numRuns: 60 },
  )
})

test('a range without time to search is never too narrow', () => {
  fc.assert(
    fc.property(openEpisode, ({ episode, values, spans }) => {
      const found = patientRanges({ episode, values, spans, total: null, work: 0 })
      const all = tryAll(episode, values, spans)

      all.low.forEach((least, index) => {
        expect(found.low[index]).toBeLessThanOrEqual(least)
        expect(found.high[index]).toBeGreaterThanOrEqual(all.high[index] ?? 0)
      })
    }),
    { numRuns: 300 },
  )
})
