import type { Fact } from '../../model/fact.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { adjudicateLine } from '../coverage/adjudicate.ts'
import { type LineRecord, newLineRecord } from '../coverage/line-record.ts'
import { type PlainPlace, plainLine } from '../coverage/plain-line.ts'
import { levelAt, type Making, newTerms, readPermissions, readService } from './episode-terms.ts'
import { groundOf, PATIENT, priceOf } from './insured-terms.ts'
import { type LineTermsDraft, newLineTerms } from './line-terms.ts'
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
  const { open, assumed } = making.sheet
  let place: PlainPlace | null = null
  let terms: LineTermsDraft | null = null
  // At its full length from the beginning: while it grows a list is copied again and again.
  const records = new Array<LineRecord>(lines.length)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as ServiceLine
    const charge = toldAmount(line.charge, 0)
    const price = charge === null ? null : toldAmount(priceOf(route, line, index)?.allowed, charge)
    if (charge === null || price === null) return null
    const rule = isPlain(line) ? making.ready.plain.get(line.category) : undefined
    if (rule !== undefined) {
      place ??= plainPlace(making, route.tier)
      records[index] = plainLine(place, rule, charge, price)
    } else {
      terms ??= emptyTerms(making)
      read(making, line, route.tier, terms)
      records[index] = recordOf(making, terms, charge, price)
    }
    if (open.length > 0 || assumed.length > 0) return null
  }
  return records
}

/** A visit of its own, of which nobody has to approve, refer, protect or waive anything. */
function isPlain(line: ServiceLine): boolean {
  const { visit, approvedUnits, auth, referral } = line
  if (visit !== null || approvedUnits !== null || line.preventive || line.emergency || line.nsaProtected) return false
  return (auth === 'notNeeded' || auth === 'approved') && (referral === 'notNeeded' || referral === 'present')
}

function plainPlace(making: Making, tier: string): PlainPlace {
  const level = levelAt(making, PATIENT, tier)
  return { plan: making.ready.plan, level, isOut: tier === 'out', values: making.sheet.values }
}

/** Terms that every service of the route is read into in turn. */
function emptyTerms({ sheet }: Making): LineTermsDraft {
  const terms = newLineTerms()
  terms.charge = settledCell(sheet, 0)
  terms.price = settledCell(sheet, 0)
  return terms
}

function read(making: Making, line: ServiceLine, tier: string, terms: LineTermsDraft): void {
  readPermissions(making.sheet, line, readService(making, line, { member: PATIENT, tier }, terms), terms)
}

/** Computed also where something turned out to be open: the route is then asked again with all its terms. */
function recordOf({ ready, sheet }: Making, terms: LineTermsDraft, charge: number, price: number): LineRecord {
  const { values } = sheet
  values[terms.charge] = charge
  values[terms.price] = price
  const record = newLineRecord()
  adjudicateLine(ready.plan, terms, values, record)
  return record
}

/** Null while nobody has told the amount for certain. */
function toldAmount(fact: Fact<number> | undefined, whenNone: number): number | null {
  if (fact === undefined) return null
  return fact.kind === 'known' ? fact.value : fact.kind === 'none' ? whenNone : null
}
