import type { Typed } from './blocks.ts'

/** Signs that change the direction of writing or cannot be seen: never wanted on a paper, often a trick. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164]/gu

/**
 * What a person or a file entered, made fit for paper: letters composed, unseen and direction signs taken out,
 * line ends and runs of spaces made one space. `field` names it in a warning about a letter that cannot be drawn.
 */
export function typed(field: string, text: string): Typed {
  return { field, text: cleanText(text) }
}

/** A phone number or another identifier: never broken at the end of a line. */
export function typedWhole(field: string, text: string): Typed {
  return { field, text: cleanText(text).replace(/ /g, '\u00a0') }
}

/** The text without unseen signs, composed (NFC), with single spaces. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}
