import type { Reader } from '../../db/connection.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import { sameContent } from '../../db/repositories/same-content.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { Coverage, CoverageDraft } from '../../shared/model/coverage.ts'
import type { Route } from '../../shared/model/route.ts'
import type { Desk } from './desk.ts'
import { notPossible } from './plan-changes/change-refusal.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/**
 * Puts a coverage back to a version that was kept before, as a further version: nothing is taken away. What an issued
 * estimate rests on stays: its paper names these benefits as the ones on file.
 */
export function takeCoverageBack(
  desk: Desk,
  { coverageId, saved, before }: Received<'coverage.takeBack'>,
  caller: Caller,
): Answer<Coverage> {
  return desk.store.writer.transaction((tx): Answer<Coverage> => {
    const versions = coverages.versionsOf(tx, coverageId)
    const [newest, ...earlier] = versions
    const target = earlier.find((one) => sameContent(draftOf(one), before))
    if (newest === undefined || target === undefined) return refused('NOT_FOUND')
    if (!sameContent(draftOf(newest), saved)) return notPossible('coverageChanged')
    const number = restingEstimate(tx, newest)
    if (number !== null) return notPossible('estimateRests', { number })
    const coverage = { ...target, savedAt: desk.now() }
    coverages.save(tx, coverage, signedIn(caller).id)
    recordAct(desk, tx, caller, {
      action: 'coverage.takeBack',
      kind: 'coverage',
      id: coverageId,
      before: { version: versions.length, benefitPlanId: newest.benefitPlanId },
      after: { version: versions.length + 1, benefitPlanId: coverage.benefitPlanId },
    })
    return done(coverage)
  })
}

function draftOf({ id, savedAt, ...draft }: Coverage): CoverageDraft {
  return draft
}

/** The number of an issued estimate that was made from this version; null when there is none. */
function restingEstimate(reader: Reader, { id, patientId, savedAt }: Coverage): string | null {
  const issued = estimates.list(reader, patientId).filter(({ state }) => state === 'issued')
  const resting = issued.find((row) => {
    const { issuedAt, draft } = estimates.get(reader, row.id)
    return issuedAt !== null && issuedAt >= savedAt && draft.question.routes.some((route) => restsOn(route, id))
  })
  return resting?.number ?? null
}

function restsOn(route: Route, id: Coverage['id']): boolean {
  if (route.kind !== 'insured') return false
  const others = route.coordination?.others ?? []
  return route.coverageId === id || others.some((other) => other.payer === 'plan' && other.coverageId === id)
}
