/** Which letters the fonts of our papers can draw. A name with any other letter gets a visible box and a warning. */

const LATIN_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1e6, 0x1e7],
  [0x218, 0x21b],
  [0x2b9, 0x2bc],
  [0x300, 0x304],
  [0x306, 0x30c],
  [0x31b, 0x31b],
  [0x323, 0x328],
  [0x1e9e, 0x1ef9],
]

const GREEK_AND_CYRILLIC_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x20],
  [0x27, 0x27],
  [0x2d, 0x2e],
  [0x300, 0x301],
  [0x308, 0x308],
  [0x370, 0x377],
  [0x37a, 0x37f],
  [0x384, 0x3ff],
  [0x400, 0x52f],
  [0x1f00, 0x1fff],
]

const MARKS = '‐‑–—‘’“”†‡•…€−×™ '

/** Latin with the letters of Spanish, Portuguese, Polish, Turkish, Vietnamese and their neighbours, and our marks. */
export const LATIN_LETTERS = lettersOf(LATIN_RANGES) + MARKS

/** The fallback: Greek, Cyrillic and what stands between their words. */
export const GREEK_AND_CYRILLIC_LETTERS = lettersOf(GREEK_AND_CYRILLIC_RANGES)

function lettersOf(ranges: readonly (readonly [number, number])[]): string {
  let letters = ''
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++) letters += String.fromCodePoint(code)
  }
  return letters
}
