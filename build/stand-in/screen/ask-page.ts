import type { Page } from 'playwright-core'
import type { DialogAnswer, Question } from '../link/screen-calls.ts'

const ADDRESS = 'https://question.stand-in.invalid/'
const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem;max-width:40rem}
input[type=text]{width:100%;font:inherit;padding:.4rem;box-sizing:border-box}button{font:inherit;padding:.4rem 1rem;margin:1rem .5rem 0 0}
p{white-space:pre-wrap}`

/** Asks the person in a window of its own, where Electron would show a dialog of the operating system. */
export async function askInPage(page: Page, question: Question): Promise<DialogAnswer> {
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageFor(question) }),
  )
  const pressed = new Promise<DialogAnswer>((resolve) => {
    void page.exposeFunction('answerQuestion', (button: number, path: string, isChecked: boolean) =>
      resolve(answerFor(question, button, path, isChecked)),
    )
    page.on('close', () => resolve({}))
  })
  await page.goto(ADDRESS)
  const answer = await pressed
  if (!page.isClosed()) await page.close()
  return answer
}

function answerFor(question: Question, button: number, path: string, isChecked: boolean): DialogAnswer {
  if (question.kind === 'message') return { button, isChecked }
  if (question.kind === 'error' || button !== 0 || path.trim() === '') return {}
  return { paths: [path.trim()] }
}

function pageFor(question: Question): string {
  const isPath = question.kind === 'open' || question.kind === 'save'
  const words = isPath ? '' : question.message + (question.kind === 'message' ? `\n${question.detail}` : '')
  const field = isPath
    ? `<label for="path">Full path of the file</label><input type="text" id="path" value="${escaped(question.defaultPath)}">`
    : '<input type="hidden" id="path">'
  const box = question.kind === 'message' ? question.checkboxLabel : ''
  const check = `<input type="checkbox" id="check"${box === '' ? ' hidden' : ''}><label for="check"> ${escaped(box)}</label>`
  const buttons = buttonsOf(question)
    .map(
      (words, index) =>
        `<button type="${index === 0 ? 'submit' : 'button'}" value="${index}">${escaped(words)}</button>`,
    )
    .join('')
  return `<!doctype html><html lang="en"><title>${escaped(question.title)}</title><style>${STYLE}</style>
<form><h1>${escaped(question.title)}</h1><p>${escaped(words)}</p>${field}${check}${buttons}</form>
<script>
const give = (button) => answerQuestion(button, document.getElementById('path').value, document.getElementById('check').checked)
document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); give(0) })
for (const button of document.querySelectorAll('button[type=button]')) button.addEventListener('click', () => give(Number(button.value)))
addEventListener('keydown', (event) => { if (event.key === 'Escape') give(${cancelOf(question)}) })
if (!document.activeElement.value) document.querySelector('input[type=text],button').focus()
</script></html>`
}

function buttonsOf(question: Question): readonly string[] {
  if (question.kind === 'message') return question.buttons
  if (question.kind === 'error') return ['OK']
  return [question.kind === 'save' ? 'Save' : 'Open', 'Cancel']
}

function cancelOf(question: Question): number {
  return question.kind === 'message' ? question.cancelId : 1
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}
