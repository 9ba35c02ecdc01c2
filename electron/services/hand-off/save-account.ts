import * as clinics from '../../../db/repositories/clinic.ts'
import * as contactWishes from '../../../db/repositories/contact-wishes.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { csvText } from '../../../shared/interop/csv-text.ts'
import { accountHeads } from '../../../shared/text/screens-hand-off.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordLook } from '../record-act.ts'
import { accountFile } from './account-rows.ts'
import { handOffOf } from './hand-off-of.ts'

/**
 * Saves an account for an agency where the person wants it: who owes what, the itemization and what moved since, what
 * the agency has to respect, and every condition of the gate with its day. Refused while one of them is not met.
 * Source: payment plan specification, section 10; 12 CFR 1006.34.
 */
export async function saveAccount(
  desk: Desk,
  { planId }: Received<'handOff.save'>,
  caller: Caller,
): Promise<Answer<string>> {
  const { reader } = desk.store
  const plan = plans.find(reader, planId)
  const found = handOffOf(reader, planId, desk.today())
  if (plan === null || found === null) return refused('NOT_FOUND')
  if (found.gate === null || !found.gate.mayHandOff) return notPossible('gateShut')
  const wish = contactWishes.find(reader, plan.terms.patientId)
  const rows = accountFile(plan, found, { creditor: clinics.get(reader).name, wish })
  const bytes = new TextEncoder().encode(`\ufeff${csvText(rows)}`)
  const saved = await desk.saveFile(`${accountHeads.file} ${plan.number} ${desk.today()}.csv`, bytes)
  if (saved.kind === 'cancelled') return refused('CANCELLED')
  if (saved.kind === 'readOnly') return refused('READ_ONLY', { reason: saved.reason })
  const after = { left: plan.left, conditions: found.gate.conditions.length }
  recordLook(desk, caller, { action: 'handOff.save', kind: 'plan', id: planId, after })
  return done(saved.fileName)
}
