import { Script } from 'node:vm'
import {
  bytesToText,
  decodeClone,
  emptyOf,
  encodeClone,
  notCloneable,
  storedObject,
  textToBytes,
  viewOn,
} from './clone.ts'
import { deepFreeze, startMainWorld } from './main-world.ts'
import { watchPermissions, watchWindowCalls } from './permission-calls.ts'
import { makeIpcRenderer, makeListeners, startPreloadWorld } from './preload-world.ts'
import { answerTo, openWorldBridge, packSafely, settleLater } from './world-bridge.ts'

const CLONE = [encodeClone, decodeClone, storedObject, emptyOf, viewOn, bytesToText, textToBytes, notCloneable]
const BRIDGE = [...CLONE, openWorldBridge, answerTo, packSafely, settleLater]
const MAIN_WORLD = [...BRIDGE, watchPermissions, watchWindowCalls, deepFreeze, startMainWorld]
const PRELOAD_WORLD = [...BRIDGE, makeIpcRenderer, makeListeners, startPreloadWorld]

/**
 * The script for the page's own world. Node has already taken the types away, so a function's own text is what the
 * page can run.
 */
export function mainWorldScript(secret: string): string {
  return `(() => { 'use strict';\n${MAIN_WORLD.join('\n')}\nstartMainWorld(${JSON.stringify(secret)}) })()`
}

/** The script for the preload's world. Throws a `SyntaxError` where the preload is no CommonJS, as a sandboxed one must be. */
export function preloadScript(secret: string, preload: string, fileName: string, argv: readonly string[]): string {
  const wrapped = `(function (exports, require, module, process) {\n${preload}\n})`
  new Script(wrapped, { filename: fileName })
  const mimicked = JSON.stringify({
    type: 'renderer',
    platform: process.platform,
    arch: process.arch,
    versions: process.versions,
    argv,
    env: {},
    sandboxed: true,
    contextIsolated: true,
  })
  return `(() => {\n${PRELOAD_WORLD.join('\n')}\nstartPreloadWorld(${JSON.stringify(secret)}, ${mimicked}, ${wrapped}) })()`
}
