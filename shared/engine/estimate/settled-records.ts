import type { Fact } from '../../model/fact.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { adjudicateLine } from '../coverage/adjudicate.ts'
import { type LineRecord, newLineRecord } from '../coverage/line-record.ts'
import { newTerms, readPermissions, readService } from './episode-terms.ts'
import { groundOf, PATIENT, priceOf } from './insured-terms.ts'
import { newLineTerms } from './line-terms.ts'
import { settledCell } from './sheet.ts'

/**
 * The records of all services on a route of which everything is told; null as soon as something is missing or assumed.
 * The same steps as for open routes in one pass: each service is read and computed at once, and its terms, which are
 * only needed to explain it, are not kept.
 */
export function settledRecords(
  route: InsuredRoute,
  lines: readonly ServiceLine[],
  legalMaximum: number,
): readonly LineRecord[] | null {
  const making = newTerms(groundOf(route, legalMaximum), route.tier)
  const { sheet, ready } = making
  const { values, open, assumed } = sheet
  const seat = { member: PATIENT, tier: route.tier }
  const terms = newLineTerms()
  terms.charge = settledCell(sheet, 0)
  terms.price = settledCell(sheet, 0)
  // At its full length from the beginning: while it grows a list is copied again and again.
  const records = new Array<LineRecord>(lines.length)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as ServiceLine
    const charge = toldAmount(line.charge, 0)
    const price = charge === null ? null : toldAmount(priceOf(route, line, index)?.allowed, charge)
    if (charge === null || price === null) return null
    readPermissions(sheet, line, readService(making, line, seat, terms), terms)
    if (open.length > 0 || assumed.length > 0) return null
    values[terms.charge] = charge
    values[terms.price] = price
    const record = newLineRecord()
    adjudicateLine(ready.plan, terms, values, record)
    records[index] = record
  }
  return records
}

/** Null while nobody has told the amount for certain. */
function toldAmount(fact: Fact<number> | undefined, whenNone: number): number | null {
  if (fact === undefined) return null
  return fact.kind === 'known' ? fact.value : fact.kind === 'none' ? whenNone : null
}
