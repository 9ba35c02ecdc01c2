import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { assistanceSources, assistanceWords } from '../text/documents-assistance.ts'
import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { plainWords } from '../text/documents-plain.ts'
import type { Block } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { addressee, callWords, plainFoot } from './letter.ts'
import { heading, list, paperOf, paragraph, plainBox, row, table } from './make.ts'
import { cellAmount, type PaperFigure } from './paper-figures.ts'
import { entry, languageHelp, letterhead, type PaperDesk, type PaperOrigin, titleWithNumber } from './parties.ts'
import { typed } from './typed.ts'

/** All that the answer to an application needs. */
export interface AssistanceDecisionInput extends PaperOrigin {
  readonly applicant: { readonly name: string; readonly address: string; readonly account: string | null }
  readonly outcome: 'approved' | 'provisional' | 'denied' | 'needMore'
  /** In percent as shown: "60"; null where nothing is taken off. */
  readonly discountPercent: string | null
  /** A fixed fee for a visit; null where the step asks a share. */
  readonly visitFee: Cents | null
  readonly validFrom: PlainDate | null
  readonly validUntil: PlainDate | null
  /** Null while nobody has told. */
  readonly householdSize: number | null
  readonly income: PaperFigure
  /** Income over the guideline in percent as shown, and the year of the table. */
  readonly guidelinePercent: string | null
  readonly guidelineYear: number
  readonly reason: string
  readonly missingPapers: readonly string[]
  readonly papersDueOn: PlainDate | null
  readonly contact: PaperDesk
}

/**
 * What stands on the answer to an application for assistance: dated, with the table that was used, what is missing, and
 * how to ask again. Source: user journeys, J8; 26 CFR 1.501(r)-6(c) where it applies; clinic policy.
 */
export function assistanceDecision(input: AssistanceDecisionInput): DocumentModel {
  const { language } = input
  const words = assistanceWords[language].letter
  return paperOf(input, {
    kind: 'assistanceDecision',
    templateVersion: 'assistance-decision/2',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      ...openingBlocks(input),
      plainBox(language, [[words.sentences[input.outcome]], [words.tell]]),
      ...factBlocks(input),
      ...paperBlocks(input),
      heading(words.again, 'assistance.rights'),
      paragraph([words.againWords]),
      paragraph(callWords(input)),
      ...languageHelp(input.contact, language),
    ],
    foot: plainFoot(input),
    wording: assistanceSources,
  })
}

function openingBlocks(input: AssistanceDecisionInput): readonly Block[] {
  const { language, applicant, discountPercent, visitFee, validFrom, validUntil } = input
  const words = assistanceWords[language].letter
  return [
    ...addressee('applicant', applicant),
    titleWithNumber(input, words.title),
    {
      kind: 'keyValueGrid',
      entries: [
        entry(words.outcome, [words.outcomes[input.outcome]]),
        ...(discountPercent === null ? [] : [entry(words.discount, [words.off(discountPercent)])]),
        ...(visitFee === null ? [] : [entry(words.pays, [words.aVisit(shownMoney(visitFee))])]),
        ...(validFrom === null ? [] : [entry(words.validFrom, [spelledDay(validFrom, language)])]),
        ...(validUntil === null ? [] : [entry(words.validUntil, [spelledDay(validUntil, language)])]),
        ...(applicant.account === null
          ? []
          : [entry(frameWords[language].account, [typed('applicant.account', applicant.account)])]),
      ],
    },
  ]
}

function factBlocks(input: AssistanceDecisionInput): readonly Block[] {
  const { language, guidelinePercent, householdSize } = input
  const words = assistanceWords[language].letter
  const [what, amount] = words.columns
  const share =
    guidelinePercent === null ? plainWords[language].notKnown : words.guideline(guidelinePercent, input.guidelineYear)
  return [
    heading(words.facts),
    table(
      [
        [what, 'words'],
        [amount, 'money'],
      ],
      [
        row([[words.household], [householdSize === null ? plainWords[language].notKnown : String(householdSize)]]),
        row([[words.income], [cellAmount(input.income, language)]]),
        row([[words.share], [share]]),
      ],
    ),
    ...(input.reason === '' ? [] : [paragraph([`${words.reason}: `, typed('decision.reason', input.reason)])]),
  ]
}

function paperBlocks(input: AssistanceDecisionInput): readonly Block[] {
  const { language, missingPapers, papersDueOn, validUntil, outcome } = input
  const words = assistanceWords[language].letter
  const sentences = [
    ...(papersDueOn === null ? [] : [words.papersDue(papersDueOn)]),
    ...(outcome === 'provisional' ? [words.afterDue] : []),
  ]
  return [
    ...(missingPapers.length === 0
      ? []
      : [
          heading(words.papers),
          ...list(missingPapers.map((each) => [typed('decision.paper', each)])),
          ...(sentences.length === 0 ? [] : [paragraph([sentences.join(' ')])]),
        ]),
    ...(validUntil === null || outcome === 'denied' ? [] : [paragraph([words.renew(validUntil)])]),
  ]
}
