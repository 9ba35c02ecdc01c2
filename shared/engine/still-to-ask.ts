import { type Figure, isSettled } from './figure.ts'

/** The facts that still have to be asked before this figure can be computed, each once, in reading order. */
export function stillToAsk(figure: Figure<unknown>): readonly string[] {
  if (isSettled(figure)) return []
  if (figure.from.length === 0) return [figure.id]
  return [...new Set(figure.from.flatMap(stillToAsk))]
}
