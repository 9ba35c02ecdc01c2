import type { Given } from '../../../shared/contract/contract.ts'
import type { BenefitPlan } from '../../../shared/model/benefit-plan.ts'
import { plainLetters } from '../../../shared/text/matching.ts'
import { cardWords } from '../../../shared/text/screens-coverage.ts'
import type { Choice } from '../../ui/choice.ts'
import type { CoverageText } from './coverage-text.ts'
import { textOfPlan } from './text-of-coverage.ts'

type Found = Given<'benefitPlan.find'>

/** What a pick in the payer's box stands for: a plan on file with its payer, or a payer alone. */
type PayerPick = `plan:${string}` | `payer:${string}`

/** What the form takes over from a plan on file: its payer, its name and all of its benefits. */
export function takenPlan({ id, ...plan }: BenefitPlan): Partial<CoverageText> {
  return { ...textOfPlan(plan, [], []), benefitPlanId: id, means: 'template' }
}

/** What the form takes over from a pick; null for a plan that is not among those found. */
export function takenPayer(pick: PayerPick, found: Found): Partial<CoverageText> | null {
  if (pick.startsWith('payer:')) return { payerName: pick.slice('payer:'.length) }
  const picked = found.find(({ plan }) => `plan:${plan.id}` === pick)
  return picked ? takenPlan(picked.plan) : null
}

/**
 * What the payer's box offers: while no plan is named, plans on file before payers alone; afterwards the payers first,
 * so that a corrected name never takes another plan's benefits in. A payer that is typed in full comes before all, and
 * the words as typed come last.
 */
export function payerChoices(
  found: Found,
  { payerName, planName }: Pick<CoverageText, 'payerName' | 'planName'>,
): readonly Choice<PayerPick>[] {
  const typed = payerName.trim()
  const isTyped = (name: string): boolean => plainLetters(name) === plainLetters(typed)
  const names = [...new Set(found.map(({ plan }) => plan.payerName))]
  const plans = found.map(({ plan, patientCount }) => ({
    value: `plan:${plan.id}` as const,
    label: cardWords.payerPlan(plan.payerName, plan.planName),
    note: cardWords.sharedBy(patientCount),
  }))
  const exact = names.filter(isTyped).map(payerAlone)
  const payers = names.filter((name) => !isTyped(name)).map(payerAlone)
  const asTyped = { value: `payer:${typed}` as const, label: cardWords.asTyped(typed), note: cardWords.newPayer }
  const isNew = typed !== '' && exact.length === 0 && found.length > 0
  return [...exact, ...(planName === '' ? [...plans, ...payers] : [...payers, ...plans]), ...(isNew ? [asTyped] : [])]
}

function payerAlone(name: string): Choice<PayerPick> {
  return { value: `payer:${name}`, label: name, note: cardWords.otherPlan }
}
