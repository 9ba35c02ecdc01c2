import { EventEmitter } from 'node:events'
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { preventable } from './preventable.ts'
import { record, recordListeners } from './run.ts'

type Listener = Parameters<IpcMain['handle']>[1]
/** The sender's part of the event that a listener gets. */
export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

class StandInIpcMain extends EventEmitter implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> {
  readonly #listeners = new Map<string, Listener>()

  constructor() {
    super()
    recordListeners('ipcMain', this)
  }

  handle(channel: string, listener: Listener): void {
    record('ipcMain.handle', channel)
    if (this.#listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#listeners.set(channel, listener)
  }

  handleOnce(channel: string, listener: Listener): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      this.removeHandler(channel)
      return listener(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    record('ipcMain.removeHandler', channel)
    this.#listeners.delete(channel)
  }

  channels(): readonly string[] {
    return [...this.#listeners.keys()]
  }

  /** Gives what main's listener gives, or throws what it throws. */
  async invoke(sender: Sender, channel: string, args: readonly unknown[]): Promise<unknown> {
    const listener = this.#listeners.get(channel)
    if (listener === undefined) throw new Error(`No handler registered for '${channel}'`)
    return await listener(invokeEvent(sender), ...args)
  }

  /** A message that waits for no answer. */
  receive(sender: Sender, channel: string, args: readonly unknown[]): void {
    this.emit(channel, invokeEvent(sender), ...args)
  }
}

function invokeEvent(sender: Sender): IpcMainInvokeEvent {
  const event = { type: 'frame', frameId: 1, processId: 1, ...sender }
  return preventable(event) as unknown as IpcMainInvokeEvent
}

export const ipcMain = new StandInIpcMain()
