import { comparison } from '../../shared/documents/comparison.ts'
import { goodFaithEstimate } from '../../shared/documents/good-faith-estimate.ts'
import { insuredEstimate } from '../../shared/documents/insured-estimate.ts'
import { otherBillers } from '../../shared/documents/other-billers.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { receipt } from '../../shared/documents/receipt.ts'
import { whySheet } from '../../shared/documents/why-sheet.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { letterPapers, officePapers, sampleOf } from './more-papers.ts'
import { sampleAgreement } from './sample-agreement.ts'
import { sampleGoodFaith } from './sample-good-faith.ts'
import { sampleInsured, sampleInsuredOpen } from './sample-insured.ts'
import { sampleComparison, sampleOtherBillers, sampleWhySheet } from './sample-options.ts'
import type { SamplePaper } from './sample-paper.ts'
import { sampleReceipt } from './sample-receipt.ts'
import { sampleComparisonOfTwoPlans, sampleTwoPlans, sampleTwoPlansOpen } from './sample-two-plans.ts'

/** One paper of each kind and size: what tests, the bench and a reader look at. */
export function samplePapers(): readonly SamplePaper[] {
  return (['en', 'es'] as const).flatMap((language) => [
    ...[6, 18, 60].map((lines) => goodFaith(language, lines)),
    ...[5, 18, 60].map((lines) => insured(language, lines)),
    insuredOpen(language),
    ...twoPlans(language),
    agreement(language, 4, 'original'),
    agreement(language, 6, 'draft'),
    agreement(language, 36, 'original'),
    agreement(language, 104, 'original'),
    wholeAgreement(language),
    received(language),
    ...optionPapers(language),
    ...letterPapers(language),
    ...officePapers(language),
  ])
}

function optionPapers(language: PaperLanguage): readonly SamplePaper[] {
  return [
    sampleOf(`comparison-${language}`, sampleComparison(language), comparison),
    sampleOf(`why-sheet-${language}`, sampleWhySheet(language), whySheet),
    sampleOf(`other-billers-${language}`, sampleOtherBillers(language), otherBillers),
  ]
}

function goodFaith(language: PaperLanguage, lines: number): SamplePaper {
  const input = sampleGoodFaith(language, lines)
  return { name: `good-faith-${lines}-${language}`, input, model: goodFaithEstimate(input), mark: 'original' }
}

function insured(language: PaperLanguage, lines: number): SamplePaper {
  const input = sampleInsured(language, lines)
  return { name: `insured-${lines}-${language}`, input, model: insuredEstimate(input), mark: 'original' }
}

function twoPlans(language: PaperLanguage): readonly SamplePaper[] {
  return [
    sampleOf(`insured-two-plans-${language}`, sampleTwoPlans(language), insuredEstimate),
    sampleOf(`insured-two-plans-open-${language}`, sampleTwoPlansOpen(language), insuredEstimate),
    sampleOf(`comparison-two-plans-${language}`, sampleComparisonOfTwoPlans(language), comparison),
  ]
}

function insuredOpen(language: PaperLanguage): SamplePaper {
  const input = sampleInsuredOpen(language)
  return { name: `insured-open-${language}`, input, model: insuredEstimate(input), mark: 'copy' }
}

function agreement(language: PaperLanguage, count: number, mark: SamplePaper['mark']): SamplePaper {
  const input = sampleAgreement(language, { count })
  return { name: `agreement-${count}-${language}`, input, model: planAgreement(input), mark }
}

function wholeAgreement(language: PaperLanguage): SamplePaper {
  const input = sampleAgreement(language, { count: 9, everything: true })
  return { name: `agreement-everything-${language}`, input, model: planAgreement(input), mark: 'original' }
}

function received(language: PaperLanguage): SamplePaper {
  const input = sampleReceipt(language)
  return { name: `receipt-${language}`, input, model: receipt(input), mark: 'original' }
}
