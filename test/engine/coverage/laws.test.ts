import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjudicate } from '../../../shared/engine/coverage/adjudicate.ts'
import type { LineRecord } from '../../../shared/engine/coverage/line-record.ts'
import { type SmallEpisode, smallEpisode } from './open-episodes.ts'

const PARTS = ['deductible', 'copay', 'coinsurance', 'notCovered', 'penalty', 'balanceBill'] as const

function recordsOf({ episode, values }: SmallEpisode): readonly LineRecord[] {
  return adjudicate(episode, values.slice())
}

function forEveryLine(check: (record: LineRecord) => void): void {
  fc.assert(
    fc.property(smallEpisode, (small) => {
      for (const record of recordsOf(small)) check(record)
    }),
    { numRuns: 500 },
  )
}

test('patient, plan and write-off add up to the charge', () => {
  forEveryLine((record) => {
    expect(record.patient + record.planPays + record.writeOff).toBe(record.charge)
  })
})

test('the patient owes the sum of the parts', () => {
  forEveryLine((record) => {
    expect(PARTS.reduce((sum, part) => sum + record[part], 0)).toBe(record.patient)
  })
})

test('no part is ever below zero', () => {
  forEveryLine((record) => {
    for (const part of [...PARTS, 'planPays', 'writeOff', 'creditDeductible', 'creditOop'] as const) {
      expect(record[part]).toBeGreaterThanOrEqual(0)
    }
  })
})

test('the plan never pays more than it covers', () => {
  forEveryLine((record) => {
    expect(record.planPays).toBeLessThanOrEqual(record.covered)
  })
})

test('cost sharing never passes what is left of the yearly limit', () => {
  forEveryLine((record) => {
    expect(record.creditOop).toBeLessThanOrEqual(record.oopLeft)
  })
})

test('the deductible never takes more than is left of it', () => {
  fc.assert(
    fc.property(smallEpisode, (small) => {
      const isPlain = small.plan.benefits.every((rule) => rule.categoryDeductible === null)
      for (const record of isPlain ? recordsOf(small) : []) {
        expect(record.deductible).toBeLessThanOrEqual(record.deductibleLeft)
      }
    }),
    { numRuns: 500 },
  )
})

test('a member and a family never pass their yearly amounts', () => {
  fc.assert(
    fc.property(smallEpisode, (small) => {
      const { episode, values } = small
      const after = values.slice()
      adjudicate(episode, after)

      for (const { level } of episode.lines) {
        const [own, family] = [values[level.oop] ?? 0, values[level.familyOop] ?? 0]
        expect(after[level.oopCredit]).toBeLessThanOrEqual(Math.min(own, family))
        expect(after[level.deductibleCredit]).toBeLessThanOrEqual(
          Math.min(values[level.deductible] ?? 0, values[level.familyDeductible] ?? 0),
        )
      }
    }),
    { numRuns: 500 },
  )
})

test('the same episode gives the same records twice', () => {
  fc.assert(
    fc.property(smallEpisode, (small) => {
      expect(recordsOf(small)).toEqual(recordsOf(small))
    }),
    { numRuns: 100 },
  )
})
