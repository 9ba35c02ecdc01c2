import type { SlidingAssistance } from '../../shared/model/assistance.ts'
import { known } from '../../shared/model/fact.ts'
import { parseMoney } from '../../shared/money/parse-money.ts'
import { parsePercentNumber, typedPercent } from '../../shared/money/parse-percent.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { textOfMoneyFact } from './fact-text.ts'

export interface TypedClass {
  readonly id: string
  readonly upTo: string
  /** `$20` is a fee for a visit, `20%` a share of the charge. */
  readonly pays: string
}

/** Where the classes of a health center end by law and custom; what each pays is the clinic's own. */
export const USUAL_CLASSES: readonly TypedClass[] = ['100%', '133%', '167%', '200%'].map((upTo) => ({
  id: upTo,
  upTo,
  pays: '',
}))

/** A class of a sliding fee schedule as a row of two boxes. */
export function classText({ upTo, pays }: SlidingAssistance['classes'][number], at: number): TypedClass {
  const words = pays.kind === 'fee' ? `$${textOfMoneyFact(known(pays.amount))}` : textOfRate(pays.rate)
  return { id: `class-${at + 1}`, upTo: textOfRate(upTo), pays: words }
}

/** A class as typed; none while what it pays, or up to where it reaches, has no reading. */
export function classOf({ upTo, pays }: Pick<TypedClass, 'upTo' | 'pays'>): SlidingAssistance['classes'] {
  const limit = parsePercentNumber(upTo)
  const share = pays.includes('%') ? parsePercentNumber(pays) : null
  const fee = parseMoney(pays)
  if (limit === null) return []
  if (share !== null) return [{ upTo: limit, pays: { kind: 'share', rate: share } }]
  return fee.kind === 'amount' ? [{ upTo: limit, pays: { kind: 'fee', amount: fee.value } }] : []
}

export function textOfRate(rate: Rate): string {
  return typedPercent({ kind: 'rate', rate }) ?? ''
}
