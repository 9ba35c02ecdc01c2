import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineAnswer, Parts, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { ENGINE_VERSION, estimate } from '../../../shared/engine/estimate/estimate.ts'
import { toStored } from '../../../shared/engine/estimate/stored.ts'
import { isSettled } from '../../../shared/engine/figure.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { routeOf } from '../cob/payers-sample.ts'
import { anyQuestion } from './random-questions.ts'

const OWED = [
  'deductible',
  'copay',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
  'selfPayPrice',
] as const satisfies readonly (keyof Parts)[]

function toldValue(parts: Parts, part: keyof Parts): number | null {
  const figure = parts[part]
  return isSettled(figure) ? figure.value : null
}

function sumOf(parts: Parts, names: readonly (keyof Parts)[]): number | null {
  return names.reduce<number | null>((sum, name) => {
    const value = toldValue(parts, name)
    return sum === null || value === null ? null : sum + value
  }, 0)
}

interface Answered {
  readonly question: EstimateQuestion
  readonly answer: RouteAnswer
}

/** Drawn and answered once; every law looks at all of them. */
function answered(gaps: 'never' | 'sometimes', count: number): readonly Answered[] {
  return fc.sample(anyQuestion(gaps), count).map((question) => ({ question, answer: routeOf(question) }))
}

const ALL = { never: answered('never', 250), sometimes: answered('sometimes', 250) }

function forEveryAnswer(gaps: 'never' | 'sometimes', check: (answer: RouteAnswer) => void): void {
  for (const { answer, question } of ALL[gaps]) {
    try {
      check(answer)
    } catch (error) {
      throw new Error(`broken by ${JSON.stringify(question)}`, { cause: error })
    }
  }
}

function allParts({ lines, totals }: RouteAnswer): readonly Parts[] {
  return [...lines.map((line: LineAnswer) => line.parts), totals]
}

test('with every fact told every figure is settled', () => {
  forEveryAnswer('never', (answer) => {
    for (const parts of allParts(answer)) expect(Object.values(parts).every((figure) => isSettled(figure))).toBe(true)
    expect(answer.range.low).toBe(answer.range.high)
    expect(answer.openFacts).toEqual([])
  })
})

test('charge is what all payers pay and nobody pays', () => {
  forEveryAnswer('sometimes', (answer) => {
    for (const parts of allParts(answer)) {
      const [charge, others] = [toldValue(parts, 'charge'), sumOf(parts, ['patientOwes', 'planPays', 'discount'])]
      if (charge !== null && others !== null) expect(others).toBe(charge)
    }
  })
})

test('the patient owes the sum of the parts', () => {
  forEveryAnswer('sometimes', (answer) => {
    for (const parts of allParts(answer)) {
      const [owes, sum] = [toldValue(parts, 'patientOwes'), sumOf(parts, OWED)]
      if (owes !== null && sum !== null) expect(sum).toBe(owes)
    }
  })
})

test('no settled amount is ever below nothing', () => {
  forEveryAnswer('sometimes', (answer) => {
    for (const parts of allParts(answer)) {
      for (const figure of Object.values(parts)) {
        if (isSettled(figure)) expect(figure.value).toBeGreaterThanOrEqual(0)
      }
    }
  })
})

test('a settled amount is the one end of its range', () => {
  forEveryAnswer('sometimes', ({ lines, totals, range }) => {
    const all = [
      ...lines.map((line) => ({ owes: line.parts.patientOwes, range: line.range })),
      { owes: totals.patientOwes, range },
    ]
    for (const one of all) {
      if (!isSettled(one.owes)) continue
      expect([one.range.low, one.range.high]).toEqual([one.owes.value, one.owes.value])
    }
  })
})

test('a range begins before it ends, and a total before its parts', () => {
  forEveryAnswer('sometimes', ({ lines, range }) => {
    for (const one of [...lines.map((line) => line.range), range]) {
      if (one.low !== null && one.high !== null) expect(one.low).toBeLessThanOrEqual(one.high)
    }
    for (const line of lines) {
      if (range.high !== null && line.range.low !== null) expect(line.range.low).toBeLessThanOrEqual(range.high)
    }
  })
})

test('nobody owes or pays more than the charge', () => {
  forEveryAnswer('sometimes', ({ lines }) => {
    for (const { parts, range } of lines) {
      if (!isSettled(parts.charge)) continue
      expect(range.high).toBeLessThanOrEqual(parts.charge.value)
      if (isSettled(parts.planPays)) expect(parts.planPays.value).toBeLessThanOrEqual(parts.charge.value)
    }
  })
})

test('every missing figure says what to ask for', () => {
  forEveryAnswer('sometimes', ({ lines, openFacts, range }) => {
    for (const { parts } of lines) {
      if (!isSettled(parts.patientOwes)) expect(parts.patientOwes.from.length).toBeGreaterThan(0)
    }
    const ofCare = openFacts.filter(({ factId }) => !factId.startsWith('membership.'))
    if (range.low === range.high) expect(ofCare).toEqual([])
  })
})

test('each payer adds to what the plans pay in all', () => {
  forEveryAnswer('sometimes', ({ lines }) => {
    for (const { payers, parts } of lines) {
      if (payers === undefined || !isSettled(parts.planPays)) continue
      const paid = payers.map(({ pays }) => (isSettled(pays) ? pays.value : null))
      if (!paid.includes(null))
        expect(paid.reduce((sum: number, one) => sum + (one ?? 0), 0)).toBe(parts.planPays.value)
    }
  })
})

test('the same question gives the same bytes', () => {
  fc.assert(
    fc.property(anyQuestion('sometimes'), (question) => {
      const rules = rulesOn(question.asOf)
      const [first, second] = [estimate(question, rules), estimate(structuredClone(question), rules)]

      expect(JSON.stringify(toStored(first))).toBe(JSON.stringify(toStored(second)))
      expect(first.engineVersion).toBe(ENGINE_VERSION)
    }),
    { numRuns: 40 },
  )
})
