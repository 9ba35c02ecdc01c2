import { runAprCase } from './apr-cases.ts'
import { runSideListCase, SIDE_LISTS } from './apr-side-lists.ts'
import type { CaseResult } from './compare.ts'
import { runDueDateCase } from './due-date-cases.ts'
import { isRecord, type JsonRecord, textOr, withoutNulls } from './json.ts'
import { runScheduleCase } from './schedule-cases.ts'

/**
 * Runs one case of a due-date, schedule or annual-percentage-rate file through the production engine and compares the
 * keys that stand in `expected`. An entry of a side list carries the list's name as its kind.
 */
export function runInstallmentCase(file: JsonRecord, vector: JsonRecord): CaseResult {
  try {
    return caseOf(textOr(file, 'schema', ''), vector)
  } catch (error) {
    return { passed: false, detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

function caseOf(schema: string, given: JsonRecord): CaseResult {
  const vector = isRecord(given.input) ? { ...given, input: withoutNulls(given.input) } : withoutNulls(given)
  if (schema === 'due-date-cases/1') return runDueDateCase(vector)
  if (schema === 'schedule-cases/1') return runScheduleCase(vector)
  if (schema !== 'apr-cases/1') return { passed: false, detail: `unknown schema ${schema}` }
  const list = textOr(vector, 'kind', '')
  return SIDE_LISTS.includes(list) ? runSideListCase(list, vector) : runAprCase(vector)
}
