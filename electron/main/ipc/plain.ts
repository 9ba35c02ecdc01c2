const MOST_DEPTH = 24
const MOST_MEMBERS = 200_000
const LONGEST_TEXT = 4_000_000

/**
 * Is this plain content of bearable size: objects, lists, texts, numbers, yes/no, null and bytes? Asked before any
 * schema looks at it, so that neither depth nor size nor an odd prototype can hurt.
 */
export function isPlainRequest(value: unknown): boolean {
  let members = 0
  const walk = (part: unknown, depth: number): boolean => {
    members += 1
    if (depth > MOST_DEPTH || members > MOST_MEMBERS) return false
    if (part === null || part === undefined || typeof part === 'boolean' || typeof part === 'number') return true
    if (typeof part === 'string') return part.length <= LONGEST_TEXT
    if (typeof part !== 'object') return false
    if (Array.isArray(part)) return part.every((member) => walk(member, depth + 1))
    const prototype: unknown = Object.getPrototypeOf(part)
    if (prototype !== Object.prototype && prototype !== null) return false
    return Object.entries(part).every(([key, member]) => key !== '__proto__' && walk(member, depth + 1))
  }
  return walk(value, 0)
}
