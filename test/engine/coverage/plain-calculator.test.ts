import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runCostShareCase } from '../../../build/vectors/cost-share-cases.ts'
import type { JsonRecord } from '../../../build/vectors/json.ts'
import { plainLines } from './plain-calculator.ts'
import { asWritten } from './plain-case.ts'
import { type PlainQuestion, plainQuestion } from './plain-questions.ts'
import type { Ledger, PlainLine } from './plain-words.ts'

function worked({ plan, services, met }: PlainQuestion): { lines: readonly PlainLine[]; after: Ledger } {
  const after = structuredClone(met)
  return { lines: plainLines(plan, services, after), after }
}

function caseOf(question: PlainQuestion): JsonRecord {
  const { lines, after } = worked(question)
  const { plan, services, met } = question
  const expected = { lines, accumulatorsAfter: after }
  return asWritten({ plan, services, accumulators: met, expected }) as JsonRecord
}

test('the engine agrees with a calculator that follows the text', () => {
  fc.assert(
    fc.property(plainQuestion, (question) => {
      expect(runCostShareCase(caseOf(question))).toEqual({ passed: true, detail: '' })
    }),
    { numRuns: 2000 },
  )
})

test('the calculator itself ties every line to its charge', () => {
  fc.assert(
    fc.property(plainQuestion, (question) => {
      for (const line of worked(question).lines) {
        expect(line.patientTotal + line.planPays + line.writeOff).toBe(line.billed)
        expect(Math.min(line.patientTotal, line.planPays, line.writeOff)).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a cent more anywhere is told', () => {
  const [question] = fc.sample(plainQuestion, { numRuns: 1, seed: 7 })
  if (question === undefined) throw new Error('no question was drawn')
  const { lines, after } = worked(question)
  const moved = lines.map((line, index) => (index === 0 ? { ...line, patientTotal: line.patientTotal + 1 } : line))
  const wrong = asWritten({ ...question, accumulators: question.met, expected: { lines: moved, after } }) as JsonRecord

  expect(runCostShareCase(wrong).passed).toBe(false)
})
