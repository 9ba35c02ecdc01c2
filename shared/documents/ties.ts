import { exactCents, type PaperFigure } from './paper-figures.ts'

/** One sum that must hold on a paper: the parts, what they make, and where. */
export interface Tie {
  readonly where: string
  readonly parts: readonly PaperFigure[]
  readonly total: PaperFigure
  /** May the total be known although a part is not? True where a limit can settle it (out-of-pocket maximum met). */
  readonly settlesEarly: boolean
}

/**
 * The sums that do not hold, by where they stand; empty when the paper ties. A sum with an unknown part holds as long
 * as its total is not claimed to be known to the cent, or may be settled early.
 */
export function brokenTies(ties: readonly Tie[]): readonly string[] {
  return ties.filter((tie) => !holds(tie)).map(({ where }) => where)
}

/** Throws a RangeError naming each sum that does not hold: a paper with a wrong sum must never be made. */
export function mustTie(ties: readonly Tie[]): void {
  const broken = brokenTies(ties)
  if (broken.length > 0) throw new RangeError(`sums that do not hold on paper: ${broken.join(', ')}`)
}

function holds({ parts, total, settlesEarly }: Tie): boolean {
  const whole = exactCents(total)
  let sum = 0
  for (const part of parts) {
    const cents = exactCents(part)
    if (cents === null) return whole === null || settlesEarly
    sum += cents
  }
  return whole === null || sum === whole
}
