import { adjudicateLine, type Episode } from './adjudicate.ts'
import { type LineRecord, newLineRecord } from './line-record.ts'
import { betweenCorners } from './ragged-price.ts'
import { filledRecord, type LineBounds, noBounds, widen } from './record-extremes.ts'
import { ENDLESS, type MaxCells, type PlanTerms } from './terms.ts'
import { type TouchedCells, touchedCells } from './touched-cells.ts'

/** The lowest and the highest value of every cell; changed in place from line to line. */
export interface Box {
  readonly low: number[]
  readonly high: number[]
}

/** Up to this many open cells a line is looked at in every corner; beyond it all of its charge is open. */
const MOST_CORNERS_OF = 14

/**
 * The least and the most of every step of every line, whatever the open cells turn out to be: never too narrow.
 *
 * Takes the lowest and the highest value of each cell, equal where it is settled. Each line is computed with every
 * mixture of lowest and highest that it can meet, since each step moves one way only with each cell; what it leaves
 * to the next line is again a lowest and a highest.
 */
export function bounds(episode: Episode, lowest: number[], highest: number[]): readonly LineBounds[] {
  const box = { low: lowest.slice(), high: highest.slice() }
  return touchedCells(episode).map((touched) => {
    const found = noBounds()
    const isWhole = corners(episode.plan, touched, box, (record) => widen(found, record))
    return isWhole ? found : wideOpen(touched, box)
  })
}

/**
 * Shows a line's record in every corner of the box that it can meet, and narrows the box to what it leaves behind.
 * False, with the box opened wide, when there are too many corners to look at or they do not tell of what lies inside.
 */
export function corners(plan: PlanTerms, touched: TouchedCells, box: Box, look: (record: LineRecord) => void): boolean {
  const { low, high } = box
  const open = touched.read.filter((cell) => low[cell] !== high[cell])
  if (open.length > MOST_CORNERS_OF || touched.unsteady.some((cell) => low[cell] !== high[cell])) {
    openAfter(touched, box)
    return false
  }
  const scratch = low.slice()
  const after = { low: touched.written.map(() => ENDLESS), high: touched.written.map(() => -ENDLESS) }
  const isRagged = touched.ragged.some((cell) => (high[cell] as number) - (low[cell] as number) > 1)
  const seen: LineRecord[] = []
  for (let corner = 0; corner < 1 << open.length; corner += 1) {
    for (const cell of touched.written) scratch[cell] = low[cell] as number
    for (let bit = 0; bit < open.length; bit += 1) {
      const cell = open[bit] as number
      scratch[cell] = ((corner >> bit) & 1 ? high[cell] : low[cell]) as number
    }
    const record = newLineRecord()
    adjudicateLine(plan, touched.line, scratch, record)
    look(record)
    if (isRagged) seen.push(record)
    keepExtremes(after, touched.written, scratch)
  }
  if (isRagged) loosen(touched, seen, after, look)
  touched.written.forEach((cell, index) => {
    low[cell] = after.low[index] as number
    high[cell] = after.high[index] as number
  })
  return true
}

interface After {
  readonly low: number[]
  readonly high: number[]
}

/** Shows what lies between the corners of a ragged price, and leaves a cent more or less of the plan's own maximum. */
function loosen(touched: TouchedCells, seen: readonly LineRecord[], after: After, look: (record: LineRecord) => void) {
  const { max } = touched.line
  const places = max === null ? [] : maxPlaces(max, touched.written)
  const isUsedUp = places.some((index) => after.low[index] === 0)
  const between = betweenCorners(touched.line, seen, isUsedUp)
  for (const record of between) look(record)
  if (between.length === 0) return
  for (const index of places) {
    after.low[index] = Math.max(0, (after.low[index] as number) - 1)
    after.high[index] = (after.high[index] as number) + 1
  }
}

function maxPlaces({ left, familyLeft }: MaxCells, written: readonly number[]): readonly number[] {
  return [left, familyLeft].map((cell) => written.indexOf(cell)).filter((index) => index >= 0)
}

function keepExtremes(after: After, written: readonly number[], scratch: number[]): void {
  for (let index = 0; index < written.length; index += 1) {
    const value = scratch[written[index] as number] as number
    if (value < (after.low[index] as number)) after.low[index] = value
    if (value > (after.high[index] as number)) after.high[index] = value
  }
}

const OF_THE_CHARGE = [
  'charge',
  'deductible',
  'copay',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
  'planPays',
  'writeOff',
  'patient',
] as const satisfies readonly (keyof LineRecord)[]

/** Too much is open: every step may give anything from nothing to the whole charge. */
function wideOpen({ line }: TouchedCells, { low, high }: Box): LineBounds {
  const found = { low: newLineRecord(), high: filledRecord(ENDLESS, true) }
  for (const field of OF_THE_CHARGE) found.high[field] = high[line.charge] as number
  found.low.charge = low[line.charge] as number
  return found
}

/** Anything from nothing to all may be left, and any count may be reached. */
function openAfter({ written, counters, marks }: TouchedCells, { low, high }: Box): void {
  for (const cell of written) {
    if (counters.has(cell)) high[cell] = ENDLESS
    else if (marks.has(cell)) high[cell] = 1
    else low[cell] = 0
  }
}
