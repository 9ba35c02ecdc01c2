import type { DialogAnswer, Question } from '../link/screen-calls.ts'

/** How a test answers one dialog: paths, a button by its words, or null for "cancelled". */
export type ScriptedAnswer =
  | { readonly paths: readonly string[] }
  | { readonly press: string; readonly isChecked?: boolean }
  | null

/** Dialogs without a person: a test queues answers beforehand; with none queued a dialog is cancelled. */
export class ScriptedDialogs {
  readonly #answers: ScriptedAnswer[] = []
  readonly #asked: Question[] = []

  /** Every dialog that was shown so far, oldest first. */
  get asked(): readonly Question[] {
    return this.#asked
  }

  /** Queues the answer for the next dialog that has none yet. Error boxes need no answer and take none. */
  answer(answer: ScriptedAnswer): void {
    this.#answers.push(answer)
  }

  async ask(question: Question): Promise<DialogAnswer> {
    this.#asked.push(question)
    if (question.kind === 'error') return {}
    const answer = this.#answers.shift() ?? null
    if (answer === null) return {}
    if ('paths' in answer) return { paths: answer.paths }
    const button = question.kind === 'message' ? question.buttons.indexOf(answer.press) : -1
    if (button < 0) throw new Error(`The dialog "${question.title}" has no button "${answer.press}".`)
    return { button, isChecked: answer.isChecked ?? false }
  }
}
