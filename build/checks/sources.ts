import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export const FOLDERS = ['electron', 'renderer', 'shared', 'db', 'build', 'test'] as const

const NOT_OURS = /^(build\/(out|cache|sample)|test\/fixtures|renderer\/ui\/generated)(\/|$)/

/** One source file: its path from the top folder, its text, and what it imports. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly string[]
}

const IMPORT = /^\s*(?:import|export)\s[^'"`;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

/** All TypeScript sources of the repository, in the order of their paths. */
export function sources(): readonly Source[] {
  return FOLDERS.flatMap(filesBelow)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const imports = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
      return { path, text, lines: text.split('\n').length - 1, imports }
    })
}

/** The path, from the top folder, of a file that is imported relatively; null for a package. */
export function importedPath(from: Source, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  return relative(root, join(root, dirname(from.path), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/')
}

/** The name of an imported package: `zod`, `@mantine/core`, `node:`; null for a relative import. */
export function importedPackage(specifier: string): string | null {
  if (specifier.startsWith('.')) return null
  if (specifier.startsWith('node:')) return 'node:'
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (name === 'node_modules' || NOT_OURS.test(path)) return []
    return statSync(join(root, path)).isDirectory() ? filesBelow(path) : [path]
  })
}
