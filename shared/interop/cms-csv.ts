import { fileDate } from './file-date.ts'
import { type Finding, finding } from './finding.ts'
import { payerPrice, statedAmount } from './payer-price.ts'
import type { FileFee, FilePayerPrice, RowRead } from './price-file.ts'
import { codeTypeOf, mainCode, normalCode, type ServiceCode, settingOf } from './service-codes.ts'

type Rows = readonly (readonly string[])[]

/** A column's name in one spelling: lower case, without the spaces that some files write around `|`. */
function columnName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s*\|\s*/g, '|')
}

/** The row that names the columns, among the first twenty: it has `description` and some `standard_charge|…`. */
export function cmsHeadRow(rows: Rows): number {
  return rows.slice(0, 20).findIndex((row) => {
    const names = row.map(columnName)
    return names.includes('description') && names.some((name) => name.startsWith('standard_charge|'))
  })
}

interface Table {
  readonly columns: readonly string[]
  readonly at: (row: readonly string[], name: string) => string
  readonly payerColumns: readonly { readonly payer: string; readonly plan: string; readonly prefix: string }[]
}

/** Reads the rows of a CMS price file in its tall or wide table layout, versions 2 and 3, one by one. */
export interface CmsTable {
  readonly layout: 'cms-tall' | 'cms-wide'
  readonly name: string
  readonly updatedOn: ReturnType<typeof fileDate>
  readonly rowRead: (row: readonly string[], number: number) => RowRead
}

/** `rows` are the first rows of the file, `head` is the one of column names among them. */
export function cmsTable(rows: Rows, head: number): CmsTable {
  const table = tableOf(rows[head] ?? [])
  const isWide = !table.columns.includes('payer_name')
  const items = new Map<string, FileFee>()
  return {
    layout: isWide ? 'cms-wide' : 'cms-tall',
    ...generalOf(rows, head),
    rowRead(row, number) {
      const nothing = { row: number, isTaken: false, fees: [], payerPrices: [], cells: row }
      const known = items.size
      const fee = feeOf(table, row, number, items)
      if (fee === null) return { ...nothing, findings: [finding('error', 'MRF-NO-CODE', number, row.join(' '))] }
      const findings: Finding[] = []
      const payerPrices: FilePayerPrice[] = []
      for (const cells of isWide ? wideCells(table, row) : tallCells(table, row)) {
        const price = payerPrice(fee, cells)
        if (price === null) findings.push(finding('note', 'MRF-NO-DOLLAR', number, `${cells.payer} ${cells.plan}`))
        else payerPrices.push(price)
      }
      return { ...nothing, isTaken: true, fees: items.size > known ? [fee] : [], payerPrices, findings }
    },
  }
}

function generalOf(
  rows: Rows,
  head: number,
): { readonly name: string; readonly updatedOn: ReturnType<typeof fileDate> } {
  const names = (rows[head - 2] ?? []).map(columnName)
  const values = rows[head - 1] ?? []
  return {
    name: values[names.indexOf('hospital_name')] ?? '',
    updatedOn: fileDate(values[names.indexOf('last_updated_on')] ?? ''),
  }
}

function tableOf(headRow: readonly string[]): Table {
  const columns = headRow.map(columnName)
  const places = new Map<string, number>()
  columns.forEach((name, place) => {
    if (name !== '' && !places.has(name)) places.set(name, place)
  })
  const payerColumns = headRow.flatMap((text) => {
    const parts = text.split('|').map((part) => part.trim())
    if (parts.length !== 4 || columnName(parts[0] ?? '') !== 'standard_charge' || parts[3] !== 'methodology') return []
    const [, payer = '', plan = ''] = parts
    return [
      {
        payer: payer.replaceAll('_', ' '),
        plan: plan.replaceAll('_', ' '),
        prefix: columnName(`standard_charge|${payer}|${plan}`),
      },
    ]
  })
  return { columns, at: (row, name) => row[places.get(name) ?? -1] ?? '', payerColumns }
}

function codesOf(table: Table, row: readonly string[]): readonly ServiceCode[] {
  return table.columns
    .filter((name) => /^code\|\d+$/.test(name))
    .map((name) => {
      const codeType = codeTypeOf(table.at(row, `${name}|type`))
      return { code: normalCode(table.at(row, name), codeType), codeType }
    })
    .filter(({ code }) => code !== '')
}

/** The row's item: made at its first row, found again at the others of the tall layout. */
function feeOf(table: Table, row: readonly string[], number: number, items: Map<string, FileFee>): FileFee | null {
  const main = mainCode(codesOf(table, row))
  if (main === null) return null
  const words = table.at(row, 'description').trim().slice(0, 250)
  const modifier = table.at(row, 'modifiers').trim().slice(0, 20)
  const setting = settingOf(table.at(row, 'setting'))
  const [gross, cash] = [table.at(row, 'standard_charge|gross'), table.at(row, 'standard_charge|discounted_cash')]
  const key = JSON.stringify([main, words, modifier, setting, gross, cash])
  const there = items.get(key)
  if (there) return there
  const fee: FileFee = {
    ...main,
    modifier,
    words: words === '' ? main.code : words,
    category: '',
    setting,
    charge: statedAmount(gross),
    cashPrice: statedAmount(cash),
    sourceRow: number,
  }
  items.set(key, fee)
  return fee
}

function tallCells(table: Table, row: readonly string[]) {
  const payer = table.at(row, 'payer_name')
  if (payer.trim() === '') return []
  return [
    {
      payer,
      plan: table.at(row, 'plan_name'),
      dollar: table.at(row, 'standard_charge|negotiated_dollar'),
      percentage: table.at(row, 'standard_charge|negotiated_percentage'),
      methodology: table.at(row, 'standard_charge|methodology'),
    },
  ]
}

function wideCells(table: Table, row: readonly string[]) {
  return table.payerColumns
    .map(({ payer, plan, prefix }) => ({
      payer,
      plan,
      dollar: table.at(row, `${prefix}|negotiated_dollar`),
      percentage: table.at(row, `${prefix}|negotiated_percentage`),
      methodology: table.at(row, `${prefix}|methodology`),
    }))
    .filter(({ dollar, percentage, methodology }) => dollar + percentage + methodology !== '')
}
