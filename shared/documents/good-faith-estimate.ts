import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { goodFaithWords } from '../text/documents-good-faith.ts'
import { goodFaithRequired, goodFaithWordingSources } from '../text/documents-good-faith-required.ts'
import { partWords } from '../text/documents-parts.ts'
import type { Block, PayBar, Run } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { termBlocks } from './estimate-terms.ts'
import type { GoodFaithEstimateInput } from './good-faith-input.ts'
import { serviceBlocks } from './good-faith-services.ts'
import { amountOf, cellAmount, exactCents } from './paper-figures.ts'
import { assumptionBlocks, entry, estimateFoot, languageHelp, letterhead, phoneOf, workedOutBlocks } from './parties.ts'
import { plainEstimate } from './plain-estimate.ts'
import { mustTie, type Tie } from './ties.ts'
import { typed, typedWhole } from './typed.ts'

/**
 * What stands on a good faith estimate, with every required element and disclaimer in the order of our form.
 * Throws a RangeError when a total is not the sum of its lines.
 * Source: 45 CFR 149.610(c)(1); model form CMS-10791.
 */
export function goodFaithEstimate(input: GoodFaithEstimateInput): DocumentModel {
  mustTie(goodFaithTies(input))
  const words = goodFaithWords[input.language]
  return {
    kind: 'goodFaithEstimate',
    templateVersion: 'good-faith-estimate/2',
    lang: input.language,
    title: words.title,
    author: typed('clinic.name', input.clinic.name),
    number: typed('number', input.number),
    version: input.version,
    blocks: [
      letterhead(input.clinic, input.language),
      ...openingBlocks(input),
      ...amountBlocks(input),
      ...serviceBlocks(input),
      ...termBlocks(input.terms, input.language),
      ...separateBlocks(input),
      ...requiredBlocks(input),
      ...closingBlocks(input),
    ],
    foot: estimateFoot(input),
    wording: goodFaithWordingSources,
  }
}

/** The sums that a good faith estimate prints. */
export function goodFaithTies(input: GoodFaithEstimateInput): readonly Tie[] {
  const sides = ['charge', 'discount', 'expected'] as const
  return sides.flatMap((side) => [
    {
      where: `all providers, ${side}`,
      parts: input.providers.map((provider) => provider[side]),
      total: input[side],
      settlesEarly: false,
    },
    ...input.providers.map((provider, index) => ({
      where: `provider ${index + 1}, ${side}`,
      parts: provider.lines.map((line) => line[side]),
      total: provider[side],
      settlesEarly: false,
    })),
  ])
}

function openingBlocks(input: GoodFaithEstimateInput): readonly Block[] {
  const words = goodFaithWords[input.language]
  const frame = frameWords[input.language]
  const { patient, scheduledOn } = input
  const planned = scheduledOn === null ? words.notScheduled : spelledDay(scheduledOn, input.language)
  return [
    {
      kind: 'title',
      text: words.title,
      beneath: words.beneathTitle<Run>(
        typed('number', input.number),
        input.version,
        input.issuedOn,
        typed('preparedBy', input.preparedBy),
      ),
      element: 'gfe.issue',
    },
    ...replacedBlocks(input),
    {
      kind: 'keyValueGrid',
      entries: [
        entry(frame.patient, [typed('patient.name', patient.name)], 'gfe.9.3.1'),
        entry(frame.bornOn, [spelledDay(patient.bornOn, input.language)], 'gfe.9.3.1'),
        ...(patient.account === null ? [] : [entry(frame.account, [typed('patient.account', patient.account)])]),
        entry(words.mainService, [typed('mainService', input.mainService)], 'gfe.9.3.2'),
        entry(words.plannedFor, [planned], 'gfe.9.3.2'),
        entry(words.goodThrough, [spelledDay(input.goodThrough, input.language)], 'gfe.goodThrough'),
      ],
    },
  ]
}

function replacedBlocks(input: GoodFaithEstimateInput): readonly Block[] {
  if (input.replaces === null) return []
  const { version, reason } = input.replaces
  const replaces = goodFaithWords[input.language].replaces(version, typed('replaces.reason', reason))
  return [{ kind: 'paragraph', size: 'text', words: replaces }]
}

