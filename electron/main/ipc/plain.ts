const MOST_DEPTH = 24
const MOST_MEMBERS = 200_000
const MOST_LETTERS = 4_000_000
/** The bytes of one scan or picture; its own call may allow less. */
const MOST_BYTES = 20_000_000

/**
 * Is this plain content of bearable size: objects, lists, texts, numbers, yes/no, null, and the bytes of a file? Asked
 * before any schema looks at it, so that neither depth nor size, a list that claims to be endless, nor an odd prototype
 * can hurt.
 */
export function isPlainRequest(value: unknown): boolean {
  let members = 0
  let letters = 0
  let bytes = 0
  const isBearable = (count: number, text: string): boolean => {
    members += count
    letters += text.length
    return members <= MOST_MEMBERS && letters <= MOST_LETTERS
  }
  const walk = (part: unknown, depth: number): boolean => {
    if (depth > MOST_DEPTH || !isBearable(1, typeof part === 'string' ? part : '')) return false
    if (part === null || typeof part !== 'object') return isPlainValue(part)
    if (part instanceof Uint8Array) {
      bytes += part.byteLength
      return bytes <= MOST_BYTES
    }
    if (Array.isArray(part))
      return part.length <= MOST_MEMBERS - members && part.every((member) => walk(member, depth + 1))
    return (
      isPlainObject(part) &&
      Object.entries(part).every(([key, member]) => isBearable(0, key) && isPlainKey(key) && walk(member, depth + 1))
    )
  }
  return walk(value, 0)
}

function isPlainValue(part: unknown): boolean {
  return part === null || ['undefined', 'boolean', 'number', 'string'].includes(typeof part)
}

function isPlainObject(part: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(part)
  return prototype === Object.prototype || prototype === null
}

function isPlainKey(key: string): boolean {
  return key !== '__proto__' && key !== 'constructor' && key !== 'prototype'
}
