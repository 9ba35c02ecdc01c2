import * as estimates from '../../db/repositories/estimates.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { EstimateRecord } from '../../shared/contract/estimate.ts'
import type { Desk } from './desk.ts'
import { estimateRecord } from './estimate-record.ts'
import { recordLook } from './record-act.ts'

/** An estimate as its workspace opens it; an issued one with the figures that were stored then. */
export function getEstimate(desk: Desk, request: Received<'estimate.get'>, caller: Caller): Answer<EstimateRecord> {
  const { estimateId } = request
  if (estimates.find(desk.store.reader, estimateId) === null) return refused('NOT_FOUND')
  recordLook(desk, caller, { action: 'estimate.get', kind: 'estimate', id: estimateId })
  return done(estimateRecord(desk.store.reader, estimateId))
}
