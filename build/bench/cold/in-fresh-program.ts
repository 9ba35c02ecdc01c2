import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { withoutBrotli } from '../../paper-packages.ts'
import type { Candidate } from '../bench-row.ts'

const ROOT = join(import.meta.dirname, '../../..')
/** As deep as this folder, so that a bundle finds its neighbours where the source does. */
const CACHE = join(ROOT, 'build/cache/bench')
const PROGRAM = join(import.meta.dirname, 'fresh-program.ts')

/**
 * A job whose every run has a program of its own. Its packages are loaded from their folders, as a program does that
 * nobody bundled; or they are bundled, as the app's are that draw papers.
 */
export function inFreshProgram(name: string, packages: 'in folders' | 'bundled'): Candidate['begin'] {
  return async () => {
    const bundle = pathToFileURL(await bundled(name, packages === 'bundled')).href
    const run = async (): Promise<number> => {
      const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, bundle])
      return Number(stdout)
    }
    return { run, saysItself: true }
  }
}

async function bundled(name: string, isWhole: boolean): Promise<string> {
  const outDir = join(CACHE, name)
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ...(isWhole ? { ssr: { noExternal: true }, plugins: [withoutBrotli] } : {}),
    build: {
      ssr: true,
      outDir: CACHE,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: {
        input: { [name]: join(import.meta.dirname, `${name}.ts`) },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: `${name}-[hash].js` },
      },
    },
  })
  return `${outDir}.js`
}
