import { valueOn } from '../../rules/parameter.ts'
import type { Note } from '../estimate/answer.ts'
import { note } from '../estimate/notes.ts'
import type { ChainScene, ChainStep } from './chain-scene.ts'
import { isStay } from './medicare-alone.ts'
import { unannouncedYear } from './supplement-step.ts'

/**
 * Stays, or a supplement with a figure of its own, in a year whose figures are not announced.
 * Source: coverage specification, section 7: figures have a range of dates, and a year without one is said.
 */
export function yearNotes(scene: ChainScene, steps: readonly ChainStep[]): readonly Note[] {
  const { question, rules } = scene
  const stays = question.lines.filter(isStay).map((line) => line.serviceOn ?? question.serviceOn ?? question.asOf)
  const open = stays.filter((on) => valueOn(rules.partADeductible, on) === null)
  const ofSupplements = steps.flatMap(({ payer }) =>
    payer.kind === 'medigap' ? (unannouncedYear(payer, scene) ?? []) : [],
  )
  return [...new Set([...open, ...ofSupplements])].map((on) => note('medicare.noYear', null, { on }))
}
