import { FINAL_PARTS, type WorkPart } from '../../shared/model/long-work.ts'
import { stepWords, longWorkWords as words, workWords } from '../../shared/text/screens-long-work.ts'
import type { Progress } from './progress.ts'

/** What is done just now: `Step 1 of 4: Copying the records`. */
export function doesWords(part: WorkPart | null, steps: readonly WorkPart[]): string {
  if (part === null) return words.beginning
  if (part === 'switching') return `${workWords(part)}. ${words.cannotStop}`
  const at = steps.indexOf(part)
  return at < 0 ? workWords(part) : stepWords(at + 1, steps.length, workWords(part))
}

/** Does this part come to its end whatever anybody presses? */
export function isFinalPart(part: WorkPart | null): boolean {
  return part !== null && FINAL_PARTS.includes(part)
}

/** How far the whole work is, from 0 to 1, each of its steps taken as long as the others. */
export function shareOf(progress: Progress | null, steps: readonly WorkPart[]): number {
  if (progress === null || progress.part === null) return 0
  if (isFinalPart(progress.part)) return progress.total ? Math.min(1, progress.done / progress.total) : 1
  const at = steps.indexOf(progress.part)
  if (at < 0) return 0
  const within = progress.total ? Math.min(1, progress.done / progress.total) : 0
  return (at + within) / steps.length
}
