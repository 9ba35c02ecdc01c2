import * as estimates from '../../db/repositories/estimates.ts'
import type { Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { EstimateRow } from '../../shared/model/estimate.ts'
import type { Desk } from './desk.ts'

/** The estimates of a patient, or everybody's, newest first. */
export function listEstimates(desk: Desk, request: Received<'estimate.list'>): Answer<readonly EstimateRow[]> {
  return done(estimates.list(desk.store.reader, request.patientId))
}
