/// <reference types="pdfkit" />
/// <reference path="./pdfkit-extra.d.ts" />
import { lettersOf, short, type WriteLetters } from './letters.ts'
import type { Line, TextLines } from './lines.ts'
import type { PackingDocument } from './packing-document.ts'
import { BOX_WIDTH } from './segments.ts'
import { ASCENT } from './sheet.ts'
import { type Structure, structureOf, type Tag, type TagOptions } from './structure.ts'

export type { Tag, TagOptions }

/** A place and size on the page in points, from the top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * What draws on the pages: text inside an element that a screen reader reads, and everything else as an artifact that
 * it skips. Nothing is ever drawn outside of both.
 */
export interface Pen {
  readonly root: Tag
  /** A new element at the end of its parent. */
  readonly element: (parent: Tag, type: string, options?: TagOptions) => Tag
  /** Draws inside the element; may be called again on a later page. */
  readonly inside: Structure['inside']
  /** Lines from `from` on, `count` of them, at a place; call it inside an element. */
  readonly lines: (text: TextLines, place: { x: number; top: number; align?: Alignment }) => void
  readonly artifact: (draw: (document: PDFKit.PDFDocument) => void, kind?: 'Layout' | 'Pagination') => void
  readonly rule: (place: { x: number; y: number; width: number }, weight: number, gray?: number) => void
  readonly ground: (box: Box, gray: number) => void
  readonly document: PDFKit.PDFDocument
  /** Writes the elements into the file. */
  readonly end: () => void
}

export interface Alignment {
  readonly to: 'left' | 'right' | 'center'
  readonly width: number
}

/** Of white, between 0 for black and 1. */
export const GRAY_GROUND = 0.93
export const GRAY_RULE = 0.7

/** A pen for a document that has no elements yet. */
export function penFor(document: PackingDocument): Pen {
  const write = lettersOf(document)
  const { root, element, inside, end } = structureOf(document)
  const artifact: Pen['artifact'] = (draw, kind = 'Layout') => {
    document.addContent(`/Artifact <</Type /${kind}>> BDC`)
    draw(document)
    document.addContent('EMC')
  }
  return {
    root,
    document,
    end,
    element: (parent, type, options = {}) => element(parent, type, options),
    inside,
    lines: (text, { x, top, align }) => {
      text.lines.forEach((line, index) => {
        const shift = align ? shiftOf(line, align, text.hang) : 0
        drawLine(document, line, {
          x: x + shift,
          baseline: top + index * text.lineHeight + text.size * ASCENT,
          text,
          write,
        })
      })
    },
    artifact,
    rule: ({ x, y, width }, weight, gray = 0) =>
      artifact(() =>
        document.addContent(`q ${weight} w ${gray} G ${short(x)} ${short(y)} m ${short(x + width)} ${short(y)} l S Q`),
      ),
    ground: ({ x, y, width, height }, gray) =>
      artifact(() =>
        document.addContent(`q ${gray} g ${short(x)} ${short(y)} ${short(width)} ${short(height)} re f Q`),
      ),
  }
}

function shiftOf(line: Line, align: Alignment, hang: number): number {
  if (align.to === 'left') return 0
  const room = align.width - line.width
  return align.to === 'right' ? room + hang : room / 2
}

interface LinePlace {
  readonly x: number
  readonly baseline: number
  readonly text: TextLines
  readonly write: WriteLetters
}

function drawLine(document: PDFKit.PDFDocument, line: Line, { x, baseline, text, write }: LinePlace): void {
  for (const part of line.placed) {
    if (part.face === 'box') drawBoxes(document, part.text, { x: x + part.x, baseline, size: text.size })
    else write(part.text, { face: part.face, size: text.size, x: x + part.x, baseline })
  }
}

/** One visible box for each letter that no font of ours has. */
function drawBoxes(
  document: PDFKit.PDFDocument,
  text: string,
  { x, baseline, size }: { x: number; baseline: number; size: number },
): void {
  document.save().lineWidth(size * 0.05)
  Array.from(text).forEach((_, index) => {
    const left = x + (index * BOX_WIDTH + 0.07) * size
    document.rect(left, baseline - size * 0.68, size * (BOX_WIDTH - 0.14), size * 0.68).stroke('black')
  })
  document.restore()
}
