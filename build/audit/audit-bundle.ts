import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ELECTRON_NAMES, NODE_FORBIDDEN } from './expected.ts'

const NAMED = /\bimport\s*\{([^}]*)\}\s*from\s*["']electron["']/g
const WHOLE = /\bimport\s+(?:\*\s+as\s+)?\w+\s+from\s*["']electron["']|require\(\s*["']electron["']\s*\)/
const FROM = /\b(?:from|import|require)\s*\(?\s*["']([^"']+)["']/g
const SENDS = /(?<![\w.$])(fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/
const EVALUATES = /(?<![\w.$])eval\s*\(|\bnew Function\s*\(/
const OPENS = /\bopenExternal\b|\bcrashReporter\b|\bautoUpdater\b/

/** Reads the built main program: one line for each thing that it could do and must not be able to. */
export function auditBundle(mainFolder: string): readonly string[] {
  const files = readdirSync(mainFolder).filter((name) => name.endsWith('.js'))
  return [...new Set(files.flatMap((name) => weaknessesOf(readFileSync(join(mainFolder, name), 'utf8'))))]
}

function weaknessesOf(text: string): readonly string[] {
  const names = [...text.matchAll(NAMED)].flatMap((match) => (match[1] ?? '').split(',').map(firstWord))
  const from = [...text.matchAll(FROM)].map((match) => match[1] ?? '')
  const reaches = from.filter((name) => NODE_FORBIDDEN.includes(name) || NODE_FORBIDDEN.includes(`node:${name}`))
  return [
    ...names
      .filter((name) => name !== '' && !ELECTRON_NAMES.includes(name))
      .map((name) => `main takes electron.${name}`),
    ...(WHOLE.test(text) ? ['main takes all of electron'] : []),
    ...reaches.map((name) => `main loads ${name}`),
    ...[SENDS, EVALUATES, OPENS].flatMap((pattern) => {
      const found = pattern.exec(text)
      return found === null ? [] : [`main names ${firstWord(found[0])}`]
    }),
  ]
}

function firstWord(text: string): string {
  return /\w+/.exec(text)?.[0] ?? ''
}
