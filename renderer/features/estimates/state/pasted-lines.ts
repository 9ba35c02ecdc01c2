import { known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'
import { moneyProblem } from '../../../../shared/text/fields.ts'
import { pastedLineWords as words } from '../../../../shared/text/paste.ts'
import { pastedGrid } from '../../../ui/pasted-grid.ts'
import { type TypedService, typedServices } from './new-line.ts'

/** A row of a pasted list of services as it was read; what it costs is looked up afterwards. */
export interface PastedService {
  readonly number: number
  readonly cells: readonly string[]
  /** Null where there is a fault. */
  readonly typed: TypedService | null
  /** The words beside a code; empty where there are none. */
  readonly words: string
  /** The line's charge where one was told; null leaves it to the price list. */
  readonly charge: ServiceLine['charge'] | null
  readonly fault: string | null
}

const CELLS = ['service', 'words', 'modifier', 'units', 'charge'] as const
type CellKind = (typeof CELLS)[number]
/** Which column of the block is what; the others are left out. */
type Layout = Partial<Readonly<Record<CellKind, number>>>

const HEADS: Readonly<Record<CellKind, RegExp>> = {
  service: /^(?:(?:service|procedure|billing|cpt|hcpcs)[ /-]*)*(?:codes?|cpt|hcpcs)$/i,
  words: /^(?:service|service words|description|procedure|name|words)$/i,
  modifier: /^mod(?:ifiers?)?s?$/i,
  units: /^(?:units?|qty|quantity|count|no\.?|#)$/i,
  charge: /^(?:line |total |gross )?(?:charges?|price|amount|fee|cost)$/i,
}

const CODE = /^[A-Za-z]{0,3}-?\d[\w.-]*(?:\s*[*x×]\s*\d{1,4})?$/
/** A sheet may write whole numbers as 2.0. */
const UNITS = /^[1-9]\d{0,3}(?:\.0)?$/
const MODIFIER = /^[A-Za-z0-9]{2}$/

/**
 * The services of a block from a spreadsheet. Its heads say which column is what; without heads the first column is the
 * code or the words, and the others are known by what stands in them: whole numbers are units, amounts with cents or a
 * dollar sign the charge. A row that cannot be read says why; the heads are no row.
 */
export function pastedServices(text: string): readonly PastedService[] {
  const grid = pastedGrid(text)
  const named = headsOf(grid[0] ?? [])
  const layout = named ?? guessed(grid)
  return grid.flatMap((cells, at) => {
    const number = at + 1
    if (at === 0 && named !== null) return []
    const own = cells.filter((cell) => cell !== '')
    const codes = own.length === 1 ? codesOf(own[0] ?? '') : []
    if (codes.length < 2) return [serviceOf(number, cells, layout)]
    return codes.map((code) => serviceOf(number, [code], { service: 0 }))
  })
}

/** Several codes in one cell, as they may be typed too. */
function codesOf(cell: string): readonly string[] {
  const parts = cell.split(/[,;]/).map((part) => part.trim())
  return parts.every((part) => CODE.test(part)) ? parts : []
}

function headsOf(cells: readonly string[]): Layout | null {
  const layout: { -readonly [kind in CellKind]?: number } = {}
  for (const kind of CELLS) {
    const at = cells.findIndex((cell) => HEADS[kind].test(cell))
    if (at >= 0) layout[kind] = at
  }
  const service = layout.service ?? layout.words
  return service === undefined ? null : { ...layout, service }
}

function guessed(grid: readonly (readonly string[])[]): Layout {
  const width = Math.max(0, ...grid.map((row) => row.length))
  const layout: { -readonly [kind in CellKind]?: number } = { service: 0 }
  for (let at = 1; at < width; at += 1) {
    const told = grid.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    const kind = kindOf(told)
    if (kind === null) continue
    if (layout[kind] === undefined) layout[kind] = at
    else if (kind === 'units' && layout.charge === undefined) layout.charge = at
  }
  return layout
}

/** What most of a column looks like. */
function kindOf(told: readonly string[]): CellKind | null {
  const most = (test: (cell: string) => boolean) => told.filter(test).length * 2 > told.length
  if (told.length === 0) return null
  if (most((cell) => MODIFIER.test(cell) && !/^\d$/.test(cell) && /[A-Z]|^(?:2[1-9]|5\d|7\d)$/i.test(cell)))
    return 'modifier'
  if (most((cell) => UNITS.test(cell))) return 'units'
  if (most((cell) => ['amount', 'unknown'].includes(parseMoney(cell).kind))) return 'charge'
  return most((cell) => /[a-z]/i.test(cell)) ? 'words' : null
}

function serviceOf(number: number, cells: readonly string[], layout: Layout): PastedService {
  const cell = (kind: CellKind) => {
    const at = layout[kind]
    return at === undefined ? '' : (cells[at] ?? '')
  }
  const service = cell('service') || cell('words')
  if (service === '') return faulty(number, cells, words.noService)
  if (/^(?:sub|grand )?-?total\b/i.test(service)) return faulty(number, cells, words.total)
  const units = cell('units')
  if (units !== '' && !UNITS.test(units)) return faulty(number, cells, words.units_(units))
  const charge = chargeOf(cell('charge'))
  if (typeof charge === 'string') return faulty(number, cells, charge)
  const [typed] = CODE.test(service) ? typedServices(service) : [{ text: service, units: 1, modifiers: [] }]
  if (typed === undefined) return faulty(number, cells, words.noService)
  const modifiers = MODIFIER.test(cell('modifier')) ? [cell('modifier').toUpperCase()] : []
  return {
    number,
    cells,
    typed: {
      text: typed.text.slice(0, MOST_LETTERS),
      units: units === '' ? typed.units : Number.parseInt(units, 10),
      modifiers: [...new Set([...typed.modifiers, ...modifiers])],
    },
    words: service === cell('words') ? '' : cell('words').slice(0, MOST_LETTERS),
    charge,
    fault: null,
  }
}

/** So long may the words of a line be. */
const MOST_LETTERS = 250

/** The charge that a cell tells; null where it tells none, and a sentence where it cannot be read. */
function chargeOf(cell: string): ServiceLine['charge'] | string | null {
  const reading = parseMoney(cell)
  switch (reading.kind) {
    case 'empty':
      return null
    case 'amount':
      return known(reading.value)
    case 'unknown':
      return UNKNOWN
    case 'ask':
      return words.twoCharges
    case 'refused':
      return moneyProblem(reading)
    default:
      return words.notACharge
  }
}

function faulty(number: number, cells: readonly string[], fault: string): PastedService {
  return { number, cells, typed: null, words: '', charge: null, fault }
}
