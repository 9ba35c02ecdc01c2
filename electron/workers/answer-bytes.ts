import type { EligibilityFile } from '../../shared/interop/x12/eligibility-answer.ts'
import { readEligibility } from '../../shared/interop/x12/read-eligibility.ts'

/** Settled limit of an interactive file. */
export const MOST_ANSWER_BYTES = 20_000_000

/** What a file is that should be an eligibility answer, with its text; the text is empty where it was not decoded. */
export interface AnswerRead {
  readonly text: string
  readonly file: EligibilityFile
}

/**
 * Reads the bytes of a file as an eligibility answer (X12 271). It never throws; a file of more than 20 MB is not
 * decoded. Source: interop specification, chapters 1 and 2.
 */
export function readAnswerBytes(bytes: Uint8Array): AnswerRead {
  if (bytes.length > MOST_ANSWER_BYTES) return { text: '', file: { kind: 'notX12', code: 'TOO-LARGE' } }
  const text = answerText(bytes)
  return { text, file: readEligibility(text) }
}

/**
 * The text of a file: UTF-16 by its mark or by the zeros of plain letters, else UTF-8, else Windows-1252. The mark
 * itself is left out. Bytes that no letter stands for become the sign of a missing letter.
 */
export function answerText(bytes: Uint8Array): string {
  const wide = wideLetters(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** An answer begins with plain letters: in UTF-16 every second byte of them is zero. */
function wideLetters(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be'
  return null
}
