import { payerOrderOf } from '../../../../shared/engine/cob/coverages-together.ts'
import { blanksFilled } from '../../../../shared/engine/plan-entry/blanks-filled.ts'
import type { Coverage } from '../../../../shared/model/coverage.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { Coordination, OtherPayer } from '../../../../shared/model/other-payer.ts'
import type { MedicareFacts, PayerOrder } from '../../../../shared/model/payer-standing.ts'
import { coverageIdsOf, type InsuredRoute } from '../../../../shared/model/route.ts'
import { sameContent } from '../../../lib/same-content.ts'
import { coverageColumn, coverageOf } from './columns.ts'

/** The columns whose coverage says something else now than when the column was made. */
export function changedColumns(draft: EstimateDraft, coverages: readonly Coverage[]): readonly InsuredRoute[] {
  return draft.question.routes.flatMap((route) => {
    const coverage = coverageOf(route, coverages)
    if (route.kind !== 'insured' || !coverage) return []
    const now = withCoverage(route, coverage, coverages)
    return sameContent(now, route) ? [] : [now]
  })
}

/** The columns that count on a coverage which is not in use any more. */
export function columnsOutOfUse({ patientId, question }: EstimateDraft, coverages: readonly Coverage[]) {
  if (patientId === null) return []
  return question.routes.filter((route) => coverageIdsOf(route).some((id) => coverages.every((one) => one.id !== id)))
}

/**
 * The column as its coverage stands now; its name and prices stay, what was typed over by hand, and what only the
 * column knows of the plan. Of what decides who pays first, the coverage fills what the column does not know.
 */
function withCoverage(route: InsuredRoute, coverage: Coverage, coverages: readonly Coverage[]): InsuredRoute {
  const { tier, nextPlanYear, name, prices, accumulators, counters, source } = route
  const plan = blanksFilled(coverage.plan, route.plan)
  const { coordination: _, medicare: __, ...own } = coverageColumn(route.id, coverage, { tier, nextPlanYear })
  const now = { ...route, ...own, name, prices, plan, ...standingNow(route, coverage, coverages) }
  const isByHand = source.means === 'byHand' && coverage.source.means !== 'byHand'
  return isByHand ? { ...now, accumulators, counters, source } : now
}

function standingNow(route: InsuredRoute, coverage: Coverage, coverages: readonly Coverage[]) {
  const { coordination } = route
  const medicare = medicareNow(route.medicare ?? null, coverage)
  return {
    ...(medicare === null ? {} : { medicare }),
    ...(coordination === undefined
      ? {}
      : {
          coordination: {
            ...placeNow(coordination, coverage),
            others: coordination.others.map((other) => otherNow(other, coverages)),
          },
        }),
  }
}

function otherNow(other: OtherPayer, coverages: readonly Coverage[]): OtherPayer {
  const coverage = other.payer === 'plan' ? coverages.find(({ id }) => id === other.coverageId) : undefined
  if (other.payer !== 'plan' || coverage === undefined) return other
  const { accumulators, counters, source } = coverage
  return {
    ...other,
    plan: blanksFilled(coverage.plan, other.plan),
    accumulators,
    counters,
    source,
    ...placeNow(other, coverage),
    medicare: medicareNow(other.medicare, coverage),
  }
}

function placeNow({ method, reserve, order }: Pick<Coordination, 'method' | 'reserve' | 'order'>, coverage: Coverage) {
  const { standing } = coverage
  const kept = reserve ?? standing?.reserve
  return {
    method: method ?? standing?.method ?? null,
    ...(kept === undefined ? {} : { reserve: kept }),
    order: orderFilled(order, payerOrderOf(coverage)),
  }
}

function orderFilled(order: PayerOrder, onFile: PayerOrder): PayerOrder {
  const parent = order.parent ?? onFile.parent
  const isUntold = parent?.apart === 'notTold'
  return {
    coordinates: order.coordinates && onFile.coordinates,
    coversAs: order.coversAs ?? onFile.coversAs,
    through: order.through ?? onFile.through,
    employees: order.employees ?? onFile.employees,
    inForceSince: order.inForceSince ?? onFile.inForceSince,
    parent: parent && {
      bornOn: parent.bornOn ?? onFile.parent?.bornOn ?? null,
      apart: isUntold && onFile.parent ? onFile.parent.apart : parent.apart,
    },
  }
}

function medicareNow(facts: MedicareFacts | null, { standing }: Coverage): MedicareFacts | null {
  const onFile = standing?.medicare ?? null
  if (facts === null || onFile === null) return facts
  const told = <V extends { readonly kind: string }>(own: V, other: V): V => (own.kind === 'unknown' ? other : own)
  return {
    because: facts.because ?? onFile.because,
    eligibleSince: facts.eligibleSince ?? onFile.eligibleSince,
    ...before(facts.entitledBefore ?? onFile.entitledBefore),
    status: facts.status ?? onFile.status,
    isQmb: told(facts.isQmb, onFile.isQmb),
    isPeriodDeductiblePaid: told(facts.isPeriodDeductiblePaid, onFile.isPeriodDeductiblePaid),
    hospitalDaysBefore: told(facts.hospitalDaysBefore, onFile.hospitalDaysBefore),
    nursingDaysBefore: told(facts.nursingDaysBefore, onFile.nursingDaysBefore),
    reserveDaysUsed: told(facts.reserveDaysUsed, onFile.reserveDaysUsed),
  }
}

function before(entitledBefore: MedicareFacts['entitledBefore']): Pick<MedicareFacts, 'entitledBefore'> {
  return entitledBefore === undefined ? {} : { entitledBefore }
}
