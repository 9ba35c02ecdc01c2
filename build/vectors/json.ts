/** What a vector file may hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord
export interface JsonRecord {
  readonly [key: string]: Json
}

/** The value as a record. Throws with the place when it is none, as all readers here do: a broken file is no result. */
export function asRecord(value: Json | undefined, place: string): JsonRecord {
  if (isRecord(value)) return value
  throw new TypeError(`${place}: a record was expected`)
}

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !isList(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export function recordAt(from: JsonRecord, key: string): JsonRecord {
  return asRecord(from[key], key)
}

/** The records of a list; an absent list is empty. */
export function recordsAt(from: JsonRecord, key: string): readonly JsonRecord[] {
  return listAt(from, key).map((entry) => asRecord(entry, key))
}

export function listAt(from: JsonRecord, key: string): readonly Json[] {
  const value = from[key]
  if (value === undefined || value === null) return []
  if (isList(value)) return value
  throw new TypeError(`${key}: a list was expected`)
}

export function textsAt(from: JsonRecord, key: string): readonly string[] {
  return listAt(from, key).map((entry) => textOf(entry, key))
}

export function numbersAt(from: JsonRecord, key: string): readonly number[] {
  return listAt(from, key).map((entry) => numberOf(entry, key))
}

export function textAt(from: JsonRecord, key: string): string {
  return textOf(from[key], key)
}

export function numberAt(from: JsonRecord, key: string): number {
  return numberOf(from[key], key)
}

/** The number as a plain decimal text, of 12 decimals where its own would be longer or an exponent. */
export function decimalAt(from: JsonRecord, key: string): string {
  const number = numberAt(from, key)
  const text = String(number)
  return /^-?\d+(\.\d{1,12})?$/.test(text) ? text : number.toFixed(12)
}

/** Is nothing given under the key? A null says so as well as its absence. */
export function isAbsent(from: JsonRecord, key: string): boolean {
  return from[key] === undefined || from[key] === null
}

/** The number, or the given one where the key is absent. */
export function numberOr(from: JsonRecord, key: string, otherwise: number): number {
  return isAbsent(from, key) ? otherwise : numberOf(from[key], key)
}

export function textOr(from: JsonRecord, key: string, otherwise: string): string {
  return isAbsent(from, key) ? otherwise : textOf(from[key], key)
}

export function flagAt(from: JsonRecord, key: string): boolean {
  return from[key] === true
}

/** The record without what says null: in an input a null says the same as an absent key. */
export function withoutNulls(from: JsonRecord): JsonRecord {
  const kept = Object.entries(from).flatMap(([key, value]): [string, Json][] => {
    if (value === null) return []
    if (isRecord(value)) return [[key, withoutNulls(value)]]
    return [[key, isList(value) ? value.map((one) => (isRecord(one) ? withoutNulls(one) : one)) : value]]
  })
  return Object.fromEntries(kept)
}

/** A number may stand where a text is meant: a rate of 12 percent, an id. */
function textOf(value: Json | undefined, key: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new TypeError(`${key}: text was expected`)
}

function numberOf(value: Json | undefined, key: string): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  throw new TypeError(`${key}: a number was expected`)
}
