import type { Clipboard } from 'electron'
import { record } from './run.ts'

let copied = ''

/** A clipboard of this run alone: nothing that a test copies reaches the person's own. */
export const clipboard = {
  readText: async (): Promise<string> => copied,
  writeText: async (text: string): Promise<void> => {
    record('clipboard.writeText', text)
    copied = text
  },
  clear: (): void => {
    record('clipboard.clear')
    copied = ''
  },
} satisfies Pick<Clipboard, 'readText' | 'writeText' | 'clear'>
