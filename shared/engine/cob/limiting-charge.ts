import type { ServiceLine } from '../../model/service-line.ts'
import { cents } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import type { PartBShares } from '../../rules/medicare/part-b-shares.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { missingFact, ownFigure } from '../estimate/facts.ts'
import { exactly, isClosed, lesser, NOTHING_OWED, plus, type Span, spanFigure, without } from '../estimate/span.ts'
import type { AloneLine } from './line-state.ts'

/** What a clinic that takes no assignment may charge above the approved amount. Suppliers of equipment have no limit. */
export function withExcess(line: AloneLine, asked: ServiceLine, shares: PartBShares): AloneLine {
  if (line.isCovered === false) return line
  const excess = excessOf(line, asked, shares.limitingCharge)
  if (excess.high === 0) return line
  const limit = ownFigure('line.limitingCharge', limitOf(line, asked, shares.limitingCharge), 'medicare.partBShares')
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

function limitOf({ allowed, charge }: AloneLine, { category }: ServiceLine, share: Rate): number {
  if (!isClosed(allowed)) return 0
  return category === 'equipment' && isClosed(charge) ? charge.low : shareOf(cents(allowed.low), share)
}

function excessOf({ charge, allowed }: AloneLine, { category }: ServiceLine, share: Rate): Span {
  if (category === 'equipment') return without(charge, allowed)
  if (!isClosed(allowed)) return { low: 0, high: charge.high }
  const above = proportionOf(allowed.low, share.units, 10 ** share.places) - allowed.low
  if (isClosed(charge)) return exactly(Math.min(above, charge.low - allowed.low))
  return charge.high === ENDLESS ? { low: 0, high: above } : NOTHING_OWED
}
