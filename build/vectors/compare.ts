import { isList, isRecord, type Json } from './json.ts'

/** The outcome of one case: passed, or where it differs. */
export interface CaseResult {
  readonly passed: boolean
  readonly detail: string
}

/** A value that the engine gave for a case. Absent keys are differences only where the case expects them. */
export type Given = null | boolean | number | string | undefined | readonly Given[] | { readonly [key: string]: Given }

/** How one key is compared where equality is not the rule; null when there is no difference. */
export type SpecialComparison = (expected: Json, given: Given) => string | null

const SHOWN = 4

/** Compares only the keys that stand in `expected`. Lists must be as long as expected. */
export function compared(
  expected: Json,
  given: Given,
  special: Readonly<Record<string, SpecialComparison>> = {},
): CaseResult {
  const found = differences(expected, given, '', special)
  if (found.length === 0) return { passed: true, detail: '' }
  const more = found.length > SHOWN ? `; and ${found.length - SHOWN} more` : ''
  return { passed: false, detail: found.slice(0, SHOWN).join('; ') + more }
}

/** Decimal texts that differ by at most so many units of the given decimal place. */
export function nearText(places: number): SpecialComparison {
  return (expected, given) => {
    if (typeof expected !== 'string' || typeof given !== 'string') return differs(expected, given)
    const [a, b] = [scaled(expected, 30), scaled(given, 30)]
    const apart = a > b ? a - b : b - a
    return apart <= 10n ** BigInt(30 - places) ? null : differs(expected, given)
  }
}

/** A key that a file carries for people only. */
export const forInformation: SpecialComparison = () => null

function differences(
  expected: Json,
  given: Given,
  path: string,
  special: Readonly<Record<string, SpecialComparison>>,
): readonly string[] {
  const rule = special[path.replace(/^.*\./, '')]
  if (rule) {
    const found = rule(expected, given)
    return found === null ? [] : [`${path} ${found}`]
  }
  if (isList(expected)) {
    if (!isGivenList(given)) return [`${path} ${differs(expected, given)}`]
    if (given.length !== expected.length) return [`${path} has ${given.length} entries, expected ${expected.length}`]
    return expected.flatMap((entry, k) => differences(entry, given[k], `${path}[${k}]`, special))
  }
  if (isRecord(expected)) {
    if (typeof given !== 'object' || given === null || isGivenList(given))
      return [`${path} ${differs(expected, given)}`]
    const keys = Object.keys(expected)
    return keys.flatMap((key) => differences(expected[key] ?? null, given[key], path ? `${path}.${key}` : key, special))
  }
  return expected === given ? [] : [`${path} ${differs(expected, given)}`]
}

function isGivenList(value: Given): value is readonly Given[] {
  return Array.isArray(value)
}

function differs(expected: Json, given: Given): string {
  return `is ${JSON.stringify(given)}, expected ${JSON.stringify(expected)}`
}

function scaled(text: string, places: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new TypeError(`not a decimal text: ${text}`)
  const rest = (match[3] ?? '').padEnd(places, '0').slice(0, places)
  const value = BigInt(`${match[2]}${rest}`)
  return match[1] === '-' ? -value : value
}
