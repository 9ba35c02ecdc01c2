import type { Call } from '../../../shared/contract/contract.ts'

const MINUTE_MS = 60_000

/**
 * How often a call may be made within one minute. Nobody at a desk reaches these; a page that was taken over and reads
 * out the clinic does, and is slowed down to the pace of a person.
 */
const PER_MINUTE: Partial<Readonly<Record<Call, number>>> = {
  'patient.get': 120,
  'estimate.get': 120,
  'plan.get': 120,
  'paper.get': 120,
  'paper.save': 30,
  'paper.print': 30,
  'patient.find': 600,
  'number.find': 600,
}
const OTHERS_PER_MINUTE = 1_200

/** Counts each call in a window of one minute that moves with the clock that nobody can set. */
export function pace(sinceBootMs: () => number): (call: Call) => boolean {
  const made = new Map<Call, number[]>()
  return (call) => {
    const now = sinceBootMs()
    const recent = (made.get(call) ?? []).filter((at) => now - at < MINUTE_MS)
    made.set(call, recent)
    if (recent.length >= (PER_MINUTE[call] ?? OTHERS_PER_MINUTE)) return false
    recent.push(now)
    return true
  }
}
