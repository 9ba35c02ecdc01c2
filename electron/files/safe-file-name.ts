const MAX_BYTES = 120
const FORBIDDEN = /[\p{Surrogate}\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"/\\|?*]/gu
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/**
 * A file name made from words of ours, safe on every system: no separators, no control or direction characters, no name of
 * a device, no dot or space at its ends, at most 120 bytes with its extension.
 *
 * `extension` comes without its dot. Words that leave nothing become `Candor`.
 */
export function safeFileName(words: string, extension: string): string {
  const tidy = trimEnds(words.normalize('NFC').replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/gu, ' '))
  const named = tidy === '' ? 'Candor' : DEVICE_NAME.test(tidy) ? `_${tidy}` : tidy
  const ending = `.${extension}`
  return trimEnds(cutToBytes(named, MAX_BYTES - Buffer.byteLength(ending))) + ending
}

function trimEnds(text: string): string {
  return text.replaceAll(/^[\s.]+|[\s.]+$/gu, '')
}

/** Never cuts through a character, nor between a letter and its accents. */
function cutToBytes(text: string, limit: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept + segment) > limit) return kept
    kept += segment
  }
  return kept
}
