import type { Block, Run, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { innerRun, isAmount, passagesOf } from './walk.ts'

/**
 * The whole paper as text that a counselor can review: paragraph by paragraph, rows with bars between the cells,
 * each amount as {figureId: shown}. Golden files of tests hold it.
 */
export function flatText(model: DocumentModel): string {
  const foot = [model.foot.standing, model.foot.draftMark, model.foot.madeBy.text].filter((text) => text !== null)
  return [
    `# ${model.title} [${model.lang}] ${model.number.text} v${model.version} (${model.templateVersion})`,
    ...model.blocks.map(flatBlock),
    `~ ${foot.join(' | ')}`,
    ...model.wording.map(({ id, source, holdsFrom }) => `§ ${id}: ${source}, from ${holdsFrom}`),
    '',
  ].join('\n\n')
}

function flatBlock(block: Block): string {
  const mark = block.element === undefined ? '' : ` (${block.element})`
  if (block.kind === 'moneyTable') {
    const heads = block.columns.map((column) => column.title).join(' | ')
    const rows = block.rows.map((row) => {
      const beneath = row.beneath.length > 0 ? `\n    ${flatWords(row.beneath)}` : ''
      return `${row.rank === 'line' ? '' : `${row.rank}: `}${row.cells.map(flatWords).join(' | ')}${beneath}`
    })
    return [`[moneyTable]${mark}`, heads, ...rows].join('\n')
  }
  if (block.kind === 'keyValueGrid') {
    const entries = block.entries.map(
      ({ label, value, element }) => `${label}: ${flatWords(value)}${element === undefined ? '' : ` (${element})`}`,
    )
    return [`[keyValueGrid]${mark}`, ...entries].join('\n')
  }
  const passages = passagesOf(block).map(flatWords)
  return [`[${block.kind}]${mark}`, ...passages.filter((passage) => passage !== '')].join('\n')
}

function flatWords(words: Words): string {
  return words.map(flatRun).join('')
}

function flatRun(run: Run): string {
  const inner = innerRun(run)
  if (typeof inner === 'string') return inner
  return isAmount(inner) ? `{${inner.figureId}: ${inner.shown}${inner.assumed ? '*' : ''}}` : inner.text
}
