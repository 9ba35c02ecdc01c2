import * as people from '../../db/repositories/people.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { Person } from '../../shared/model/clinic.ts'
import type { Desk } from './desk.ts'

/** Everybody with an account on this workstation, active or not, by name. */
export function listPeople(desk: Desk): Answer<readonly Person[]> {
  return done(people.list(desk.store.reader))
}
