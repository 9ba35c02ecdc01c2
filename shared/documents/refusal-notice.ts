import type { PlainDate } from '../dates/plain-date.ts'
import type { RefusalReason } from '../model/plan-refusal.ts'
import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { plainWords } from '../text/documents-plain.ts'
import { refusalNoticeSources, refusalNoticeWords } from '../text/documents-refusal.ts'
import type { Block, Run } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { addressee, callWords, plainFoot } from './letter.ts'
import { heading, list, paperOf, paragraph, plainBox } from './make.ts'
import { amountOf, type PaperFigure } from './paper-figures.ts'
import { entry, languageHelp, letterhead, type PaperDesk, type PaperOrigin, titleWithNumber } from './parties.ts'
import { typed } from './typed.ts'

/** All that the letter of a refused plan needs. */
export interface RefusalNoticeInput extends PaperOrigin {
  /** Who asked for the plan. */
  readonly payer: { readonly name: string; readonly address: string }
  readonly account: string | null
  readonly askedOn: PlainDate
  readonly refusedOn: PlainDate
  readonly amount: PaperFigure
  /** Null where nobody said. */
  readonly installments: number | null
  readonly reasons: readonly Exclude<RefusalReason, 'other'>[]
  /** More to the reasons in the clinic's own words; empty without. */
  readonly words: string
  readonly contact: PaperDesk
}

/**
 * What stands on the letter of a refused plan: what was decided, who decided it, the principal reasons, the notice of
 * equal credit, and the agency. Source: 15 U.S.C. 1691(d); 12 CFR 1002.9(a)(2), (b).
 */
export function refusalNotice(input: RefusalNoticeInput): DocumentModel {
  const { language } = input
  const words = refusalNoticeWords[language]
  return paperOf(input, {
    kind: 'refusalNotice',
    templateVersion: 'refusal-notice/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      ...addressee('payer', input.payer),
      titleWithNumber(input, words.title),
      ...factBlocks(input),
      plainBox(
        language,
        words.plain.map((sentence) => [sentence]),
      ),
      heading(words.reasonsHeading, 'refusal.reasons'),
      ...list([
        ...input.reasons.map((reason) => [words.reasons[reason]]),
        ...(input.words === '' ? [] : [[typed('refusal.words', input.words)]]),
      ]),
      ...creditorBlocks(input),
      paragraph(callWords(input)),
      ...languageHelp(input.contact, language),
    ],
    foot: plainFoot(input),
    wording: refusalNoticeSources,
  })
}

function factBlocks(input: RefusalNoticeInput): readonly Block[] {
  const { language, account, amount, installments } = input
  const words = refusalNoticeWords[language]
  const { notKnown } = plainWords[language]
  return [
    {
      kind: 'keyValueGrid',
      entries: [
        entry(words.decision, [words.refused]),
        entry(words.askedOn, [spelledDay(input.askedOn, language)]),
        entry(words.refusedOn, [spelledDay(input.refusedOn, language)]),
        entry(words.amount, [amountOf(amount, language)]),
        entry(words.installments, [installments === null ? notKnown : String(installments)]),
        ...(account === null ? [] : [entry(frameWords[language].account, [typed('account', account)])]),
      ],
    },
  ]
}

/** Who refused, what no creditor may look at, and which agency sees to it. */
function creditorBlocks({ language, clinic }: RefusalNoticeInput): readonly Block[] {
  const words = refusalNoticeWords[language]
  const address = clinic.addressLines.join(', ')
  return [
    heading(words.nextHeading),
    paragraph([words.next]),
    heading(words.rightsHeading),
    paragraph(
      words.creditor<Run>(
        typed('clinic.name', clinic.name),
        address === '' ? frameWords[language].noPhone : typed('clinic.address', address),
      ),
      'refusal.creditor',
    ),
    paragraph([words.equalCredit], 'refusal.equalCredit'),
    paragraph([words.agency], 'refusal.agency'),
  ]
}
