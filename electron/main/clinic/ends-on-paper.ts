import { receiptEnd } from '../../../db/repositories/numbers.ts'
import { MOST_LOST_RECEIPTS } from '../../../shared/contract/restore.ts'
import type { RestoreNote } from './restore-note.ts'

/**
 * Where the numbers of receipts end by the newest one on paper, as it was typed; nothing where none was. Null where it
 * lies further from the last one in the copy than a right number can.
 */
export function endsOnPaper(typed: string, lastInCopy: string): RestoreNote['ends'] | null {
  if (typed.trim() === '') return []
  const end = receiptEnd(typed)
  const known = receiptEnd(lastInCopy)
  const from = known !== null && known.year === end?.year ? known.ordinal : 0
  return end === null || end.ordinal - from > MOST_LOST_RECEIPTS ? null : [end]
}
