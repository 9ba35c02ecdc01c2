import type { Reader, Writer } from '../../../db/connection.ts'
import * as schedules from '../../../db/repositories/clinic-schedules.ts'
import * as determinations from '../../../db/repositories/determinations.ts'
import * as estimates from '../../../db/repositories/estimates.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { bySchedule } from '../../../shared/engine/assistance/by-schedule.ts'
import { type DeterminationDraft, holdsOn, type WorkedOut } from '../../../shared/model/determination.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { known, UNKNOWN } from '../../../shared/model/fact.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { Route } from '../../../shared/model/route.ts'
import { columnNames } from '../../../shared/text/estimate-screen.ts'
import { answerTo, estimateSummary } from '../estimate-summary.ts'
import type { SlidingSchedule } from './worked-out.ts'

/** A screen shows up to so many columns. */
const MOST_COLUMNS = 5

/** The step that a household has, to be put into columns. */
export interface HouseholdStep {
  readonly schedule: SlidingSchedule
  readonly size: number
  readonly worked: WorkedOut
}

/** The step of an application; null while it has none. */
export function stepOf(
  { householdSize: size }: Pick<DeterminationDraft, 'householdSize'>,
  schedule: SlidingSchedule | null,
  worked: WorkedOut | null,
): HouseholdStep | null {
  return schedule === null || worked === null || size === null ? null : { schedule, size, worked }
}

/** The step that was decided for a patient and holds on a day, by the edition that it was decided by; else null. */
export function stepHeldBy(reader: Reader, patientId: PatientId, on: PlainDate): HouseholdStep | null {
  const held = determinations.list(reader, patientId).find((one) => holdsOn(one, on))
  const stamp = held?.worked?.schedule
  if (held === undefined || stamp === undefined) return null
  const kept = schedules.list(reader).find(({ id, edition }) => id === stamp.id && edition === stamp.edition)
  return kept?.terms.kind === 'sliding' ? stepOf(held, { kept, terms: kept.terms }, held.worked) : null
}

/**
 * Puts the step into the sliding column of every open estimate of the household, and gives a column to those that have
 * none; for null (help was denied) the columns ask for household and income again. Issued estimates stay as they are.
 * Says how many estimates it changed. Source: user journeys, J8.
 */
export function feedEstimates(
  tx: Writer,
  { patientId, alsoFor }: Pick<DeterminationDraft, 'patientId' | 'alsoFor'>,
  step: HouseholdStep | null,
  at: string,
): number {
  const open = [...new Set([patientId, ...alsoFor])]
    .flatMap((one) => estimates.list(tx, one))
    .filter(({ state }) => state === 'draft')
  let fed = 0
  for (const { id } of open) {
    const { draft } = estimates.get(tx, id)
    const changed = withStep(draft, step)
    if (changed === draft) continue
    estimates.saveDraft(tx, id, changed, { ...estimateSummary(changed, answerTo(changed)), at })
    fed += 1
  }
  return fed
}

/** The estimate with the household's step in its sliding columns. */
export function withStep(draft: EstimateDraft, step: HouseholdStep | null): EstimateDraft {
  const { lines, routes } = draft.question
  const hasOne = routes.some(({ assistance }) => assistance?.kind === 'sliding')
  const added = step === null || hasOne || routes.length >= MOST_COLUMNS ? [] : newColumn(routes)
  if (!hasOne && added.length === 0) return draft
  const fed = [...routes, ...added].map((route) =>
    route.assistance?.kind === 'sliding' || added.includes(route) ? columnWith(route, step, lines) : route,
  )
  return { ...draft, question: { ...draft.question, routes: fed } }
}

function columnWith(route: Route, step: HouseholdStep | null, lines: EstimateDraft['question']['lines']): Route {
  const ruled = step === null ? route : bySchedule(route, step.schedule.kept, lines)
  if (ruled.assistance?.kind !== 'sliding') return ruled
  const income = step?.worked.income ?? null
  const assistance = {
    ...ruled.assistance,
    householdSize: step === null ? UNKNOWN : known(step.size),
    annualIncome: income === null ? UNKNOWN : known(income),
  }
  return { ...ruled, assistance }
}

/** A column like the first self-pay one, without its other discounts; none where nobody pays by themselves. */
function newColumn(routes: readonly Route[]): readonly Route[] {
  const selfPay = routes.find((route) => route.kind === 'selfPay')
  if (selfPay?.kind !== 'selfPay') return []
  const { pricing: _pricing, schedules: _schedules, ...plain } = selfPay
  const numbers = routes.map(({ id }) => Number(/^R(\d+)$/.exec(id)?.[1] ?? 0))
  const none = { units: 0, places: 0 }
  const id = `R${Math.max(0, ...numbers) + 1}`
  return [{ ...plain, id, name: columnNames.sliding, discount: none, promptPay: none, cashPrices: [] }]
}
