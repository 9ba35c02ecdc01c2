import { safeFileName } from '../../../electron/files/safe-file-name.ts'
import { holdsCardNumber } from '../../../electron/services/card-number.ts'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import { addDays, isPlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { cleanText } from '../../../shared/documents/typed.ts'
import { parseCsv } from '../../../shared/interop/csv.ts'
import { csvText } from '../../../shared/interop/csv-text.ts'
import { tableMoney } from '../../../shared/interop/table-money.ts'
import { lineSchema, noteSchema } from '../../../shared/model/values.ts'
import { isCents, LARGEST_CENTS } from '../../../shared/money/cents.ts'
import { parseMoney, typedMoney } from '../../../shared/money/parse-money.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { oneOf } from './made-text.ts'

const TODAY = plainDate('2026-11-23')
const DATE_BOXES = ['coming', 'birth', 'past', 'any'] as const
/** Signs that turn the direction of writing, and controls other than tab and line breaks. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/
const FORMULA = /^[\s\ufeff\p{Cf}]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]/u
const FORBIDDEN_IN_NAMES = /[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]|^[. ]|[. ]$/
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/** What has to hold for any text; each gives what is wrong, or null. */
export type TextPromise = readonly [name: string, holds: (text: string, random: () => number) => string | null]

export const TEXT_PROMISES: readonly TextPromise[] = [
  ['money that was read is whole cents and reads back as itself', moneyHolds],
  ['money in a table is whole cents, and never a number in disguise', tableMoneyHolds],
  ['a day that was read is on the calendar and reads back as itself', dateHolds],
  ['no cell that goes out starts a formula, and each comes back as it was', csvHolds],
  ['text that comes in as a table is read or refused, never thrown at', csvReadHolds],
  ['a file name is safe on every system', fileNameHolds],
  ['a line or note keeps no hidden and no direction signs', linesHold],
  ['a paper prints no hidden and no direction signs', paperHolds],
  ['a card number is found whatever stands around it', cardHolds],
]

function moneyHolds(text: string, random: () => number): string | null {
  const box = { mayBeNegative: random() < 0.5, takesPercent: random() < 0.5 }
  const reading = parseMoney(text, box)
  if (reading.kind !== 'amount') return null
  if (!isCents(reading.value) || Math.abs(reading.value) > LARGEST_CENTS) return `not cents: ${reading.value}`
  if (reading.value < 0 && !box.mayBeNegative) return 'below zero'
  if (Object.is(reading.value, -0)) return 'minus zero'
  if (!/[0-9]/.test(text)) return 'an amount without a digit'
  const again = parseMoney(typedMoney(reading) ?? '', { mayBeNegative: true })
  return again.kind === 'amount' && again.value === reading.value ? null : 'does not read back'
}

function tableMoneyHolds(text: string): string | null {
  const money = tableMoney(text)
  if (money === null) return null
  if (/[xX_]|nan|inf/i.test(text)) return 'took a number in disguise'
  return JSON.stringify(money).includes('null') ? 'has no amount' : null
}

function dateHolds(text: string, random: () => number): string | null {
  const box = oneOf(DATE_BOXES, random)
  const reading = parseDate(text, TODAY, box)
  if (reading.kind !== 'date') return null
  if (!isPlainDate(reading.value)) return `not a day: ${String(reading.value)}`
  if (reading.value < '1900-01-01' || reading.value > '2150-12-31') return `out of range: ${reading.value}`
  if (addDays(addDays(reading.value, 1), -1) !== reading.value) return 'a day on and a day back differ'
  const again = parseDate(typedDate(reading.value), TODAY, 'any')
  return again.kind === 'date' && again.value === reading.value ? null : 'does not read back'
}

function csvHolds(text: string): string | null {
  const out = csvText([
    ['name', 'amount'],
    [text, -1_234],
  ])
  const table = parseCsv(out)
  if (table.kind !== 'table') return text.length > 30_000 ? null : 'unreadable'
  const cell = table.rows[1]?.[0] ?? ''
  if (FORMULA.test(cell)) return 'starts a formula'
  if (table.rows[1]?.[1] !== '-1234') return 'moved the next cell'
  return cell === text || cell === `'${text}` ? null : 'came back otherwise'
}

function csvReadHolds(text: string): string | null {
  const table = parseCsv(text)
  if (table.kind === 'unreadable') return table.row >= 1 ? null : 'names no row'
  return table.rows.every((row) => row.every((cell) => typeof cell === 'string')) ? null : 'gave no text'
}

function fileNameHolds(text: string): string | null {
  const name = safeFileName(text, 'pdf')
  if (FORBIDDEN_IN_NAMES.test(name)) return `unsafe: ${JSON.stringify(name)}`
  if (DEVICE.test(name)) return `a device: ${name}`
  if (Buffer.byteLength(name) > 120) return 'too long'
  return name.endsWith('.pdf') && name.length > 4 ? null : 'lost its extension'
}

function linesHold(text: string): string | null {
  for (const schema of [lineSchema(5_000), noteSchema(5_000)]) {
    const parsed = schema.safeParse(text)
    if (parsed.success && HIDDEN.test(parsed.data)) return 'kept a hidden sign'
  }
  return null
}

function paperHolds(text: string): string | null {
  return HIDDEN.test(cleanText(text).replaceAll(/[\t\n\r]/g, '')) ? 'prints a hidden sign' : null
}

/** A right number of a made-up card between words; spaces and dashes as people type them. */
function cardHolds(text: string, random: () => number): string | null {
  const body = Array.from({ length: 15 }, () => Math.floor(random() * 10)).join('')
  const number = body + checkDigit(body)
  const typed = random() < 0.5 ? number : (number.match(/.{4}/g) ?? []).join(oneOf([' ', '-'], random))
  const words = text.replaceAll(/[0-9]/g, '')
  const around = `${words} ${typed} ${words}`
  if (!holdsCardNumber(around)) return `missed in ${JSON.stringify(around)}`
  const wrong = body + ((checkDigit(body) + 1) % 10)
  return holdsCardNumber(wrong) ? 'took a number with a wrong check digit' : null
}

function checkDigit(body: string): number {
  const sum = [...body].toReversed().reduce((total, digit, place) => {
    const weighed = place % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** Money as it is shown reads back as the same cents; tried for amounts, not for texts. */
export function shownMoneyHolds(amount: number): string | null {
  if (!isCents(amount)) return null
  const reading = parseMoney(plainAmount(amount), { mayBeNegative: true })
  return reading.kind === 'amount' && reading.value === amount ? null : `${amount} is shown as ${plainAmount(amount)}`
}
