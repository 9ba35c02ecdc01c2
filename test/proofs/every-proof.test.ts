import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../build/checks/sources.ts'
import { everyProof } from '../../build/proofs/every-proof.ts'

const tested = everyProof.filter(({ tests }) => tests !== undefined)
const alone = everyProof.filter(({ tests }) => tests === undefined)

test.each(alone.map((proof) => [proof.name, proof] as const))(
  '%s holds in its short run',
  { timeout: 240_000 },
  async (name, proof) => {
    const outcome = await proof.run('short')
    if ('missing' in outcome) {
      console.warn(`The proof ${name} did not run on this computer: ${outcome.missing}.`)
      return
    }

    expect(outcome.failed).toEqual([])
    expect(outcome.passed).toBeGreaterThan(0)
  },
)

test.each(tested.map(({ name, tests }) => [name, tests] as const))(
  '%s stands on tests that are there',
  (_name, tests) => {
    expect(tests?.filter((file) => !existsSync(join(root, file)))).toEqual([])
  },
)

test('every proof has its command and its line in the list', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const list = readFileSync(join(root, 'build/proofs/README.md'), 'utf8')

  const without = everyProof.filter(
    ({ name }) =>
      scripts[`proof:${name}`] !== `node build/proofs/run.ts ${name}` || !list.includes(`npm run proof:${name}\``),
  )

  expect(without.map(({ name }) => name)).toEqual([])
})
