import type { Desk } from './desk.ts'

const lastOf = new WeakMap<object, Promise<unknown>>()

/**
 * Runs acts that take a number and draw a paper one after another. Drawing waits, and meanwhile a second act would
 * read the same next number or miss the first one's receipt.
 */
export function oneAfterAnother<T>(desk: Desk, act: () => Promise<T>): Promise<T> {
  const before = lastOf.get(desk.store) ?? Promise.resolve()
  const mine = before.then(act, act)
  lastOf.set(desk.store, mine)
  return mine
}
