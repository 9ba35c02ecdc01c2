import type { ServiceLine } from '../../model/service-line.ts'
import type { Cents } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'
import { productOf } from '../../money/rate-product.ts'
import { shareOf } from '../../money/rounding.ts'
import type { PartBShares } from '../../rules/medicare/part-b-shares.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { missingFact, ownFigure } from '../estimate/facts.ts'
import { exactly, isClosed, lesser, NOTHING_OWED, plus, type Span, spanFigure, without } from '../estimate/span.ts'
import type { AloneLine } from './line-state.ts'

/** What limits a charge above Medicare's approved amount. */
export interface ChargeLimit {
  readonly shares: PartBShares
  /** What a clinic that takes part is allowed; null while nobody has told it. */
  readonly schedule: Cents | null
}

/**
 * What a clinic that takes no assignment may charge above the approved amount: up to 115 % of 95 % of the fee schedule,
 * taken of the schedule itself and rounded once. Suppliers of equipment have no limit.
 * Source: coverage specification, section 6.1; SSA 1848(g)(2)(C).
 */
export function withExcess(line: AloneLine, asked: ServiceLine, limits: ChargeLimit): AloneLine {
  if (line.isCovered === false) return line
  const excess = excessOf(line, asked, limits)
  if (excess.high === 0) return line
  const limit = ownFigure('line.limitingCharge', limitOf(line, asked, limits), 'medicare.partBShares')
  const from = isClosed(excess) ? [line.figures.charge, line.figures.allowed, limit] : openParts(line)
  const figure = spanFigure(
    excess,
    { id: 'line.balanceBill', from, settledBy: null, rule: 'medicare.limitingCharge' },
    line.isAssumed,
  )
  const balanceBill = plus(line.parts.balanceBill, excess)
  const patient = lesser(plus(line.patient, excess), line.charge)
  const owes = { id: 'line.patientOwes', from: [line.figures.patient, figure], settledBy: null, rule: null }
  return {
    ...line,
    patient,
    counted: lesser(plus(line.counted, excess), line.charge),
    parts: { ...line.parts, balanceBill },
    figures: {
      ...line.figures,
      patient: spanFigure(patient, owes, line.isAssumed),
      parts: { ...line.figures.parts, balanceBill: figure },
    },
  }
}

function openParts({ figures }: AloneLine) {
  const open = [figures.charge, figures.allowed].filter(({ standing }) => standing === 'missing')
  return open.length > 0 ? open : [missingFact(figures.allowed.id)]
}

function limitOf(line: AloneLine, { category }: ServiceLine, limits: ChargeLimit): number {
  const { allowed, charge } = line
  if (!isClosed(allowed)) return 0
  return category === 'equipment' && isClosed(charge) ? charge.low : highestCharge(allowed.low, limits).high
}

function excessOf({ charge, allowed }: AloneLine, { category }: ServiceLine, limits: ChargeLimit): Span {
  if (category === 'equipment') return without(charge, allowed)
  if (!isClosed(allowed)) return { low: 0, high: charge.high }
  const above = without(highestCharge(allowed.low, limits), allowed)
  if (isClosed(charge)) return lesser(above, without(charge, allowed))
  return charge.high === ENDLESS ? { low: 0, high: above.high } : NOTHING_OWED
}

/** Of an amount that is only supposed the schedule is not known to the cent: the limit may be a cent to either side. */
function highestCharge(allowed: number, { shares, schedule }: ChargeLimit): Span {
  const { limitingCharge: share, nonparticipating } = shares
  if (schedule !== null) return exactly(shareOf(schedule, productOf(share, nonparticipating)))
  const limit = proportionOf(allowed, share.units, 10 ** share.places)
  return { low: Math.max(allowed, limit - 1), high: limit + 1 }
}
