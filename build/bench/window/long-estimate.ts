import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import type { Route } from '../../../shared/model/route.ts'
import { ask, openDesk, type TestDesk } from '../../../test/support/desk.ts'
import { PATIENT_A } from '../../../test/support/filled-store.ts'
import { kneeDraft, PPO_COVERAGE } from '../../../test/support/knee-estimate.ts'

/** So many services in so many columns is the largest estimate that a key is measured on. */
export const SERVICES = 200
export const COLUMNS = 5

/** A clinic with one draft: 200 services of six kinds in five columns, all of them priced, of a coverage on file. */
export async function aDeskWithALongEstimate(): Promise<TestDesk> {
  const desk = openDesk()
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...coverage } = PPO_COVERAGE
  const onFile = await ask(desk, 'coverage.save', {
    coverageId: null,
    draft: { ...coverage, benefitPlanId: null, patientId: PATIENT_A.id },
  })
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: longDraft(onFile.id) })
  return desk
}

/** Every service is a visit of its own, and every plan has a price for it. */
export function longDraft(coverageId = PPO_COVERAGE.id): EstimateDraft {
  const knee = kneeDraft(coverageId)
  const { routes } = knee.question
  const kinds = knee.question.lines.filter(({ category }) => category !== 'equipment')
  const lines = Array.from({ length: SERVICES }, (_, index) => kinds[index % kinds.length]).flatMap((line, index) =>
    line === undefined
      ? []
      : [{ ...line, id: `L${index + 1}`, words: `${line.words} ${index + 1}`, visit: `v${index}` }],
  )
  const five = Array.from({ length: COLUMNS }, (_, index) => routes[index] ?? routes[1 + (index % 2)])
    .flatMap((route) => route ?? [])
    .map((route, index) => priced({ ...route, id: `R${index + 1}`, name: `${route.name} ${index + 1}` }, lines.length))
  return { ...knee, patientId: PATIENT_A.id, question: { ...knee.question, lines, routes: five } }
}

function priced(route: Route, services: number): Route {
  if (route.kind !== 'insured') return route
  const prices = Array.from({ length: services }, (_, index) => route.prices[index % route.prices.length]).flatMap(
    (price, index) => (price === undefined ? [] : [{ ...price, lineId: `L${index + 1}` }]),
  )
  return { ...route, prices }
}
