/** So deep may lists and objects of a file stand in each other. Source: hostile-input limits of the security page. */
export const DEEPEST_JSON = 50

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125]

/**
 * What is wrong with the shape of a JSON text before anybody parses it: deeper than fifty, or an object that says one
 * thing twice, of which a parser would quietly take the last. Null when neither, and for text that is no JSON at all,
 * which the parser refuses. In time that grows with its length.
 */
export function jsonFault(text: string): 'JSON-TOO-DEEP' | 'JSON-TWICE' | null {
  /** The keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = []
  let isKeyNext = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = endOfText(text, at)
      if (end < 0) return null
      const keys = isKeyNext ? open.at(-1) : null
      isKeyNext = false
      if (keys && isThereAlready(keys, text.slice(at, end + 1))) return 'JSON-TWICE'
      at = end
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      open.push(code === OPEN_OBJECT ? new Set() : null)
      isKeyNext = code === OPEN_OBJECT
      if (open.length > DEEPEST_JSON) return 'JSON-TOO-DEEP'
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      open.pop()
      isKeyNext = false
    } else if (code === COMMA) isKeyNext = open.at(-1) instanceof Set
  }
  return null
}

/** Where the text that begins here ends; below zero where it never does. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === BACKSLASH) at += 1
  }
  return -1
}

/** Adds a key; true when it was there. The same key may be written in two ways. */
function isThereAlready(keys: Set<string>, written: string): boolean {
  const key = written.includes('\\') ? plainKey(written) : written
  if (keys.has(key)) return true
  keys.add(key)
  return false
}

function plainKey(written: string): string {
  try {
    return JSON.stringify(JSON.parse(written))
  } catch {
    return written
  }
}
