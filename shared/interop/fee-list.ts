import { LIST_FIELDS, type ListColumns, type ListField, type ListPlaces } from '../model/price-columns.ts'
import { type Finding, finding } from './finding.ts'
import type { FileFee, RowRead } from './price-file.ts'
import { codeTypeOf, normalCode } from './service-codes.ts'
import { tableMoney } from './table-money.ts'

type Rows = readonly (readonly string[])[]

/** Words by which the columns of a clinic's own list are known. */
const WORDS: Readonly<Record<ListField, RegExp>> = {
  code: /^(code|hcpcs|cpt|cpt code|hcpcs code|procedure( code)?|service code|proc code)$/,
  charge: /^(charge|charges|fee|price|amount|list price|standard fee|unit price|gross charge|billed charge)$/,
  cash: /^(cash|cash price|self.?pay( (price|rate|fee))?|discounted cash)$/,
  words: /^(description|service|name|words|service description|procedure description)$/,
  category: /^(category|kind|kind of care|type of service|department|dept)$/,
  modifier: /^(modifier|modifiers|mod)$/,
  codeType: /^(code type|type)$/,
}

/** The row that names at least a code and a charge column, among the first twenty; −1 when there is none. */
export function feeListHeadRow(rows: Rows): number {
  return rows.slice(0, 20).findIndex((row) => {
    const { code, charge } = placesOf(row)
    return code !== null && charge !== null
  })
}

/** What the columns of a row of names mean; null for what none of them says. */
export function placesOf(head: readonly string[]): ListPlaces {
  const place = (field: ListField): number | null => {
    const at = head.slice(0, 500).findIndex((cell) => WORDS[field].test(columnName(cell)))
    return at < 0 ? null : at
  }
  return {
    code: place('code'),
    modifier: place('modifier'),
    words: place('words'),
    category: place('category'),
    charge: place('charge'),
    cash: place('cash'),
    codeType: place('codeType'),
  }
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase().replaceAll('_', ' ')
}

/**
 * What the columns of an unknown table may mean: the row of names is the first whose next row holds an amount, and each
 * name is taken at its word. Null where no table is there: fewer than two columns, or no amount in any of its rows.
 */
export function guessedColumns(rows: Rows): ListColumns | null {
  const first = rows.slice(0, 20)
  const named = feeListHeadRow(first)
  if (named >= 0) return { headRow: named, places: placesOf(first[named] ?? []) }
  const priced = first.findIndex((row) => row.length > 1 && row.some(isAmount))
  if (priced < 0) return null
  const headRow =
    priced > 0 && (first[priced - 1] ?? []).filter((cell) => cell.trim() !== '').length > 1 ? priced - 1 : -1
  const places = placesOf(headRow < 0 ? [] : (first[headRow] ?? []))
  return { headRow, places: { ...places, ...guessedByContent(first[priced] ?? [], places) } }
}

/** Where no name says it: the first text without spaces is the code, the first amount is the charge. */
function guessedByContent(row: readonly string[], places: ListPlaces): Partial<ListPlaces> {
  const taken = new Set(LIST_FIELDS.map((field) => places[field]))
  const free = row.map((cell, place) => ({ cell: cell.trim(), place })).filter(({ place }) => !taken.has(place))
  const charge = places.charge ?? free.find(({ cell }) => isAmount(cell))?.place ?? null
  const code =
    places.code ?? free.find(({ cell, place }) => place !== charge && /^[A-Z0-9.-]{2,20}$/i.test(cell))?.place
  const words = places.words ?? free.find(({ cell, place }) => place !== code && / /.test(cell))?.place
  return { charge, code: code ?? null, words: words ?? null }
}

function isAmount(cell: string): boolean {
  return tableMoney(cell) !== null
}

/** Reads the rows of a clinic's own list by its columns. A code that stood there before is named, and not taken again. */
export function feeListReader(places: ListPlaces): (row: readonly string[], number: number) => RowRead {
  const seen = new Map<string, number>()
  return (row, number) => {
    const findings: Finding[] = []
    const cell = (field: ListField): string => (row[places[field] ?? -1] ?? '').trim()
    const fee = listFee(cell, number, findings)
    const key = fee === null ? '' : `${fee.code}|${fee.modifier}`
    const before = seen.get(key)
    if (fee !== null && before === undefined) seen.set(key, number)
    if (fee !== null && before !== undefined)
      findings.push(finding('error', 'FEE-TWICE', number, `${fee.code} ${fee.modifier} also in row ${before}`))
    const isTaken = fee !== null && before === undefined
    return { row: number, isTaken, fees: isTaken ? [fee] : [], payerPrices: [], findings, cells: row }
  }
}

/**
 * The price that a row of a clinic's own list states. Null, with what stands in the way, for a row without a code or
 * with an amount that is no amount; an empty amount stays unknown.
 */
export function listFee(cell: (field: ListField) => string, row: number, findings: Finding[]): FileFee | null {
  const codeType = cell('codeType') === '' ? 'LOCAL' : codeTypeOf(cell('codeType'))
  const code = normalCode(cell('code'), codeType)
  if (code === '' || code.length > 40) {
    findings.push(finding('error', 'FEE-NO-CODE', row, cell('words')))
    return null
  }
  if (/^\d+(\.\d+)?E\+?\d+$/.test(code)) findings.push(finding('warning', 'FEE-CODE-AS-NUMBER', row, code))
  const amounts = { charge: cell('charge'), cashPrice: cell('cash') }
  for (const text of Object.values(amounts)) {
    const money = tableMoney(text)
    if (text !== '' && (money === null || money.amount < 0)) {
      findings.push(finding('error', 'FEE-NOT-AN-AMOUNT', row, `${code}: ${text}`))
      return null
    }
    if (money?.isRounded) findings.push(finding('warning', 'FEE-ROUNDED', row, `${code}: ${text}`))
  }
  return {
    code,
    codeType,
    modifier: cell('modifier').toUpperCase().slice(0, 20),
    words: (cell('words') || code).slice(0, 250),
    category: cell('category').slice(0, 60),
    setting: 'any',
    charge: tableMoney(amounts.charge)?.amount ?? null,
    cashPrice: tableMoney(amounts.cashPrice)?.amount ?? null,
    sourceRow: row,
  }
}
