import { agreementWords } from '../text/documents-agreement.ts'
import { closingSections, cosignerSheet, officeBlocks } from './agreement-closing.ts'
import type { AgreementInput } from './agreement-input.ts'
import { lendingSection } from './agreement-lending.ts'
import { agreementBox, changeBlocks, coveredSection, partiesSection, planSection } from './agreement-opening.ts'
import { attachedSchedule, downPaymentSection, scheduleSection } from './agreement-schedule.ts'
import { numbered } from './agreement-section.ts'
import { termSections } from './agreement-terms.ts'
import { agreementTies } from './agreement-ties.ts'
import { wordingOf } from './agreement-wording.ts'
import type { Run } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { agreementFoot, languageHelp, letterhead } from './parties.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/**
 * What stands on a payment plan agreement, in the required order of its sections; the disclosure box only where it is
 * required. Throws a RangeError when the box, the schedule and the totals do not tie to the cent.
 * Source: payment plan specification, section 14; 12 CFR 1026.17(a)(1) and (b).
 */
export function planAgreement(input: AgreementInput): DocumentModel {
  mustTie(agreementTies(input))
  const words = agreementWords[input.language]
  const lending = lendingSection(input)
  const sections = [
    partiesSection(input),
    coveredSection(input),
    ...(lending === null ? [] : [lending]),
    planSection(input),
    downPaymentSection(input),
    scheduleSection(input),
    ...termSections(input),
    ...closingSections(input),
  ]
  return {
    kind: 'planAgreement',
    templateVersion: 'plan-agreement/5',
    lang: input.language,
    title: words.title,
    author: typed('clinic.name', input.clinic.name),
    number: typed('number', input.number),
    version: input.version,
    blocks: [
      letterhead({ ...input.clinic, name: input.clinic.legalName ?? input.clinic.name }, input.language),
      {
        kind: 'title',
        element: 'agreement.14.1.1',
        text: words.title,
        beneath: words.beneathTitle<Run>(
          typed('number', input.number),
          input.version,
          input.issuedOn,
          typed('preparedBy', input.preparedBy),
        ),
      },
      agreementBox(input),
      ...changeBlocks(input),
      ...numbered(sections),
      ...officeBlocks(input),
      ...languageHelp(input.contact, input.language),
      ...cosignerSheet(input),
      ...attachedSchedule(input),
    ],
    foot: agreementFoot(input),
    wording: wordingOf(input),
  }
}
