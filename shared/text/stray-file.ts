const FEES = 'under Fees: Ctrl J, then F'
const CARD = 'on the patient’s coverage: Alt C'

/** Where files belong, by the ends of their names. */
const PLACES: readonly (readonly [ends: readonly string[], where: string])[] = [
  [['pdf'], 'A signed page is dropped on its paper: Ctrl J, then D.'],
  [
    ['png', 'jpg', 'jpeg'],
    `A signed page is dropped on its paper: Ctrl J, then D. A picture of an insurance card is dropped ${CARD}. The clinic’s logo is dropped on Look of papers.`,
  ],
  [['webp', 'gif', 'bmp', 'heic', 'heif', 'tif', 'tiff'], `A picture of an insurance card is dropped ${CARD}.`],
  [['csv', 'tsv', 'tab', 'json', 'xlsx', 'xlsm'], `A price list is dropped ${FEES}.`],
  [['txt'], `A price list is dropped ${FEES}; an eligibility answer (271) ${CARD}.`],
  [['271'], `An eligibility answer (271) is dropped ${CARD}.`],
  [['835', 'era'], 'A remittance (835) is dropped on the outcome of its estimate: Ctrl J, then E.'],
  [
    ['edi', 'x12'],
    `An eligibility answer (271) is dropped ${CARD}; a remittance (835) on the outcome of its estimate: Ctrl J, then E.`,
  ],
  [
    ['xls', 'xlsb', 'ods', 'numbers'],
    `Save the workbook as .xlsx and drop that ${FEES}. Or copy its cells and paste them there with Ctrl V.`,
  ],
]

/** Where a file belongs that was dropped on a place that takes none, by the end of its name. Nothing of it was read. */
export function strayFile(name: string): string {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const where = PLACES.find(([ends]) => ends.includes(end))?.[1] ?? 'Files of this kind are not taken anywhere.'
  return `Nothing was read. ${where}`
}
