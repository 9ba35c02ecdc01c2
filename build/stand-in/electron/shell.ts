import type { Shell } from 'electron'
import { record } from './run.ts'

const REFUSAL = 'The stand-in opens nothing outside of the app.'

export const shell = {
  openExternal: async (url: string): Promise<void> => {
    record('shell.openExternal', url)
    throw new Error(REFUSAL)
  },
  openPath: async (path: string): Promise<string> => {
    record('shell.openPath', path)
    return REFUSAL
  },
  showItemInFolder: (path: string): void => record('shell.showItemInFolder', path),
  beep: (): void => record('shell.beep'),
} satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>
