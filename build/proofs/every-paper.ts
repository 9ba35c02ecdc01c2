import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { readWords } from '../checks/read-words.ts'
import { hostileNames } from '../papers/hostile-names.ts'
import { paperFaults } from '../papers/paper-faults.ts'
import { renamed } from '../papers/renamed.ts'
import { samplePapers } from '../papers/sample-papers.ts'

/**
 * Draws every paper of the sample clinic for five hundred names in many scripts: the words that are read back are those
 * of the model, the structure can be heard, the same paper has the same bytes, and qpdf finds nothing where it is
 * installed. `npm run proof:papers -- COUNT` tries fewer names.
 */
const MADE = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' } as const
const count = Number(process.argv[2] ?? 500)
const papers = samplePapers().filter(({ name }) => !/-(?:18|36|60|104)-/.test(name))
const folder = mkdtempSync(join(tmpdir(), 'papers-'))
const hasQpdf = canRun('qpdf', ['--version'])
let [drawn, faulty] = [0, 0]

for (const name of hostileNames(count)) {
  for (const { name: paper, model } of papers) {
    const named = renamed(model, name)
    const first = await drawDocument(named, MADE)
    const again = await drawDocument(named, MADE)
    const faults = [
      ...paperFaults(named, first, await readWords(first.bytes)),
      ...(Buffer.compare(first.bytes, again.bytes) === 0 ? [] : ['the same paper has other bytes']),
      ...(hasQpdf && drawn % 50 === 0 ? qpdfFaults(first.bytes) : []),
    ]
    drawn += 1
    if (faults.length > 0) {
      faulty += 1
      console.log(`${paper}  ${name}: ${faults.join('; ')}`)
    }
  }
}
rmSync(folder, { recursive: true })
console.log(`${drawn} papers, ${faulty} with faults${hasQpdf ? '' : '; qpdf is not installed'}`)
process.exitCode = faulty === 0 ? 0 : 1

function qpdfFaults(bytes: Uint8Array): readonly string[] {
  const path = join(folder, 'paper.pdf')
  writeFileSync(path, bytes)
  return canRun('qpdf', ['--check', path]) ? [] : ['qpdf finds something']
}

function canRun(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
