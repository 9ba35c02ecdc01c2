import type { Face } from './fonts.ts'

/** Letters in one font, or letters that none of our fonts has: those are drawn as boxes. */
export interface Segment {
  readonly face: Face | 'box'
  readonly text: string
}

/** What is never broken: the segments between two spaces. */
export type Token = readonly Segment[]

/** A token with its widths at one point of size, alone and with the space that follows it. */
export interface MeasuredToken {
  readonly token: Token
  readonly spaced: Token
  readonly width: number
  readonly spacedWidth: number
}
