import type { EligibilityFile } from '../../../shared/interop/x12/eligibility-answer.ts'

/** What a file is that should be an eligibility answer, with its text; the text is empty where it was not decoded. */
export interface AnswerRead {
  readonly text: string
  readonly file: EligibilityFile
}

/** A payer's answer that was read; `name` is what its file is called. */
export interface AnswerFile extends AnswerRead {
  readonly name: string
}

/** Payers' answers from outside. They are read whole, outside of main; a file that brings its reader down is an error. */
export interface AnswerFiles {
  /** Asks for a file; null when the dialog was closed. */
  readonly choose: () => Promise<AnswerFile | null>
  /** Reads an answer whose bytes are at hand. */
  readonly give: (bytes: Uint8Array) => Promise<AnswerRead>
}
