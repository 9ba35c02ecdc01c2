import { z } from 'zod'
import { amountSchema, lineSchema, plainDateSchema, rateSchema } from './values.ts'

/**
 * What somebody told us, or did not. `known`: entered or confirmed. `assumed`: entered as an assumption, with the
 * reason. `unknown`: nobody has told us; never zero. `none`: told that it does not apply (no deductible, no copay).
 */
export type Fact<V> =
  | { readonly kind: 'known'; readonly value: V }
  | { readonly kind: 'assumed'; readonly value: V; readonly reason: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }

export const UNKNOWN = { kind: 'unknown' } as const
export const NONE = { kind: 'none' } as const

/** A fact that somebody entered or confirmed. */
export function known<V>(value: V): Fact<V> {
  return { kind: 'known', value }
}

export function factSchema<V>(value: z.ZodType<V, V>): z.ZodType<Fact<V>, Fact<V>> {
  const reason = z.string().min(1).max(200)
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('known'), value }),
    z.strictObject({ kind: z.literal('assumed'), value, reason }),
    z.strictObject({ kind: z.literal('unknown') }),
    z.strictObject({ kind: z.literal('none') }),
  ]) as unknown as z.ZodType<Fact<V>, Fact<V>>
}

export const moneyFactSchema = factSchema(amountSchema)
export const rateFactSchema = factSchema(rateSchema)
export const yesNoFactSchema = factSchema(z.boolean())
/** A count of people, days or visits. */
export const countFactSchema = factSchema(z.number().int().min(0).max(9_999))

/** How a benefit came to be known: by what means, on which day, by whom, under which reference. */
export const factSourceSchema = z.strictObject({
  means: z.enum(['card', 'portal', 'eligibilityResponse', 'payerCall', 'patient', 'template', 'byHand']),
  asOf: plainDateSchema,
  by: lineSchema(80),
  reference: lineSchema(80),
})
export type FactSource = z.output<typeof factSourceSchema>
