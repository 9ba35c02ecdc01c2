import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

/**
 * Unpacks the browser that the package brings into the folder that TMPDIR names, as the package itself does it.
 * A program of its own, because the package looks at TMPDIR and takes a processor for some seconds.
 */
const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')

await Promise.all(
  ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(join(bin, name))),
)
