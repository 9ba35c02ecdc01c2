import type { Reader } from '../../../db/connection.ts'
import * as formDrafts from '../../../db/repositories/form-drafts.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { approvalRows } from './approval-rows.ts'
import { assistanceRows } from './assistance-rows.ts'
import { authorizationRows } from './authorization-rows.ts'
import { benefitsRow, feeRow, printRow, reviewRow } from './day-rows.ts'
import { handOffRows } from './hand-off-rows.ts'
import {
  balanceRow,
  creditRow,
  draftEstimateRow,
  estimateRow,
  formDraftRow,
  goodFaithRow,
  unsignedRow,
} from './other-rows.ts'
import { type PlainWorkRow, planRows } from './plan-rows.ts'
import { refusalRows } from './refusal-rows.ts'
import { stricterRows } from './stricter-rows.ts'
import type { WorkFacts } from './work-facts.ts'

/** Every row of a day for a person, in no order yet: what facts ask for, requests, plans in default, unfinished forms. */
export function ownRows(reader: Reader, facts: WorkFacts, who: Person): readonly PlainWorkRow[] {
  const forms = formDrafts.listOf(reader, who.id).map((draft) => formDraftRow(draft, facts.on))
  return [
    ...rowsOf(facts),
    ...approvalRows(reader, who, facts.on),
    ...handOffRows(reader, facts),
    ...authorizationRows(reader, facts.on),
    ...assistanceRows(reader, facts.on),
    ...refusalRows(reader, facts.on),
    ...stricterRows(reader, facts),
    ...forms,
  ]
}

function rowsOf(facts: WorkFacts): readonly PlainWorkRow[] {
  const { on, logOf } = facts
  return [
    ...facts.plans.flatMap((plan) => planRows(plan, on)),
    ...facts.unsigned.map((plan) => unsignedRow(plan, logOf(plan.planId), on)),
    ...facts.estimates.map((estimate) => estimateRow(estimate, on)),
    ...facts.credits.map((credit) => creditRow(credit, logOf(credit.planId), on)),
    ...facts.feesOwed.map((owed) => feeRow(owed, logOf(owed.planId), on)),
    ...facts.reviews.map((plan) => reviewRow(plan, logOf(plan.planId), on)),
    ...facts.oldBenefits.map((benefits) => benefitsRow(benefits, on)),
    ...facts.unprinted.map((paper) => printRow(paper, on)),
    ...facts.owed.map((owed) => goodFaithRow(owed, on)),
    ...facts.changedBalances.map((plan) => balanceRow(plan, logOf(plan.planId), on)),
    ...facts.draftEstimates
      .filter((draft) => !facts.owed.some((owed) => owed.draft === draft))
      .map((draft) => draftEstimateRow(draft, on)),
  ]
}
