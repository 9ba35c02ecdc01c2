import type { PayPart } from '../../../shared/text/documents-parts.ts'
import type { Box } from '../pen.ts'

type Page = PDFKit.PDFDocument

/** How each part of a charge looks without any colour: fills and lines that black and white printing keeps apart. */
const PATTERNS: { readonly [P in PayPart]: (page: Page, box: Box) => void } = {
  deductible: (page, box) => fill(page, box, '#3a3a3a'),
  copays: (page, box) => fill(page, box, '#f4f4f4'),
  coinsurance: (page, box) => horizontal(page, box, 3.2),
  notCovered: crossHatch,
  penalty: (page, box) => {
    crossHatch(page, box)
    horizontal(page, box, 6)
  },
  balanceBill: (page, box) => {
    crossHatch(page, box)
    dots(page, box, '#000000')
  },
  selfPay: (page, box) => fill(page, box, '#8a8a8a'),
  secondInsurance: (page, box) => {
    dots(page, box, '#777777')
    vertical(page, box, 6)
  },
  insurance: (page, box) => dots(page, box, '#777777'),
  discount: (page, box) => hatch(page, box, 5),
}

/** Fills a box with the pattern of a part and outlines it in black. */
export function drawPattern(page: Page, part: PayPart, box: Box): void {
  page.save().rect(box.x, box.y, box.width, box.height).clip()
  page.lineWidth(0.7).strokeColor('black')
  PATTERNS[part](page, box)
  page.restore()
  page.save().lineWidth(0.75).rect(box.x, box.y, box.width, box.height).stroke('black').restore()
}

function fill(page: Page, { x, y, width, height }: Box, gray: string): void {
  page.rect(x, y, width, height).fill(gray)
}

function horizontal(page: Page, { x, y, width, height }: Box, step: number): void {
  for (let at = y + step / 2; at < y + height; at += step) page.moveTo(x, at).lineTo(x + width, at)
  page.stroke('black')
}

function vertical(page: Page, { x, y, width, height }: Box, step: number): void {
  for (let at = x + step / 2; at < x + width; at += step) page.moveTo(at, y).lineTo(at, y + height)
  page.stroke('black')
}

/** Lines rising at 45 degrees; their place does not depend on the box, so that neighbours stay in step. */
function hatch(page: Page, { x, y, width, height }: Box, step: number): void {
  for (let at = x - height; at < x + width; at += step) page.moveTo(at, y + height).lineTo(at + height, y)
  page.stroke('black')
}

function crossHatch(page: Page, box: Box): void {
  const { x, y, width, height } = box
  hatch(page, box, 4)
  for (let at = x - height; at < x + width; at += 4) page.moveTo(at, y).lineTo(at + height, y + height)
  page.stroke('black')
}

function dots(page: Page, { x, y, width, height }: Box, gray: string): void {
  for (let row = 0; row * 4 < height; row++) {
    for (let at = x + (row % 2 === 0 ? 2 : 4); at < x + width; at += 4) page.circle(at, y + row * 4 + 2, 0.75)
  }
  page.fill(gray)
}
