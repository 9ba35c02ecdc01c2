import {
  runCharityCase,
  runDisputeCase,
  runInsuredSlidingCase,
  runSelfPayCase,
  runSlidingFeeCase,
} from './assistance-cases.ts'
import type { CaseResult } from './compare.ts'
import { runCostShareCase } from './cost-share-cases.ts'
import { GFE_KINDS, runGfeCase } from './gfe-cases.ts'
import { isRecord, type JsonRecord, listAt, textOr } from './json.ts'
import { runCobCase, runMedicareSecondaryCase, runPartACase, runPartBCase } from './payer-cases.ts'
import { runPricingCase } from './pricing-cases.ts'

/** What runs each kind of case. Knows no case by its name. */
const BY_KIND: Readonly<Record<string, (vector: JsonRecord) => CaseResult>> = {
  'cost-share': runCostShareCase,
  cob: runCobCase,
  'medicare-part-b': runPartBCase,
  'medicare-part-a': runPartACase,
  'medicare-secondary': runMedicareSecondaryCase,
  pricing: runPricingCase,
  'sliding-fee': runSlidingFeeCase,
  'insured-sliding-fee': runInsuredSlidingCase,
  agb: runCharityCase,
  'self-pay': runSelfPayCase,
  ppdr: runDisputeCase,
}

/** Is it a file of what patients owe? Such files carry no schema name; their cases' kinds tell them. */
export function isAdjudicationFile(file: JsonRecord): boolean {
  return holdsKinds(file, Object.keys(BY_KIND))
}

/** Is it a file of good faith estimates' due days? */
export function isGfeFile(file: JsonRecord): boolean {
  return holdsKinds(file, GFE_KINDS)
}

function holdsKinds(file: JsonRecord, kinds: readonly string[]): boolean {
  return listAt(file, 'cases').some((one) => isRecord(one) && kinds.includes(textOr(one, 'kind', '')))
}

/** Runs one case of what a patient owes. A case that can't be read is a failed case. */
export function runAdjudicationCase(file: JsonRecord, vector: JsonRecord): CaseResult {
  const kind = textOr(vector, 'kind', '')
  try {
    if (GFE_KINDS.some((one) => one === kind)) return runGfeCase(file, vector)
    return BY_KIND[kind]?.(vector) ?? { passed: false, detail: `no engine for ${kind}` }
  } catch (error) {
    return { passed: false, detail: error instanceof Error ? error.message : String(error) }
  }
}
