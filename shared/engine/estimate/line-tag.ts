import { type LineRecord, OUTCOME } from '../coverage/line-record.ts'
import type { LineTag } from './answer.ts'

/**
 * Which part of the patient's share dominates an insured line; `unknown` while that may still change.
 * Source: coverage specification, section 1.2, the parts by name.
 */
export function insuredTag(low: LineRecord, high: LineRecord, isFree: boolean): LineTag {
  if (low.patient !== high.patient || low.outcome !== high.outcome) return 'unknown'
  const tag = tagOf(low, isFree)
  return low === high || tag === tagOf(high, isFree) ? tag : 'unknown'
}

function tagOf(record: LineRecord, isFree: boolean): LineTag {
  if (record.outcome === OUTCOME.limit) return record.patient === 0 ? 'writeOff' : 'overLimit'
  if (record.outcome !== OUTCOME.covered) return record.patient === 0 ? 'writeOff' : 'notCovered'
  if (record.patient === 0) return isFree ? 'preventive' : 'nothing'
  let [tag, most]: [LineTag, number] = ['copay', record.copay]
  const takeIfMore = (other: LineTag, amount: number): void => {
    if (amount > most) [tag, most] = [other, amount]
  }
  takeIfMore(sharedTag(record), record.deductible + record.coinsurance)
  takeIfMore('overLimit', record.notCovered)
  takeIfMore('penalty', record.penalty)
  takeIfMore('balanceBill', record.balanceBill)
  return tag
}

function sharedTag(record: LineRecord): LineTag {
  if (record.deductible === 0) return 'coinsurance'
  return record.coinsurance === 0 ? 'deductible' : 'deductibleAndCoinsurance'
}
