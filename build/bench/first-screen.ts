import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the window fetches before it shows its first screen, in zipped bytes. */
export interface FirstScreen {
  readonly programs: number
  readonly styles: number
  readonly files: readonly string[]
}

const PAGE = 'index.html'
const FILES_OF_PAGE = /(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g
/** `import … from "./x.js"` and `import "./x.js"`; an `import(…)` is fetched later. */
const IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g

/** Reads a built window and follows what its page and each program there import at once. */
export function firstScreenOf(folder: string): FirstScreen {
  const assets = join(folder, 'assets')
  const known = new Set(readdirSync(assets))
  const files = new Set<string>()
  const follow = (name: string): void => {
    if (files.has(name) || !known.has(name)) return
    files.add(name)
    if (!name.endsWith('.js')) return
    for (const [, next] of readFileSync(join(assets, name), 'utf8').matchAll(IMPORT)) follow(basename(next ?? ''))
  }
  for (const [, name] of readFileSync(join(folder, PAGE), 'utf8').matchAll(FILES_OF_PAGE)) follow(name ?? '')
  const zipped = (ending: string): number =>
    [...files]
      .filter((name) => name.endsWith(ending))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0)
  return { programs: zipped('.js'), styles: zipped('.css'), files: [...files] }
}
