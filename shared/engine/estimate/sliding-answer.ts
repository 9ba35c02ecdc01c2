import { plainDate } from '../../dates/plain-date.ts'
import type { SlidingAssistance } from '../../model/assistance.ts'
import type { RouteAnswer } from './answer.ts'
import { factIds } from './fact-ids.ts'
import type { HelpScene } from './help-scene.ts'
import { loweredAnswer, remarked } from './lowered-answer.ts'
import { note } from './notes.ts'
import { type Placed, placements } from './sliding-class.ts'
import { slidingLines } from './sliding-lines.ts'
import { anyOf } from './variants.ts'

/**
 * A health center's sliding fee: full or partial discount by income and household alone. An insured patient pays no
 * more than the sliding amount, unless the payer's contract forbids it. While income, household or the year's guideline
 * is missing, every class that the patient may be in counts.
 * Source: 42 CFR 51c.303(f), (g), (u); HRSA Compliance Manual ch. 9; coverage specification, section 8.2.
 */
export function slidingAnswer(scene: HelpScene, help: SlidingAssistance): RouteAnswer {
  const { before } = scene
  if (before.kind === 'selfPay') return withSchedule(scene, help)
  const { contractForbids: forbids } = help
  if (forbids.kind === 'unknown') return anyOf([withSchedule(scene, help), before], [factIds.contractForbids])
  const isForbidden = forbids.kind !== 'none' && forbids.value
  return isForbidden ? remarked(before, [note('sliding.contractForbids')]) : withSchedule(scene, help)
}

function withSchedule(scene: HelpScene, help: SlidingAssistance): RouteAnswer {
  const { places, asks, isYearMissing } = placements(help, scene.rules)
  const [first, ...others] = places.map((placed) => inClass(scene, placed))
  if (first === undefined) return scene.before
  const found = anyOf([first, ...others], asks)
  if (!isYearMissing) return found
  const { guidelineYear: year } = help
  const on = year === undefined ? scene.rules.asOf : plainDate(`${year}-12-31`)
  return remarked(found, [note('sliding.noGuideline', null, { on })])
}

function inClass({ question, before }: HelpScene, placed: Placed): RouteAnswer {
  const percent = placed.shownPercent === null ? {} : { percent: placed.shownPercent }
  if (placed.found === null) return remarked(before, [note('sliding.aboveSchedule', null, percent)])
  const { lines, span } = slidingLines(question.lines, before.lines, { ...placed, found: placed.found })
  return loweredAnswer(before, { lines, span, notes: [note('sliding.class', null, percent)] })
}
