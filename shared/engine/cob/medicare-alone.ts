import type { MedicareFacts } from '../../model/other-payer.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { cents } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import type { PartBShares } from '../../rules/medicare/part-b-shares.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { factIds } from '../estimate/fact-ids.ts'
import { missingFact, ownFigure } from '../estimate/facts.ts'
import { exactly, isClosed, lesser, NOTHING_OWED, plus, type Span, spanFigure } from '../estimate/span.ts'
import type { MedicareStatus } from '../medicare/part-b.ts'
import { type Alone, type AloneScene, aloneAnswer, factName } from './alone.ts'
import type { ChainPlan } from './chain-payers.ts'
import type { AloneLine } from './line-state.ts'
import { partALine } from './part-a-line.ts'

/**
 * Medicare's own settlement: its fee schedule by the clinic's standing, what may be charged above it, and stays under
 * Part A by the day. Source: coverage specification, section 6.1; SSA 1848(g); 42 CFR 409.82 to 409.85.
 */
export function medicareAlone(payer: ChainPlan, status: MedicareStatus, scene: AloneScene): Alone {
  const shares = scene.rules.partBShares
  const priced = status === 'participating' || shares === null ? payer : atSchedule(payer, scene, shares)
  const alone = aloneAnswer(priced, scene)
  const facts = payer.medicare ?? ORDINARY
  const lines = alone.lines.map((line, index) => {
    const asked = scene.question.lines[index]
    if (asked === undefined) return line
    if (isStay(asked)) return partALine(line, { payer, facts, asked, scene })
    return status === 'nonparUnassigned' && shares !== null ? withExcess(line, asked, shares) : line
  })
  return { ...alone, lines, asks: [...new Set([...alone.asks, ...stayAsks(payer, facts, scene)])] }
}

const ORDINARY: MedicareFacts = {
  because: null,
  eligibleSince: null,
  status: 'participating',
  isQmb: { kind: 'known', value: false },
  isPeriodDeductiblePaid: { kind: 'unknown' },
  hospitalDaysBefore: { kind: 'unknown' },
  nursingDaysBefore: { kind: 'unknown' },
  reserveDaysUsed: { kind: 'unknown' },
}

/** Kinds of care that Part A pays by the day. */
export function isStay({ category }: ServiceLine): boolean {
  return category === 'hospital' || category === 'nursing'
}

function stayAsks(payer: ChainPlan, facts: MedicareFacts, { question }: AloneScene): readonly string[] {
  if (!question.lines.some(isStay)) return []
  return [
    ...(facts.isPeriodDeductiblePaid.kind === 'unknown' ? [factIds.periodDeductible] : []),
    ...(facts.hospitalDaysBefore.kind === 'unknown' ? [factIds.hospitalDays] : []),
    ...(facts.nursingDaysBefore.kind === 'unknown' ? [factIds.nursingDays] : []),
    ...(facts.reserveDaysUsed.kind === 'unknown' ? [factIds.reserveDays] : []),
  ].map((id) => factName(payer, id))
}

/** The prices that a clinic is allowed which does not take part: a share of the schedule, stays excepted. */
function atSchedule(payer: ChainPlan, { question }: AloneScene, shares: PartBShares): ChainPlan {
  const stays = new Set(question.lines.filter(isStay).map(({ id }) => id))
  const prices = payer.route.prices.map((price) => {
    const { allowed } = price
    if (stays.has(price.lineId) || allowed.kind === 'unknown' || allowed.kind === 'none') return price
    return { ...price, allowed: { ...allowed, value: shareOf(allowed.value, shares.nonparticipating) } }
  })
  return { ...payer, route: { ...payer.route, prices } }
}

/** What a clinic that takes no assignment may charge above the approved amount. Suppliers of equipment have no limit. */
function withExcess(line: AloneLine, asked: ServiceLine, shares: PartBShares): AloneLine {
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
  if (category === 'equipment')
    return { low: Math.max(0, lessOrAll(charge.low, allowed.high)), high: lessOrAll(charge.high, allowed.low) }
  if (!isClosed(allowed)) return { low: 0, high: charge.high }
  const above = proportionOf(allowed.low, share.units, 10 ** share.places) - allowed.low
  if (isClosed(charge)) return exactly(Math.min(above, charge.low - allowed.low))
  return charge.high === ENDLESS ? { low: 0, high: above } : NOTHING_OWED
}

function lessOrAll(amount: number, off: number): number {
  if (amount === ENDLESS) return ENDLESS
  return off === ENDLESS ? 0 : Math.max(0, amount - off)
}
