import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('./recorder.c', import.meta.url))
const COMPILERS = ['/usr/bin/cc', '/usr/bin/gcc', '/usr/bin/clang']

/** The recorder as a library to load before a program, or in a few words why there is none on this computer. */
export type Recorder = { readonly library: string } | { readonly missing: string }

/** Compiles the recorder with the computer's C compiler into a folder of its own, which the caller removes. */
export function compileRecorder(): Recorder {
  if (process.platform !== 'linux') return { missing: 'the recorder of disk calls works on Linux only' }
  const compiler = COMPILERS.find((path) => existsSync(path))
  if (compiler === undefined) return { missing: 'no C compiler is installed here (cc, gcc or clang)' }
  const library = join(mkdtempSync(join(tmpdir(), 'candor-recorder-')), 'recorder.so')
  execFileSync(compiler, ['-O2', '-shared', '-fPIC', '-o', library, SOURCE, '-ldl', '-lpthread'])
  return { library }
}