function amountBlocks(input: GoodFaithEstimateInput): readonly Block[] {
  const words = goodFaithWords[input.language]
  const { recurring } = input
  return [
    {
      kind: 'figureBox',
      label: words.youPay,
      amount: amountOf(input.expected, input.language),
      sentence: [exactCents(input.expected) === null ? words.sentenceWhenOpen : words.sentence],
    },
    whoPays(input),
    plainEstimate('goodFaith', { ...input, pays: input.expected }),
    ...(recurring === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            size: 'text' as const,
            element: 'gfe.9.4',
            words: [
              ...words.recurring(
                recurring.count,
                typed('recurring.frequency', recurring.frequency),
                recurring.from,
                recurring.to,
              ),
              ` ${words.recurringLimit}`,
            ],
          },
        ]),
  ]
}

function whoPays(input: GoodFaithEstimateInput): PayBar {
  const { language } = input
  const words = goodFaithWords[language]
  const parts = partWords[language]
  const charge = amountOf(input.charge, language)
  const pays = amountOf(input.expected, language)
  const discount = amountOf(input.discount, language)
  return {
    kind: 'payBar',
    heads: words.barHeads,
    parts: [
      {
        part: 'selfPay',
        name: parts.selfPay.name,
        sentence: parts.selfPay.meaning,
        amount: cellAmount(input.expected, language),
        yours: true,
      },
      {
        part: 'discount',
        name: parts.discount.name,
        sentence: parts.discount.meaning,
        amount: cellAmount(input.discount, language),
        yours: false,
      },
    ],
    youPay: null,
    charge: { label: words.fullCharge, amount: charge },
    alt: words.barAlt(charge.shown, pays.shown, discount.shown),
    whyNoBar: words.noBar,
  }
}

function separateBlocks(input: GoodFaithEstimateInput): readonly Block[] {
  const words = goodFaithWords[input.language]
  const required = goodFaithRequired[input.language]
  const phone = phoneOf(input.contact, input.language)
  const items = input.separate.map(({ service, provider }) =>
    words.separateItem(
      typed('separate.service', service),
      provider === null ? null : typed('separate.provider', provider),
    ),
  )
  return [
    { kind: 'heading', level: 2, words: [words.separateHeading] },
    ...(items.length === 0
      ? []
      : ([
          { kind: 'paragraph', size: 'text', words: required.separateScheduling(phone), element: 'gfe.9.3.6' },
          { kind: 'list', items, element: 'gfe.9.3.6.list' },
        ] as const)),
    { kind: 'paragraph', size: 'text', words: [required.otherServices], element: 'gfe.9.3.7' },
    ...(input.notIncluded.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, words: [words.othersHeading] },
          {
            kind: 'list',
            items: input.notIncluded.map(({ name, service, because }) => [
              ...words.notIncluded<Run>(typed('notIncluded.name', name), typed('notIncluded.service', service)),
              ...(because === undefined ? [] : [` ${because}`]),
            ]),
          },
        ] as const)),
  ]
}

function requiredBlocks(input: GoodFaithEstimateInput): readonly Block[] {
  const { language, dispute } = input
  const words = goodFaithWords[language]
  const required = goodFaithRequired[language]
  return [
    { kind: 'heading', level: 2, words: [words.changesHeading] },
    { kind: 'paragraph', size: 'text', words: [required.onlyAnEstimate], element: 'gfe.9.3.8' },
    ...assumptionBlocks(input.assumptions, language),
    {
      kind: 'notice',
      element: 'gfe.9.3.9',
      heading: words.disputeHeading,
      paragraphs: required.disputeRight<Run>({
        threshold: amountOf(dispute.threshold, language),
        fee: amountOf(dispute.fee, language),
        days: dispute.days,
        web: typed('dispute.web', dispute.web),
        phone: typedWhole('dispute.phone', dispute.phone),
      }),
      bold: false,
      leastPoints: null,
    },
    { kind: 'heading', level: 2, words: [words.contractHeading] },
    { kind: 'paragraph', size: 'text', words: [required.notAContract], element: 'gfe.9.3.10' },
  ]
}

function closingBlocks(input: GoodFaithEstimateInput): readonly Block[] {
  const words = goodFaithWords[input.language]
  const call = words.nextCall(typed('contact.name', input.contact.name), phoneOf(input.contact, input.language))
  return [
    { kind: 'heading', level: 2, words: [words.nextHeading] },
    { kind: 'list', items: [...words.nextSteps.map((step) => [step]), call], element: 'gfe.contact' },
    ...workedOutBlocks(input.worked, input.language),
    ...languageHelp(input.contact, input.language),
  ]
}
