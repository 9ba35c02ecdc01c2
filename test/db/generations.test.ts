import { expect, test } from 'vitest'
import { type Generation, outdatedBackups } from '../../db/generations.ts'

function at(madeAt: string): Generation {
  return { name: madeAt, madeAt, madeOn: madeAt.slice(0, 10) }
}

test('keeps the newest three of today', () => {
  const all = ['08', '09', '10', '11', '12'].map((hour) => at(`2026-11-21T${hour}:00`))

  expect(outdatedBackups(all, '2026-11-21')).toEqual(['2026-11-21T09:00', '2026-11-21T08:00'])
})

test('keeps the newest of each of ten days', () => {
  const days = Array.from({ length: 15 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`)
  const all = days.flatMap((day) => [at(`${day}T09:00`), at(`${day}T17:00`)])

  const kept = all.map((each) => each.name).filter((name) => !outdatedBackups(all, '2026-11-21').includes(name))

  expect(kept).toEqual(days.slice(5).map((day) => `${day}T17:00`))
})

test('keeps the newest of each of twelve months', () => {
  const all = Array.from({ length: 30 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0')
    return at(`${2024 + Math.floor(index / 12)}-${month}-15T09:00`)
  })

  const outdated = outdatedBackups(all, '2026-11-21')

  expect(all.length - outdated.length).toBe(12)
  expect(outdated).not.toContain('2026-06-15T09:00')
})

test('never removes the last one however old it is', () => {
  expect(outdatedBackups([at('2019-01-01T09:00')], '2026-11-21')).toEqual([])
})
