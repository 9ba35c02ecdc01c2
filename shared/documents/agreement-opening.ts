import { agreementWords } from '../text/documents-agreement.ts'
import { agreementBoxWords } from '../text/documents-agreement-box.ts'
import { spelledDay } from '../text/documents-days.ts'
import { figureWords } from '../text/documents-figures.ts'
import { frameWords } from '../text/documents-frame.ts'
import { plainWords } from '../text/documents-plain.ts'
import { planSentences } from '../text/documents-rhythm.ts'
import type { AgreementInput } from './agreement-input.ts'
import type { Section } from './agreement-section.ts'
import type { Block, Row, Run, Words } from './blocks.ts'
import { plainBox } from './make.ts'
import { amountOf, cellAmount, exactCents, type PaperFigure } from './paper-figures.ts'
import { entry, phoneOf, typedOrUnknown } from './parties.ts'
import { typed } from './typed.ts'

/** What this paper is, what to do with it and whom to call, before its sections begin. */
export function agreementBox({ language, contact }: AgreementInput): Block {
  const words = agreementBoxWords[language]
  const call = plainWords[language].call<Run>(typed('contact.name', contact.name), phoneOf(contact, language))
  return plainBox(language, [...words.map((sentence) => [sentence]), call])
}

/** Old and new values of a new version; nothing on a first version. */
export function changeBlocks(input: AgreementInput): readonly Block[] {
  if (input.changes.length === 0) return []
  const words = agreementWords[input.language].changes
  const value = (field: string, of: string | PaperFigure): Words => [
    typeof of === 'string' ? typed(field, of) : amountOf(of, input.language),
  ]
  return [
    { kind: 'heading', level: 2, words: [words.heading], element: 'agreement.14.3.changes' },
    {
      kind: 'moneyTable',
      columns: words.columns.map((title) => ({ title, holds: 'words' as const })),
      rows: input.changes.map(
        (change): Row => ({
          rank: 'line',
          cells: [
            [typed('change.what', change.what)],
            value('change.before', change.before),
            value('change.now', change.now),
            [typed('change.reason', change.reason)],
            [spelledDay(change.on, input.language)],
          ],
          beneath: [],
        }),
      ),
    },
  ]
}

/** Who pays, and for whose account: three short rows. */
export function partiesSection(input: AgreementInput): Section {
  const words = agreementWords[input.language].parties
  const frame = frameWords[input.language]
  const { guarantor, patient } = input
  const account = typed('patient.account', patient.account)
  const phone = typedOrUnknown('guarantor.phone', guarantor.phone, input.language)
  return {
    element: 'agreement.14.1.2',
    heading: words.heading,
    blocks: [
      {
        kind: 'keyValueGrid',
        entries: [
          entry(words.guarantor, [typed('guarantor.name', guarantor.name)]),
          entry(words.relation, [words.relations[guarantor.relation]]),
          patient.name === null
            ? entry(frame.account, [account])
            : entry(words.patientAndAccount, [typed('patient.name', patient.name), ', ', account]),
          entry(words.address, [
            guarantor.address === ''
              ? figureWords[input.language].unknown
              : typed('guarantor.address', guarantor.address),
          ]),
          entry(
            guarantor.email === null ? frame.phone : words.phoneAndEmail,
            guarantor.email === null ? [phone] : [phone, ', ', typed('guarantor.email', guarantor.email)],
          ),
          entry(words.language, [agreementWords[input.language].languageName]),
        ],
      },
    ],
  }
}

/** What the plan covers, with what others have paid already. */
export function coveredSection(input: AgreementInput): Section {
  const { language } = input
  const words = agreementWords[language].covered
  const [day, reference, amount] = words.columns
  const rows = input.covered.map(
    (charge): Row => ({
      rank: 'line',
      cells: [
        [charge.serviceOn === null ? words.dayUnknown : spelledDay(charge.serviceOn, language)],
        [typed('covered.reference', charge.reference), ...(charge.isEstimate ? [words.estimateMark] : [])],
        [cellAmount(charge.amount, language)],
      ],
      beneath: [],
    }),
  )
  const sentences: Words[] = [
    ...input.applied.map(({ kind, amount: of }) => words.applied[kind]<Run>(amountOf(of, language))),
    ...(input.covered.some((charge) => charge.isEstimate) ? [[words.estimateNote]] : []),
  ]
  return {
    element: 'agreement.14.1.3',
    heading: words.heading,
    blocks: [
      {
        kind: 'moneyTable',
        columns: [
          { title: day, holds: 'words' },
          { title: reference, holds: 'words' },
          { title: amount, holds: 'money' },
        ],
        rows: [
          ...rows,
          { rank: 'total', cells: [[words.total], [], [amountOf(input.coveredTotal, language)]], beneath: [] },
        ],
      },
      ...sentences.map((sentence): Block => ({ kind: 'paragraph', size: 'text', words: sentence })),
    ],
  }
}

/** The plan in one sentence, in large type. */
export function planSection(input: AgreementInput): Section {
  const { language, schedule } = input
  const say = planSentences[language]
  const first = schedule[0]
  const last = schedule.at(-1)
  if (!first || !last) throw new RangeError('a plan has at least one payment')
  const payment = amountOf(input.payment, language)
  const interest = input.scheduleTotals.interest
  const sentences: Words[] = [
    ...(input.runs
      ? [
          ...input.runs.map(({ count, amount }) => say.run<Run>(amountOf(amount, language), count)),
          [say.runsBetween({ rhythm: input.rhythm, count: schedule.length, from: first.dueOn, to: last.dueOn })],
        ]
      : [
          schedule.length === 1
            ? say.onePayment<Run>(payment, first.dueOn)
            : say.payments<Run>(payment, {
                rhythm: input.rhythm,
                count: schedule.length,
                from: first.dueOn,
                to: last.dueOn,
              }),
        ]),
    ...(input.lastPayment === null || input.runs ? [] : [say.lastPayment<Run>(amountOf(input.lastPayment, language))]),
    say.total<Run>(amountOf(input.scheduleTotals.payment, language)),
    interest === null || exactCents(interest) === 0
      ? [say.noInterest]
      : say.interest<Run>(amountOf(interest, language)),
  ]
  return {
    element: 'agreement.14.1.5',
    heading: agreementWords[language].plan.heading,
    blocks: [
      {
        kind: 'paragraph',
        size: 'large',
        words: sentences.flatMap((sentence, index): Words => (index === 0 ? sentence : [' ', ...sentence])),
      },
    ],
  }
}
