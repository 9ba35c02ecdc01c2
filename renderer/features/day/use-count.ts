import { useState } from 'react'
import type { DayState } from '../../../shared/contract/day.ts'
import type { PaymentMethod } from '../../../shared/model/plan.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { plainAmount } from '../../../shared/money/show.ts'

/** What was typed on the count sheet, and what it states. */
export interface CountSheet {
  readonly textOf: (method: PaymentMethod) => string
  readonly countedOf: (method: PaymentMethod) => Cents | null
  readonly type: (method: PaymentMethod, text: string) => void
  readonly float: string
  readonly setFloat: (text: string) => void
  readonly explanation: string
  readonly setExplanation: (text: string) => void
  readonly isOff: boolean
  /** What is sent; null while a method is not counted. */
  readonly stated: {
    readonly float: Cents
    readonly counted: readonly StatedCount[]
    readonly explanation: string
  } | null
}

interface StatedCount {
  readonly method: PaymentMethod
  readonly amount: Cents
}

/** The count sheet of a day: empty at first, so that nobody closes what nobody counted; the float is yesterday's. */
export function useCount({ methods, lastFloat }: Pick<DayState, 'methods' | 'lastFloat'>): CountSheet {
  const [texts, setTexts] = useState<Readonly<Partial<Record<PaymentMethod, string>>>>({})
  const [float, setFloat] = useState(lastFloat === null ? '' : plainAmount(lastFloat))
  const [explanation, setExplanation] = useState('')
  const textOf = (method: PaymentMethod) => texts[method] ?? ''
  const countedOf = (method: PaymentMethod) => amountOf(textOf(method))
  const floatAmount = amountOf(float)
  const counted = methods.flatMap(({ method }) => {
    const amount = countedOf(method)
    return amount === null ? [] : [{ method, amount }]
  })
  const isWhole = floatAmount !== null && counted.length === methods.length
  return {
    textOf,
    countedOf,
    type: (method, text) => setTexts({ ...texts, [method]: text }),
    float,
    setFloat,
    explanation,
    setExplanation,
    isOff: methods.some(({ method, expected }) => {
      const amount = countedOf(method)
      return amount !== null && amount !== expected
    }),
    stated: isWhole ? { float: floatAmount, counted, explanation: explanation.trim() } : null,
  }
}

function amountOf(text: string): Cents | null {
  const reading = parseMoney(text)
  return reading.kind === 'amount' ? reading.value : null
}
