import type { RouteAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import {
  type PatientView,
  type ViewColumn,
  type ViewPart,
  type ViewRoute,
  viewPartSchema,
} from '../../../../shared/model/patient-view.ts'
import type { Route } from '../../../../shared/model/route.ts'
import { type Cents, ZERO } from '../../../../shared/money/cents.ts'
import { type Column, exactTotal, partFigure } from './comparison.ts'

const MOST_SHOWN = 3

export interface Shown {
  readonly draft: EstimateDraft
  /** The columns that the counselor left visible. */
  readonly columns: readonly Column[]
  /** The route under the cursor, null when none is. */
  readonly routeId: string | null
  readonly language: Language
}

/**
 * What the patient's side shows of the board: the first three visible columns with their parts, nothing that is for the
 * desk alone. Null while there is no service or no answer yet.
 */
export function patientViewOf({ draft, columns, routeId, language }: Shown): PatientView | null {
  const shown = columns.filter((column) => column.answer !== null).slice(0, MOST_SHOWN)
  const [first] = shown
  if (draft.question.lines.length === 0 || first?.answer === undefined || first.answer === null) return null
  const at = shown.find((column) => column.route.id === routeId) ?? first
  const charge = first.answer.totals.charge
  return {
    language,
    title: draft.title,
    serviceOn: draft.question.serviceOn,
    fullPrice: isSettled(charge) ? charge.value : null,
    columns: shown.map(viewColumn),
    at: at.letter,
    coinsurancePercent: null,
    isWaiting: (at.answer?.openFacts.length ?? 0) > 0,
    questions: questionsOf(at, draft),
    overTime: null,
    paper: null,
  }
}

/** What is still to be asked of a column that is a range; none of an amount that is told. */
function questionsOf(column: Column, { question: { lines } }: EstimateDraft): PatientView['questions'] {
  if (exactTotal(column) !== null) return []
  return (column.answer?.openFacts ?? []).slice(0, MOST_SHOWN).map(({ factId, closesCents }) => ({
    factId,
    service: lines.find(({ id }) => factId.startsWith('line.') && factId.endsWith(`.${id}`))?.words ?? '',
    narrows: closesCents,
  }))
}

function viewColumn(column: Column): ViewColumn {
  const { letter, route, answer } = column
  const exact = exactTotal(column)
  return {
    letter,
    route: viewRouteOf(route),
    fromMonth: route.kind === 'insured' && route.nextPlanYear ? route.plan.planYearStartMonth : null,
    parts: answer === null ? [] : partsOf(answer),
    low: exact ?? answer?.range.low ?? null,
    high: exact ?? answer?.range.high ?? null,
  }
}

/** Parts whose amount is known; an unknown one is not drawn, and the range says that something is open. */
function partsOf(answer: RouteAnswer): { part: ViewPart; amount: Cents }[] {
  return viewPartSchema.options.flatMap((part) => {
    const figure = partFigure(answer, part)
    return isSettled(figure) && figure.value > ZERO ? [{ part, amount: figure.value }] : []
  })
}

function viewRouteOf(route: Route): ViewRoute {
  if (route.assistance !== undefined) return 'withHelp'
  if (route.kind === 'selfPay') return selfPayRoute(route)
  if (route.whatIf !== undefined) return route.whatIf
  if (route.nextPlanYear) return 'nextYear'
  return route.tier === 'out' ? 'outOfNetwork' : 'insurance'
}

function selfPayRoute(route: Extract<Route, { kind: 'selfPay' }>): ViewRoute {
  if (route.pricing?.method === 'membership') return 'membership'
  return route.pricing?.method === 'package' ? 'package' : 'withoutInsurance'
}
