import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { cardNumberFields } from '../../shared/documents/card-numbers.ts'
import { draftAgreementWords } from '../../shared/text/draft-agreement.ts'
import { agreementModel } from './agreement-paper.ts'
import type { Desk } from './desk.ts'
import { lookOf } from './issue-paper.ts'
import { planToMake } from './plan-to-make.ts'
import { recordLook } from './record-act.ts'

/**
 * Prints the agreement of a plan that nobody has made yet, to read at home: each page says that it is none, and it has
 * no number, for the next plan may get it. Nothing is kept but a line in the trail. Refused where the plan itself would
 * be. Source: payment plan specification, section 14.2, "unsigned copies".
 */
export async function printDraftAgreement(
  desk: Desk,
  request: Received<'plan.printDraft'>,
  caller: Caller,
): Promise<Answer<null>> {
  const facts = planToMake(desk, request, caller)
  if (!facts.ok) return facts
  const { made, patient, draft } = facts.value
  const model = agreementModel(desk.store.reader, { ...facts.value, made: { ...made, number: NO_NUMBER } })
  const [field] = cardNumberFields(model)
  if (field !== undefined) return refused('CARD_NUMBER', { field })
  const drawn = await desk.drawPaper(model, { madeAt: desk.now(), mark: 'draft', stationery: lookOf(desk) })
  await desk.printFile(drawn.bytes, draftAgreementWords.title)
  const after = { owed: draft.owed, pages: drawn.pages }
  recordLook(desk, caller, { action: 'plan.printDraft', kind: 'patient', id: patient.id, after })
  return done(null)
}

/** Stands where a made agreement has its number. */
const NO_NUMBER = '–'
