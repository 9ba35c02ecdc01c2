import type { Round } from './opening.ts'
import { ROUNDS_OF_ESTIMATES } from './rounds-of-estimates.ts'
import { ROUNDS_OF_PLANS } from './rounds-of-plans.ts'
import { ROUNDS_OF_THE_DESK } from './rounds-of-the-desk.ts'

/** Everything of the window that is not there until somebody opens it. */
export const ROUNDS: readonly Round[] = [...ROUNDS_OF_ESTIMATES, ...ROUNDS_OF_PLANS, ...ROUNDS_OF_THE_DESK]
