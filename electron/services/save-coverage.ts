import type { Writer } from '../../db/connection.ts'
import * as benefitPlans from '../../db/repositories/benefit-plans.ts'
import * as cardPictures from '../../db/repositories/card-pictures.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import * as patients from '../../db/repositories/patients.ts'
import { sameContent } from '../../db/repositories/same-content.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { Coverage, CoverageDraft } from '../../shared/model/coverage.ts'
import { type BenefitPlanId, benefitPlanIdSchema, coverageIdSchema } from '../../shared/model/ids.ts'
import { cardNumberRefusal } from './card-number.ts'
import { noPicture } from './coverage-cards/card-pictures.ts'
import type { Desk } from './desk.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/**
 * Keeps what is now known of a membership as a new dated version. A plan that was typed anew or changed becomes a plan
 * of its own that names the one it was taken from; other patients' memberships keep theirs.
 */
export function saveCoverage(desk: Desk, request: Received<'coverage.save'>, caller: Caller): Answer<Coverage> {
  const { coverageId, draft } = request
  const { subscriber, payerPhone, source, plan } = draft
  const card = cardNumberRefusal({ subscriber, payerPhone, 'source.by': source.by, 'plan.notes': plan.notes })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<Coverage> => {
    if (patients.find(tx, draft.patientId) === null) return refused('NOT_FOUND')
    const ownerId = coverageId === null ? draft.patientId : coverages.patientOf(tx, coverageId)
    if (ownerId !== draft.patientId) return refused('NOT_FOUND')
    if (!hasOwnPictures(tx, draft)) return noPicture('otherPatient')
    const coverage: Coverage = {
      ...draft,
      id: coverageId ?? coverageIdSchema.parse(desk.newId()),
      benefitPlanId: storedPlan(desk, tx, draft),
      savedAt: desk.now(),
    }
    coverages.save(tx, coverage, signedIn(caller).id)
    const after = { version: coverages.versionOf(tx, coverage.id), benefitPlanId: coverage.benefitPlanId }
    recordAct(desk, tx, caller, { action: 'coverage.save', kind: 'coverage', id: coverage.id, after })
    return done(coverage)
  })
}

/** A card shows pictures of this patient alone. */
function hasOwnPictures(tx: Writer, { patientId, card }: CoverageDraft): boolean {
  const sides = [card?.front, card?.back].filter((side) => side !== null && side !== undefined)
  return sides.every(({ pictureId }) => cardPictures.find(tx, patientId, pictureId) !== null)
}

function storedPlan(desk: Desk, tx: Writer, draft: CoverageDraft): BenefitPlanId {
  const from = draft.benefitPlanId === null ? null : benefitPlans.find(tx, draft.benefitPlanId)
  if (from) {
    const { id, ...content } = from
    if (sameContent(content, draft.plan)) return id
  }
  const same = benefitPlans.findSame(tx, draft.plan)
  if (same) return same.id
  const id = benefitPlanIdSchema.parse(desk.newId())
  benefitPlans.add(tx, { ...draft.plan, id }, from?.id ?? null, desk.now())
  return id
}
