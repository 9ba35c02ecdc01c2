import { z } from 'zod'
import { fileDate } from './file-date.ts'
import { type Finding, finding } from './finding.ts'
import { payerPrice, statedAmount } from './payer-price.ts'
import type { FileFee, FilePayerPrice, RowRead } from './price-file.ts'
import { codeTypeOf, mainCode, normalCode, settingOf } from './service-codes.ts'

/** Numbers arrive as their own text, so that no amount passes through a binary fraction. */
const textSchema = z.string().catch('')
const listOf = <T extends z.ZodType>(member: T) => z.array(member).catch([])

const payerSchema = z.object({
  payer_name: textSchema,
  plan_name: textSchema,
  methodology: textSchema,
  standard_charge_dollar: textSchema,
  standard_charge_percentage: textSchema,
})

const chargeSchema = z.object({
  setting: textSchema,
  gross_charge: textSchema,
  discounted_cash: textSchema,
  modifier_code: listOf(z.string()),
  payers_information: listOf(payerSchema),
})

const itemSchema = z.object({
  description: z.string().min(1),
  code_information: z.array(z.object({ code: textSchema, type: textSchema })).min(1),
  standard_charges: z.array(chargeSchema).min(1),
})

const fileSchema = z.object({
  hospital_name: textSchema,
  last_updated_on: textSchema,
  standard_charge_information: z.array(z.unknown()),
})

/** The head of a CMS price file in its JSON layout, versions 2 and 3, without the items that were read before. */
export function cmsJsonHead(text: string): CmsJsonHead | 'NOT-JSON' | 'NOT-A-PRICE-FILE' {
  const parsed = parseKeepingNumbers(text)
  if (parsed === undefined) return 'NOT-JSON'
  const file = fileSchema.safeParse(parsed)
  if (!file.success) return 'NOT-A-PRICE-FILE'
  return {
    name: file.data.hospital_name,
    updatedOn: fileDate(file.data.last_updated_on),
    items: file.data.standard_charge_information,
  }
}

export interface CmsJsonHead {
  readonly name: string
  readonly updatedOn: ReturnType<typeof fileDate>
  /** Items that still stand in the head itself. */
  readonly items: readonly unknown[]
}

/** One item of the list; null when its text is no JSON. One fee for each item and setting. */
export function cmsJsonEntry(text: string, row: number): RowRead | null {
  const parsed = parseKeepingNumbers(text)
  return parsed === undefined ? null : readEntry(parsed, row)
}

interface Taken {
  readonly fees: FileFee[]
  readonly payerPrices: FilePayerPrice[]
  readonly findings: Finding[]
}

/** One parsed item of the list. */
export function readEntry(raw: unknown, row: number): RowRead {
  const into: Taken = { fees: [], payerPrices: [], findings: [] }
  const isTaken = takeItem(raw, row, into)
  return { row, isTaken, cells: [], ...into }
}

function takeItem(raw: unknown, row: number, into: Taken): boolean {
  const item = itemSchema.safeParse(raw)
  if (!item.success) {
    into.findings.push(finding('error', 'MRF-ITEM', row, item.error.issues[0]?.path.join('.') ?? ''))
    return false
  }
  const codes = item.data.code_information.map(({ code, type }) => {
    const codeType = codeTypeOf(type)
    return { code: normalCode(code, codeType), codeType }
  })
  const main = mainCode(codes.filter(({ code }) => code !== ''))
  if (main === null) {
    into.findings.push(finding('error', 'MRF-NO-CODE', row, item.data.description))
    return false
  }
  for (const charge of item.data.standard_charges) {
    const fee: FileFee = {
      code: main.code,
      codeType: main.codeType,
      modifier: charge.modifier_code.join(' ').slice(0, 20),
      words: item.data.description.slice(0, 250),
      category: '',
      setting: settingOf(charge.setting),
      charge: statedAmount(charge.gross_charge),
      cashPrice: statedAmount(charge.discounted_cash),
      sourceRow: row,
    }
    into.fees.push(fee)
    for (const payer of charge.payers_information) takePayer(fee, payer, row, into)
  }
  return true
}

function takePayer(fee: FileFee, payer: z.output<typeof payerSchema>, row: number, into: Taken): void {
  const price = payerPrice(fee, {
    payer: payer.payer_name,
    plan: payer.plan_name,
    dollar: payer.standard_charge_dollar,
    percentage: payer.standard_charge_percentage,
    methodology: payer.methodology,
  })
  if (price === null)
    into.findings.push(finding('note', 'MRF-NO-DOLLAR', row, `${payer.payer_name} ${payer.plan_name}`))
  else into.payerPrices.push(price)
}

type SourceReviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown

/** The parsed text with every number as the digits that stand in the file; undefined when it is not JSON. */
function parseKeepingNumbers(text: string): unknown {
  const keep: SourceReviver = (key, value, context) => {
    if (key === '__proto__' || key === 'constructor') return undefined
    return typeof value === 'number' ? (context?.source ?? String(value)) : value
  }
  try {
    return JSON.parse(text, keep)
  } catch {
    return undefined
  }
}
