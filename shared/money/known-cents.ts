import type { Cents } from './cents.ts'

/**
 * A number as an amount without a check, for long loops: only where it is a whole number between amounts that were
 * checked before, as what is left of a balance after a part of it.
 */
export function knownCents(value: number): Cents {
  return value as Cents
}
