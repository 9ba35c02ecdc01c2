import { expect, test } from 'vitest'
import { killDuringPayment } from '../../build/proofs/kill-during-payment.ts'

test('keeps every acknowledged payment whole through twenty kills', { timeout: 180_000 }, async () => {
  const report = await killDuringPayment(20)

  expect(report).toMatchObject({ kills: 20, lost: [], half: [], faults: [] })
  expect(report.acknowledged).toBeGreaterThanOrEqual(40)
  expect(report.insidePayment).toBeGreaterThan(5)
})
