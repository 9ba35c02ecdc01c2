import * as fees from '../../db/repositories/fees.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { FeeSchedule } from '../../shared/model/fee.ts'
import type { Desk } from './desk.ts'

/** The price lists on file, the newest in force first. */
export function listFeeSchedules(desk: Desk): Answer<readonly FeeSchedule[]> {
  return done(fees.listSchedules(desk.store.reader))
}
