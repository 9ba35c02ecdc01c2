import { shownPercent } from '../money/rate.ts'
import { agreementWords } from '../text/documents-agreement.ts'
import { lendingWords } from '../text/documents-lending.ts'
import type { AgreementInput } from './agreement-input.ts'
import { plainSection, type Section } from './agreement-section.ts'
import type { Block, Run, Words } from './blocks.ts'
import { amountOf } from './paper-figures.ts'
import { phoneOf } from './parties.ts'
import { typed, typedWhole } from './typed.ts'

/** Sections 8 to 17 of the required order: paying, fees, allocation, hardship, missed payments, changes, disputes. */
export function termSections(input: AgreementInput): readonly Section[] {
  const words = agreementWords[input.language]
  const phone = phoneOf(input.contact, input.language)
  const { policies } = input
  const list = (sentences: readonly string[]): Words[] => sentences.map((sentence) => [sentence])
  return [
    payingSection(input),
    chargesSection(input),
    plainSection('agreement.14.1.10', words.used.heading, [
      [words.used.oldestFirst],
      [words.used.within[policies.within]],
      [words.used.extra[policies.extra]],
    ]),
    plainSection('agreement.14.1.11', words.early.heading, [[words.early.noPenalty], words.early.payOff<Run>(phone)]),
    hardshipSection(input),
    missedSection(input),
    plainSection('agreement.14.1.14', words.newVersion.heading, list(words.newVersion.sentences)),
    plainSection('agreement.14.1.15', words.refunds.heading, list(words.refunds.sentences)),
    disputesSection(input),
    {
      element: 'agreement.14.1.17',
      heading: words.limits.heading,
      blocks: [{ kind: 'list', items: list(words.limits.sentences) }],
    },
  ]
}

function payingSection(input: AgreementInput): Section {
  const words = agreementWords[input.language].paying
  const places = input.policies.payPlaces.map(({ place, where }) =>
    words.places[place]<Run>(typed('policies.payPlace', where)),
  )
  return {
    element: 'agreement.14.1.8',
    heading: words.heading,
    blocks: [
      { kind: 'paragraph', size: 'text', words: [words.intro] },
      { kind: 'list', items: places },
      { kind: 'paragraph', size: 'text', words: [words.statement] },
      ...autopayBlocks(input),
    ],
  }
}

function autopayBlocks(input: AgreementInput): readonly Block[] {
  const words = agreementWords[input.language].paying
  const stop = words.autopayStop<Run>(phoneOf(input.contact, input.language))
  const { autopay } = input.policies
  switch (autopay.kind) {
    case 'notOffered':
      return [{ kind: 'paragraph', size: 'text', words: [words.autopayNone] }]
    case 'offered':
      return [
        {
          kind: 'choice',
          element: 'agreement.autopay',
          question: [words.autopayChoice, ' ', ...stop],
          options: [[words.autopayYes], [words.autopayNo]],
          initials: lendingWords[input.language].initials,
        },
      ]
    case 'chosen': {
      const chosen = words.autopayChosen<Run>(
        typed('autopay.method', autopay.method),
        typed('autopay.lastFour', autopay.lastFour),
        typed('autopay.day', autopay.day),
      )
      return [{ kind: 'paragraph', size: 'text', words: [...chosen, ' ', ...stop, ' ', words.autopayChoice] }]
    }
  }
}

function chargesSection(input: AgreementInput): Section {
  const words = agreementWords[input.language].charges
  const { interest, returnedFee, discountNotGranted } = input.policies
  return plainSection('agreement.14.1.9', words.heading, [
    [interest === null ? words.noInterest : words.interest(shownPercent(interest.rate))],
    interest === null ? null : [words.methods[interest.method]],
    interest === null ? null : [words.oddFirst[interest.oddFirstPeriod]],
    interest === null || interest.delayedUntil === null ? null : [words.delayed(interest.delayedUntil)],
    discountNotGranted === null ? null : [words.discountNotGranted(shownPercent(discountNotGranted))],
    lateWords(input),
    returnedFee === null ? [words.noReturnedFee] : words.returnedFee<Run>(amountOf(returnedFee, input.language)),
  ])
}

function lateWords(input: AgreementInput): Words {
  const words = agreementWords[input.language].charges
  const { lateFee } = input.policies
  switch (lateFee.kind) {
    case 'none':
      return [words.noLateFee]
    case 'flat':
      return words.lateFlat<Run>(amountOf(lateFee.amount, input.language), lateFee.graceDays)
    case 'percent':
      return [words.latePercent(shownPercent(lateFee.rate), lateFee.graceDays)]
    case 'lesserOf':
    case 'greaterOf':
      return words.lateEither<Run>(lateFee.kind, {
        amount: amountOf(lateFee.amount, input.language),
        percent: shownPercent(lateFee.rate),
        graceDays: lateFee.graceDays,
      })
  }
}

function hardshipSection(input: AgreementInput): Section {
  const words = agreementWords[input.language].hardship
  const { assistance } = input.policies
  const desk = typed('contact.name', input.contact.name)
  const phone = phoneOf(input.contact, input.language)
  return plainSection('agreement.14.1.12', words.heading, [
    words.call<Run>(desk, phone),
    [words.options],
    assistance === null ? null : words.assistance<Run>(typed('policies.assistance', assistance)),
    [words.interpreter],
  ])
}

function missedSection(input: AgreementInput): Section {
  const words = agreementWords[input.language].missed
  const { policies } = input
  return plainSection('agreement.14.1.13', words.heading, [
    [words.grace(policies.graceDays)],
    [words.notice(policies.latePaymentsBeforeNotice)],
    [words.cure(policies.cureDays)],
    [policies.acceleration ? words.acceleration : words.noAcceleration],
  ])
}

function disputesSection(input: AgreementInput): Section {
  const { language, dispute, contact, clinic } = input
  const words = agreementWords[language].disputes
  const ask = words.ask<Run>(
    typed('contact.name', contact.name),
    phoneOf(contact, input.language),
    typed('clinic.address', clinic.addressLines.join(', ')),
  )
  const right =
    dispute === null
      ? []
      : words.estimate<Run>({
          threshold: amountOf(dispute.threshold, language),
          fee: amountOf(dispute.fee, language),
          days: dispute.days,
          web: typed('dispute.web', dispute.web),
          phone: typedWhole('dispute.phone', dispute.phone),
        })
  const paragraphs = [ask, ...right, [words.pause]]
  return {
    element: 'agreement.14.1.16',
    heading: words.heading,
    blocks: paragraphs.map((sentence): Block => ({ kind: 'paragraph', size: 'text', words: sentence })),
  }
}
