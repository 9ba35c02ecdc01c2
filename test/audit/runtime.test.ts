import { dirname } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditBundle } from '../../build/audit/audit-bundle.ts'
import { bundleMutants, mutants } from '../../build/audit/mutants.ts'
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

describe.concurrent('each setting that is weakened is named', () => {
  test.each(mutants)('$name', async (mutant) => {
    const settings = { isPackaged: true, setsUp: mutant.needsSession === true }
    const found = await weaknesses(weakened(packed, mutant), settings)

    expect(found.filter((line) => mutant.finds.test(line))).toHaveLength(1)
  })
})

test('the built main program can do nothing that was not decided on', () => {
  expect(auditBundle(dirname(builtApp.main))).toEqual([])
})

describe('each thing that the main program must not be able to do is named', () => {
  test.each(bundleMutants)('$name', (mutant) => {
    const found = auditBundle(dirname(weakened(packed, mutant)))

    expect(found.filter((line) => mutant.finds.test(line))).toHaveLength(1)
  })
})
