import { readXml } from './sheet-xml.ts'

/** How a number of a cell is meant. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'day' }
  /** A code with zeros in front: 00123 is kept as the number 123. */
  | { readonly kind: 'digits'; readonly count: number }

const PLAIN: NumberFormat = { kind: 'plain' }
const PERCENTS: readonly number[] = [9, 10]
const DAYS: readonly number[] = [14, 15, 16, 17, 22]

/** The format of each style of a workbook, by its number. Source: ECMA-376 part 1, 18.8.30 (built-in formats). */
export function numberFormats(styles: Uint8Array | undefined): readonly NumberFormat[] {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let inCells = false
  readXml(styles, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) formats.push(formatOf(Number(numFmtId ?? 0), codes))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id)
  if (code === undefined) {
    if (PERCENTS.includes(id)) return { kind: 'percent' }
    return DAYS.includes(id) ? { kind: 'day' } : PLAIN
  }
  const [first = ''] = code.split(';')
  const letters = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  if (/^0{2,}$/.test(letters)) return { kind: 'digits', count: letters.length }
  if (letters.includes('%')) return { kind: 'percent' }
  return /[yd]/i.test(letters) ? { kind: 'day' } : PLAIN
}

const DAY_MS = 86_400_000
/** Days between the two calendars of workbooks. */
const DAYS_TO_1904 = 1_462

/**
 * A number as the sheet shows it: money to the cent as it was typed (a sheet keeps 100.1 as 100.09999999999999, so
 * fifteen digits count, as in the sheet itself), a day as 2026-01-31. What is no number stays as it stands.
 */
export function shownNumber(stored: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  switch (format.kind) {
    case 'percent':
      return `${digitsOf(value * 100)}%`
    case 'day':
      return dayOf(value + (is1904 ? DAYS_TO_1904 : 0)) ?? digitsOf(value)
    case 'digits':
      return Number.isInteger(value) && value >= 0 ? digitsOf(value).padStart(format.count, '0') : digitsOf(value)
    case 'plain':
      return digitsOf(value)
  }
}

function digitsOf(value: number): string {
  const rounded = Number(value.toPrecision(15))
  return rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}

/** The first calendar counts a February 29 of 1900 that never was: days before it stand one later. */
function dayOf(serial: number): string | null {
  const whole = Math.floor(serial)
  if (whole < 1 || whole > 2_958_465) return null
  const day = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY_MS)
  return day.toISOString().slice(0, 10)
}
