import type { Amount, Block, Run, Typed, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'

/** All runs of the paper in reading order: what a test or a check walks through. */
export function runsOf(model: DocumentModel): readonly Run[] {
  return model.blocks.flatMap((block) => passagesOf(block).flatMap((passage) => [...passage]))
}

/** Every amount on the paper in reading order. */
export function amountsOf(model: DocumentModel): readonly Amount[] {
  return runsOf(model).flatMap((run) => {
    const inner = innerRun(run)
    return isAmount(inner) ? [inner] : []
  })
}

/** Every text on the paper that a person or a file entered, in reading order, the foot's included. */
export function typedTextsOf(model: DocumentModel): readonly Typed[] {
  const inBlocks = runsOf(model).flatMap((run) => {
    const inner = innerRun(run)
    return typeof inner !== 'string' && 'field' in inner ? [inner] : []
  })
  return [...inBlocks, model.number, model.foot.madeBy, model.author]
}

/** What stands in a run once the emphasis is taken off. */
export function innerRun(run: Run): string | Amount | Typed {
  return typeof run !== 'string' && 'strong' in run ? run.strong : run
}

export function isAmount(run: string | Amount | Typed): run is Amount {
  return typeof run !== 'string' && 'figureId' in run
}

/** The words of a run as printed, the asterisk of an assumed amount included. */
export function printedRun(run: Run): string {
  const inner = innerRun(run)
  if (typeof inner === 'string') return inner
  return isAmount(inner) ? inner.shown + (inner.assumed ? '*' : '') : inner.text
}

/** The passages of a block in reading order: each is one paragraph, cell, item or label. */
export function passagesOf(block: Block): readonly Words[] {
  switch (block.kind) {
    case 'letterhead':
      return [[block.name], ...block.lines]
    case 'title':
      return [[block.text], block.beneath]
    case 'heading':
    case 'paragraph':
      return [block.words]
    case 'list':
      return block.items
    case 'keyValueGrid':
      return block.entries.flatMap((entry) => [[entry.label], entry.value])
    case 'moneyTable':
      return [
        ...block.columns.map((column) => [column.title]),
        ...block.rows.flatMap((row) => [row.cells[0] ?? [], row.beneath, ...row.cells.slice(1)]),
      ]
    case 'figureBox':
      return [[block.label], [block.amount], block.sentence]
    case 'choice':
      return [block.question, ...block.options, ...(block.initials === null ? [] : [[block.initials]])]
    case 'signature':
      return [[block.who], block.statement, ...block.fields.flatMap((field) => [field.filled, [field.label]])]
    case 'notice':
      return [[block.heading], ...block.paragraphs]
    case 'pageBreak':
      return []
    case 'payBar':
    case 'lendingBox':
      return framedPassages(block)
  }
}

function framedPassages(block: Extract<Block, { kind: 'payBar' | 'lendingBox' }>): readonly Words[] {
  if (block.kind === 'payBar') {
    const rows = (yours: boolean) =>
      block.parts
        .filter((part) => part.yours === yours)
        .flatMap((part): Words[] => [[`${part.name}.`], [part.sentence], [part.amount]])
    return [
      ...(isDrawable(block.parts) ? [] : [[block.whyNoBar]]),
      ...block.heads.map((head) => [head]),
      ...rows(true),
      ...(block.youPay === null ? [] : [[block.youPay.label], [block.youPay.amount]]),
      ...rows(false),
      [block.charge.label],
      [block.charge.amount],
    ]
  }
  return [
    block.creditor,
    ...block.terms.flatMap((term): Words[] => [[term.label], term.phrase, [term.amount]]),
    [block.scheduleTitle],
    ...block.scheduleHeads.map((head) => [head]),
    ...block.schedule.flatMap((row): Words[] => [[row.count], [row.amount], row.due]),
    ...block.statements.flatMap((statement): Words[] => [[statement.label], statement.words]),
  ]
}

/** May a bar be drawn? Only when every part is known to the cent and none is negative. */
export function isDrawable(parts: readonly { readonly amount: Amount }[]): boolean {
  return parts.length > 0 && parts.every(({ amount }) => amount.cents !== null && amount.cents >= 0)
}
