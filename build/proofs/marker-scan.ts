import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A place in which something was found that must not be there. */
export interface Hit {
  readonly file: string
  readonly what: string
}

export interface Scan {
  readonly files: number
  readonly bytes: number
  readonly hits: readonly Hit[]
}

/**
 * Looks through every byte below a folder for the texts: as they are, in UTF-16, in capital letters, in Base64 at each of
 * its three offsets and in hex. A paper is squeezed, so that no text of it can be found; a PDF is a hit whatever it holds.
 */
export function scanFolder(folder: string, texts: readonly string[]): Scan {
  const needles = texts.flatMap((text) => needlesOf(text))
  const hits: Hit[] = []
  let [files, bytes] = [0, 0]
  for (const path of filesBelow(folder)) {
    const content = readWhole(path)
    if (content === null) continue
    files += 1
    bytes += content.length
    const file = relative(folder, path)
    for (const { what, needle } of needles) if (content.includes(needle)) hits.push({ file, what })
    if (content.includes('%PDF-1') && !/\.(js|mjs|pak|map|wasm)$/.test(path)) hits.push({ file, what: 'a paper' })
    if (texts.some((text) => file.toLowerCase().includes(text.toLowerCase()))) hits.push({ file, what: 'its own name' })
  }
  return { files, bytes, hits }
}

function needlesOf(text: string): readonly { readonly what: string; readonly needle: Buffer }[] {
  const forms = [text, text.toUpperCase(), text.toLowerCase()]
  const plain = forms.flatMap((form) => [
    { what: `${text} as text`, needle: Buffer.from(form, 'utf8') },
    { what: `${text} in UTF-16`, needle: Buffer.from(form, 'utf16le') },
    { what: `${text} in hex`, needle: Buffer.from(Buffer.from(form).toString('hex')) },
  ])
  const packed = [0, 1, 2].map((offset) => {
    const all = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).toString('base64')
    // Letters at both ends depend on what stands beside the text.
    return { what: `${text} in Base64`, needle: Buffer.from(all.slice(offset === 0 ? 0 : 4, all.length - 4)) }
  })
  return [...plain, ...packed.filter(({ needle }) => needle.length >= 6)]
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.map((name) => join(folder, name)).filter(isFile)
}

/** Files of a running program come and go while they are looked at. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function readWhole(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'ENXIO'].includes(String(error.code)))
      return null
    throw error
  }
}
