import type { EstimateDraft } from '../../shared/model/estimate.ts'

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
  const routes = question.routes.flatMap((route, index) =>
    route.kind === 'insured'
      ? [[`routes.${index + 1}`, [route.name, route.plan.notes, route.source.by].join('\n')] as const]
      : [[`routes.${index + 1}`, route.name] as const],
  )
  return { caller, title, providerName, choiceReason, ...Object.fromEntries([...lines, ...routes]) }
}
