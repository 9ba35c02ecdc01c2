import type { Reader } from '../../db/connection.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import { sameContent } from '../../db/repositories/same-content.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { Coverage, CoverageDraft } from '../../shared/model/coverage.ts'
import { coverageIdsOf } from '../../shared/model/route.ts'
import type { Desk } from './desk.ts'
import { notPossible } from './plan-changes/change-refusal.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/**
 * Puts a coverage back to a version that was kept before, or takes a new one out of use, as a further version: nothing is
 * deleted. What an issued estimate rests on stays: its paper names these benefits as the ones on file.
 */
export function takeCoverageBack(
  desk: Desk,
  { coverageId, saved, before }: Received<'coverage.takeBack'>,
  caller: Caller,
): Answer<Coverage | null> {
  return desk.store.writer.transaction((tx): Answer<Coverage | null> => {
    const [newest, ...earlier] = coverages.versionsOf(tx, coverageId)
    if (newest === undefined) return refused('NOT_FOUND')
    const now = coverages.find(tx, coverageId)
    if (!sameState(now, saved)) return notPossible('coverageChanged')
    const target = before === null ? newest : (earlier.find((one) => sameContent(draftOf(one), before)) ?? null)
    if (target === null || (now === null && before === null)) return refused('NOT_FOUND')
    const number = now === null ? null : restingEstimate(tx, now, before === null ? '' : now.savedAt)
    if (number !== null) return notPossible(before === null ? 'estimateNamesCoverage' : 'estimateRests', { number })
    const coverage = { ...target, savedAt: desk.now() }
    const keep = before === null ? coverages.takeOut : coverages.save
    keep(tx, coverage, signedIn(caller).id)
    const version = earlier.length + 1
    recordAct(desk, tx, caller, {
      action: 'coverage.takeBack',
      kind: 'coverage',
      id: coverageId,
      before: { version, benefitPlanId: now === null ? null : now.benefitPlanId },
      after: { version: version + 1, benefitPlanId: before === null ? null : coverage.benefitPlanId },
    })
    return done(before === null ? null : coverage)
  })
}

/** Whether the coverage stands as the window knows it; null on both sides where it is in use no more. */
function sameState(now: Coverage | null, known: CoverageDraft | null): boolean {
  return now === null || known === null ? now === known : sameContent(draftOf(now), known)
}

function draftOf({ id, savedAt, ...draft }: Coverage): CoverageDraft {
  return draft
}

/** The number of an issued estimate that was made from this coverage since a moment; null when there is none. */
function restingEstimate(reader: Reader, { id, patientId }: Coverage, since: string): string | null {
  const issued = estimates.list(reader, patientId).filter(({ state }) => state === 'issued')
  const resting = issued.find((row) => {
    const { issuedAt, draft } = estimates.get(reader, row.id)
    return (
      issuedAt !== null && issuedAt >= since && draft.question.routes.some((route) => coverageIdsOf(route).includes(id))
    )
  })
  return resting?.number ?? null
}
