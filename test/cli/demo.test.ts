import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWords } from '../../build/checks/read-words.ts'
import { root } from '../../build/checks/sources.ts'
import { isPlaintext } from '../../db/file-head.ts'
import { cents } from '../../shared/money/cents.ts'
import { shownAmount } from '../../shared/money/show.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-demo-test-'))
const out = join(folder, 'out')
const kept = join(folder, 'kept')

interface Figures {
  readonly routes: readonly { readonly routeId: string; readonly totals: Readonly<Record<string, number | null>> }[]
  readonly plan: { readonly owed: number; readonly installments: readonly { readonly amount: number }[] }
}

let printed = ''
let figures: Figures
const papers = (): readonly string[] => readdirSync(out).filter((name) => name.endsWith('.pdf'))

beforeAll(() => {
  const words = ['electron/cli/demo.ts', '--out', out, '--keep-data', kept]
  printed = execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
  figures = JSON.parse(readFileSync(join(out, 'figures.json'), 'utf8'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the demonstration', () => {
  test('compares three ways of paying and says why', () => {
    expect(printed).toContain('PATIENT PAYS')
    expect(printed).toMatch(/Insured, in network: \$682\.00 = deductible \$640\.00 \+ coinsurance \$42\.00/)
  })

  test('writes the four papers of the main job', () => {
    expect(
      papers()
        .map((name) => name.replace(/^\S+ /, ''))
        .sort(),
    ).toEqual(['goodFaithEstimate.pdf', 'insuredEstimate.pdf', 'planAgreement.pdf', 'receipt.pdf'])
  })

  test('prints on paper what stands in its figures', async () => {
    const shown = async (kind: string) => {
      const name = papers().find((paper) => paper.includes(kind)) ?? ''
      return (await readWords(new Uint8Array(readFileSync(join(out, name))))).join(' ')
    }
    const total = (routeId: string) =>
      figures.routes.find((route) => route.routeId === routeId)?.totals['estimate.patientOwes']

    expect(await shown('insuredEstimate')).toContain(shownAmount(cents(total('B') ?? -1)))
    expect(await shown('goodFaithEstimate')).toContain(shownAmount(cents(total('A') ?? -1)))
    expect(await shown('planAgreement')).toContain(shownAmount(cents(figures.plan.installments[0]?.amount ?? -1)))
  })

  test('splits what is owed without losing a cent', () => {
    const sum = figures.plan.installments.reduce((total, { amount }) => total + amount, 0)

    expect(sum).toBe(figures.plan.owed)
  })

  test('keeps its clinic encrypted where it was told to', () => {
    expect(isPlaintext(join(kept, 'candor.db'))).toBe(false)
  })

  test('makes files that other readers take, where they are installed', () => {
    if (spawnSync('qpdf', ['--version']).status !== 0) {
      console.log('qpdf is not installed: its opinion was not asked')
      return
    }
    for (const name of papers()) expect(spawnSync('qpdf', ['--check', join(out, name)]).status).toBe(0)
  })
})
