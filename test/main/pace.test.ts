import { expect, test } from 'vitest'
import { pace } from '../../electron/main/ipc/pace.ts'

function madeIn(count: number, isInPace: () => boolean): number {
  return Array.from({ length: count }, isInPace).filter(Boolean).length
}

test('reading out patients one after another is stopped', () => {
  const isInPace = pace(() => 5_000)

  expect(madeIn(1_000, () => isInPace('patient.get'))).toBe(120)
})

test('one call that is stopped does not stop another', () => {
  const isInPace = pace(() => 5_000)
  madeIn(1_000, () => isInPace('patient.get'))

  expect(isInPace('payment.post')).toBe(true)
})

test('after a minute there is room again', () => {
  let now = 0
  const isInPace = pace(() => now)
  madeIn(200, () => isInPace('patient.get'))
  now = 59_999
  const before = isInPace('patient.get')
  now = 60_000

  expect([before, isInPace('patient.get')]).toEqual([false, true])
})

test('a person who reads at their own pace never meets it', () => {
  let now = 0
  const isInPace = pace(() => now)
  const refused = Array.from({ length: 2_000 }, () => {
    now += 501
    return isInPace('patient.get')
  }).filter((isIn) => !isIn)

  expect(refused).toEqual([])
})

test('what is mirrored while somebody types is never stopped', () => {
  let now = 0
  const isInPace = pace(() => now)
  const refused = Array.from({ length: 2_000 }, () => {
    now += 100
    return isInPace('estimate.saveDraft')
  }).filter((isIn) => !isIn)

  expect(refused).toEqual([])
})
