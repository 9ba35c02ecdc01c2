import { expect, test } from 'vitest'
import { createDeedLog, type Deed } from '../../../renderer/ui/deeds.ts'

const deed = (words: string): Deed => ({ words, back: () => {} })

test('the newest deed is taken back first', () => {
  const log = createDeedLog()
  log.add(deed('first'))
  log.add(deed('second'))

  expect([log.take()?.words, log.take()?.words, log.take()]).toEqual(['second', 'first', null])
})

test('what its toast took back is not taken back twice', () => {
  const log = createDeedLog()
  const [first, second] = [deed('first'), deed('second')]
  log.add(first)
  log.add(second)

  log.forget(second)

  expect(log.take()).toBe(first)
})

test('at least a hundred steps go back', () => {
  const log = createDeedLog()
  for (let step = 1; step <= 300; step += 1) log.add(deed(String(step)))

  const back = Array.from({ length: 100 }, () => log.take()?.words)

  expect([back[0], back[99]]).toEqual(['300', '201'])
})

test('nobody undoes what was done before the lock', () => {
  const log = createDeedLog()
  log.add(deed('first'))

  log.clear()

  expect(log.take()).toBeNull()
})

test('what was taken back is done again, and back once more', () => {
  const log = createDeedLog()
  const again = { ...deed('parked'), again: () => {} }
  log.add(again)
  log.take()

  expect(log.takeBack()).toBe(again)
  expect(log.takeBack()).toBeNull()
  expect(log.take()).toBe(again)
})

test('a new deed ends what could be done again', () => {
  const log = createDeedLog()
  log.add({ ...deed('first'), again: () => {} })
  log.take()
  log.add(deed('second'))

  expect(log.takeBack()).toBeNull()
})
