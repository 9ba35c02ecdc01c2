import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Rectangle } from 'electron'
import type { DialogAnswer, Question } from '../link/screen-calls.ts'
import { askInPage } from './ask-page.ts'
import type { PageHost } from './page-host.ts'

const WIDTH = 640
const HEIGHT = 420

/** Asks the person at the computer, and asks again where a file would be replaced or is not there. */
export async function askPerson(host: PageHost, display: Rectangle, question: Question): Promise<DialogAnswer> {
  const show = async (asked: Question): Promise<DialogAnswer> =>
    askInPage(await host.openPage('', middleOf(display)), asked)
  if (question.kind !== 'open' && question.kind !== 'save') return show(question)

  let defaultPath = fullPath(question.defaultPath)
  let title = question.title
  for (;;) {
    const [chosen] = (await show({ ...question, title, defaultPath })).paths ?? []
    if (chosen === undefined) return {}
    const path = fullPath(chosen)
    const isThere = existsSync(path)
    if (question.kind === 'open' && isThere) return { paths: [path] }
    if (question.kind === 'save' && (!isThere || (await mayReplace(show, path)))) return { paths: [path] }
    defaultPath = path
    title = question.kind === 'open' ? `${question.title}: there is no such file` : question.title
  }
}

async function mayReplace(show: (asked: Question) => Promise<DialogAnswer>, path: string): Promise<boolean> {
  const { button } = await show({
    kind: 'message',
    title: 'Replace the file?',
    message: `There is already a file at ${path}.`,
    detail: '',
    buttons: ['Replace', 'Keep it'],
    cancelId: 1,
    checkboxLabel: '',
  })
  return button === 0
}

/** A name alone means a file among the person's documents. */
function fullPath(path: string): string {
  if (isAbsolute(path)) return path
  const documents = join(homedir(), 'Documents')
  return join(existsSync(documents) ? documents : homedir(), path)
}

function middleOf(display: Rectangle): Rectangle {
  const x = display.x + Math.max(0, Math.floor((display.width - WIDTH) / 2))
  const y = display.y + Math.max(0, Math.floor((display.height - HEIGHT) / 2))
  return { x, y, width: WIDTH, height: HEIGHT }
}
