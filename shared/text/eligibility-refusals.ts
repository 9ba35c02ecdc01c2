import { NOT_READ } from './answer-findings.ts'

/** What a file is instead of an answer: no X12 at all, or other transactions. */
type OtherFile =
  | { readonly kind: 'notX12'; readonly code: string }
  | { readonly kind: 'otherTransaction'; readonly transactions: readonly string[] }

/** A refusal of a file: its code, and the sentence that the person reads. */
interface FileRefusal {
  readonly code: string
  readonly reason: string
}

/** Why a file is no eligibility answer, and what to do with it. */
export function noEligibility(file: OtherFile): FileRefusal {
  if (file.kind === 'notX12') {
    const words = NOT_READ[file.code]
    return { code: file.code, reason: words === undefined ? file.code : `${words.says} ${words.does}` }
  }
  const { transactions } = file
  if (transactions.includes('835')) {
    const reason = 'This is a remittance (835). Open it on the outcome of an estimate.'
    return { code: 'REMITTANCE', reason }
  }
  const what = transactions.includes('270')
    ? 'This is a question to a payer (270)'
    : `This is another message (${transactions.filter((set) => set !== '').join(', ') || 'no number'})`
  return { code: 'OTHER-TRANSACTION', reason: `${what}. Open the payer’s answer (271) instead.` }
}

/** The reader of a file broke down over it, or took too long. */
export const answerBroke: FileRefusal = {
  code: 'BROKE',
  reason: 'The file could not be read. Nothing was kept. Save the answer again from where it came.',
}

/** The bytes that should be kept are no text of an answer. */
export const answerNoText: FileRefusal = {
  code: 'BINARY',
  reason: `${NOT_READ.BINARY?.says ?? ''} Nothing was kept.`.trim(),
}
