import { officeWords } from '../text/documents-office.ts'
import { plainWords } from '../text/documents-plain.ts'
import type { Block, Run, SignatureField } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { plainFoot } from './letter.ts'
import { paperOf, paragraph, plainBox, writeLines } from './make.ts'
import { letterhead, type PaperOrigin } from './parties.ts'
import { typed } from './typed.ts'

export type OutageFormKind = 'estimate' | 'plan' | 'receipt'

/** Blank forms of one kind, each with a number that was taken for it. */
export interface OutageFormsInput extends PaperOrigin {
  readonly form: OutageFormKind
  /** At least one. */
  readonly numbers: readonly string[]
}

type Line = readonly [string, SignatureField['width']]
type FormWords = (typeof officeWords)['en']['forms']

const SERVICE_LINES = 6

/** What stands on blank numbered forms, one on each page. Source: user journeys, J14 step 1. */
export function outageForms(input: OutageFormsInput): DocumentModel {
  const { language, form } = input
  const words = officeWords[language].forms
  return paperOf(input, {
    kind: 'outageForm',
    templateVersion: 'outage-form/3',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      {
        kind: 'title',
        text: words.title,
        beneath: plainWords[language].beneathTitle<Run>(
          words.kinds[form],
          input.issuedOn,
          typed('preparedBy', input.preparedBy),
        ),
      },
      plainBox(
        language,
        words.plain.map((sentence) => [sentence]),
      ),
      ...input.numbers.flatMap((number) => formBlocks(input, number)),
    ],
    foot: plainFoot(input),
  })
}

/** A form on a page of its own, so that its number is never parted from its lines. */
function formBlocks(input: OutageFormsInput, number: string): readonly Block[] {
  const words = officeWords[input.language].forms
  return [
    { kind: 'pageBreak' },
    letterhead(input.clinic, input.language),
    {
      kind: 'heading',
      level: 2,
      element: 'outage.form',
      words: [...words.heading<Run>(typed('form.number', number)), ` · ${words.kinds[input.form]}`],
    },
    paragraph([words.warnings[input.form]]),
    writeLines(words.kinds[input.form], linesOf(words, input.form)),
    writeLines(words.office, [
      [words.by, 'wide'],
      [words.day, 'narrow'],
      [words.keyed, 'wide'],
    ]),
  ]
}

function linesOf(words: FormWords, form: OutageFormKind): readonly Line[] {
  const who: readonly Line[] = [
    [words.patient, 'wide'],
    [words.bornOn, 'narrow'],
    [words.payer, 'wide'],
    [words.phone, 'narrow'],
  ]
  if (form === 'receipt') {
    return [
      [words.payer, 'wide'],
      [words.amount, 'narrow'],
      [words.method, 'wide'],
      [words.plan, 'narrow'],
    ]
  }
  if (form === 'plan') {
    return [
      ...who,
      [words.service, 'wide'],
      [words.total, 'narrow'],
      [words.every, 'wide'],
      [words.down, 'narrow'],
      [words.firstOn, 'wide'],
      [words.each, 'narrow'],
      [words.count, 'wide'],
    ]
  }
  const services = Array.from({ length: SERVICE_LINES }, (): readonly Line[] => [
    [words.service, 'wide'],
    [words.charge, 'narrow'],
  ])
  return [...who, ...services.flat(), [words.discount, 'wide'], [words.pays, 'narrow']]
}
