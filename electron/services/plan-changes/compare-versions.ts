import type { ChangePreview } from '../../../shared/contract/plan-change-answers.ts'
import { disclosureTrigger } from '../../../shared/engine/installments/disclosure-trigger.ts'
import type { PlanChangeCause } from '../../../shared/engine/installments/new-papers.ts'
import { type PlanDifference, planDifference } from '../../../shared/engine/installments/plan-difference.ts'
import type { PlanVersion } from '../../../shared/engine/installments/plan-version.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import type { VersionKind } from '../../../shared/model/plan-changes.ts'
import { type Cents, sumCents, ZERO } from '../../../shared/money/cents.ts'
import type { ChangedRow } from './changed.ts'

/** A version as it is compared: its terms and its payments, without the down payment. */
export interface ComparedVersion {
  readonly terms: PlanDraft
  readonly rows: readonly ChangedRow[]
}

/** Why a version was made, and what decides about its papers. */
export interface ComparedBy {
  readonly kind: VersionKind
  readonly afterDefault: boolean
  readonly clinic: Clinic
  /** The day from which the later version holds. */
  readonly on: PlanDraft['agreedOn']
}

const CAUSES: Partial<Readonly<Record<VersionKind, PlanChangeCause['kind']>>> = {
  moveDate: 'moveDate',
  skip: 'skip',
  reAge: 'reAge',
  reAmortize: 'reAmortize',
  rateCut: 'rateCut',
  pause: 'hardship',
  resume: 'hardship',
  changePayer: 'changePayer',
  balance: 'insurance',
  addCharge: 'addCharge',
  hardship: 'hardship',
  consolidated: 'consolidate',
}

/** Versions with which the clinic asks less, or nothing: nobody signs for that. */
const UNSIGNED: readonly VersionKind[] = ['cancel', 'closeOut', 'consolidated', 'settled', 'writeOff']

/**
 * What a later version changes, line by line, what it needs on paper, and how many installments the law counts in it. A
 * payment that vanished reads as zero.
 * Source: payment plan specification, sections 7, 12.1 and 14.3.
 */
export function compareVersions(
  before: ComparedVersion,
  after: ComparedVersion,
  by: ComparedBy,
): PlanDifference & Pick<ChangePreview, 'installmentsCounted'> {
  const cause: PlanChangeCause = { kind: CAUSES[by.kind] ?? 'newTerms', afterDefault: by.afterDefault }
  const [old, next] = [disclosed(before, by), disclosed(after, by)]
  const gone = before.rows.filter(({ number }) => !after.rows.some((row) => row.number === number))
  const rows = [...after.rows, ...gone.map((row) => ({ ...row, amount: ZERO }))]
  const difference = planDifference(
    compared(before, old.needed),
    compared({ ...after, rows: rows.sort((a, b) => a.number - b.number) }, next.needed),
    cause,
  )
  const papers = UNSIGNED.includes(by.kind) ? WITHOUT_PAPERS : {}
  return { ...difference, ...papers, installmentsCounted: next.counted }
}

const WITHOUT_PAPERS = { consent: 'none', disclosure: 'none', because: 'notNeeded' } as const

function disclosed({ terms, rows }: ComparedVersion, { clinic, on }: ComparedBy) {
  return disclosureTrigger({
    on,
    installments: rows.filter(({ amount }) => amount > 0).length,
    hasDownPayment: terms.downPayment > 0,
    downPaymentCounts: clinic.countsDownPayment,
    financeCharge: interestIn(rows),
    isWritten: true,
    standing: clinic.isCreditor ? { kind: 'presumed' } : { kind: 'declaredNot' },
  })
}

/** Interest that the payments of a version hold. */
function interestIn(rows: readonly ChangedRow[]): Cents {
  return sumCents(rows.map(({ interest = ZERO }) => (interest > 0 ? interest : ZERO)))
}

function compared({ terms, rows }: ComparedVersion, needsDisclosure: boolean): PlanVersion {
  return {
    charges: [],
    owed: terms.owed,
    downPayment: terms.downPayment,
    rows,
    frequency: terms.frequency,
    roll: terms.roll,
    rate: terms.interest?.rate ?? null,
    method: terms.interest?.method ?? null,
    totalInterest: interestIn(rows),
    lateFee: null,
    returnedPayment: null,
    guarantor: terms.guarantor.name,
    needsDisclosure,
  }
}
