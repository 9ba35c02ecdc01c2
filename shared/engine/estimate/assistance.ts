import type { Assistance } from '../../model/assistance.ts'
import type { RouteAnswer } from './answer.ts'
import { charityAnswer } from './charity-answer.ts'
import type { HelpScene } from './help-scene.ts'
import { slidingAnswer } from './sliding-answer.ts'

/** Step 16: help acts on what the patient would owe after everything else, and never raises it. Sections 3 and 8. */
export function helped(scene: HelpScene, assistance: Assistance): RouteAnswer {
  return assistance.kind === 'sliding' ? slidingAnswer(scene, assistance) : charityAnswer(scene, assistance)
}
