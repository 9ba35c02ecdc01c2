/// <reference types="pdfkit" />
/// <reference path="./pdfkit-extra.d.ts" />
import { lettersOf, type WriteLetters } from './letters.ts'
import type { Line, TextLines } from './lines.ts'
import { BOX_WIDTH } from './segments.ts'
import { ASCENT } from './sheet.ts'

export type Tag = PDFKit.PDFStructureElement
export type TagOptions = PDFKit.Mixins.StructureElementOptions

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
  readonly inside: (tag: Tag, draw: () => void) => void
  /** Lines from `from` on, `count` of them, at a place; call it inside an element. */
  readonly lines: (text: TextLines, place: { x: number; top: number; align?: Alignment }) => void
  readonly artifact: (draw: (document: PDFKit.PDFDocument) => void, kind?: 'Layout' | 'Pagination') => void
  readonly rule: (place: { x: number; y: number; width: number }, weight: number, gray?: string) => void
  readonly ground: (box: Box, gray: string) => void
  readonly document: PDFKit.PDFDocument
}

export interface Alignment {
  readonly to: 'left' | 'right' | 'center'
  readonly width: number
}

export const GRAY_GROUND = '#eeeeee'
export const GRAY_RULE = '#b3b3b3'

/** A pen for a document whose root element is attached already. */
export function penFor(document: PDFKit.PDFDocument, root: Tag): Pen {
  const write = lettersOf(document)
  const artifact: Pen['artifact'] = (draw, kind = 'Layout') => {
    document.markContent('Artifact', { type: kind })
    draw(document)
    document.endMarkedContent()
  }
  return {
    root,
    document,
    element: (parent, type, options = {}) => {
      const tag = document.struct(type, options)
      parent.add(tag)
      return tag
    },
    inside: (tag, draw) => {
      tag.add(draw)
    },
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
    rule: ({ x, y, width }, weight, gray = 'black') =>
      artifact((page) => {
        page
          .save()
          .lineWidth(weight)
          .moveTo(x, y)
          .lineTo(x + width, y)
          .stroke(gray)
          .restore()
      }),
    ground: ({ x, y, width, height }, gray) =>
      artifact((page) => {
        page.save().rect(x, y, width, height).fill(gray).restore()
      }),
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
