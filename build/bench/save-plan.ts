import type { OpenStore, Seal, Writer } from '../../db/connection.ts'
import * as audit from '../../db/repositories/audit.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import * as plans from '../../db/repositories/plans.ts'
import { addMonths, plainDate } from '../../shared/dates/plain-date.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { cents, ZERO } from '../../shared/money/cents.ts'
import { splitEvenly } from '../../shared/money/split.ts'
import { COUNSELOR, NOW, patientId, TODAY } from './clinic-stores.ts'

const FIRST_DUE = plainDate('2026-12-15')
const OWED = cents(94_794)
const COUNT = 36

export const WORKSTATION = 'W1'
export const YEAR = 2026
export const ENGINE = '1'

/** What is stored of one plan of 36 payments, made before any clock runs. */
export interface SamplePlan {
  readonly id: plans.NewPlan['id']
  readonly entryId: string
  readonly terms: PlanDraft
  readonly demands: readonly plans.NewDemand[]
}

export function samplePlan(count: number): SamplePlan {
  const demands = splitEvenly(OWED, COUNT).map((amountCents, index) => {
    const dueOn = addMonths(FIRST_DUE, index)
    return { number: index + 1, contractOn: dueOn, payableOn: dueOn, amountCents, interestCents: ZERO }
  })
  return { id: planIdSchema.parse(`W1-plan-${count}`), entryId: `W1-entry-${count}`, terms: terms(), demands }
}

/** Stores a plan through the repositories: number, terms, 36 rows, ledger, audit trail, in one transaction. */
export function savePlan(store: OpenStore, plan: SamplePlan): string {
  return store.writer.transaction((tx) => addPlan(tx, store.seal, plan))
}

/** The same inside a transaction that is open. */
export function addPlan(tx: Writer, seal: Seal, plan: SamplePlan): string {
  const { id, entryId, demands } = plan
  const number = numbers.take(tx, 'plan', YEAR, NOW)
  const made = { engineVersion: ENGINE, createdAt: NOW, createdBy: COUNSELOR.id }
  plans.add(tx, { id, number, terms: plan.terms, demands, ...made })
  ledger.append(tx, seal, {
    id: entryId,
    planId: id,
    planVersion: 1,
    kind: 'chargesEnter',
    effectiveOn: TODAY,
    postedAt: NOW,
    postedBy: COUNSELOR.id,
    workstation: WORKSTATION,
    debit: 'planPrincipal',
    credit: 'patientAccount',
    amount: plan.terms.owed,
    reason: '',
    receiptId: null,
    reversesId: null,
  })
  audit.append(tx, seal, {
    at: NOW,
    personId: COUNSELOR.id,
    workstation: WORKSTATION,
    action: 'plan.create',
    subjectKind: 'plan',
    subjectId: id,
    before: null,
    after: { number, owedCents: plan.terms.owed, payments: demands.length },
  })
  return number
}

function terms(): PlanDraft {
  return {
    patientId: patientId(0),
    estimateId: null,
    routeId: null,
    owed: OWED,
    isEstimate: true,
    downPayment: cents(0),
    size: { by: 'count', count: COUNT },
    frequency: 'monthly',
    agreedOn: TODAY,
    firstDueOn: FIRST_DUE,
    roll: 'none',
    interest: null,
    steps: null,
    guarantor: {
      name: 'Sample Guarantor B',
      relation: 'self',
      bornOn: plainDate('1981-04-12'),
      address: '27 Sample Lane, Columbus, OH 43004',
      phone: '(555) 010-0177',
    },
    language: 'en',
  }
}
