import { expect, test } from 'vitest'
import { advisoryOutcome } from '../../build/proofs/advisories-proof.ts'

const SHIPPED = ['react', 'zod', 'fontkit']

function answer(vulnerabilities: object): string {
  return JSON.stringify({ auditReportVersion: 2, vulnerabilities })
}

test('an advisory of a shipped package is a fault', () => {
  const via = [{ title: 'Reads too far', url: 'https://example.org/1', severity: 'high' }]

  const outcome = advisoryOutcome(answer({ fontkit: { via } }), SHIPPED)

  expect(outcome).toEqual({ passed: 2, failed: ['fontkit: high, Reads too far https://example.org/1'] })
})

test('advisories of tools and of little weight are none', () => {
  const outcome = advisoryOutcome(
    answer({ vite: { via: [{ severity: 'critical' }] }, zod: { via: [{ severity: 'low' }, 'react'] } }),
    SHIPPED,
  )

  expect(outcome).toEqual({ passed: 3, failed: [] })
})

test('an advisory whose weight is not said counts', () => {
  expect(advisoryOutcome(answer({ zod: { via: [{ title: 'T' }] } }), SHIPPED)).toMatchObject({ passed: 2 })
})

test.each([
  ['nothing', ''],
  ['a refusal of the registry', '{"message":"405 Method Not Allowed","statusCode":405}'],
  ['a page', '<html></html>'],
])('%s is no answer and counts as neither', (_what, text) => {
  expect(advisoryOutcome(text, SHIPPED)).toEqual({ missing: 'no registry answered that knows advisories' })
})
