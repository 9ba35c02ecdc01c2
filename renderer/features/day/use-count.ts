import type { DayMethod, DayState } from '../../../shared/contract/day.ts'
import { besideFloat } from '../../../shared/engine/installments/drawer.ts'
import type { PaymentMethod } from '../../../shared/model/plan.ts'
import { type Cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { dayWords } from '../../../shared/text/screens-day.ts'
import { type KeptText, useKeptText } from '../../lib/use-kept-text.ts'

/** What was typed on the count sheet, and what it states. */
export interface CountSheet {
  readonly textOf: (method: PaymentMethod) => string
  readonly countedOf: (method: PaymentMethod) => Cents | null
  /** What the method should hold beside the float that was typed. */
  readonly expectedOf: (method: DayMethod) => Cents
  /** Cash, checks and money orders beside that float. */
  readonly deposit: Cents
  readonly type: (method: PaymentMethod, text: string) => void
  readonly float: string
  readonly setFloat: (text: string) => void
  readonly explanation: string
  readonly setExplanation: (text: string) => void
  readonly isOff: boolean
  /** Whether it was left half-way before, by a lock or a power cut. */
  readonly half: KeptText<TypedCount>['half']
  /** Throws away what is kept of it: after closing, or to count anew. */
  readonly finish: () => Promise<void>
  /** What is sent; null while a method is not counted. */
  readonly stated: {
    readonly float: Cents
    readonly counted: readonly StatedCount[]
    readonly explanation: string
  } | null
}

/** The sheet as it stands in its draft. */
interface TypedCount {
  readonly texts: Readonly<Partial<Record<PaymentMethod, string>>>
  readonly float: string
  readonly explanation: string
}

interface StatedCount {
  readonly method: PaymentMethod
  readonly amount: Cents
}

/** The count sheet of a day: empty at first, so that nobody closes what nobody counted; the float is yesterday's. */
export function useCount(day: DayState): CountSheet {
  const { on, methods, lastFloat } = day
  const { text, change, half, finish } = useKeptText<TypedCount>(
    { key: `day:${on}`, title: dayWords.title(on).slice(0, 120) },
    { texts: {}, float: lastFloat === null ? '' : plainAmount(lastFloat), explanation: '' },
  )
  const { texts, float, explanation } = text
  const textOf = (method: PaymentMethod) => texts[method] ?? ''
  const countedOf = (method: PaymentMethod) => amountOf(textOf(method))
  const floatAmount = amountOf(float)
  const left = floatAmount ?? lastFloat
  const expectedOf = (taken: DayMethod): Cents =>
    taken.method === 'cash' ? besideFloat(taken, { opening: lastFloat, left }) : taken.expected
  const counted = methods.flatMap(({ method }) => {
    const amount = countedOf(method)
    return amount === null ? [] : [{ method, amount }]
  })
  const isWhole = floatAmount !== null && counted.length === methods.length
  return {
    textOf,
    countedOf,
    expectedOf,
    deposit: sumCents([day.deposit, ...methods.map((each) => minusCents(expectedOf(each), each.expected))]),
    type: (method, typed) => change({ texts: { ...texts, [method]: typed } }),
    float,
    setFloat: (typed) => change({ float: typed }),
    explanation,
    setExplanation: (typed) => change({ explanation: typed }),
    half,
    finish,
    isOff: methods.some((each) => {
      const amount = countedOf(each.method)
      return amount !== null && amount !== expectedOf(each)
    }),
    stated: isWhole ? { float: floatAmount, counted, explanation: explanation.trim() } : null,
  }
}

function amountOf(text: string): Cents | null {
  const reading = parseMoney(text)
  return reading.kind === 'amount' ? reading.value : null
}
