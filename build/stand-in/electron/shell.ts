import { spawn } from 'node:child_process'
import type { Shell } from 'electron'
import { record, settings } from './run.ts'

const REFUSAL = 'The stand-in opens nothing outside of the app.'

/** Gives an empty text when the file was opened, else the reason, as Electron does. */
async function openPath(path: string): Promise<string> {
  record('shell.openPath', path)
  const mode = settings().openPath
  if (mode === 'noted') return ''
  return mode === 'refused' ? REFUSAL : openWithItsProgram(path)
}

function openWithItsProgram(path: string): Promise<string> {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', path]
      : process.platform === 'win32'
        ? ['explorer.exe', path]
        : ['xdg-open', path]
  return new Promise((resolve) => {
    const child = spawn(program ?? '', args, { stdio: 'ignore', detached: true })
    child.on('error', (error) => resolve(error.message))
    child.on('spawn', () => {
      child.unref()
      resolve('')
    })
  })
}

export const shell = {
  openPath,
  openExternal: async (url: string): Promise<void> => {
    record('shell.openExternal', url)
    throw new Error(REFUSAL)
  },
  showItemInFolder: (path: string): void => record('shell.showItemInFolder', path),
  beep: (): void => record('shell.beep'),
} satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>
