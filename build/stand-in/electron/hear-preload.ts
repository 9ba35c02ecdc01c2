import type { Rectangle, WebContents } from 'electron'
import { decodeClone, encodeClone } from '../page/clone.ts'
import type { Report } from '../page/main-world.ts'
import type { FromPreload } from '../page/preload-world.ts'
import { ipcMain, type Sender } from './ipc-main.ts'
import { screenSide } from './run.ts'
import type { StandInSession } from './session.ts'

/** The page that speaks. */
interface Speaker {
  readonly id: number
  readonly session: StandInSession
  readonly boundsTold: (bounds: Rectangle) => void
  whole(): WebContents
  getURL(): string
  openAsked(url: string, frameName: string, features: string): 'allow' | 'deny'
  emit(event: string, ...args: readonly unknown[]): boolean
}

const DEVICES: readonly string[] = ['hid', 'serial', 'usb']

/** Takes one message of the preload's world to where it belongs, and answers it. */
export async function hearPreload(page: Speaker, sender: Sender, text: string): Promise<void> {
  const message = JSON.parse(text) as FromPreload
  switch (message.kind) {
    case 'invoke':
      return reply(page, message.id, () => ipcMain.invoke(sender, message.channel, argsOf(message.args)))
    case 'send':
      return ipcMain.receive(sender, message.channel, argsOf(message.args))
    case 'permission':
      return reply(page, message.id, async () => {
        if (!(await isPermitted(page, message.permission))) throw new Error('denied')
      })
    case 'report':
      return hearReport(page, decodeClone(message.report) as Report)
    case 'preload-failed':
      console.error(`The preload failed: ${message.message}`)
      page.emit('preload-error', {}, '', new Error(message.message))
  }
}

async function reply(page: Speaker, id: number, work: () => Promise<unknown>): Promise<void> {
  const answer = await answerOf(work)
  const text = JSON.stringify({ kind: 'reply', id, ...answer })
  await screenSide()
    .tell(page.id, text)
    .catch(() => undefined)
}

/** As Electron does it: of an error only its name and message go out. */
async function answerOf(work: () => Promise<unknown>): Promise<{ ok: boolean; text: string }> {
  try {
    return { ok: true, text: encodeClone(await work()) }
  } catch (error) {
    return { ok: false, text: encodeClone(String(error)) }
  }
}

async function isPermitted(page: Speaker, asked: string): Promise<boolean> {
  const isCheck = asked.startsWith('check ')
  const permission = isCheck ? asked.slice('check '.length) : asked
  const verdict = await page.session.verdict(page.whole(), permission, page.getURL())
  if (DEVICES.includes(permission)) return verdict.check && verdict.device
  return isCheck ? verdict.check : verdict.request
}

function hearReport(page: Speaker, report: Report): void {
  if (report.kind === 'open') page.openAsked(report.url, report.frameName, report.features)
  else page.boundsTold({ x: report.x, y: report.y, width: report.width, height: report.height })
}

function argsOf(text: string): readonly unknown[] {
  const args = decodeClone(text)
  return Array.isArray(args) ? args : []
}
