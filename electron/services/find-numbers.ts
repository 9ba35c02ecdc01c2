import { searchNumbers } from '../../db/repositories/number-search.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { NumberedRecord } from '../../shared/model/numbered-record.ts'
import type { Desk } from './desk.ts'
import { recordLook } from './record-act.ts'

/** Estimates, plans, receipts and papers by what was typed of their number. The trail says how many were shown. */
export function findNumbers(
  desk: Desk,
  { text, limit }: Received<'number.find'>,
  caller: Caller,
): Answer<readonly NumberedRecord[]> {
  const found = searchNumbers(desk.store.reader, text, limit)
  recordLook(desk, caller, { action: 'number.find', kind: 'patient', id: '', after: { shown: found.length } })
  return done(found)
}
