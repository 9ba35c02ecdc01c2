import * as contactWishes from '../../../db/repositories/contact-wishes.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { LetterInput } from '../../../shared/documents/letter.ts'
import { mailedTo } from '../../../shared/model/contact-wish.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { paperRefusalWords } from '../../../shared/text/paper-refusals.ts'
import { paperDesk, paperOrigin } from '../paper-origin.ts'
import type { MadePaper, Making } from './order-facts.ts'

/** A plan with what its letters say of it. */
export interface PlanLetter {
  readonly plan: Plan
  readonly letter: LetterInput
  readonly of: MadePaper['of']
}

/** The plan that a letter is about; refused when there is none. */
export function planLetter({ reader, clinic, made }: Making, planId: PlanId): Answer<PlanLetter> {
  const plan = plans.find(reader, planId)
  if (plan === null) return refused('NOT_FOUND')
  const patient = patients.get(reader, plan.terms.patientId)
  const { guarantor } = plan.terms
  const { address } = mailedTo(contactWishes.find(reader, patient.id), guarantor)
  return done({
    plan,
    letter: {
      ...paperOrigin(clinic, made),
      payer: { name: guarantor.name, address },
      planNumber: plan.number,
      account: patient.account || '–',
      contact: paperDesk(clinic, made.language),
    },
    of: { patientId: patient.id, patientName: patientName(patient), estimateId: null, planId },
  })
}

/** A refusal with the sentence that says why this paper cannot be made. */
export function noPaper(code: keyof typeof paperRefusalWords): Answer<never> {
  return refused('NOT_POSSIBLE', { code, reason: paperRefusalWords[code] })
}
