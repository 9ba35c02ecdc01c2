import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { drawDocument } from '../electron/pdf/draw-document.ts'
import { plainDate } from '../shared/dates/plain-date.ts'
import { flatText } from '../shared/documents/flat-text.ts'
import { samplePapers } from './papers/sample-papers.ts'
import { staffPapers } from './papers/staff-papers.ts'

/**
 * Writes every paper of the invented sample clinic to a folder, in both languages, in normal and in large print, with
 * its flat text beside it: `npm run papers -- DIR`. A second word draws only the papers whose name holds it.
 */
const folder = resolve(process.argv[2] ?? 'demo-output')
const [, , , wanted = ''] = process.argv
await mkdir(folder, { recursive: true })

for (const { name, model, mark } of [...samplePapers(), ...staffPapers()].filter((paper) =>
  paper.name.includes(wanted),
)) {
  await writeFile(join(folder, `${name}.txt`), flatText(model))
  for (const largePrint of [false, true]) {
    const file = `${name}${largePrint ? '-large' : ''}.pdf`
    const { bytes, pages, warnings } = await drawDocument(model, {
      madeAt: '2026-11-09T14:32:00-05:00',
      mark,
      copyFirstOn: plainDate('2026-11-09'),
      largePrint,
    })
    await writeFile(join(folder, file), bytes)
    const doubts = warnings.map(({ field, text }) => `${field}: ${text}`).join(', ')
    console.log(`${file}  ${pages} pages  ${bytes.length} bytes${doubts === '' ? '' : `  ${doubts}`}`)
  }
}
