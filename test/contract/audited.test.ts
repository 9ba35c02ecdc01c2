import { expect, test } from 'vitest'
import { sources } from '../../build/checks/sources.ts'
import { callNames } from '../../shared/contract/call-names.ts'
import { contract } from '../../shared/contract/contract.ts'

/** Whose row is written under another name: what was approved is done under the name of the act itself. */
const UNDER_ANOTHER_NAME = ['approval.carryOut']
const CODE = sources()
  .filter(({ path }) => /^electron\/(services|main)\/.*\.ts$/.test(path))
  .map(({ text }) => text)
  .join('\n')

function writesRow(call: string): boolean {
  return new RegExp(`action[^\\n]*'${call.replace('.', '\\.')}'`).test(CODE)
}

test('every call that is audited writes its row, and no other one does', () => {
  const wrong = callNames.filter(
    (call) => contract[call].audited !== writesRow(call) && !UNDER_ANOTHER_NAME.includes(call),
  )

  expect(wrong).toEqual([])
})
