import { ENDLESS } from '../coverage/terms.ts'
import { NOTHING_OWED, plus, type Span } from '../estimate/span.ts'
import { runChain } from './chain.ts'
import type { ChainRun, ChainScene } from './chain-scene.ts'
import type { Dimension, Pin } from './open-dimensions.ts'

/** How often an end of a range is looked into: hundreds of times for a line or two, a few times for very many. */
const WORK = 9_600
const MOST_LOOKS = 600
/** Fewer looks than these narrow nothing. */
const FEWEST_LOOKS = 4

/** What the patient owes in all after every payer. */
export function totalOf({ states }: ChainRun): Span {
  return states.map(({ owed }) => owed).reduce(plus, NOTHING_OWED)
}

/**
 * The least and the most that the patient may owe in all, narrowed as far as there is time. A fact that lets one payer
 * pay less and the next one more comes out too wide where both are told by their ends alone. Narrower ends leave less
 * of that: what is open is halved until no half can hold a lower or a higher total than one that was found. Never too
 * narrow.
 */
export function chainRange(scene: ChainScene, run: ChainRun): Span {
  const whole = totalOf(run)
  const sides = dimensionsOf(run)
  if (whole.low === whole.high || sides.length === 0) return whole
  const size = (run.states.length * run.steps.length) ** 2 * scene.variants
  const looks = Math.min(MOST_LOOKS, Math.floor(WORK / size))
  if (looks < FEWEST_LOOKS) return whole
  const look = (pins: readonly Pin[]): Span => totalOf(runChain({ ...scene, held: pins }))
  const low = searched({ least: whole.low, sides, looks, value: (pins) => look(pins).low })
  return { low: Math.max(low, whole.low), high: Math.min(highest(whole, sides, looks, look), whole.high) }
}

/** The highest total is the lowest of its opposites. */
function highest(whole: Span, sides: readonly Pin[], looks: number, look: (pins: readonly Pin[]) => Span): number {
  if (whole.high === ENDLESS) return whole.high
  const value = (pins: readonly Pin[]): number => -look(pins).high
  return 0 - searched({ least: -whole.high, sides, looks, value })
}

/** Everything open on the payers' sheets that has two ends, the same fact once. */
function dimensionsOf({ steps }: ChainRun): readonly Dimension[] {
  const all = steps.flatMap(({ dimensions }) => dimensions)
  const byKey = new Map(all.map((one) => [one.key, one] as const))
  return [...byKey.values()].filter(({ high }) => high !== ENDLESS)
}

interface Search {
  /** Nothing lies below this. */
  readonly least: number
  readonly sides: readonly Pin[]
  readonly looks: number
  /** The least that a box may hold: certain, and exact where the box is a point. */
  readonly value: (pins: readonly Pin[]) => number
}

interface Box {
  readonly pins: readonly Pin[]
  readonly least: number
}

/** The lowest value, or a bound beneath it once the looks are used up. */
function searched({ least, sides, looks, value }: Search): number {
  let left = looks
  let found = Number.POSITIVE_INFINITY
  const boxes: Box[] = [{ pins: sides, least }]
  while (boxes.length > 0) {
    const next = takeLowest(boxes)
    if (next.least >= found) return found
    const point = corner(next.pins)
    if (left <= 0) return next.least
    left -= 1
    found = Math.min(found, value(point))
    if (next.least >= found) return found
    const halves = halved(next.pins)
    if (halves === null) continue
    left -= halves.length
    for (const pins of halves) boxes.push({ pins, least: Math.max(next.least, value(pins)) })
  }
  return found
}

function takeLowest(boxes: Box[]): Box {
  let at = 0
  boxes.forEach((box, index) => {
    if (box.least < (boxes[at] as Box).least) at = index
  })
  const [taken] = boxes.splice(at, 1)
  return taken as Box
}

function corner(pins: readonly Pin[]): readonly Pin[] {
  return pins.map(({ key, low }) => ({ key, low, high: low }))
}

/** The box in two, along its widest side; null for a point. */
function halved(pins: readonly Pin[]): readonly (readonly Pin[])[] | null {
  const widest = pins.reduce((most, one) => (one.high - one.low > most.high - most.low ? one : most))
  if (widest.high === widest.low) return null
  const middle = Math.floor((widest.low + widest.high) / 2)
  const ends = [
    { key: widest.key, low: widest.low, high: middle },
    { key: widest.key, low: middle + 1, high: widest.high },
  ]
  return ends.map((end) => pins.map((pin) => (pin === widest ? end : pin)))
}
