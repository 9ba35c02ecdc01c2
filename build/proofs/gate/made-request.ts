import type { z } from 'zod'
import { HOSTILE_TEXTS } from '../text/hostile-texts.ts'

/** What requests are made of: chance, and ids that a record of the desk has. */
export interface Making {
  readonly random: () => number
  readonly ids: readonly string[]
}

interface Def {
  readonly type: string
  readonly [part: string]: unknown
}

const DEEPEST = 6

/**
 * A request that the schema may take: right in shape, and as odd as the shape allows in what stands in it. Every tenth
 * part is of a wrong kind. Schemas of a kind that is not known here give any odd value.
 */
export function madeRequest(schema: z.ZodType, making: Making, depth = 0): unknown {
  const { random } = making
  if (depth > DEEPEST || random() < 0.03) return oddValue(making)
  const def = schema._zod.def as unknown as Def
  const inner = (part: unknown): unknown => madeRequest(part as z.ZodType, making, depth + 1)
  switch (def.type) {
    case 'object':
      return madeObject(def.shape as Readonly<Record<string, z.ZodType>>, making, depth)
    case 'array':
      return Array.from({ length: Math.floor(random() * 4) }, () => inner(def.element))
    case 'nullable':
      return random() < 0.3 ? null : inner(def.innerType)
    case 'optional':
      return random() < 0.3 ? undefined : inner(def.innerType)
    case 'union':
      return inner(oneOf(def.options as readonly unknown[], random))
    case 'pipe':
      return inner(def.in)
    case 'default':
    case 'readonly':
    case 'catch':
    case 'prefault':
    case 'nonoptional':
      return inner(def.innerType)
    case 'lazy':
      return inner((def.getter as () => unknown)())
    case 'record':
      return { [madeText(making)]: inner(def.valueType), [madeText(making)]: inner(def.valueType) }
    case 'tuple':
      return (def.items as readonly unknown[]).map(inner)
    default:
      return madeLeaf(def, making)
  }
}

function madeLeaf(def: Def, making: Making): unknown {
  const { random } = making
  switch (def.type) {
    case 'string':
      return madeText(making)
    case 'number':
    case 'int':
      return oneOf(NUMBERS, random)
    case 'boolean':
      return random() < 0.5
    case 'enum':
      return oneOf(Object.values(def.entries as Readonly<Record<string, string>>), random)
    case 'literal':
      return oneOf(def.values as readonly unknown[], random)
    case 'null':
      return null
    default:
      return oddValue(making)
  }
}

function madeObject(shape: Readonly<Record<string, z.ZodType>>, making: Making, depth: number): unknown {
  const entries = Object.entries(shape).map(([key, part]) => [key, madeRequest(part, making, depth + 1)] as const)
  const extra = making.random() < 0.02 ? [['isAdmin', true] as const] : []
  return Object.fromEntries([...entries, ...extra].filter(([, value]) => value !== undefined))
}

const NUMBERS: readonly number[] = [
  0,
  1,
  2,
  3,
  5,
  12,
  24,
  100,
  2_500,
  10_000,
  14_794,
  60_000,
  90_000_000_000,
  90_000_000_001,
  -1,
  0.5,
  2 ** 53,
  1e308,
]
const DAYS = [
  '2026-11-23',
  '2026-12-15',
  '2027-02-28',
  '2028-02-29',
  '2026-02-29',
  '1981-04-12',
  '0000-00-00',
  '9999-12-31',
]
const MOMENTS = ['2026-11-23T15:00:00.000Z', '2026-11-23T15:00:00Z', '1970-01-01T00:00:00.000Z']

function madeText(making: Making): string {
  const { random, ids } = making
  const kind = random()
  if (kind < 0.35 && ids.length > 0) return oneOf(ids, random)
  if (kind < 0.5) return oneOf(DAYS, random)
  if (kind < 0.55) return oneOf(MOMENTS, random)
  if (kind < 0.8)
    return oneOf(['Sample', 'long wait', 'check 17', 'OH', '99213', 'sheet-0000001', 'Medicare', '1'], random)
  return oneOf(HOSTILE_TEXTS, random)
}

function oddValue(making: Making): unknown {
  const { random } = making
  return oneOf([null, '', 0, -0, Number.NaN, 1e308, [], {}, [[]], true, 'x'.repeat(5_000), madeText(making)], random)
}

function oneOf<T>(list: readonly T[], random: () => number): T {
  const picked = list[Math.floor(random() * list.length)]
  if (picked === undefined && list.length === 0) throw new Error('nothing to pick from')
  return picked as T
}
