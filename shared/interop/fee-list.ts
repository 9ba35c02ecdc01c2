import { type Finding, finding } from './finding.ts'
import type { FileFee, ReadPriceFile } from './price-file.ts'
import { codeTypeOf, normalCode } from './service-codes.ts'
import { tableMoney } from './table-money.ts'

type Rows = readonly (readonly string[])[]

/** Words by which the columns of a clinic's own list are known. */
const WORDS = {
  code: /^(code|hcpcs|cpt|procedure( code)?|service code)$/,
  charge: /^(charge|charges|fee|price|amount|list price|standard fee|unit price)$/,
  cash: /^(cash|cash price|self.?pay( price)?)$/,
  words: /^(description|service|name|words)$/,
  category: /^(category|kind|kind of care|type of service)$/,
  modifier: /^(modifier|mod)$/,
  codeType: /^(code type|type)$/,
} as const

type Column = keyof typeof WORDS

/** The row that names at least a code and a charge column, among the first twenty; −1 when there is none. */
export function feeListHeadRow(rows: Rows): number {
  return rows.slice(0, 20).findIndex((row) => placeOf(row, 'code') >= 0 && placeOf(row, 'charge') >= 0)
}

function placeOf(row: readonly string[], column: Column): number {
  return row.findIndex((cell) => WORDS[column].test(cell.trim().toLowerCase().replaceAll('_', ' ')))
}

/**
 * Reads a clinic's own fee list: a row of column names, then one row for each code. A row without a code or with an
 * amount that is no amount is left out and named; an empty amount stays unknown.
 */
export function readFeeList(rows: Rows, head: number, name: string): ReadPriceFile {
  const headRow = rows[head] ?? []
  const places = Object.fromEntries(
    (Object.keys(WORDS) as Column[]).map((column) => [column, placeOf(headRow, column)]),
  )
  const cell = (row: readonly string[], column: Column): string => (row[places[column] ?? -1] ?? '').trim()
  const fees: FileFee[] = []
  const findings: Finding[] = []
  const seen = new Map<string, number>()
  let read = 0
  rows.slice(head + 1).forEach((row, index) => {
    if (row.every((text) => text.trim() === '')) return
    read += 1
    const number = head + index + 2
    const fee = feeOf((column) => cell(row, column), number, findings)
    if (fee === null) return
    const key = `${fee.code}|${fee.modifier}`
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, number)
      fees.push(fee)
    } else findings.push(finding('error', 'FEE-TWICE', number, `${fee.code} ${fee.modifier} also in row ${before}`))
  })
  if (read === 0) return { kind: 'unreadable', code: 'NO-ROWS', row: head + 1 }
  const counts = { read, mapped: fees.length, rejected: read - fees.length }
  return { kind: 'priceFile', layout: 'fee-list', name, updatedOn: null, fees, payerPrices: [], counts, findings }
}

function feeOf(cell: (column: Column) => string, row: number, findings: Finding[]): FileFee | null {
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
