import { describe, expect, test } from 'vitest'
import { penaltyTerms } from '../../../shared/engine/coverage/covered-part.ts'
import { planPayment } from '../../../shared/engine/coverage/plan-payment.ts'
import type { AuthTerms, PlanTerms } from '../../../shared/engine/coverage/terms.ts'
import { aLevelOf, aLineOf, anOutcome, aPlanOf, aRecord, aRuleOf, Cells, type ServiceScene } from './plan-scenes.ts'

const TO_CLINIC = anOutcome({ deniedTo: 'provider' })

describe('what a missing authorization costs afterwards', () => {
  const penalty = anOutcome({ penaltyAmount: 5_000 })
  const terms = (over: Partial<ServiceScene>, auth: PlanTerms['auth']) => {
    const cells = new Cells()
    const line = aLineOf(cells, { charge: 100_000, rule: aRuleOf(cells), level: aLevelOf(cells), ...over })
    return penaltyTerms(aPlanOf({ auth }), line, cells.values)
  }
  const penalties = [
    TO_CLINIC,
    penalty,
    TO_CLINIC,
    anOutcome({ penaltyAmount: 7_000 }),
    anOutcome({ penaltyAmount: 9_000 }),
  ]

  test.each<[string, Partial<ServiceScene>, number | null]>([
    ['is nothing while it is there', { auth: 'fine' }, null],
    ['is the penalty of a missing one', { auth: 'missing' }, 5_000],
    ['is nothing where the line is denied instead', { auth: 'denied' }, null],
    ['is the penalty of an expired one', { auth: 'expired' }, 7_000],
    ['is the penalty of units beyond it', { auth: 'fine', units: 8, approvedUnits: 6 }, 9_000],
    ['is nothing for units that are all approved', { auth: 'unitsExceeded', units: 8, approvedUnits: 8 }, null],
    ['is that of a missing one though units are beyond too', { auth: 'missing', units: 8, approvedUnits: 6 }, 5_000],
  ])('%s', (_title, service, amount) => {
    expect(terms(service, penalties)?.penaltyAmount ?? null).toBe(amount)
  })
})

describe('steps 11 and 12 of a line without its authorization', () => {
  /** 1,000.00 covered, 200.00 the patient's share: the plan would pay 800.00. */
  const paid = (over: Partial<AuthTerms>) => {
    const cells = new Cells()
    const line = aLineOf(cells, { charge: 100_000, rule: aRuleOf(cells), level: aLevelOf(cells), auth: 'missing' })
    const record = aRecord({ covered: 100_000, coinsurance: 20_000 })
    const outcome = anOutcome(over)
    planPayment(aPlanOf({ auth: [outcome, outcome] }), line, cells.values, record)
    return [record.penalty, record.planPays, record.rawPlanPays]
  }

  test.each<[string, Partial<AuthTerms>, readonly number[]]>([
    ['take half of what the plan pays', { penaltyUnits: 50 }, [40_000, 40_000, 80_000]],
    ['take half of what is allowed', { penaltyUnits: 50, penaltyOfAllowed: true }, [50_000, 30_000, 80_000]],
    ['take an amount', { penaltyAmount: 25_000 }, [25_000, 55_000, 80_000]],
    ['stop at the most that a penalty may be', { penaltyUnits: 50, penaltyCap: 30_000 }, [30_000, 50_000, 80_000]],
    ['take no more than the plan pays', { penaltyAmount: 90_000 }, [80_000, 0, 80_000]],
    ['take nothing where all of it is denied instead', { deniedTo: 'provider', penaltyAmount: 9 }, [0, 80_000, 80_000]],
    // a third of a percent of 800.00 is 2.64
    ['round a share of the payment half up', { penaltyUnits: 33, penaltyScale: 10_000 }, [264, 79_736, 80_000]],
  ])('%s', (_title, outcome, expected) => {
    expect(paid(outcome)).toEqual(expected)
  })
})
