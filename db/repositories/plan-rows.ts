import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { patientName } from '../../shared/model/patient.ts'
import type { Installment, Plan, PlanDraft, PlanState } from '../../shared/model/plan.ts'
import { type AgreementChoices, USUAL_AGREEMENT } from '../../shared/model/plan-agreement.ts'
import type { VersionKind } from '../../shared/model/plan-changes.ts'
import { type Cents, cents, minusCents, sumCents, ZERO } from '../../shared/money/cents.ts'
import type { patients } from '../schema/patients.ts'
import type { planSteps, plans, planVersions } from '../schema/plans.ts'
import { cutColumns, cutOf } from './plan-cuts.ts'
import type { PostedFee } from './plan-fees.ts'
import type { SignerRows } from './plan-signers.ts'
import type { PostedReceipt } from './receipts.ts'

type VersionRow = typeof planVersions.$inferSelect

/** Steps of a plan's version as they are stored. */
export type StepRows = readonly (typeof planSteps.$inferSelect)[]

/** A dated demand of a plan and what was paid on it. Number 0 is the down payment. */
export interface Demand {
  readonly number: number
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
  /** What it asks now: as agreed, and what early or late money changed of its interest. */
  readonly amount: Cents
  /** What of it is interest; below zero where early money took more off it than it held. */
  readonly interest: Cents
  /** What it asked when it was agreed, and the interest in that. */
  readonly agreed: { readonly amount: Cents; readonly interest: Cents }
  readonly paid: Cents
}

interface Asked extends Pick<Demand, 'number' | 'contractOn' | 'payableOn'> {
  readonly amountCents: Cents
  readonly interestCents: Cents
}

/** A demand of a new version before anything was paid on it. */
export function unpaid({ amountCents: amount, interestCents: interest, ...demand }: Asked): Demand {
  return { ...demand, amount, interest, agreed: { amount, interest }, paid: ZERO }
}

/** A plan's rows as one query brings them together. */
export interface PlanRows {
  readonly plan: typeof plans.$inferSelect
  readonly version: VersionRow
  readonly patient: typeof patients.$inferSelect
  readonly createdByName: string
  /** When the terms that hold now were signed; null while they wait for it. */
  readonly signedOn: PlainDate | null
  readonly signatureRefusedOn: PlainDate | null
  /** Has one of the versions ever been signed? */
  readonly wasSigned: 0 | 1
  /** The change with which the newest version ended the plan; null when it did not. */
  readonly closedBy: VersionKind | null
  readonly estimateNumber: string | null
}

/** What was stored for a plan beside its row. */
export interface PlanParts {
  readonly demands: readonly Demand[]
  readonly posted: readonly PostedReceipt[]
  readonly fees: readonly PostedFee[]
  /** Steps of its newest version; none where all payments are equal. */
  readonly steps: StepRows
  /** Who signs its newest version beside the guarantor. */
  readonly signers: SignerRows
}

/**
 * Rows as a plan. `paid` is what was paid on installments; `left` is what they and the down payment still ask;
 * `credit` is money beyond that. The state follows from signatures, from what is left, and from how the plan was ended;
 * one whose last payment comes back after its end is open again.
 */
export function planOf(rows: PlanRows, { demands, posted, fees, steps, signers }: PlanParts): Plan {
  const { plan, version } = rows
  const installments = installmentsOf(demands)
  const left = sumCents(demands.map((demand) => minusCents(demand.amount, demand.paid)))
  const feesLeft = sumCents(fees.map(({ fee }) => cents(fee.amount - fee.waived - fee.paid)))
  return {
    id: plan.id,
    number: plan.number,
    version: version.version,
    state: stateOf(rows, cents(left + feesLeft)),
    patientName: patientName(rows.patient),
    terms: termsOf(version, plan.patientId, { steps, signers }),
    createdAt: plan.createdAt,
    createdBy: rows.createdByName,
    signedOn: rows.signedOn,
    signatureRefusedOn: rows.signatureRefusedOn,
    installments,
    receipts: posted.map(({ receipt }) => receipt),
    paid: sumCents(installments.map(({ paid }) => paid)),
    left,
    credit: sumCents(posted.map(({ receipt }) => receipt.unapplied)),
    fees: fees.map(({ fee }) => fee),
    feesLeft,
    estimateNumber: rows.estimateNumber,
  }
}

