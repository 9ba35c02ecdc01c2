import type { OpenCell, Sheet } from '../estimate/sheet.ts'
import type { ChainPlan } from './chain-payers.ts'

/** Something open on a payer's sheet: between which ends it lies, and the facts that would settle it. */
export interface Dimension {
  readonly key: string
  readonly low: number
  readonly high: number
  /** By their names on the route. */
  readonly factIds: readonly string[]
}

/** What is supposed of a dimension: that it lies between narrower ends, or at one value. */
export interface Pin {
  readonly key: string
  readonly low: number
  readonly high: number
}

type Named = Pick<ChainPlan, 'id' | 'isOwn'>

/** The facts of a payer that is not the route's own stand under its id; the services' own facts are shared by all. */
export function factName({ id, isOwn }: Named, factId: string): string {
  return isOwn || !OF_A_PLAN.test(factId) ? factId : `payer.${id}.${factId}`
}

const OF_A_PLAN = /^(plan|met|used|medicare|rule)\.|^line\.allowed\../

/** All that is open on a payer's sheet. The charge of a service is one and the same for every payer. */
export function dimensionsOf(sheet: Pick<Sheet, 'open'>, payer: Named): readonly Dimension[] {
  const keys = keysOf(sheet, payer)
  return sheet.open.map(({ low, high, factIds }, index) => ({
    key: keys[index] as string,
    low,
    high,
    factIds: factIds.map((id) => factName(payer, id)),
  }))
}

/** The sheet with some of what is open narrowed, or settled where a pin leaves one value. */
export function pinned(sheet: Sheet, payer: Named, pins: readonly Pin[]): Sheet {
  const values = sheet.values.slice()
  const keys = keysOf(sheet, payer)
  const open = sheet.open.flatMap((cell, index): readonly OpenCell[] => {
    const pin = pins.find(({ key }) => key === keys[index])
    if (pin === undefined) return [cell]
    values[cell.cell] = pin.low
    return pin.low === pin.high ? [] : [{ ...cell, low: pin.low, high: pin.high }]
  })
  return { ...sheet, values, open }
}

/** Cells that wait for the same facts are told apart by their order on the sheet. */
function keysOf({ open }: Pick<Sheet, 'open'>, payer: Named): readonly string[] {
  const seen: string[] = []
  return open.map(({ factIds }) => {
    const name = factIds.join(' ')
    seen.push(name)
    const count = seen.filter((one) => one === name).length
    return OF_ALL.test(name) ? `${name}#${count}` : `${payer.id} ${name}#${count}`
  })
}

const OF_ALL = /^line\.charge\.[^ ]*$/
