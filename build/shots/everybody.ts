import * as people from '../../db/repositories/people.ts'
import type { TestDesk } from '../../test/support/desk.ts'
import { aPerson, NOW } from '../../test/support/samples.ts'

/** Sees every screen. */
export const EVERYBODY = aPerson('Counselor 2', ['counselor', 'lead', 'supervisor', 'administrator'])

/** The desk, with the person who sees every screen among its people. */
export function withEverybody(desk: TestDesk): TestDesk {
  desk.store.writer.transaction((tx) => people.add(tx, EVERYBODY, NOW))
  return desk
}
