import { dirname } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditBundle } from '../../build/audit/audit-bundle.ts'
import { bundleMutants, type Mutant, mutants } from '../../build/audit/mutants.ts'
import { builtApp } from '../../build/build-app.ts'
import { mainFileOf, packedApp, weakened, weaknesses } from './support.ts'

let packed = ''

beforeAll(() => {
  packed = packedApp()
})

test('the built app shows no weakness', async () => {
  expect(await weaknesses(builtApp.main, { isPackaged: false, setsUp: true })).toEqual([])
})

test('the shipped app shows no weakness', async () => {
  expect(await weaknesses(mainFileOf(packed), { isPackaged: true, setsUp: true })).toEqual([])
})

const runs = new Map<string, Promise<readonly string[]>>()

/** What the audit finds in the run that a mutant belongs to; mutants without one have their own. */
function foundWith({ name, run, needsSession }: Mutant): Promise<readonly string[]> {
  const key = run ?? name
  const known = runs.get(key)
  if (known !== undefined) return known
  const together = mutants.filter((mutant) => (mutant.run ?? mutant.name) === key)
  const settings = { isPackaged: true, setsUp: needsSession === true }
  const found = weaknesses(weakened(packed, together), settings)
  runs.set(key, found)
  return found
}

describe.concurrent('each setting that is weakened is named', () => {
  test.each(mutants)('$name', async (mutant) => {
    const found = await foundWith(mutant)

    expect(found.filter((line) => mutant.finds.test(line))).toHaveLength(1)
  })
})

test('mutants that share a run weaken different things', () => {
  const lines = mutants.map(({ finds }) => finds.source)

  expect(new Set(lines).size).toBe(lines.length)
})

test('the built main program can do nothing that was not decided on', () => {
  expect(auditBundle(dirname(builtApp.main))).toEqual([])
})

describe('each thing that the main program must not be able to do is named', () => {
  test.each(bundleMutants)('$name', (mutant) => {
    const found = auditBundle(dirname(weakened(packed, [mutant])))

    expect(found.filter((line) => mutant.finds.test(line))).toHaveLength(1)
  })
})
