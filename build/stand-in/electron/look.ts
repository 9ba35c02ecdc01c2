const DEEPEST = 6

/** How something looks in a record: plain values as they are, functions and living objects by their names. */
export function lookOf(value: unknown, depth = 0): unknown {
  if (typeof value === 'function') return '[function]'
  if (typeof value === 'symbol') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (depth > DEEPEST) return '[deep]'
  if (Array.isArray(value)) return value.map((one) => lookOf(one, depth + 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, lookOf(one, depth + 1)]))
  }
  return 'shownName' in value ? `[${String(value.shownName)}]` : `[${value.constructor.name}]`
}