/** The columns of a version's terms. */
export function termsColumns(
  terms: PlanDraft,
): Omit<VersionRow, 'planId' | 'version' | 'engineVersion' | 'createdAt' | 'createdBy'> {
  const { size, guarantor } = terms
  const { signing, namesPatient, isItemized } = terms.agreement ?? USUAL_AGREEMENT
  return {
    estimateId: terms.estimateId,
    routeId: terms.routeId,
    owedCents: terms.owed,
    isEstimate: terms.isEstimate,
    downPaymentCents: terms.downPayment,
    sizeBy: size.by,
    sizeCount: size.by === 'count' ? size.count : null,
    sizeAmountCents: size.by === 'amount' ? size.amount : null,
    frequency: terms.frequency,
    agreedOn: terms.agreedOn,
    firstDueOn: terms.firstDueOn,
    roll: terms.roll,
    calendar: terms.calendar ?? null,
    guarantorName: guarantor.name,
    guarantorRelation: guarantor.relation,
    guarantorBornOn: guarantor.bornOn,
    guarantorAddress: guarantor.address,
    guarantorPhone: guarantor.phone,
    language: terms.language,
    rateUnits: terms.interest?.rate.units ?? null,
    ratePlaces: terms.interest?.rate.places ?? null,
    interestMethod: terms.interest?.method ?? null,
    oddFirstPeriod: terms.interest?.oddFirstPeriod ?? null,
    interestDelayedUntil: terms.interest?.delayedUntil ?? null,
    signingWay: signing,
    namesPatient,
    isItemized,
    ...cutColumns(terms),
  }
}

/** A version's columns as terms. */
export function termsOf(
  row: VersionRow,
  patientId: PlanDraft['patientId'],
  { steps, signers }: Pick<PlanParts, 'steps' | 'signers'>,
): PlanDraft {
  return {
    patientId,
    estimateId: row.estimateId,
    routeId: row.routeId,
    owed: row.owedCents,
    isEstimate: row.isEstimate,
    downPayment: row.downPaymentCents,
    size: sizeOf(row),
    frequency: row.frequency,
    agreedOn: row.agreedOn,
    firstDueOn: row.firstDueOn,
    roll: row.roll,
    ...(row.calendar === null ? {} : { calendar: row.calendar }),
    interest: interestOf(row),
    steps: stepsOf(steps),
    guarantor: {
      name: row.guarantorName,
      relation: row.guarantorRelation,
      bornOn: row.guarantorBornOn,
      address: row.guarantorAddress,
      phone: row.guarantorPhone,
    },
    language: row.language,
    ...agreementOf(row, signers),
    ...cutOf(row),
  }
}

/** How the agreement is made; nothing where it is the usual way. */
function agreementOf(row: VersionRow, rows: SignerRows): Pick<PlanDraft, 'agreement'> {
  const { signingWay: signing, namesPatient, isItemized } = row
  const signers = [...rows]
    .sort((a, b) => a.position - b.position)
    .map(({ role, name, detail }) => ({ role, name, detail }))
  const agreement: AgreementChoices = { signing, namesPatient, isItemized, signers }
  const isUsual = signing === 'paper' && namesPatient && !isItemized && signers.length === 0
  return isUsual ? {} : { agreement }
}

function interestOf(row: VersionRow): PlanDraft['interest'] {
  const { rateUnits: units, ratePlaces: places, interestMethod: method, oddFirstPeriod } = row
  if (units === null || places === null || method === null || oddFirstPeriod === null) return null
  return { rate: { units, places }, method, oddFirstPeriod, delayedUntil: row.interestDelayedUntil }
}

function stepsOf(rows: StepRows): PlanDraft['steps'] {
  if (rows.length === 0) return null
  return [...rows]
    .sort((a, b) => a.step - b.step)
    .map(({ payments: count, amountCents: amount }) => ({ count, amount }))
}

function sizeOf({ sizeCount, sizeAmountCents }: VersionRow): PlanDraft['size'] {
  if (sizeCount !== null) return { by: 'count', count: sizeCount }
  if (sizeAmountCents !== null) return { by: 'amount', amount: sizeAmountCents }
  throw new Error('a plan version has neither a count nor an amount')
}

function installmentsOf(demands: readonly Demand[]): Installment[] {
  const dated = demands.filter(({ number }) => number > 0)
  let left: number = sumCents(dated.map(({ amount, interest }) => minusCents(amount, interest)))
  return dated.map(({ number, contractOn, payableOn, amount, interest, paid }) => {
    left -= amount - interest
    return {
      number,
      contractOn,
      payableOn,
      amount,
      interest: interest > 0 ? interest : ZERO,
      paid,
      balanceAfter: cents(left),
    }
  })
}

function stateOf({ wasSigned, closedBy }: PlanRows, left: Cents): PlanState {
  if (closedBy !== null && left === 0) return ENDS[closedBy] ?? 'paidOff'
  if (wasSigned === 0) return 'awaitingSignature'
  return left === 0 ? 'paidOff' : 'active'
}

const ENDS: Partial<Readonly<Record<VersionKind, PlanState>>> = {
  cancel: 'cancelled',
  closeOut: 'cancelled',
  consolidated: 'replaced',
  settled: 'settled',
  writeOff: 'writtenOff',
}
