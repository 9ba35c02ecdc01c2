import type { PatientRow } from '../../../../shared/contract/patient.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { patientName } from '../../../../shared/model/patient.ts'
import type { Route } from '../../../../shared/model/route.ts'
import { callerWords } from '../../../../shared/text/estimate-bar.ts'
import { useClient } from '../../../lib/query.tsx'
import { coverageColumn, MOST_COLUMNS } from './columns.ts'
import { freshId, withRoute } from './edits.ts'
import { usePrices } from './use-prices.ts'
import type { Workspace } from './use-workspace.ts'

/** The found person, with a column for each coverage while there is room. */
export function useTakePatient(work: Workspace): (hit: PatientRow) => Promise<void> {
  const client = useClient()
  const prices = usePrices()
  return async ({ patient }) => {
    const answer = await client['patient.get']({ patientId: patient.id })
    const coverages = answer.ok ? answer.value.coverages.toSorted((a, b) => a.order - b.order) : []
    const room = MOST_COLUMNS - work.draft.question.routes.length
    const columns = coverages
      .slice(0, room)
      .map((coverage) => coverageColumn('R', coverage, { tier: coverage.clinicTier, nextPlanYear: false }))
    const priced = await Promise.all(columns.map((column) => prices.priced(column, work.draft.question.lines)))
    work.edit(callerWords.step(patientName(patient)), (now) => {
      const named: EstimateDraft = { ...now, patientId: patient.id, caller: '' }
      return priced.reduce<EstimateDraft>(withFreshRoute, named)
    })
  }
}

function withFreshRoute(draft: EstimateDraft, route: Route): EstimateDraft {
  return withRoute(draft, { ...route, id: freshId('R', draft.question.routes) })
}
