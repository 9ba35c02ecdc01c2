import type { PlainDate } from '../dates/plain-date.ts'
import { assistanceSources, assistanceWords } from '../text/documents-assistance.ts'
import { spelledDay } from '../text/documents-days.ts'
import { plainWords } from '../text/documents-plain.ts'
import type { Block, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { callWords, plainFoot } from './letter.ts'
import { heading, list, paperOf, paragraph, plainBox, signHere, writeLines } from './make.ts'
import { languageHelp, letterhead, type PaperDesk, type PaperOrigin, titleWithNumber } from './parties.ts'
import { typed } from './typed.ts'

/** All that the form needs; who it is for may be left open. */
export interface AssistanceApplicationInput extends PaperOrigin {
  readonly applicant: {
    readonly name: string
    readonly bornOn: PlainDate | null
    readonly address: string
    readonly phone: string
  } | null
  readonly returnBy: PlainDate | null
  readonly contact: PaperDesk
}

const HOUSEHOLD_LINES = 5
const INCOME_LINES = 5

/**
 * What stands on the application for financial assistance: a form to fill in by hand. Source: user journeys, J8;
 * 26 CFR 1.501(r)-4(b) where it applies; clinic policy.
 */
export function assistanceApplication(input: AssistanceApplicationInput): DocumentModel {
  const { language, returnBy } = input
  const words = assistanceWords[language].form
  return paperOf(input, {
    kind: 'assistanceApplication',
    templateVersion: 'assistance-application/2',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      titleWithNumber(input, words.title),
      plainBox(
        language,
        [...words.plain, ...(returnBy === null ? [] : [words.returnBy(returnBy)])].map((sentence) => [sentence]),
      ),
      aboutBlock(input),
      ...moneyBlocks(input),
      heading(words.rights, 'assistance.rights'),
      ...list(words.rightList.map((right) => [right])),
      signatureBlock(input),
      paragraph(callWords(input)),
      ...languageHelp(input.contact, language),
    ],
    foot: plainFoot(input),
    wording: assistanceSources,
  })
}

function aboutBlock({ language, applicant }: AssistanceApplicationInput): Block {
  const words = assistanceWords[language].form
  const filled = (field: string, text: string | undefined): Words =>
    text === undefined || text === '' ? [] : [typed(field, text)]
  const born = applicant?.bornOn ?? null
  return {
    kind: 'signature',
    who: words.about,
    statement: [],
    fields: [
      { label: plainWords[language].name, filled: filled('applicant.name', applicant?.name), width: 'wide' },
      { label: words.bornOn, filled: born === null ? [] : [spelledDay(born, language)], width: 'narrow' },
      { label: words.address, filled: filled('applicant.address', applicant?.address), width: 'wide' },
      { label: words.phone, filled: filled('applicant.phone', applicant?.phone), width: 'narrow' },
    ],
  }
}

function moneyBlocks({ language }: AssistanceApplicationInput): readonly Block[] {
  const words = assistanceWords[language].form
  const pairs = (count: number, wide: string, narrow: string) =>
    Array.from({ length: count }, () => [[wide, 'wide'] as const, [narrow, 'narrow'] as const]).flat()
  return [
    writeLines(words.household, pairs(HOUSEHOLD_LINES, words.person, words.bornAndRelation)),
    writeLines(words.income, pairs(INCOME_LINES, words.incomeKind, words.incomeAmount)),
    signHere(words.noIncomeLine, [words.noIncome], [{ label: words.noIncomeLine, filled: [], width: 'wide' }]),
    {
      kind: 'choice',
      question: [words.insurance],
      options: words.insuranceChoices.map((each) => [each]),
      initials: null,
    },
    { kind: 'choice', question: [words.papers], options: words.paperChoices.map((each) => [each]), initials: null },
  ]
}

function signatureBlock({ language }: AssistanceApplicationInput): Block {
  const [words, plain] = [assistanceWords[language].form, plainWords[language]]
  return {
    kind: 'signature',
    who: words.signWho,
    statement: [words.signWords],
    fields: [
      { label: plain.signature, filled: [], width: 'wide' },
      { label: plain.day, filled: [], width: 'narrow' },
    ],
  }
}
