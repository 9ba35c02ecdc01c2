import type { EstimateDraft } from '../../shared/model/estimate.ts'
import type { Route } from '../../shared/model/route.ts'

/**
 * What people typed freely into an estimate, by field: the texts in which no card number may stand. Service codes,
 * member and group numbers are identifiers and left out.
 */
export function estimateTexts(draft: EstimateDraft): Readonly<Record<string, string>> {
  const { caller, title, providerName, choiceReason, question } = draft
  const lines = question.lines.flatMap((line, index) => {
    const reason = line.chargeSource.kind === 'byHand' ? line.chargeSource.reason : ''
    const assumed = line.charge.kind === 'assumed' ? line.charge.reason : ''
    return [[`lines.${index + 1}`, [line.words, reason, assumed].join('\n')] as const]
  })
  const routes = question.routes.map((route, index) => [`routes.${index + 1}`, routeTexts(route).join('\n')] as const)
  return { caller, title, providerName, choiceReason, ...Object.fromEntries([...lines, ...routes]) }
}

/** Names, notes and reasons of a route, of its packages and of its further payers. */
function routeTexts(route: Route): readonly string[] {
  if (route.kind === 'selfPay') {
    const { pricing } = route
    const packages = pricing?.method === 'package' ? pricing.packages.map(({ name }) => name) : []
    return [route.name, ...packages]
  }
  const others = route.coordination?.others ?? []
  return [
    route.name,
    route.plan.notes,
    route.source.by,
    ...others.flatMap((other) => (other.payer === 'plan' ? [other.plan.notes, other.source.by] : [other.name])),
  ]
}
