import type { MedicareFacts } from '../../model/payer-standing.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import type { Cents } from '../../money/cents.ts'
import { shareOf } from '../../money/rounding.ts'
import type { PartBShares } from '../../rules/medicare/part-b-shares.ts'
import { factIds } from '../estimate/fact-ids.ts'
import { priceOf } from '../estimate/insured-terms.ts'
import type { MedicareStatus } from '../medicare/part-b.ts'
import { type Alone, aloneAnswer } from './alone.ts'
import type { ChainPlan } from './chain-payers.ts'
import { withExcess } from './limiting-charge.ts'
import type { AloneScene } from './line-state.ts'
import { factName } from './open-dimensions.ts'
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
    if (status !== 'nonparUnassigned' || shares === null) return line
    return withExcess(line, asked, { shares, schedule: scheduleOf(payer, asked, index) })
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

function scheduleOf({ route }: ChainPlan, asked: ServiceLine, index: number): Cents | null {
  const allowed = priceOf(route, asked, index)?.allowed
  return allowed?.kind === 'known' || allowed?.kind === 'assumed' ? allowed.value : null
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
