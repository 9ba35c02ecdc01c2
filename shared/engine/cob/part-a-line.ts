import type { Fact } from '../../model/fact.ts'
import type { MedicareFacts } from '../../model/payer-standing.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { PartADays } from '../../rules/medicare/part-a-days.ts'
import { valueOn } from '../../rules/parameter.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { factIds } from '../estimate/fact-ids.ts'
import { factFigure, missingFact, ownFigure, present } from '../estimate/facts.ts'
import { either, exactly, lesser, NOTHING_OWED, plus, type Span, spanFigure, without } from '../estimate/span.ts'
import type { Figure } from '../figure.ts'
import { type PartAStay, partAPayment } from '../medicare/part-a.ts'
import type { ChainPlan } from './chain-payers.ts'
import type { AloneLine, AloneScene } from './line-state.ts'
import { factName } from './open-dimensions.ts'

/** A stay, and what is told of the benefit period that it falls in. */
export interface StayScene {
  readonly payer: ChainPlan
  readonly facts: MedicareFacts
  readonly asked: ServiceLine
  readonly scene: AloneScene
}

/** What a stay leaves to the patient by Part A's own steps. */
interface StayParts {
  readonly deductible: Span
  readonly coinsurance: Span
  /** Days for which Medicare pays nothing. */
  readonly emptyDays: Span
}

/**
 * A stay of some days in the benefit period: the deductible once, daily shares from the 61st (nursing: 21st) day on,
 * and the whole price of the days after the last covered one. Source: 42 CFR 409.82 to 409.85.
 */
export function partALine(line: AloneLine, stay: StayScene): AloneLine {
  if (line.isCovered === false) return line
  const amounts = amountsOf(line, stay)
  const free = amountsOf(line, { ...stay, facts: unassumed(stay.facts) })
  const rests = (part: keyof Amounts): boolean => line.isAssumed || !isSame(amounts[part], free[part])
  const { deductible, coinsurance, empty, patient } = amounts
  return {
    ...line,
    patient,
    pays: without(line.allowed, patient),
    counted: line.allowed,
    parts: { ...EMPTY, deductible, coinsurance, notCovered: empty },
    figures: { ...line.figures, ...figuresOf(line, stay, { amounts, rests }) },
    isAssumed: AMOUNTS.some(rests),
  }
}

function amountsOf({ allowed }: AloneLine, stay: StayScene): Amounts {
  const found = stayParts(stay)
  const { days } = stay.asked
  const empty = days === null ? { low: 0, high: allowed.high } : emptyShare(allowed, found.emptyDays, days)
  const covered = without(allowed, empty)
  const deductible = lesser(found.deductible, covered)
  const coinsurance = lesser(found.coinsurance, without(covered, deductible))
  return { deductible, coinsurance, empty, patient: lesser(plus(plus(deductible, coinsurance), empty), allowed) }
}

/** What is told of the benefit period, without what is only assumed. */
function unassumed(facts: MedicareFacts): MedicareFacts {
  const { isPeriodDeductiblePaid, hospitalDaysBefore, nursingDaysBefore, reserveDaysUsed } = facts
  return {
    ...facts,
    isPeriodDeductiblePaid: withoutAssumption(isPeriodDeductiblePaid),
    hospitalDaysBefore: withoutAssumption(hospitalDaysBefore),
    nursingDaysBefore: withoutAssumption(nursingDaysBefore),
    reserveDaysUsed: withoutAssumption(reserveDaysUsed),
  }
}

function withoutAssumption<V>(fact: Fact<V>): Fact<V> {
  return fact.kind === 'assumed' ? { kind: 'unknown' } : fact
}

function isSame(a: Span, b: Span): boolean {
  return a.low === b.low && a.high === b.high
}

const EMPTY = { copay: NOTHING_OWED, penalty: NOTHING_OWED, balanceBill: NOTHING_OWED }

function emptyShare(price: Span, emptyDays: Span, days: number): Span {
  return { low: proportionOf(price.low, emptyDays.low, days), high: proportionOf(price.high, emptyDays.high, days) }
}

/** Everything that the missing facts may turn out to be, held together. */
function stayParts({ facts, asked, scene }: StayScene): StayParts {
  const { rules, question } = scene
  const on = asked.serviceOn ?? question.serviceOn ?? question.asOf
  const deductible = valueOn(rules.partADeductible, on)
  const { partADays } = rules
  if (deductible === null || partADays === null || asked.days === null) return ANYTHING
  const isNursing = asked.category === 'nursing'
  const before = isNursing ? facts.nursingDaysBefore : facts.hospitalDaysBefore
  const all = daysBefore(before, isNursing, partADays).flatMap((earlier) =>
    reserveUsed(facts.reserveDaysUsed, partADays).flatMap((reserveDaysUsed) =>
      paidBefore(facts.isPeriodDeductiblePaid, earlier).map((isDeductiblePaid) =>
        stayCost(
          { earlier, days: asked.days ?? 1, isNursing, reserveDaysUsed, isDeductiblePaid },
          deductible,
          partADays,
        ),
      ),
    ),
  )
  return all.reduce((a, b) => ({
    deductible: either(a.deductible, b.deductible),
    coinsurance: either(a.coinsurance, b.coinsurance),
    emptyDays: either(a.emptyDays, b.emptyDays),
  }))
}

