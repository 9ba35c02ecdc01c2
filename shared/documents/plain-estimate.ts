import type { PaperLanguage } from '../text/documents-days.ts'
import { plainEstimateWords } from '../text/documents-plain-estimate.ts'
import type { Block, Run } from './blocks.ts'
import { plainBox } from './make.ts'
import type { PaperFigure } from './paper-figures.ts'
import { type PaperDesk, phoneOf } from './parties.ts'

/** What the box of an estimate speaks about. */
export interface PlainEstimate {
  readonly language: PaperLanguage
  readonly contact: PaperDesk
  /** What the patient pays: known, between two amounts, or not known yet. */
  readonly pays: PaperFigure
}

/**
 * What an estimate means for its reader: what it is, whether the amount is sure, what can change it, who else may bill,
 * and whom to call. It repeats no amount and no required statement. Source: user journeys, section 9.
 */
export function plainEstimate(kind: 'goodFaith' | 'insured', { language, contact, pays }: PlainEstimate): Block {
  const words = plainEstimateWords[language]
  const changes = kind === 'goodFaith' ? words.goodFaithChanges : words.insuredChanges
  return plainBox(language, [
    [`${words[kind]} ${words.amounts[pays.money.kind]} ${changes}`],
    [`${words.others} `, ...words.call<Run>(phoneOf(contact, language))],
  ])
}
