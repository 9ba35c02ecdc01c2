import type { MeasuredToken } from './tokens.ts'

const MONTHS = new RegExp(
  '^(?:january|february|march|april|may|june|july|august|september|october|november|december|' +
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$',
  'i',
)

/** Would a line that ends between these two part what is read as one: "December / 15", "de / 2026", "IL / 60601"? */
export function staysWith(last: MeasuredToken | undefined, next: MeasuredToken): boolean {
  const before = last === undefined ? '' : textOf(last)
  const after = textOf(next)
  if (before === 'de') return MONTHS.test(after) || /^\d{4}\b/.test(after)
  if (/^[A-Z]{2}$/.test(before)) return /^\d{5}\b/.test(after)
  return /^\d{1,2}(?:,|$)/.test(after) && MONTHS.test(before)
}

/** Sets one word more, or a day with its month, on a last line that would hold a single word. */
export function withoutLoneWord(lines: MeasuredToken[][], width: number): void {
  const [before, last] = lines.slice(-2)
  const [only] = last ?? []
  if (!before || !last || !only || last.length > 1 || before.length < 4) return
  const [second, first] = before.slice(-2)
  const count = first !== undefined && staysWith(second, first) ? 2 : 1
  const moved = before.slice(-count)
  const wanted = moved.reduce((sum, { spacedWidth }) => sum + spacedWidth, only.width)
  if (wanted > width) return
  before.length -= count
  last.unshift(...moved)
}

function textOf({ token }: MeasuredToken): string {
  return token.map(({ text }) => text).join('')
}
