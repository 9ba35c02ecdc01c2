import type { IpcMainInvokeEvent } from 'electron'
import type { FrameLook } from '../link/app-calls.ts'
import type { Outcome, ProbeCalls } from '../link/probe-calls.ts'
import { answerScreen } from './answer-screen.ts'
import { app } from './app.ts'
import { allWindows } from './browser-window.ts'
import { ipcMain } from './ipc-main.ts'
import { powerMonitor } from './power-monitor.ts'
import { preventable } from './preventable.ts'
import { answerOf, windowOf } from './serve-page.ts'
import { sessionOf } from './session.ts'
import { frameOf } from './web-frame.ts'

/** Lets a test play the hostile page, the operating system or the person at the desk. */
export const answerProbe: ProbeCalls = {
  openAsked: answerScreen.openAsked,
  channels: () => ipcMain.channels(),
  invokeFrom,
  isEventPrevented: (windowId, event, url) => windowOf(windowId)?.webContents.isEventPrevented(event, url) ?? false,
  permission: async (windowId, permission) => {
    const contents = windowOf(windowId)?.webContents
    if (contents === undefined) throw new Error(`there is no window ${windowId}`)
    return contents.session.verdict(contents.whole(), permission, contents.getURL())
  },
  serve: (partition, url, method) => answerOf(sessionOf(partition), { url, method, headers: {}, body: null }),
  filter: async (partition, url) => {
    const details = { id: 0, url, method: 'GET', resourceType: 'other' as const, referrer: '', timestamp: 0 }
    const isCancelled = await sessionOf(partition).webRequest.isCancelled({ ...details, uploadData: [] })
    return isCancelled ? 'cancelled' : 'passed'
  },
  emitPower: (event) => powerMonitor.emit(event, preventable({})),
  setIdleSeconds: (seconds) => powerMonitor.setIdleSeconds(seconds),
  emitApp: (event, args) => app.emit(event, preventable({}), ...args),
  emitWindow: (windowId, event) => windowOf(windowId)?.emit(event, preventable({ reasons: ['shutdown'] })) ?? false,
  closeWindow: (windowId) => windowOf(windowId)?.close(),
}

async function invokeFrom(look: FrameLook | null, channel: string, args: readonly unknown[]): Promise<Outcome> {
  const [window] = allWindows()
  const sender = window?.webContents.whole() ?? ({ id: 0 } as IpcMainInvokeEvent['sender'])
  const senderFrame = look === null ? null : frameOf(look)
  try {
    return { ok: true, value: await ipcMain.invoke({ sender, senderFrame }, channel, args) }
  } catch (error) {
    return { ok: false, message: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}
