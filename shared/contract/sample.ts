import { answers, nothing } from './call.ts'

/** A clinic to look around in, beside the clinic's own and never mixed with it. */
export const sampleCalls = {
  /** Makes the sample clinic anew in a folder of its own and goes into it. The clinic's own is locked meanwhile. */
  'sample.open': { takes: nothing, gives: answers<null>(), roles: 'everyone', lock: 'any', audited: false },
  /** Leaves the sample clinic and removes all of it. */
  'sample.leave': { takes: nothing, gives: answers<null>(), roles: 'everyone', lock: 'any', audited: false },
} as const

export type SampleCall = keyof typeof sampleCalls
