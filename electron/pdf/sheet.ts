import type { Words } from '../../shared/documents/blocks.ts'
import type { PaperFonts } from './fonts.ts'
import type { MeasuredToken } from './tokens.ts'

/** US Letter in points. The column is 6.75 in wide; with room for punching the left margin is a full inch. */
export const PAGE = { width: 612, height: 792, column: 486, top: 54, bottom: 45, left: 63 } as const

/** Height of a line of Noto Sans over its size. */
export const LEADING = 1.362
/** How far the baseline lies below the top of the line, over the size. */
export const ASCENT = 1.069

/** A letter that no font of ours has, with the field in which it stands. */
export interface PaperWarning {
  readonly field: string
  readonly text: string
}

/** What stands at the head of the clinic's papers. */
export interface Stationery {
  /** preprinted leaves the top of the first page blank. */
  readonly letterhead: 'printed' | 'preprinted'
  readonly logo: { readonly type: 'image/png' | 'image/jpeg'; readonly bytes: Uint8Array } | null
  /** A line beneath the address; empty prints nothing. */
  readonly footWords: string
}

const PLAIN: Stationery = { letterhead: 'printed', logo: null, footWords: '' }

/** What measuring needs to know: fonts, sizes, the width of the column, and where to report. */
export interface Sheet {
  readonly fonts: PaperFonts
  /** 1, or 1.8 in large print. */
  readonly scale: number
  readonly left: number
  readonly width: number
  readonly size: {
    readonly title: number
    readonly section: number
    readonly text: number
    readonly table: number
    readonly legal: number
    readonly large: number
    readonly figure: number
  }
  readonly stationery: Stationery
  /** Words that were measured on this sheet, in plain and in bold: cells are looked at several times. */
  readonly measured: readonly [Map<Words, readonly MeasuredToken[]>, Map<Words, readonly MeasuredToken[]>]
  readonly warn: (field: string, text: string) => void
}

/** A sheet in normal or large print. Warnings about letters are added to the list, each once. */
export function sheetOf(
  fonts: PaperFonts,
  largePrint: boolean,
  warnings: PaperWarning[],
  stationery: Stationery = PLAIN,
): Sheet {
  const scale = largePrint ? 1.8 : 1
  return {
    fonts,
    scale,
    stationery,
    measured: [new Map(), new Map()],
    left: PAGE.left,
    width: PAGE.column,
    size: {
      title: 18 * scale,
      section: 12.5 * scale,
      text: 11 * scale,
      table: 10.5 * scale,
      legal: 10 * scale,
      large: 14 * scale,
      figure: 30 * Math.min(scale, 1.4),
    },
    warn: (field, text) => {
      if (!warnings.some((warning) => warning.field === field && warning.text === text)) warnings.push({ field, text })
    },
  }
}
