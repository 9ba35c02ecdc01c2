import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { DialogAnswer, Question } from '../link/screen-calls.ts'
import { lookOf } from './look.ts'
import { record, screenSide } from './run.ts'

/** Electron's dialogs take an optional window first. */
type Asked<Options> = readonly [Options] | readonly [unknown, Options]

function optionsOf<Options>(asked: Asked<Options>): Options {
  return asked.length === 1 ? asked[0] : asked[1]
}

function ask(question: Question): Promise<DialogAnswer> {
  record(`dialog.${question.kind}`, question)
  return screenSide().ask(question)
}

function pathQuestion(kind: 'open' | 'save', options: OpenDialogOptions | SaveDialogOptions): Question {
  const shown = lookOf(options)
  return { kind, title: options.title ?? '', defaultPath: options.defaultPath ?? '', options: shown }
}

export const dialog = {
  showOpenDialog: async (...asked: Asked<OpenDialogOptions>) => {
    const answer = await ask(pathQuestion('open', optionsOf(asked)))
    return { canceled: (answer.paths ?? null) === null, filePaths: [...(answer.paths ?? [])] }
  },
  showSaveDialog: async (...asked: Asked<SaveDialogOptions>) => {
    const answer = await ask(pathQuestion('save', optionsOf(asked)))
    return { canceled: (answer.paths ?? null) === null, filePath: answer.paths?.[0] ?? '' }
  },
  showMessageBox: async (...asked: Asked<MessageBoxOptions>) => {
    const options = optionsOf(asked)
    const buttons = options.buttons ?? ['OK']
    const cancelId =
      options.cancelId ??
      Math.max(
        0,
        buttons.findIndex((button) => /^(cancel|no)$/i.test(button)),
      )
    const answer = await ask({
      kind: 'message',
      title: options.title ?? '',
      message: options.message,
      detail: options.detail ?? '',
      buttons,
      cancelId,
      checkboxLabel: options.checkboxLabel ?? '',
    })
    return {
      response: answer.button ?? cancelId,
      checkboxChecked: answer.isChecked ?? options.checkboxChecked ?? false,
    }
  },
  showErrorBox: (title: string, content: string) => {
    void ask({ kind: 'error', title, message: content }).catch(() => undefined)
  },
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>
