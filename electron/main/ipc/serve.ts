import type { IpcMain } from 'electron'
import { callNames } from '../../../shared/contract/call-names.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import { answerCall, type Serving } from './answer-call.ts'
import { denied } from './refusals.ts'
import { isOurWindow } from './sender.ts'

/** The only place that touches `ipcMain`: who is asking comes before any look at what is asked. */
export function serve(ipcMain: IpcMain, serving: Serving): void {
  for (const call of callNames) {
    ipcMain.handle(call, async (event, raw: unknown): Promise<Answer<unknown>> => {
      if (!isOurWindow(event.senderFrame)) return denied('DENIED')
      return answerCall(serving, call, raw)
    })
  }
}
