import type { EstimateQuestion } from '../../model/estimate.ts'
import type { SelfPayRoute } from '../../model/route.ts'
import type { DiscountStep, SelfPayPricing } from '../../model/self-pay-pricing.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import type { Rate } from '../../money/rate.ts'
import type { RouteAnswer } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { membershipAnswer } from './membership.ts'
import { note } from './notes.ts'
import { packageAnswer } from './package-answer.ts'
import { relabelled } from './relabelled.ts'
import { selfPayAnswer } from './self-pay-answer.ts'
import { anyOf } from './variants.ts'

const NOTHING_OFF: Rate = { units: 0, places: 0 }

/** A self-pay route whose prices are not the clinic's plain discount and cash prices. */
export type PricedRoute = SelfPayRoute & { readonly pricing: SelfPayPricing }

/**
 * What the services cost a patient who pays the clinic by one of its other ways of pricing. Discounts for paying at
 * once come off whatever the way of pricing gives. Clinic policy; source: coverage specification, section 8.1.
 */
export function pricedAnswer(question: EstimateQuestion, route: PricedRoute): RouteAnswer {
  const { pricing } = route
  switch (pricing.method) {
    case 'chargemaster': {
      const plain = selfPayAnswer(question, { ...route, discount: NOTHING_OFF, cashPrices: [] })
      return relabelled(plain, { 'clinic.selfPayDiscount': 'clinic.chargemaster' }, [note('selfPay.chargemaster')])
    }
    case 'tiered':
      return tieredAnswer(question, route, pricing.steps)
    case 'settlement': {
      const lineIds = question.lines.map(({ id }) => id)
      const group = { factId: factIds.settlement, lineIds, price: pricing.total }
      return packageAnswer(question, route, { groups: [group], rule: 'clinic.settlement', note: 'selfPay.settlement' })
    }
    case 'package': {
      const groups = pricing.packages.map(({ id, lineIds, price }) => ({
        factId: factIds.packagePrice(id),
        lineIds,
        price,
      }))
      return packageAnswer(question, route, { groups, rule: 'clinic.package', note: 'selfPay.package' })
    }
    case 'membership':
      return membershipAnswer(question, route, pricing)
  }
}

/** The discount grows with the sum of the charges; while a charge is missing, every step that may be reached counts. */
function tieredAnswer(question: EstimateQuestion, route: SelfPayRoute, steps: readonly DiscountStep[]): RouteAnswer {
  const ascending = steps.toSorted((a, b) => a.from - b.from)
  const told = toldCharges(question.lines)
  const reached = ascending.findLast(({ from }) => from <= told.sum)
  const may = told.missing.length === 0 ? [] : ascending.filter(({ from }) => from > told.sum)
  const at = (step: DiscountStep | undefined): RouteAnswer => {
    const off = step === undefined ? NOTHING_OFF : step.off
    const from = step === undefined ? [] : [note('selfPay.tier', null, { reached: step.from })]
    const plain = selfPayAnswer(question, { ...route, discount: off, cashPrices: [] })
    return relabelled(plain, { 'clinic.selfPayDiscount': 'clinic.tieredDiscount' }, from)
  }
  return anyOf([at(reached), ...may.map(at)], told.missing.map(factIds.charge))
}

function toldCharges(lines: readonly ServiceLine[]): { readonly sum: number; readonly missing: readonly string[] } {
  const missing: string[] = []
  let sum = 0
  for (const { id, charge } of lines) {
    if (charge.kind === 'unknown') missing.push(id)
    else if (charge.kind !== 'none') sum += charge.value
  }
  return { sum, missing }
}
