import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import type { BenefitPlanDraft } from '../../../../shared/model/benefit-plan.ts'
import type { Fact } from '../../../../shared/model/fact.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import type { Route } from '../../../../shared/model/route.ts'
import type { PriceSource, ServiceLine } from '../../../../shared/model/service-line.ts'
import { orderRuleText } from '../../../../shared/text/estimate-payers.ts'
import { sourceWords } from '../../../../shared/text/estimate-sources.ts'
import { kindNameIn } from '../../../../shared/text/screens-coverage.ts'
import { lawOf } from './law-sources.ts'

/** The figure's service and column, and the language of whoever looks. */
export interface SourceSetting {
  readonly route: Route
  readonly line: ServiceLine
  readonly language: Language
}

/** Where a step comes from: its rule, the rows of price lists, the law, and what is only assumed. Each once. */
export function sourcesOf(figure: Figure<unknown>, setting: SourceSetting): readonly string[] {
  const own = figure.rule === null ? [] : ruleWords(figure.rule, setting)
  const behind = leavesOf(figure).flatMap((leaf) => leafWords(leaf, setting))
  return [...new Set([...own, ...behind])]
}

/** The facts directly behind a figure, and those behind what was left of a yearly amount. */
function leavesOf(figure: Figure<unknown>): readonly Figure<unknown>[] {
  if (figure.from.length === 0) return [figure]
  return figure.from.flatMap((part) => {
    if (part.from.length === 0) return [part]
    return part.id.endsWith('Left') ? leavesOf(part) : []
  })
}

function ruleWords(rule: string, { route, line, language }: SourceSetting): readonly string[] {
  const words = sourceWords[language]
  const law = lawOf(rule)
  if (law !== null) return [words.law(law)]
  if (rule.startsWith('cob.')) return [orderRuleText(rule, language)]
  const clinic = words.clinic[rule.replace('clinic.', '')]
  if (clinic !== undefined) return [clinic]
  const name = words.rules[rule]
  if (name === undefined || rule === 'plan.price' || route.kind !== 'insured') return []
  return [words.planRule(name, kindNameIn(line.category, language), route.tier)]
}

function leafWords(leaf: Figure<unknown>, setting: SourceSetting): readonly string[] {
  const words = sourceWords[setting.language]
  const law = leaf.rule === null ? null : lawOf(leaf.rule)
  const assumed = leaf.standing === 'assumed' ? [words.assumed(reasonOf(leaf.id, setting.route))] : []
  const price = priceWords(leaf, setting)
  return [...(price === null ? [] : [price]), ...(law === null ? [] : [words.law(law)]), ...assumed]
}

/** The row of a price list, or who typed the price; null for what is no price. */
function priceWords(leaf: Figure<unknown>, { route, line, language }: SourceSetting): string | null {
  const words = sourceWords[language]
  const source = priceSource(leaf.id, route, line)
  if (source === null) return null
  switch (source.kind) {
    case 'schedule':
      return words.schedule(source.scheduleName, source.sourceRow, source.effectiveFrom)
    case 'byHand':
      return words.byHand(source.by, source.on, source.reason)
    case 'none':
      return isSettled(leaf) ? null : words.noPrice
  }
}

function priceSource(id: string, route: Route, line: ServiceLine): PriceSource | null {
  if (id === `line.charge.${line.id}`) return line.chargeSource
  if (id !== `line.allowed.${line.id}` && id !== `line.cashPrice.${line.id}`) return null
  const prices = route.kind === 'insured' ? route.prices : route.cashPrices
  return prices.find((price) => price.lineId === line.id)?.source ?? { kind: 'none' }
}

/** Why a fact is assumed, as whoever assumed it said. */
function reasonOf(factId: string, route: Route): string {
  const fact = route.kind === 'insured' ? planFact(factId, route.plan) : null
  return fact?.kind === 'assumed' ? fact.reason : ''
}

const LIMITS = {
  'deductible.member': 'deductibleIndividual',
  'deductible.family': 'deductibleFamily',
  'oop.member': 'oopIndividual',
  'oop.family': 'oopFamily',
} as const
const BENEFITS = ['covered', 'deductibleApplies', 'copay', 'coinsurance'] as const

function planFact(factId: string, plan: BenefitPlanDraft): Fact<unknown> | null {
  const [, kind = '', ...rest] = factId.split('.')
  const tier = rest.at(-1)
  const named = rest.slice(0, -1).join('.')
  const limit = Object.entries(LIMITS).find(([name]) => name === `${kind}.${named}`)?.[1]
  if (limit !== undefined) return plan.tiers.find((one) => one.tier === tier)?.[limit] ?? null
  const benefit = BENEFITS.find((one) => one === kind)
  const rule = plan.benefits.find((one) => one.category === named && one.tier === tier)
  return benefit === undefined ? null : (rule?.[benefit] ?? null)
}
