import { z } from 'zod'
import type { AmountSpan, ExpectedCare, ExpectedYear } from '../../../../shared/engine/outlook/expected-year.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'

const typedCareSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  times: z.string(),
  each: z.string(),
})
export type TypedCare = z.output<typeof typedCareSchema>

/** What the rest of the plan year is expected to bring, as typed. */
export const typedOutlookSchema = z.strictObject({
  care: z.array(typedCareSchema),
  cashCounts: z.enum(['nothing', 'deductible', 'deductibleAndOop']),
})
export type TypedOutlook = z.output<typeof typedOutlookSchema>

/** How far the break-even is looked for: twenty thousand dollars of further care. */
const MOST = cents(2_000_000)
const MOST_KINDS = 3

export function newCare(care: readonly TypedCare[]): TypedCare {
  return { id: `care-${care.length + 1}`, kind: '', times: '', each: '' }
}

/** Nothing expected yet, and one row ready for it. A cash payment counts for nothing unless the plan says so. */
export function newOutlook(): TypedOutlook {
  return { care: [newCare([])], cashCounts: 'nothing' }
}

/** What was left half-way; anew when it does not fit any more. */
export function keptOutlook(content: string | null): TypedOutlook {
  if (content === null) return newOutlook()
  const parsed = typedOutlookSchema.safeParse(JSON.parse(content))
  return parsed.success ? parsed.data : newOutlook()
}

/** The expected year that the rows state; rows without a kind or an amount are not in it. */
export function expectedOf(typed: TypedOutlook, kinds: readonly string[]): ExpectedYear {
  const care = typed.care.flatMap(careOf)
  const asked = care.length > 0 ? care.map((one) => one.category) : kinds
  return {
    care,
    cashCounts: typed.cashCounts,
    breakEvenKinds: [...new Set(asked)].slice(0, MOST_KINDS),
    most: MOST,
  }
}

function careOf({ kind, times, each }: TypedCare): readonly ExpectedCare[] {
  const allowed = spanOf(each)
  if (kind === '' || allowed === null) return []
  return [{ category: kind, times: timesOf(times), allowed }]
}

function timesOf(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) > 0 ? Number(text) : null
}

const TO = /\s*(?:to|–|-)\s*/

/** An amount, or two with “to” between them; null while there is no reading. */
export function spanOf(text: string): AmountSpan | null {
  const [first = '', second, ...more] = text.split(TO)
  const low = parseMoney(first)
  const high = second === undefined ? low : parseMoney(second)
  if (more.length > 0 || low.kind !== 'amount' || high.kind !== 'amount') return null
  return low.value <= high.value ? { low: low.value, high: high.value } : { low: high.value, high: low.value }
}
