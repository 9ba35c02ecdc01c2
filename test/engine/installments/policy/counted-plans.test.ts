import { expect, test } from 'vitest'
import { countedPlans } from '../../../../shared/engine/installments/policy/counted-plans.ts'
import { clinicLimit } from '../../../../shared/engine/installments/policy/limit.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { percent } from '../../../../shared/money/rate.ts'
import type { IncomeBasis } from '../../../../shared/rules/policy/policy-pack.ts'

const OWN = { name: 'own', demands: [], isOfHousehold: false }
const AT_HOME = { name: 'at home', demands: [], isOfHousehold: true }

function counted(capOn: IncomeBasis | null, notAsked: readonly IncomeBasis[] = []) {
  const share = percent(5)
  const cap = capOn === null ? null : clinicLimit({ share, basis: capOn, amount: cents(10_000) })
  const income = { cap, notAsked: notAsked.map((basis) => clinicLimit({ share, basis })) }
  return countedPlans([OWN, AT_HOME], { income }).map(({ name }) => name)
}

test.each<[string, IncomeBasis | null, readonly IncomeBasis[], readonly string[]]>([
  ['no cap', null, [], ['own']],
  ['a cap of gross income', 'grossMonthly', [], ['own']],
  ['a cap of what essentials leave', 'afterEssentials', ['grossMonthly'], ['own']],
  ['a cap of the household', 'householdAdjusted', [], ['own', 'at home']],
  ['a household income nobody asked for yet', 'grossMonthly', ['householdAdjusted'], ['own', 'at home']],
])('with %s these other plans count', (_, cap, notAsked, names) => {
  expect(counted(cap, notAsked)).toEqual(names)
})
