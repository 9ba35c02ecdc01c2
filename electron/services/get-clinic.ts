import * as clinic from '../../db/repositories/clinic.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { Desk } from './desk.ts'

/** The clinic as its papers name it, with its policies as they hold now. */
export function getClinic(desk: Desk): Answer<Clinic> {
  return done(clinic.get(desk.store.reader))
}
