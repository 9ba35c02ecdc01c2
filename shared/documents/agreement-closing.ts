import { agreementWords } from '../text/documents-agreement.ts'
import { cosignerNotice, holderNotice } from '../text/documents-agreement-required.ts'
import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { lendingWords } from '../text/documents-lending.ts'
import type { AgreementInput, Signer } from './agreement-input.ts'
import { plainSection, type Section } from './agreement-section.ts'
import type { Block, Run, Signature, Words } from './blocks.ts'
import { entry } from './parties.ts'
import { typed } from './typed.ts'

/** Sections 18 to 24 of the required order: consents, privacy, clauses of law, signatures. */
export function closingSections(input: AgreementInput): readonly Section[] {
  const words = agreementWords[input.language]
  return [
    contactSection(input),
    ...(input.electronic
      ? [plainSection('agreement.14.1.19', words.electronic.heading, sentences(words.electronic.sentences))]
      : []),
    plainSection('agreement.14.1.20', words.privacy.heading, [[words.privacy.sentence]]),
    ...(input.stateClauses.length === 0 ? [] : [stateSection(input)]),
    ...(input.holderNotice ? [holderSection(input)] : []),
    plainSection('agreement.14.1.23', words.whole.heading, [
      ...sentences(words.whole.sentences),
      [words.whole.governs[input.governing]],
      words.whole.law<Run>(typed('lawOf', input.lawOf)),
    ]),
    {
      element: 'agreement.14.1.24',
      heading: words.signatures.heading,
      blocks: input.signers
        .filter(({ role }) => !ON_NOTICE.includes(role))
        .map((signer) => signatureBlock(input, signer)),
    },
  ]
}

function sentences(of: readonly string[]): readonly Words[] {
  return of.map((sentence) => [sentence])
}

function contactSection(input: AgreementInput): Section {
  const words = agreementWords[input.language].contact
  return {
    element: 'agreement.14.1.18',
    heading: words.heading,
    blocks: [
      {
        kind: 'choice',
        question: [words.intro],
        options: words.options.map((option) => [option]),
        initials: lendingWords[input.language].initials,
      },
    ],
  }
}

function stateSection(input: AgreementInput): Section {
  return {
    element: 'agreement.14.1.21',
    heading: agreementWords[input.language].state.heading,
    blocks: input.stateClauses.map(
      (clause): Block => ({
        kind: 'notice',
        element: `clause.${clause.id}`,
        heading: clause.heading,
        paragraphs: [[typed('stateClause', clause.text)]],
        bold: clause.bold,
        leastPoints: clause.leastPoints,
      }),
    ),
  }
}

function holderSection(input: AgreementInput): Section {
  const words = agreementWords[input.language].holder
  const english = input.language === 'en' ? {} : { lang: 'en' as const }
  return {
    element: 'agreement.14.1.22',
    heading: words.heading,
    blocks: [
      {
        kind: 'notice',
        heading: words.heading,
        paragraphs: [[holderNotice]],
        bold: true,
        leastPoints: 10,
        ...english,
      },
      ...(words.translation === null
        ? []
        : [{ kind: 'paragraph' as const, size: 'text' as const, words: [words.translation] }]),
    ],
  }
}

function signatureBlock(input: AgreementInput, signer: Signer): Signature {
  const words = agreementWords[input.language].signatures
  const detail = words.relation[signer.role]
  const statement = words.statements[signer.role]
  return {
    kind: 'signature',
    element: `agreement.signature.${signer.role}`,
    who: words.who[signer.role],
    statement: statement === '' ? [] : [statement],
    fields: [
      { label: words.signature, filled: [], width: 'wide' },
      { label: words.date, filled: [], width: 'narrow' },
      {
        label: words.printedName,
        filled: signer.name === null ? [] : [typed('signer.name', signer.name)],
        width: 'wide',
      },
      ...(detail === null
        ? []
        : [
            {
              label: detail,
              filled: signer.detail === null ? [] : [typed('signer.detail', signer.detail)],
              width: 'narrow' as const,
            },
          ]),
    ],
  }
}

/** Who signs on the sheet of the notice, and not among the others. */
const ON_NOTICE: readonly Signer['role'][] = ['noticed', 'cosigner']

/** The notice to a cosigner on a sheet of its own, and only after it the place to sign. Nothing without a cosigner. */
export function cosignerSheet(input: AgreementInput): readonly Block[] {
  const cosigners = input.signers.filter(({ role }) => ON_NOTICE.includes(role))
  if (cosigners.length === 0) return []
  const words = agreementWords[input.language].cosigner
  const english = input.language === 'en' ? {} : { lang: 'en' as const }
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, words: [words.heading], element: 'agreement.cosignerNotice' },
    ...cosignerNotice.map((text): Block => ({ kind: 'paragraph', size: 'text', words: [text], ...english })),
    ...(words.translation ?? []).map((text): Block => ({ kind: 'paragraph', size: 'text', words: [text] })),
    ...cosigners.map((signer) => signatureBlock(input, signer)),
  ]
}

/** What the office notes: who prepared it, under which rules, and how the copy was given. */
export function officeBlocks(input: AgreementInput): readonly Block[] {
  const words = agreementWords[input.language].office
  const { office } = input
  return [
    { kind: 'heading', level: 2, words: [words.heading], element: 'agreement.14.1.25' },
    {
      kind: 'keyValueGrid',
      entries: [
        entry(frameWords[input.language].preparedBy, [
          typed('preparedBy', input.preparedBy),
          `, ${spelledDay(input.issuedOn, input.language)}`,
        ]),
        entry(words.offerRule, [typed('office.offerRule', office.offerRule)]),
        entry(words.policyPack, [typed('office.policyPack', office.policyPack)]),
        entry(words.engine, [typed('office.engine', office.engine)]),
        entry(words.termsHash, [typed('office.termsHash', office.termsHash)]),
        entry(words.copyGiven, ['________________']),
      ],
    },
  ]
}
