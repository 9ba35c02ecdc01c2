import { expect, test } from 'vitest'
import { problemAt, problemOf } from '../../../renderer/lib/problem.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import { brokenSentences, denialSentences, refusalSentences } from '../../../shared/text/errors.ts'

const NEVER = /please|sorry|success|oops|responsib|!/i

test('every refusal says what happened and what was kept or what to do', () => {
  for (const sentence of Object.values(refusalSentences)) {
    const { fact, more } = sentence({
      missing: 'a,b',
      reason: 'x',
      state: 'active',
      minutes: 2,
      row: 3,
      waitSeconds: 0,
    })

    expect(fact).toMatch(/\.$/)
    expect(more.length).toBeGreaterThan(5)
    expect(`${fact} ${more}`).not.toMatch(NEVER)
  }
})

test('every breakage says that nothing was changed and names its ticket', () => {
  for (const sentence of Object.values(brokenSentences)) {
    expect(sentence('T-12').more).toMatch(/Nothing was changed.*T-12/)
  }
})

test('every denial is a sentence with a next step', () => {
  for (const sentence of Object.values(denialSentences)) expect(sentence().more).toMatch(/\.$/)
})

test('a field that was refused is found by the end of its path', () => {
  const error: AppError = { kind: 'invalid', fields: { 'draft.plan.payerName': 'text.empty' } }

  expect(problemAt(error, 'payerName')).toBe('Something has to stand here.')
  expect(problemAt(error, 'planName')).toBeNull()
  expect(problemOf(error).fact).toBe('One field needs a look.')
})
