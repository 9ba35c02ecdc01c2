import { frameWords } from '../text/documents-frame.ts'
import { plainWords } from '../text/documents-plain.ts'
import type { Block, Run, Words } from './blocks.ts'
import type { Foot } from './document-model.ts'
import { paragraph } from './make.ts'
import { entry, languageHelp, letterhead, type PaperDesk, type PaperOrigin, phoneOf } from './parties.ts'
import { typed } from './typed.ts'

/** What every letter about a payment plan knows. It never tells a diagnosis or a service. */
export interface LetterInput extends PaperOrigin {
  /** Who owes: the letter goes to this address. An empty address prints nothing. */
  readonly payer: { readonly name: string; readonly address: string }
  readonly planNumber: string
  readonly account: string
  readonly contact: PaperDesk
}

/** Letterhead, addressee, title and what the letter is about. */
export function letterOpening(input: LetterInput, title: string): readonly Block[] {
  const { language, payer } = input
  const words = plainWords[language]
  return [
    letterhead(input.clinic, language),
    ...addressee('payer', payer),
    {
      kind: 'title',
      text: title,
      beneath: words.beneathTitle<Run>(
        typed('number', input.number),
        input.issuedOn,
        typed('preparedBy', input.preparedBy),
      ),
    },
    {
      kind: 'keyValueGrid',
      entries: [
        entry(words.plan, [typed('planNumber', input.planNumber)]),
        entry(words.account, [typed('account', input.account)]),
      ],
    },
  ]
}

/** Name and address below one another, as a window of an envelope shows them. */
export function addressee(
  field: 'payer' | 'applicant',
  to: { readonly name: string; readonly address: string },
): readonly Block[] {
  const name = paragraph([typed(`${field}.name`, to.name)])
  return to.address === '' ? [name] : [name, paragraph([typed(`${field}.address`, to.address)], 'addressee')]
}

/** Whom to call, and help in the reader's language. */
export function letterClosing(input: LetterInput): readonly Block[] {
  return [{ kind: 'paragraph', size: 'text', words: callWords(input) }, ...languageHelp(input.contact, input.language)]
}

/** "Call Financial counseling at …". */
export function callWords(input: Pick<LetterInput, 'contact' | 'language'>): Words {
  const { contact, language } = input
  return plainWords[language].call<Run>(typed('contact.name', contact.name), phoneOf(contact, language))
}

/** The foot of a paper that is neither an estimate nor an agreement. */
export function plainFoot(origin: PaperOrigin): Foot {
  return {
    standing: null,
    draftMark: frameWords[origin.language].draft,
    madeBy: typed('preparedBy', origin.preparedBy),
  }
}