const ANYTHING: StayParts = {
  deductible: { low: 0, high: ENDLESS },
  coinsurance: { low: 0, high: ENDLESS },
  emptyDays: NOTHING_OWED,
}

function daysBefore(fact: Fact<number>, isNursing: boolean, rules: PartADays): readonly number[] {
  if (fact.kind === 'none') return [0]
  if (fact.kind !== 'unknown') return [fact.value]
  const most = isNursing ? rules.sharedNursingDays : rules.sharedHospitalDays + rules.reserveDays
  return Array.from({ length: most + 1 }, (_, day) => day)
}

function reserveUsed(fact: Fact<number>, { reserveDays }: PartADays): readonly number[] {
  if (fact.kind === 'none') return [0]
  return fact.kind === 'unknown' ? [0, reserveDays] : [fact.value]
}

/** Days before in the same period have taken the deductible already. */
function paidBefore(fact: Fact<boolean>, earlier: number): readonly boolean[] {
  if (earlier > 0) return [true]
  if (fact.kind === 'unknown') return [true, false]
  return [fact.kind !== 'none' && fact.value]
}

interface Stay {
  readonly earlier: number
  readonly days: number
  readonly isNursing: boolean
  readonly reserveDaysUsed: number
  readonly isDeductiblePaid: boolean
}

/** What the whole period costs up to the end of the stay, less what it had cost before it. */
function stayCost(stay: Stay, deductible: number, rules: PartADays): StayParts {
  const { earlier, days, isNursing, isDeductiblePaid } = stay
  const used = Math.max(0, stay.reserveDaysUsed - Math.max(0, earlier - rules.sharedHospitalDays))
  const upTo = (count: number): PartAStay => ({
    hospitalDays: isNursing ? 0 : count,
    nursingDays: isNursing ? count : 0,
    reserveDaysUsed: used,
    isDeductiblePaid,
  })
  const whole = partAPayment(upTo(earlier + days), deductible, rules)
  const old = partAPayment({ ...upTo(earlier), isDeductiblePaid: true }, deductible, rules)
  if (whole === null || old === null) return ANYTHING
  return {
    deductible: exactly(whole.deductible),
    coinsurance: exactly(whole.coinsurance - old.coinsurance),
    emptyDays: exactly(whole.daysWithoutBenefit - old.daysWithoutBenefit),
  }
}

const AMOUNTS = ['deductible', 'coinsurance', 'empty', 'patient'] as const
type Amounts = Readonly<Record<(typeof AMOUNTS)[number], Span>>

interface StayAmounts {
  readonly amounts: Amounts
  /** Does an assumption decide it? */
  readonly rests: (part: keyof Amounts) => boolean
}

function figuresOf(line: AloneLine, stay: StayScene, { amounts, rests }: StayAmounts) {
  const asked = askedOf(line, stay)
  const of = (id: string, part: keyof Amounts, rule: string | null): Figure =>
    spanFigure(amounts[part], { id, from: asked, settledBy: null, rule }, rests(part))
  const deductible = of('line.deductible', 'deductible', 'medicare.partADeductible')
  const coinsurance = of('line.coinsurance', 'coinsurance', 'medicare.partADays')
  const notCovered = of('line.notCovered', 'empty', 'medicare.partADays')
  const from = [deductible, coinsurance, notCovered].filter((one) => one.standing === 'missing' || one.value > 0)
  const owes = { id: 'line.patientOwes', from, settledBy: null, rule: null }
  const patient = spanFigure(amounts.patient, owes, rests('patient'))
  const nothing = (id: string): Figure => ownFigure(id, 0)
  return {
    patient,
    pays: spanFigure(
      without(line.allowed, amounts.patient),
      { id: 'line.planPays', from: [line.figures.allowed, patient], settledBy: null, rule: null },
      rests('patient'),
    ),
    parts: {
      deductible,
      coinsurance,
      notCovered,
      copay: nothing('line.copay'),
      penalty: nothing('line.penalty'),
      balanceBill: nothing('line.balanceBill'),
    },
  }
}

/** The facts of the stay as the trace ends in them. */
function askedOf(line: AloneLine, { payer, facts, asked, scene }: StayScene): readonly Figure<unknown>[] {
  const on = asked.serviceOn ?? scene.question.serviceOn ?? scene.question.asOf
  const name = (id: string): string => factName(payer, id)
  const deductible = valueOn(scene.rules.partADeductible, on)
  const isNursing = asked.category === 'nursing'
  return [
    ...(line.figures.allowed.standing === 'missing' ? [line.figures.allowed] : []),
    deductible === null
      ? missingFact(name('rule.partADeductible'))
      : ownFigure(name('rule.partADeductible'), deductible, 'medicare.partADeductible'),
    ...(asked.days === null
      ? [missingFact(factIds.days(asked.id))]
      : [ownFigure(factIds.days(asked.id), asked.days, 'medicare.partADays')]),
    ...present([
      factFigure(name(factIds.periodDeductible), facts.isPeriodDeductiblePaid, null),
      isNursing
        ? factFigure(name(factIds.nursingDays), facts.nursingDaysBefore, null)
        : factFigure(name(factIds.hospitalDays), facts.hospitalDaysBefore, null),
      isNursing ? null : factFigure(name(factIds.reserveDays), facts.reserveDaysUsed, null),
    ]),
  ]
}
