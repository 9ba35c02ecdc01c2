import type { Face } from './faces.ts'

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

/** Segments with their place in a line. */
export interface Placed extends Segment {
  readonly x: number
}

export interface Line {
  readonly placed: readonly Placed[]
  /** Without the space at its end. */
  readonly width: number
}

/** Words broken into lines. Every line ends with a space, so that read aloud the words do not run together. */
export interface TextLines {
  readonly lines: readonly Line[]
  readonly size: number
  readonly lineHeight: number
  readonly height: number
  /** How far the asterisk of an assumed amount hangs out, so that amounts still align on the decimal. */
  readonly hang: number
  /** The whole text, set only when some letter is drawn as a box: what is read aloud and copied instead. */
  readonly actual: string | null
}
