import type { PlainDate } from '../dates/plain-date.ts'
import type { PaperLanguage } from '../text/documents-days.ts'
import { figureWords } from '../text/documents-figures.ts'
import { frameWords } from '../text/documents-frame.ts'
import { plainWords } from '../text/documents-plain.ts'
import type { Block, KeyValueGrid, Letterhead, Run, Title, Words } from './blocks.ts'
import type { Foot } from './document-model.ts'
import { typed, typedWhole } from './typed.ts'

/** The clinic as its papers name it. Null is "not entered" and prints nothing. */
export interface PaperClinic {
  readonly name: string
  /** The name in contracts; null when it is the same. */
  readonly legalName: string | null
  readonly addressLines: readonly string[]
  readonly phone: string
  readonly npi: string | null
  readonly tin: string | null
}

/** The patient as estimates name them. */
export interface PaperPatient {
  readonly name: string
  readonly bornOn: PlainDate
  /** Account or chart number; null when there is none yet. */
  readonly account: string | null
}

/** Whom to call: a desk ("Financial counseling") and its number. */
export interface PaperDesk {
  readonly name: string
  readonly phone: string
}

/** What every paper knows of its own making. */
export interface PaperOrigin {
  readonly language: PaperLanguage
  readonly number: string
  /** Counts from 1. */
  readonly version: number
  readonly issuedOn: PlainDate
  readonly preparedBy: string
  readonly clinic: PaperClinic
}

/** Name, address and identifiers of the clinic at the head of a paper. */
export function letterhead(clinic: PaperClinic, language: PaperLanguage): Letterhead {
  const words = frameWords[language]
  const identifiers: Words = [
    ...(clinic.npi === null ? [] : [`${words.npi} `, typedWhole('clinic.npi', clinic.npi)]),
    ...(clinic.npi === null || clinic.tin === null ? [] : [' · ']),
    ...(clinic.tin === null ? [] : [`${words.tin} `, typedWhole('clinic.tin', clinic.tin)]),
  ]
  const address: Words = clinic.addressLines.flatMap((line, index) => [
    ...(index === 0 ? [] : [', ']),
    typed('clinic.address', line),
  ])
  const phone: Words = clinic.phone === '' ? [] : [`${words.phone} `, typedWhole('clinic.phone', clinic.phone)]
  return {
    kind: 'letterhead',
    name: typed('clinic.name', clinic.name),
    lines: [address, phone, identifiers].filter((line) => line.length > 0),
  }
}

/** A paper's title, and beneath it its number, the day it was issued and who prepared it. */
export function titleWithNumber(origin: PaperOrigin, text: string): Title {
  const words = plainWords[origin.language]
  const [number, by] = [typed('number', origin.number), typed('preparedBy', origin.preparedBy)]
  return { kind: 'title', text, beneath: words.beneathTitle<Run>(number, origin.issuedOn, by) }
}

/** The number to call, never broken; in words while set-up has none. */
export function phoneOf(desk: PaperDesk, language: PaperLanguage): Run {
  const phone = typedWhole('contact.phone', desk.phone)
  return phone.text === '' ? frameWords[language].noPhone : phone
}

/** What was entered, or the words for what is not known yet: never a blank where a paper must say something. */
export function typedOrUnknown(field: string, text: string, language: PaperLanguage): Run {
  const known = typedWhole(field, text)
  return known.text === '' ? figureWords[language].unknown : known
}

/** One entry of a grid of labels and values. */
export function entry(label: string, value: Words, element?: string): KeyValueGrid['entries'][number] {
  return element === undefined ? { label, value } : { label, value, element }
}

/** The foot of an estimate: what it is not, and who made it. */
export function estimateFoot(origin: PaperOrigin): Foot {
  const words = frameWords[origin.language]
  return {
    standing: words.estimateNotABill,
    draftMark: words.draft,
    madeBy: typed('preparedBy', origin.preparedBy),
  }
}

/** The foot of an agreement: unsigned, each page says that it is none. */
export function agreementFoot(origin: PaperOrigin): Foot {
  return {
    standing: null,
    draftMark: frameWords[origin.language].draftAgreement,
    madeBy: typed('preparedBy', origin.preparedBy),
  }
}

/** The line that offers help in the reader's language, in both languages. */
export function languageHelp(desk: PaperDesk, language: PaperLanguage): readonly Block[] {
  const other = language === 'en' ? 'es' : 'en'
  const help = (of: PaperLanguage) => frameWords[of].languageHelp<Run>(phoneOf(desk, of))
  return [
    { kind: 'paragraph', size: 'legal', words: help(language), element: 'languageHelp' },
    { kind: 'paragraph', size: 'legal', words: help(other), lang: other },
  ]
}

/** Which engine made the amounts of an estimate, and the day whose facts and rules it followed. */
export interface WorkedOut {
  readonly engineVersion: string
  readonly asOf: PlainDate
}

/** The line that names the engine and its day; nothing on a paper that was made without one. */
export function workedOutBlocks(worked: WorkedOut | undefined, language: PaperLanguage): readonly Block[] {
  if (worked === undefined) return []
  const version = typed('engineVersion', worked.engineVersion)
  const words = frameWords[language].workedOut<Run>(version, worked.asOf)
  return [{ kind: 'paragraph', size: 'legal', words, element: 'workedOut' }]
}

/** What was assumed, in words, under the mark that assumed amounts carry. Nothing when nothing was assumed. */
export function assumptionBlocks(assumptions: readonly string[], language: PaperLanguage): readonly Block[] {
  if (assumptions.length === 0) return []
  return [
    { kind: 'paragraph', size: 'text', words: [frameWords[language].assumedNote] },
    { kind: 'list', items: assumptions.map((assumption) => [typed('assumptions', assumption)]) },
  ]
}
