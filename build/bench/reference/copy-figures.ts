import type { EstimateAnswer, Parts } from '../../../shared/engine/estimate/answer.ts'
import type { Figure } from '../../../shared/engine/figure.ts'

/** One figure of an answer, its sources named by their places in the list. */
export interface Template {
  readonly figure: Figure<unknown>
  readonly from: readonly number[]
}

/** Every figure of an answer once, each after all that it comes from. */
export function figuresOf(answer: EstimateAnswer): readonly Template[] {
  const places = new Map<Figure<unknown>, number>()
  const templates: Template[] = []
  const place = (figure: Figure<unknown>): number => {
    const known = places.get(figure)
    if (known !== undefined) return known
    const from = figure.from.map(place)
    templates.push({ figure, from })
    places.set(figure, templates.length - 1)
    return templates.length - 1
  }
  for (const { lines, totals, creditedToDeductible, creditedToOop } of answer.routes) {
    for (const { parts, deductibleLeftBefore, oopLeftBefore } of lines) {
      for (const figure of [...figuresIn(parts), deductibleLeftBefore, oopLeftBefore]) {
        if (figure !== null) place(figure)
      }
    }
    for (const figure of [...figuresIn(totals), creditedToDeductible, creditedToOop]) {
      if (figure !== null) place(figure)
    }
  }
  return templates
}

function figuresIn(parts: Parts): readonly Figure[] {
  return (Object.keys(parts) as (keyof Parts)[]).map((part) => parts[part])
}

/** The same figures as new objects: what a trace costs although nothing is computed. */
export function copyFigures(templates: readonly Template[]): readonly Figure<unknown>[] {
  const made: Figure<unknown>[] = []
  for (const { figure, from } of templates) {
    const sources: Figure<unknown>[] = []
    for (const place of from) sources.push(made[place] as Figure<unknown>)
    const { id, settledBy, rule } = figure
    made.push(
      figure.standing === 'missing'
        ? { id, standing: 'missing', from: sources, settledBy, rule }
        : { id, standing: figure.standing, value: figure.value, from: sources, settledBy, rule },
    )
  }
  return made
}

/** Reads what `touchAll` reads, once for each figure. */
export function readFigures(figures: readonly Figure<unknown>[]): number {
  let sum = 0
  for (const figure of figures) {
    const value = figure.standing === 'missing' ? 1 : figure.value
    sum += (typeof value === 'number' ? value : 1) + figure.from.length + (figure.rule === null ? 0 : 1)
  }
  return sum
}
