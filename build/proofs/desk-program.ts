import { mkdirSync, rmSync } from 'node:fs'
import { join, parse } from 'node:path'
import { pid } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'
import { root } from '../checks/sources.ts'

/** A folder of this run alone, so that two runs do not write the same program. Below the root, where packages are found. */
const FOLDER = join(root, 'build/cache/desks', String(pid))
const made = new Map<string, Promise<string>>()

/**
 * The desk of a proof as one file: it is started hundreds of times, and as one file it starts in a quarter of the time.
 * Gives the path of the program, which is taken away when the proof ends.
 */
export function deskProgram(source: URL): Promise<string> {
  const known = made.get(source.href)
  if (known !== undefined) return known
  const program = bundled(fileURLToPath(source))
  made.set(source.href, program)
  return program
}

async function bundled(file: string): Promise<string> {
  const { name } = parse(file)
  mkdirSync(FOLDER, { recursive: true })
  process.once('exit', () => rmSync(FOLDER, { recursive: true, force: true }))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [keepingPlaces],
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
    build: {
      ssr: file,
      outDir: FOLDER,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  })
  return join(FOLDER, `${name}.mjs`)
}

/** Files beside a source, such as the migrations, are found where the source lies. */
const keepingPlaces: Plugin = {
  name: 'keeping-places',
  enforce: 'pre',
  transform: (code, id) =>
    code.includes('import.meta.url') && !id.includes('node_modules')
      ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : null,
}
