import type { CaseResult } from './compare.ts'
import type { JsonRecord } from './json.ts'

export function runScheduleCase(vector: JsonRecord): CaseResult {
  return { passed: false, detail: `unknown kind ${String(vector.kind)}` }
}
