/** What a file is by its first bytes, whatever it is called. */
export type FileKind = 'pdf' | 'png' | 'jpg'

const FIRST_BYTES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
]

/** Is this a PDF or a picture of a page? Null for anything else: a scanner's TIFF, a text, a web page. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  return FIRST_BYTES.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0] ?? null
}
