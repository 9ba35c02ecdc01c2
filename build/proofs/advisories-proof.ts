import { spawnSync } from 'node:child_process'
import { root } from '../checks/sources.ts'
import { shippedPackages } from './licences-proof.ts'
import type { Outcome, Proof } from './proof.ts'

const ANSWER_WITHIN_MS = 120_000
const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical']
/** From here on an advisory of a shipped package is a fault. */
const LEAST = 'moderate'

interface Advisory {
  readonly title?: string
  readonly url?: string
  readonly severity?: string
}

/** What `npm audit --json` answers: by package, advisories of its own, and names of packages that pass theirs on. */
interface AuditAnswer {
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (string | Advisory)[] }>>
}

/** Asks the registry for advisories that are known today. Without an answer it says so, and counts as neither. */
export const advisoriesProof: Proof = {
  name: 'advisories',
  promise: 'No package that is shipped has a known advisory of moderate weight or more.',
  run: async (length) =>
    length === 'full' ? asked() : { missing: 'it asks a registry, which the test suite does without' },
}

function asked(): Outcome {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: ANSWER_WITHIN_MS,
    shell: process.platform === 'win32',
  })
  return advisoryOutcome(
    stdout ?? '',
    shippedPackages().map(({ name }) => name),
  )
}

/** What the answer of the registry says of these packages; anything that is no answer is missing. */
export function advisoryOutcome(text: string, shipped: readonly string[]): Outcome {
  const answer = parsed(text)
  if (answer?.vulnerabilities === undefined) return { missing: 'no registry answered that knows advisories' }
  const found = answer.vulnerabilities
  const failed = shipped.flatMap((name) => weighty(found[name]?.via ?? []).map((words) => `${name}: ${words}`))
  return { passed: shipped.length - new Set(failed.map((words) => words.split(':')[0])).size, failed }
}

function weighty(via: readonly (string | Advisory)[]): readonly string[] {
  return via.flatMap((each) => {
    if (typeof each === 'string') return []
    const isWeighty = SEVERITIES.indexOf(each.severity ?? 'critical') >= SEVERITIES.indexOf(LEAST)
    return isWeighty ? [`${each.severity ?? 'of unknown weight'}, ${each.title ?? ''} ${each.url ?? ''}`] : []
  })
}

function parsed(text: string): AuditAnswer | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
