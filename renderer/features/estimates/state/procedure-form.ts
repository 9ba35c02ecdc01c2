import { UNKNOWN } from '../../../../shared/model/fact.ts'
import type { ProcedureFacts, ServiceLine } from '../../../../shared/model/service-line.ts'
import { moneyFactOf, textOfMoneyFact } from '../../../lib/fact-text.ts'

export type ProcedureKind = 'never' | 'surgery' | 'endoscopy' | 'imaging' | 'therapy'

/** How payers price a service beside others, as its box holds it. */
export interface TypedProcedure {
  readonly kind: ProcedureKind
  /** Base code of the endoscopies, or the kind of scan. */
  readonly family: string
  readonly baseFee: string
  readonly reducedPart: string
}

const INDICATORS = { surgery: 2, endoscopy: 3, imaging: 4, therapy: 5 } as const

export function typedProcedure(procedure: ProcedureFacts | undefined): TypedProcedure {
  const { family = null, reducedPart = UNKNOWN } = procedure ?? {}
  return {
    kind: kindOf(procedure?.indicator),
    family: family?.base ?? '',
    baseFee: textOfMoneyFact(family?.baseFee ?? UNKNOWN),
    reducedPart: textOfMoneyFact(reducedPart),
  }
}

function kindOf(indicator: ProcedureFacts['indicator'] | undefined): ProcedureKind {
  const kinds = ['surgery', 'endoscopy', 'imaging', 'therapy'] as const
  return kinds.find((kind) => INDICATORS[kind] === indicator) ?? 'never'
}

/** The facts that the box states; null for a service that is never reduced. What has no reading stays unknown. */
export function procedureOf(typed: TypedProcedure): ProcedureFacts | null {
  if (typed.kind === 'never') return null
  const base = typed.family.trim().toUpperCase()
  const hasFamily = base !== '' && (typed.kind === 'endoscopy' || typed.kind === 'imaging')
  const isSplit = typed.kind === 'imaging' || typed.kind === 'therapy'
  const baseFee = typed.kind === 'endoscopy' ? factOf(typed.baseFee) : UNKNOWN
  return {
    indicator: INDICATORS[typed.kind],
    family: hasFamily ? { base, baseFee } : null,
    reducedPart: isSplit ? factOf(typed.reducedPart) : UNKNOWN,
  }
}

function factOf(text: string): ProcedureFacts['reducedPart'] {
  return moneyFactOf(text) ?? UNKNOWN
}

/** The bilateral modifier set or taken away among those typed. */
export function withBothSides(modifiers: string, isBoth: boolean): string {
  const others = modifiers.split(/[\s,;]+/).filter((one) => one !== '' && one !== '50')
  return (isBoth ? [...others, '50'] : others).join(' ')
}

export function isBothSides(modifiers: string): boolean {
  return modifiers.split(/[\s,;]+/).includes('50')
}

/** May a payer pay less for the service because of what else is done? Its columns then need the contract's steps. */
export function isReduced({ procedure }: Pick<ServiceLine, 'procedure'>): boolean {
  return procedure !== undefined && procedure.indicator !== 0 && procedure.indicator !== 9
}
