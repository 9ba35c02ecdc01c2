import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { readWords } from '../checks/read-words.ts'
import { hostileNames } from '../papers/hostile-names.ts'
import { paperFaults } from '../papers/paper-faults.ts'
import { renamed } from '../papers/renamed.ts'
import { samplePapers } from '../papers/sample-papers.ts'
import type { Outcome, Proof } from './proof.ts'

const MADE = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' } as const
/** qpdf looks at one paper in so many, where it is installed. */
const EACH_TO_QPDF = 50

/** Draws every paper of the sample clinic for names in many scripts and reads each back. */
export const papersProof: Proof = {
  name: 'papers',
  promise: 'a name is printed as it was typed or as a □ with a warning, on papers that are whole and always the same',
  run: (length) => provePapers(length === 'full' ? 500 : 1),
}

async function provePapers(names: number): Promise<Outcome> {
  const papers = samplePapers().filter(({ name }) => !/-(?:18|36|60|104)-/.test(name))
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  const qpdf = canRun('qpdf', ['--version']) ? join(folder, 'paper.pdf') : null
  const failed: string[] = []
  let drawn = 0
  for (const name of hostileNames(names)) {
    for (const { name: paper, model } of papers) {
      const faults = await faultsOf(renamed(model, name), drawn % EACH_TO_QPDF === 0 ? qpdf : null)
      drawn += 1
      if (faults.length > 0) failed.push(`${paper}  ${name}: ${faults.join('; ')}`)
    }
  }
  rmSync(folder, { recursive: true })
  const remarks = [`${drawn} papers for ${names} names`, ...(qpdf === null ? ['qpdf is not installed'] : [])]
  return { passed: drawn - failed.length, failed, remarks }
}

/** `qpdf` is where the paper is written for it; null leaves it out. */
async function faultsOf(model: DocumentModel, qpdf: string | null): Promise<readonly string[]> {
  const first = await drawDocument(model, MADE)
  const again = await drawDocument(model, MADE)
  const isSame = Buffer.compare(first.bytes, again.bytes) === 0
  if (qpdf !== null) writeFileSync(qpdf, first.bytes)
  return [
    ...paperFaults(model, first, await readWords(first.bytes)),
    ...(isSame ? [] : ['the same paper has other bytes']),
    ...(qpdf === null || canRun('qpdf', ['--check', qpdf]) ? [] : ['qpdf finds something']),
  ]
}

function canRun(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
