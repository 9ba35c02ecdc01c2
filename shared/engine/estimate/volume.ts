import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute, Route } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { type Figure, isSettled, plainFigure } from '../figure.ts'
import type { LineAnswer, Note, Parts, RouteAnswer } from './answer.ts'
import { namesOf } from './line-notes.ts'
import { note } from './notes.ts'
import { mapParts } from './remapped.ts'
import type { MembershipAnswer } from './route-extras.ts'
import { plainRoute } from './route-view.ts'
import { type Scaled, scaled, type Units } from './scaled.ts'
import { asRange, asSpan, either, NOTHING_OWED, type Span } from './span.ts'

/** Is it open for any service how much of it there will be? */
export function hasVolume({ lines }: EstimateQuestion): boolean {
  for (const line of lines) if (line.mayHappen === true || line.volume !== undefined) return true
  return false
}

/**
 * The answer at the planned units with a range that takes in every number of units that there may be, and every
 * service that may turn out not to be needed. Figures that would change with them stand as assumed. The ends are exact:
 * where more never costs less, from the least and the most; else from every mixture. Too many mixtures leave a range
 * from nothing to all charges.
 * Source: coverage specification, section 4.9, units.
 */
export function volumeAnswer(
  question: EstimateQuestion,
  route: Route,
  answerOf: (asked: Scaled) => RouteAnswer,
): RouteAnswer {
  const base = answerOf({ question, route })
  const mixtures = mixturesOf(question, route)
  const notes = question.lines.flatMap(volumeNotes)
  if (mixtures === null) return wide(base, question, [...notes, note('volume.wide')])
  const answers = mixtures.map((units) => answerOf(scaled(question, route, units)))
  const range = asRange([base, ...answers].map((one) => asSpan(one.range)).reduce(either))
  return {
    ...plainRoute(base),
    range,
    lines: base.lines.map((line) => ranged(line, answers)),
    totals: mapParts(base.totals, (figure, part) =>
      resting(
        figure,
        answers.map(({ totals }) => totals[part]),
      ),
    ),
    notes: [...base.notes, ...notes],
    ...(base.membership === undefined ? {} : { membership: besideOf(base.membership, answers) }),
  }
}

/** What a membership's care and fee come to rests on the planned units like the care itself. */
function besideOf(membership: MembershipAnswer, answers: readonly RouteAnswer[]): MembershipAnswer {
  const others = answers.map((one) => one.membership?.withFee)
  return { ...membership, withFee: resting(membership.withFee, others) }
}

function ranged(line: LineAnswer, answers: readonly RouteAnswer[]): LineAnswer {
  const others = answers.map(({ lines }) => lines.find((one) => one.lineId === line.lineId))
  const spans = others.map((one): Span => (one === undefined ? NOTHING_OWED : asSpan(one.range)))
  return {
    ...line,
    range: asRange([asSpan(line.range), ...spans].reduce(either)),
    parts: mapParts(line.parts, (figure, part) =>
      resting(
        figure,
        others.map((one) => one?.parts[part]),
      ),
    ),
  }
}

/** A figure rests on the planned units when it would come out differently with others. */
function resting(figure: Figure, others: readonly (Parts[keyof Parts] | undefined)[]): Figure {
  if (!isSettled(figure) || figure.standing === 'assumed') return figure
  const isSame = others.every((one) =>
    one === undefined ? figure.value === 0 : isSettled(one) && one.value === figure.value,
  )
  return isSame ? figure : { ...plainFigure(figure), standing: 'assumed' }
}

const MOST_MIXTURES = 400

