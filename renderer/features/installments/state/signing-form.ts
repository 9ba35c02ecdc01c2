import { z } from 'zod'
import type { PlanDraft } from '../../../../shared/model/plan.ts'
import { type AgreementChoices, planSignerSchema } from '../../../../shared/model/plan-agreement.ts'

/** Somebody who signs beside the payer, as typed. */
export interface SignerText {
  readonly id: string
  readonly role: AgreementChoices['signers'][number]['role']
  readonly name: string
  readonly detail: string
}

/** How the agreement is signed and what it names, as picked. */
export interface SigningForm {
  readonly signing: AgreementChoices['signing']
  readonly namesPatient: boolean
  readonly isItemized: boolean
  readonly signers: readonly SignerText[]
}

/** On paper, with the patient's name, the itemization offered, nobody else signs. */
export const FIRST_SIGNING: SigningForm = { signing: 'paper', namesPatient: true, isItemized: false, signers: [] }

/** The fields as a kept draft holds them; drafts from before these fields have the usual ones. */
export const signingFields = {
  signing: z.enum(['paper', 'screen']).default('paper'),
  namesPatient: z.boolean().default(true),
  isItemized: z.boolean().default(false),
  signers: z
    .array(z.strictObject({ id: z.string(), role: planSignerSchema.shape.role, name: z.string(), detail: z.string() }))
    .default([]),
}

/** More people than a signature page holds. */
export const MOST_SIGNERS = 4

/** One more person who signs; a second payer to begin with. */
export function moreSigners(signers: readonly SignerText[]): readonly SignerText[] {
  const id = String(Math.max(0, ...signers.map((signer) => Number(signer.id))) + 1)
  return [...signers, { id, role: 'cosigner', name: '', detail: '' }]
}

/** What the form says of its agreement; nothing where it is the usual one. */
export function agreementIn(
  form: SigningForm & Pick<PlanDraft['guarantor'], 'relation'>,
): Pick<PlanDraft, 'agreement'> {
  const { signing, isItemized, relation } = form
  const namesPatient = form.namesPatient || relation === 'self'
  const signers = form.signers.map(({ role, name, detail }) => ({ role, name: name.trim(), detail: detail.trim() }))
  const isUsual = signing === 'paper' && namesPatient && !isItemized && signers.length === 0
  return isUsual ? {} : { agreement: { signing, namesPatient, isItemized, signers } }
}
