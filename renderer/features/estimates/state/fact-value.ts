import type { ServiceLine } from '../../../../shared/model/service-line.ts'

type MoneyFact = ServiceLine['charge']
type SettledFact = Extract<MoneyFact, { readonly kind: 'known' | 'assumed' }>

/** Does the fact state an amount, entered or assumed? */
export function isSettledFact(fact: MoneyFact): fact is SettledFact {
  return fact.kind === 'known' || fact.kind === 'assumed'
}