/** The mixtures of units that have to be looked at; null when there are too many. */
function mixturesOf(question: EstimateQuestion, route: Route): readonly Units[] | null {
  const open = question.lines.filter((line) => line.mayHappen === true || line.volume !== undefined)
  const choices = open.map((line) => [line.id, unitsOf(line)] as const)
  const count = choices.reduce((product, [, units]) => product * units.length, 1)
  if (isSteady(question, route) && (count > MOST_MIXTURES || !isOutside(route))) {
    const end = (of: (units: readonly number[]) => number): Units =>
      new Map(choices.map(([id, units]) => [id, of(units)] as const))
    return [end((units) => Math.min(...units)), end((units) => Math.max(...units))]
  }
  return count > MOST_MIXTURES ? null : product(choices)
}

/**
 * Out of network what lies above the plan's price may be a cent less for more units, since charge and price are rounded
 * apart. With too many mixtures to look at, its ends are those of the least and the most all the same.
 */
function isOutside(route: Route): boolean {
  return route.kind === 'insured' && route.tier === 'out'
}

function unitsOf(line: ServiceLine): readonly number[] {
  const { volume, units, mayHappen } = line
  const low = volume === undefined ? units : Math.min(volume.lowUnits, units)
  const high = volume === undefined ? units : Math.max(volume.highUnits, units)
  const counts = Array.from({ length: high - low + 1 }, (_, more) => low + more)
  return mayHappen === true ? [0, ...counts] : counts
}

function product(choices: readonly (readonly [string, readonly number[]])[]): readonly Units[] {
  return choices.reduce<readonly Units[]>(
    (all, [id, units]) => all.flatMap((one) => units.map((count) => new Map([...one, [id, count]]))),
    [new Map()],
  )
}

/**
 * Does more care never cost the patient less in all? So it is at the clinic's plain prices, and with one plan that
 * counts no visits, has no maximum of its own, and whose copays are not shared between services.
 */
function isSteady({ lines }: EstimateQuestion, route: Route): boolean {
  if (route.assistance !== undefined) return false
  if (route.kind === 'selfPay') return route.pricing === undefined
  return isPlain(route) && lines.every((line) => line.visit === null && line.approvedUnits === null)
}

function isPlain({ plan, coordination, medicare, procedures }: InsuredRoute): boolean {
  const hasOthers = coordination !== undefined && coordination.others.length > 0
  if (hasOthers || medicare !== undefined || procedures !== undefined || plan.benefitMax !== null) return false
  return plan.benefits.every(
    ({ firstVisits, limit, categoryDeductible }) =>
      firstVisits === null && limit === null && categoryDeductible === null,
  )
}

/** Nobody pays more than all charges at the most units. */
function wide(base: RouteAnswer, question: EstimateQuestion, notes: readonly Note[]): RouteAnswer {
  const mosts = question.lines.map((line) => mostCharge(line))
  const high = mosts.reduce((sum, most) => sum + most, 0)
  return {
    ...plainRoute(base),
    range: asRange(either(asSpan(base.range), { low: 0, high })),
    lines: base.lines.map((line, index) => ({
      ...line,
      range: asRange(either(asSpan(line.range), { low: 0, high: mosts[index] ?? ENDLESS })),
      parts: mapParts(line.parts, assumedIfAny),
    })),
    totals: mapParts(base.totals, assumedIfAny),
    notes: [...base.notes, ...notes],
  }
}

function assumedIfAny(figure: Figure): Figure {
  return isSettled(figure) && figure.value !== 0 ? { ...plainFigure(figure), standing: 'assumed' } : figure
}

function mostCharge(line: ServiceLine): number {
  const { charge, units } = line
  if (charge.kind === 'unknown') return ENDLESS
  if (charge.kind === 'none') return 0
  const most = Math.max(...unitsOf(line))
  return Math.ceil((charge.value * most) / units)
}

function volumeNotes(line: ServiceLine): readonly Note[] {
  const { volume } = line
  return [
    ...(volume === undefined
      ? []
      : [note('volume.units', line.id, { ...namesOf(line), low: volume.lowUnits, high: volume.highUnits })]),
    ...(line.mayHappen === true ? [note('volume.mayHappen', line.id, namesOf(line))] : []),
  ]
}
