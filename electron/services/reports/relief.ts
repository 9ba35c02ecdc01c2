import { openPacked } from '../../../db/repositories/packed-json.ts'
import * as stored from '../../../db/repositories/relief.ts'
import type { ReliefLine, ReliefReport, ReliefStep } from '../../../shared/contract/report-answers.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { RELIEF, type ReliefPart, type ReliefStepName, reliefSum } from '../../../shared/engine/assistance/relief.ts'
import type { Route } from '../../../shared/model/route.ts'
import { cents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { localDay, type Moments, momentsOf } from './local-days.ts'

/** A line and where it stands. */
type Placed<Part extends ReliefPart> = ReliefLine & { readonly step: ReliefStepName<Part> }

/**
 * Who asked for help in these days and what became of it, the discounts on estimates without insurance, what was taken off
 * plans, and what supervisors were asked. Applications stand on the day on which they were kept last, requests on the day
 * on which they were made, both as they are by now. Bad debt is not forgiven and stands nowhere here. Source: screen S23.
 */
export function relief(desk: Desk, from: PlainDate, to: PlainDate): ReliefReport {
  const moments = momentsOf(from, to)
  const [off, asked] = [takenOff(desk, from, to), askedOf(desk, moments)]
  const steps = [
    ...stepsOf('help', applications(desk, moments)),
    ...stepsOf('prices', discounts(desk, moments)),
    ...stepsOf('off', off),
    ...stepsOf('asked', asked),
  ]
  return { from, to, steps, forgiven: reliefSum(off), asked: reliefSum(asked) }
}

function stepsOf<Part extends ReliefPart>(part: Part, lines: readonly Placed<Part>[]): readonly ReliefStep[] {
  return RELIEF[part].flatMap((step) => {
    const own = lines.filter((line) => line.step === step).map(({ step: _, ...line }) => line)
    return own.length === 0 ? [] : [{ part, step, ...reliefSum(own), lines: own }]
  })
}

function applications({ store: { reader } }: Desk, moments: Moments): readonly Placed<'help'>[] {
  return stored
    .listApplicants(reader, moments)
    .map(({ determinationId, decision, savedAt, patientId, patientName }) => ({
      caseId: determinationId,
      step: decision,
      ...{ patientId, patientName, on: localDay(savedAt), number: '', record: { kind: 'assistance' }, amount: 'none' },
    }))
}

function takenOff({ store: { reader } }: Desk, from: PlainDate, to: PlainDate): readonly Placed<'off'>[] {
  return stored.listForgiven(reader, from, to).map((entry) => ({
    caseId: entry.entryId,
    step: headOf(entry),
    patientId: entry.patientId,
    patientName: entry.patientName,
    on: entry.effectiveOn,
    number: entry.planNumber,
    record: { kind: 'plan', planId: entry.planId },
    amount: entry.amount,
  }))
}

/** Under which head it was forgiven; older entries have no code, their account says it. */
function headOf({ kind, code, account }: stored.Forgiven): ReliefStepName<'off'> {
  if (kind === 'waiver') return 'fee'
  if (code === 'charity' || code === 'smallBalance' || code === 'settlement') return code
  if (code === null && account === 'charityAdjustment') return 'charity'
  return code === null && account === 'settlementAdjustment' ? 'settlement' : 'courtesy'
}

function askedOf({ store: { reader } }: Desk, moments: Moments): readonly Placed<'asked'>[] {
  return stored.listAsked(reader, moments).map(({ verdict, asked, allowed, planId, ...request }) => ({
    caseId: request.requestId,
    step: verdict === null ? 'unanswered' : verdict === 'approved' && allowed !== null ? 'less' : verdict,
    patientId: request.patientId,
    patientName: request.patientName,
    on: localDay(request.askedAt),
    number: request.planNumber ?? '',
    record: planId === null ? { kind: 'patient' } : { kind: 'plan', planId },
    amount: allowed ?? asked ?? 'none',
  }))
}

/** Discounts that an issued estimate grants in the column that was chosen; one without any is left out. */
function discounts({ store: { reader } }: Desk, moments: Moments): readonly Placed<'prices'>[] {
  return stored.listPriced(reader, moments).flatMap((estimate): readonly Placed<'prices'>[] => {
    const { estimateId, version, patientId, patientName } = estimate
    const route: Pick<Route, 'id' | 'assistance'> = JSON.parse(estimate.route)
    const amount = discountIn(estimate.answer, route.id)
    if (amount === 0) return []
    const number = version === 1 ? estimate.number : `${estimate.number} v${version}`
    const record = { kind: 'estimate', estimateId } as const
    const step = route.assistance?.kind ?? 'selfPay'
    return [
      { caseId: estimateId, step, patientId, patientName, on: localDay(estimate.issuedAt), number, record, amount },
    ]
  })
}

function discountIn(answer: string, routeId: string): ReliefLine['amount'] {
  const routes = openPacked(answer).of('routes')?.each() ?? []
  const chosen = routes.find((route) => route.of('routeId')?.plain === routeId)
  const discount = chosen?.of('totals')?.of('discount')
  const value = discount?.of('standing')?.plain === 'missing' ? null : discount?.of('value')?.plain
  return typeof value === 'number' ? cents(value) : 'unknown'
}
