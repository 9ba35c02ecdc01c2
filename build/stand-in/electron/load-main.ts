import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { electronModule } from './electron-module.ts'

const OURS = 'stand-in:electron'
const NAMES: readonly string[] = ['electron', 'electron/main', 'electron/common']

/** Loads the built main program, unchanged, with our module wherever it asks for `electron`. */
export async function loadMain(mainFile: string): Promise<void> {
  const slot = Symbol.for(OURS)
  Object.defineProperty(globalThis, slot, { value: electronModule })
  const names = Object.keys(electronModule)
  const source = [
    `const electron = globalThis[Symbol.for(${JSON.stringify(OURS)})]`,
    ...names.map((name) => `export const ${name} = electron.${name}`),
    'export default electron',
  ].join('\n')

  registerHooks({
    resolve: (specifier, context, next) =>
      NAMES.includes(specifier) ? { url: OURS, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === OURS ? { format: 'module', source, shortCircuit: true } : next(url, context),
  })
  await import(pathToFileURL(mainFile).href)
}
