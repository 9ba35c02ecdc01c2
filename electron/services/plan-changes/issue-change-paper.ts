import * as versions from '../../../db/repositories/plan-versions.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import type { Desk } from '../desk.ts'
import { issueNow } from '../papers/issue-order.ts'
import type { PlanNow } from './plan-now.ts'

/** Makes the paper about the new version, to be signed where it has to be. A version without it can have it made later. */
export async function issueChangePaper(desk: Desk, { plan }: PlanNow, caller: Caller): Promise<void> {
  const needsSignature = versions.listOf(desk.store.reader, plan.id).at(-1)?.change?.needsSignature === true
  const order = { kind: needsSignature ? 'planAgreement' : 'planChange', planId: plan.id } as const
  await issueNow(desk, { order, language: plan.terms.language, largePrint: false }, caller)
}
