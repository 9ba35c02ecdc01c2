import { contextBridge, ipcRenderer } from 'electron'
import { isCallName } from '../../shared/contract/call-names.ts'
import type { Bridge } from '../../shared/contract/events.ts'

const EVENT_NAMES = ['lock.changed', 'progress', 'record.changed', 'patientView.show', 'print.show']

/**
 * All that the page can reach outside of itself: the calls of the contract, and the few messages that main may send.
 * Neither `ipcRenderer` nor the event object crosses over.
 */
const bridge: Bridge = {
  call: (name, request) =>
    isCallName(name)
      ? ipcRenderer.invoke(name, request)
      : Promise.resolve({ ok: false, error: { kind: 'denied', code: 'DENIED' } }),
  on: (name, listener) => {
    if (!EVENT_NAMES.includes(name)) return () => undefined
    const pass = (_event: unknown, content: unknown): void => listener(content)
    ipcRenderer.on(name, pass)
    return () => {
      ipcRenderer.removeListener(name, pass)
    }
  },
}

contextBridge.exposeInMainWorld('candor', bridge)
