import { expect, test } from 'vitest'
import { changed, redone, startHistory, undone } from '../../../renderer/lib/history.ts'

test('an undone step comes back with its name', () => {
  const history = changed(startHistory('a'), 'typed b', 'b')

  const back = undone(history)
  const again = back && redone(back.history)

  expect(back).toMatchObject({ name: 'typed b', history: { present: 'a' } })
  expect(again).toMatchObject({ name: 'typed b', history: { present: 'b' } })
})

test('nothing is left to undo at the start', () => {
  expect(undone(startHistory('a'))).toBeNull()
  expect(redone(startHistory('a'))).toBeNull()
})

test('a change that changes nothing leaves no step', () => {
  const history = startHistory('a')

  expect(changed(history, 'typed a', 'a')).toBe(history)
})

test('letters typed into one field are one step', () => {
  const typed = changed(changed(startHistory(''), 'name', 'S', true), 'name', 'Sa', true)

  expect(typed.past).toHaveLength(1)
  expect(undone(typed)?.history.present).toBe('')
})

test('a new step forgets what was undone', () => {
  const back = undone(changed(startHistory('a'), 'typed b', 'b'))

  const forward = back && changed(back.history, 'typed c', 'c')

  expect(forward && redone(forward)).toBeNull()
})

test('at least a hundred steps can be taken back', () => {
  let history = startHistory(0)
  for (let step = 1; step <= 150; step += 1) history = changed(history, `step ${step}`, step)

  expect(history.past.length).toBeGreaterThanOrEqual(100)
})
