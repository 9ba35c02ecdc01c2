import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { env, execPath } from 'node:process'
import { root } from '../checks/sources.ts'
import type { Outcome, Proof } from './proof.ts'

/** What the test runner writes of a run. */
interface RunReport {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** Proofs whose trials are tests of the suite: the suite runs them as they are, `npm run proof:NAME` runs them alone. */
export const testedProofs: readonly Proof[] = [
  testedProof('upgrades', 'a clinic of every released version is brought up to date with the same rows and sums', [
    'test/db/upgrades.test.ts',
    'test/db/migrate.test.ts',
  ]),
  testedProof('hardening', 'every hardening setting holds in the built main process, and each weakened one is named', [
    'test/audit/runtime.test.ts',
    'test/audit/start.test.ts',
    'test/audit/workers.test.ts',
  ]),
  testedProof('page', 'the page in Chromium does nothing that hostile text wants, and shows it as text', [
    'test/audit/page-policy.test.ts',
    'test/audit/hostile-names.test.ts',
    'test/stand-in/hostile-page.test.ts',
  ]),
  testedProof('fuses', 'every switch of the shipped runtime is set as decided, and reads back so', [
    'test/audit/fuses.test.ts',
    'test/main/native-modules.test.ts',
  ]),
  testedProof('kit', 'another SQLCipher 4 program opens a backup with the words of the recovery kit alone', [
    'test/main/kit-alone.test.ts',
    'test/db/cipher-traps.test.ts',
  ]),
]

function testedProof(name: string, promise: string, tests: readonly string[]): Proof {
  return {
    name,
    promise,
    tests,
    run: async (length) =>
      length === 'full' ? runTests(tests) : { missing: 'its trials are tests, which the suite runs itself' },
  }
}

function runTests(tests: readonly string[]): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'candor-tested-'))
  const file = join(folder, 'report.json')
  try {
    const words = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...tests]
    spawnSync(execPath, [...words, '--reporter=json', `--outputFile=${file}`], { cwd: root, env, stdio: 'ignore' })
    return outcomeOf(JSON.parse(readFileSync(file, 'utf8')), tests)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function firstLine(messages: readonly string[] = []): string {
  const [line = ''] = (messages[0] ?? '').split('\n')
  return line === '' ? '' : `: ${line.slice(0, 200)}`
}

/** A file that did not load has failed, and so has one that holds no test. */
function outcomeOf({ testResults }: RunReport, tests: readonly string[]): Outcome {
  const single = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = single
    .filter(({ status }) => status !== 'passed')
    .map(({ status, fullName, failureMessages }) => `${status}: ${fullName}${firstLine(failureMessages)}`)
  const ran = new Set(
    testResults.filter(({ assertionResults }) => assertionResults.length > 0).map(({ name }) => relative(root, name)),
  )
  const silent = tests.filter((test) => !ran.has(test)).map((test) => `${test} ran no test`)
  return { passed: single.length - failed.length, failed: [...failed, ...silent] }
}
