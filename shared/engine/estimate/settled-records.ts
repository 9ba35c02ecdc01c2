import type { Fact } from '../../model/fact.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { adjudicateLine } from '../coverage/adjudicate.ts'
import { type LineRecord, newLineRecord } from '../coverage/line-record.ts'
import { type PlainPlace, plainLine } from '../coverage/plain-line.ts'
import {
  type Levels,
  levelAt,
  type Making,
  newLevels,
  newTerms,
  readPermissions,
  readService,
  type Seat,
} from './episode-terms.ts'
import { groundOf, PATIENT, priceOf } from './insured-terms.ts'
import { type LineTermsDraft, newLineTerms } from './line-terms.ts'
import { plainRule } from './ready-rules.ts'
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
  const levels = newLevels(groundOf(route, legalMaximum), route.tier)
  const { open, assumed } = levels.sheet
  let place: PlainPlace | null = null
  let others: OtherServices | null = null
  // At its full length from the beginning: while it grows a list is copied again and again.
  const records = new Array<LineRecord>(lines.length)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as ServiceLine
    const charge = toldAmount(line.charge, 0)
    const price = charge === null ? null : toldAmount(priceOf(route, line, index)?.allowed, charge)
    if (charge === null || price === null) return null
    const rule = isPlain(line) ? plainRule(levels.ready, line.category) : null
    if (rule !== null) {
      place ??= plainPlace(levels, route.tier)
      records[index] = plainLine(place, rule, charge, price)
    } else {
      others ??= otherServices(levels, route.tier)
      readInto(others, line)
      records[index] = recordOf(others, charge, price)
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

function plainPlace(levels: Levels, tier: string): PlainPlace {
  const level = levelAt(levels, PATIENT, tier)
  return { plan: levels.ready.plan, level, isOut: tier === 'out', values: levels.sheet.values }
}

/** Services that are not plain: terms that each is read into in turn. */
interface OtherServices {
  readonly making: Making
  readonly seat: Seat
  readonly terms: LineTermsDraft
}

function otherServices(levels: Levels, tier: string): OtherServices {
  const terms = newLineTerms()
  terms.charge = settledCell(levels.sheet, 0)
  terms.price = settledCell(levels.sheet, 0)
  return { making: newTerms(levels), seat: { member: PATIENT, tier }, terms }
}

function readInto({ making, seat, terms }: OtherServices, line: ServiceLine): void {
  readPermissions(making.sheet, line, readService(making, line, seat, terms), terms)
}

/** Computed also where something turned out to be open: the route is then asked again with all its terms. */
function recordOf({ making, terms }: OtherServices, charge: number, price: number): LineRecord {
  const { values } = making.sheet
  values[terms.charge] = charge
  values[terms.price] = price
  const record = newLineRecord()
  adjudicateLine(making.ready.plan, terms, values, record)
  return record
}

/** Null while nobody has told the amount for certain. */
function toldAmount(fact: Fact<number> | undefined, whenNone: number): number | null {
  if (fact === undefined) return null
  return fact.kind === 'known' ? fact.value : fact.kind === 'none' ? whenNone : null
}
