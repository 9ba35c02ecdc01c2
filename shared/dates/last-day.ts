import type { PlainDate } from './plain-date.ts'

/**
 * Is something over on a day that held until a last day? The last day still counts; null is without an end, and never
 * over.
 */
export function isEnded(until: PlainDate | null, on: PlainDate): boolean {
  return until !== null && until < on
}
