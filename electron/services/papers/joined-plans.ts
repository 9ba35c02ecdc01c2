import type { Reader } from '../../../db/connection.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents, sumCents } from '../../../shared/money/cents.ts'
import type { AgreementFacts } from '../agreement-facts.ts'
import { estimateOfPlan, isOfGoodFaith, namedEstimate } from '../plan-estimate.ts'

/** What a plan was made for: its estimate, or the plans that were put together in it, and whether in good faith. */
export function madeFor(reader: Reader, plan: Plan): Pick<AgreementFacts, 'estimate' | 'isOfGoodFaith' | 'joined'> {
  return {
    estimate: estimateOfPlan(reader, plan.terms),
    isOfGoodFaith: isOfGoodFaith(reader, plan),
    joined: joinedIn(reader, plan),
  }
}

/** The plans that were put together in it, where what they left makes just what it is over; none elsewhere. */
function joinedIn(reader: Reader, { number, terms }: Plan): NonNullable<AgreementFacts['joined']> {
  const olds = versions.joinedInto(reader, terms.patientId, number).map((old) => {
    const ended = versions.listOf(reader, old).at(-1)
    const plan = plans.get(reader, old)
    const serviceOn = namedEstimate(reader, plan.terms)?.serviceOn ?? null
    return { number: plan.number, serviceOn, left: cents(-(ended?.change?.adjusted ?? 0)) }
  })
  return sumCents(olds.map(({ left }) => left)) === terms.owed ? olds : []
}
