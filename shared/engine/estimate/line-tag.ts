import { type LineRecord, OUTCOME } from '../coverage/line-record.ts'
import type { LineTag } from './answer.ts'

/** Which part of the patient's share dominates an insured line; `unknown` while that may still change. */
export function insuredTag(low: LineRecord, high: LineRecord, isFree: boolean): LineTag {
  if (low.patient !== high.patient || low.outcome !== high.outcome) return 'unknown'
  const tag = tagOf(low, isFree)
  return tag === tagOf(high, isFree) ? tag : 'unknown'
}

function tagOf(record: LineRecord, isFree: boolean): LineTag {
  if (record.outcome === OUTCOME.limit) return record.patient === 0 ? 'writeOff' : 'overLimit'
  if (record.outcome !== OUTCOME.covered) return record.patient === 0 ? 'writeOff' : 'notCovered'
  if (record.patient === 0) return isFree ? 'preventive' : 'nothing'
  const shared = record.deductible + record.coinsurance
  const parts: readonly (readonly [LineTag, number])[] = [
    ['copay', record.copay],
    [sharedTag(record), shared],
    ['overLimit', record.notCovered],
    ['penalty', record.penalty],
    ['balanceBill', record.balanceBill],
  ]
  return parts.reduce((most, part) => (part[1] > most[1] ? part : most))[0]
}

function sharedTag(record: LineRecord): LineTag {
  if (record.deductible === 0) return 'coinsurance'
  return record.coinsurance === 0 ? 'deductible' : 'deductibleAndCoinsurance'
}
