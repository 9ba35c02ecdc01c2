import { expect, test } from 'vitest'
import { type SetupFacts, type SetupStep, setupStepsLeft } from '../../shared/model/setup-steps.ts'
import { CLINIC } from '../support/samples.ts'

const READY: SetupFacts = {
  clinic: CLINIC,
  priceLists: 1,
  hasRules: true,
  activePeople: 2,
  chosenPrinters: 1,
  backupWarnings: [],
}

test('a clinic that is set up has no step left', () => {
  expect(setupStepsLeft(READY)).toEqual([])
})

const CASES: readonly (readonly [SetupStep, Partial<SetupFacts>])[] = [
  ['recoveryCode', { backupWarnings: ['noRecoveryCode'] }],
  ['recoveryCode', { backupWarnings: ['codeUnseen'] }],
  ['letterhead', { clinic: { ...CLINIC, addressLines: [' '] } }],
  ['letterhead', { clinic: { ...CLINIC, state: '' } }],
  ['numbers', { clinic: { ...CLINIC, npi: '' } }],
  ['numbers', { clinic: { ...CLINIC, tin: '' } }],
  ['prices', { priceLists: 0 }],
  ['rules', { hasRules: false }],
  ['people', { activePeople: 1 }],
  ['printer', { chosenPrinters: 0 }],
  ['firstBackup', { backupWarnings: ['never'] }],
  ['secondPlace', { backupWarnings: ['secondMissing'] }],
]

test.each(CASES)('the step %s is left while it is missing', (step, facts) => {
  expect(setupStepsLeft({ ...READY, ...facts })).toEqual([step])
})

test('nobody is told to do what is not known', () => {
  const unknown = { clinic: null, priceLists: null, hasRules: null, activePeople: null, chosenPrinters: null }

  expect(setupStepsLeft({ ...unknown, backupWarnings: null })).toEqual([])
})
