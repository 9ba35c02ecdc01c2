import { isAdjudicationFile, isGfeFile, runAdjudicationCase } from './adjudication.ts'
import { SIDE_LISTS } from './apr-side-lists.ts'
import type { CaseResult } from './compare.ts'
import { runInstallmentCase } from './installments.ts'
import { type JsonRecord, textOr } from './json.ts'

/** A kind of vector file: how it is told, and what runs one of its cases. */
export interface Family {
  readonly fits: (file: JsonRecord) => boolean
  /** Lists beside `cases` whose entries are cases too. */
  readonly sideLists: readonly string[]
  readonly run: (file: JsonRecord, vector: JsonRecord) => CaseResult
}

function hasSchema(...names: readonly string[]): (file: JsonRecord) => boolean {
  return (file) => names.includes(textOr(file, 'schema', ''))
}

/** Every family that the program can run. The first that fits a file runs all of its cases. */
export const families: readonly Family[] = [
  { fits: hasSchema('due-date-cases/1', 'schedule-cases/1'), sideLists: [], run: runInstallmentCase },
  { fits: hasSchema('apr-cases/1'), sideLists: SIDE_LISTS, run: runInstallmentCase },
  { fits: isAdjudicationFile, sideLists: [], run: runAdjudicationCase },
  { fits: isGfeFile, sideLists: [], run: runAdjudicationCase },
]
