import type { Plan } from '../../../../shared/model/plan.ts'
import { useDo } from '../../../lib/query.tsx'

/** Makes the agreement of a plan's newest version, to be signed; nothing where nothing is left to pay. */
export function useNewAgreement(): (plan: Plan) => Promise<void> {
  const making = useDo('paper.issue', ['paper', 'plan'])
  return async ({ id: planId, left, terms: { language } }) => {
    if (left === 0) return
    await making.run({ order: { kind: 'planAgreement', planId }, language, largePrint: false })
  }
}
