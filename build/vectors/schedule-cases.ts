import { ALLOCATION_KINDS } from './allocation-cases.ts'
import { CHANGE_KINDS } from './change-cases.ts'
import { type CaseResult, compared, type Given, nearText } from './compare.ts'
import { INTEREST_KINDS } from './interest-cases.ts'
import { type JsonRecord, recordAt, textAt } from './json.ts'
import { SERVICING_KINDS } from './servicing-cases.ts'
import { SPLIT_KINDS } from './split-cases.ts'

const KINDS: Readonly<Record<string, (input: JsonRecord) => Given>> = {
  ...SPLIT_KINDS,
  ...INTEREST_KINDS,
  ...CHANGE_KINDS,
  ...ALLOCATION_KINDS,
  ...SERVICING_KINDS,
}

/** Figures before rounding are compared to a billionth of a dollar. */
const SPECIAL = { unrounded_payment: nearText(9) }

/** Runs one case of a schedule file through the engine. */
export function runScheduleCase(vector: JsonRecord): CaseResult {
  const run = KINDS[textAt(vector, 'kind')]
  if (!run) return { passed: false, detail: `unknown kind ${textAt(vector, 'kind')}` }
  return compared(recordAt(vector, 'expected'), run(recordAt(vector, 'input')), SPECIAL)
}
