import * as clinics from '../../../db/repositories/clinic.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { HandOff } from '../../../shared/contract/hand-off.ts'
import { csvText, type OutgoingCell } from '../../../shared/interop/csv-text.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { gateSentence } from '../../../shared/text/hand-off.ts'
import { accountHeads } from '../../../shared/text/screens-hand-off.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordLook } from '../record-act.ts'
import { handOffOf } from './hand-off-of.ts'

type Row = readonly OutgoingCell[]

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
  const rows = [...accountRows(plan, found, clinics.get(reader).name), ...conditionRows(found)]
  const bytes = new TextEncoder().encode(`\ufeff${csvText(rows)}`)
  const saved = await desk.saveFile(`${accountHeads.file} ${plan.number} ${desk.today()}.csv`, bytes)
  if (saved.kind === 'cancelled') return refused('CANCELLED')
  if (saved.kind === 'readOnly') return refused('READ_ONLY', { reason: saved.reason })
  const after = { left: plan.left, conditions: found.gate.conditions.length }
  recordLook(desk, caller, { action: 'handOff.save', kind: 'plan', id: planId, after })
  return done(saved.fileName)
}

function accountRows(plan: Plan, { record }: HandOff, creditor: string): readonly Row[] {
  const { guarantor } = plan.terms
  return [
    [accountHeads.item, accountHeads.value, accountHeads.day],
    [accountHeads.plan, plan.number, null],
    [accountHeads.creditor, creditor, null],
    [accountHeads.payer, guarantor.name, null],
    [accountHeads.address, guarantor.address, null],
    [accountHeads.phone, guarantor.phone, null],
    [accountHeads.owed, dollars(plan.left), null],
    [accountHeads.itemized, dollars(record.itemizedBalance), record.itemizedOn],
    [accountHeads.interest, dollars(record.interestSince), null],
    [accountHeads.fees, dollars(record.feesSince), null],
    [accountHeads.payments, dollars(record.paymentsSince), null],
    [accountHeads.credits, dollars(record.creditsSince), null],
    [accountHeads.language, record.language, null],
    [accountHeads.attorney, record.attorney, null],
    [accountHeads.times, record.inconvenientTimes, null],
    [accountHeads.optOuts, record.optOuts, null],
  ]
}

function conditionRows({ gate }: HandOff): readonly Row[] {
  return (gate?.conditions ?? []).map((line) => [gateSentence(line, 'en'), accountHeads.met, line.on])
}

function dollars(amount: Cents | null): number | null {
  return amount === null ? null : Number(plainAmount(amount))
}
