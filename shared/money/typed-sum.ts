import { divideRounded } from './rounding.ts'

/** A sum as typed into a money box, worked out exactly in cents. `rounded` says that a fraction of a cent went away. */
export interface TypedSum {
  readonly cents: bigint
  readonly rounded: boolean
}

interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

const TOKEN = /\s*(\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,12}(?:\.\d{0,9})?|\.\d{1,9}|[-+*/()])/y

/**
 * What does a sum in dollars come to? `85*12` is 1,020.00; `120+35.50` is 155.50; `100/3` is 33.33, rounded half up.
 * Takes numbers, + − * / and brackets; null when the text is no sum, ends half-way or divides by zero.
 */
export function typedSum(text: string): TypedSum | null {
  const tokens = tokensOf(text)
  if (tokens === null || tokens.length === 0) return null
  const reader = { tokens, at: 0 }
  const result = readTerms(reader)
  if (result === null || reader.at < tokens.length) return null
  const cents = divideRounded(result.over * 100n, result.under, 'halfUp')
  return { cents, rounded: cents * result.under !== result.over * 100n }
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
}

function tokensOf(text: string): readonly string[] | null {
  const plain = text.replace(/[−–]/g, '-').replace(/[×]/g, '*').replace(/[÷]/g, '/').replace(/\$/g, '').trim()
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < plain.length) {
    const match = TOKEN.exec(plain)
    if (match?.[1] === undefined || tokens.length > 200) return null
    tokens.push(match[1])
  }
  return tokens
}

function readTerms(reader: Reader): Fraction | null {
  let left = readFactors(reader)
  while (left !== null && (peek(reader) === '+' || peek(reader) === '-')) {
    const sign = reader.tokens[reader.at++] === '-' ? -1n : 1n
    const right = readFactors(reader)
    left = right && { over: left.over * right.under + sign * right.over * left.under, under: left.under * right.under }
  }
  return left
}

function readFactors(reader: Reader): Fraction | null {
  let left = readOne(reader)
  while (left !== null && (peek(reader) === '*' || peek(reader) === '/')) {
    const divides = reader.tokens[reader.at++] === '/'
    const right = readOne(reader)
    left = right && (divides ? divided(left, right) : { over: left.over * right.over, under: left.under * right.under })
  }
  return left
}

function divided(left: Fraction, right: Fraction): Fraction | null {
  if (right.over === 0n) return null
  const sign = right.over < 0n ? -1n : 1n
  return { over: left.over * right.under * sign, under: left.under * right.over * sign }
}

function readOne(reader: Reader): Fraction | null {
  const token = reader.tokens[reader.at++]
  if (token === undefined) return null
  if (token === '(') {
    const inner = readTerms(reader)
    return reader.tokens[reader.at++] === ')' ? inner : null
  }
  if (token === '-') {
    const next = readOne(reader)
    return next && { over: -next.over, under: next.under }
  }
  if (!/\d/.test(token)) return null
  const [whole = '', decimals = ''] = token.replaceAll(',', '').split('.')
  return { over: BigInt(`${whole}${decimals}`), under: 10n ** BigInt(decimals.length) }
}

function peek(reader: Reader): string | undefined {
  return reader.tokens[reader.at]
}
