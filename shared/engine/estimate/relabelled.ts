import type { Figure } from '../figure.ts'
import type { Note, RouteAnswer } from './answer.ts'
import { remappedLine } from './remapped.ts'
import { plainRoute } from './route-view.ts'

/** The same answer under the names of another way of pricing, with its own remarks. */
export function relabelled(
  answer: RouteAnswer,
  rules: Readonly<Record<string, string>>,
  notes: readonly Note[],
): RouteAnswer {
  const rename = (figure: Figure<unknown>): Figure<unknown> => {
    const rule = rules[figure.rule ?? '']
    const id = rules[figure.id]
    if (rule === undefined && id === undefined) return figure
    return { ...figure, id: id ?? figure.id, rule: rule ?? figure.rule }
  }
  return {
    ...plainRoute(answer),
    lines: answer.lines.map((line) => remappedLine(line, rename)),
    notes: [...answer.notes, ...notes],
  }
}
