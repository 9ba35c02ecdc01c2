/// <reference types="pdfkit" />
/// <reference path="./pdfkit-extra.d.ts" />

import { COMPRESSED, deflated, type PackedFile, packedFile } from './packed-file.ts'
import type { Written } from './written.ts'

/** pdfkit's types have one name for the class and for what it makes. */
type DocumentClass = PDFKit.PDFDocument

/** A document of pdfkit that is put together in memory. */
export type PackingDocument = PDFKit.PDFDocument & {
  /** The number of an object that the caller puts into the file. */
  readonly newId: () => number
  readonly put: (id: number, value: Written) => void
  /** The file; can be called once. */
  readonly bytes: () => Uint8Array
}

const kinds = new WeakMap<DocumentClass, (options: PDFKit.PDFDocumentOptions) => PackingDocument>()

/**
 * A new document that hands its objects to a packed file as they end. pdfkit itself would write each as text into a
 * node stream, from where the file would have to be read again to be packed.
 */
export function packingDocument(Kind: DocumentClass, options: PDFKit.PDFDocumentOptions): PackingDocument {
  let make = kinds.get(Kind)
  if (make === undefined) {
    const Packing = packingKind(Kind)
    make = (given) => new Packing(given)
    kinds.set(Kind, make)
  }
  return make(options)
}

function packingKind(Kind: DocumentClass) {
  return class extends Kind {
    #file: PackedFile | null = null
    #whole: Uint8Array | null = null

    override ref(values: object = {}): PDFKit.PDFKitReference {
      const made = super.ref(values)
      made.write = write
      made.finalize = () => {
        this.#put(made)
        this._refEnd(made)
      }
      return made
    }

    newId(): number {
      return this._offsets.push(null)
    }

    put(id: number, value: Written): void {
      this.#file ??= packedFile(String(this.version))
      this.#file.object(id, value)
    }

    #put(made: PDFKit.PDFKitReference): void {
      this.#file ??= packedFile(String(this.version))
      if (made.buffer.length === 0) {
        this.#file.object(made.id, withoutGlyphList(made.data))
        return
      }
      const written = made.buffer
      made.buffer = []
      if (made.compress) this.#file.stream(made.id, { ...made.data, ...COMPRESSED }, packed(written))
      else this.#file.stream(made.id, made.data, contentOf(written))
    }

    /** Nothing goes into the node stream. */
    override _write(): void {}

    override _finalize(): void {
      const trailer = { Root: this._root, Info: this._info, ID: [this._id, this._id] }
      this.#whole = this.#file?.end(trailer, this._offsets.length) ?? null
    }

    bytes(): Uint8Array {
      this.end()
      if (this.#whole === null) throw new RangeError('an object of the paper was not ended')
      return this.#whole
    }
  }
}

/**
 * A font without the list of its glyphs. pdfkit lists those that were written and leaves out the parts of composed
 * letters, as of the ż in a name; a list that is not whole is against PDF/UA-1, 7.21.4.2, and none has to be there.
 */
function withoutGlyphList<Entries extends object>(entries: Entries): object {
  if (!('CIDSet' in entries)) return entries
  const { CIDSet: _, ...others } = entries
  return others
}

function write(this: PDFKit.PDFKitReference, chunk: string | Uint8Array): void {
  this.buffer.push(chunk)
}

const packedBefore = new WeakMap<Uint8Array, Buffer>()
const mapsBefore = new Map<string, Buffer>()
const MAPS_KEPT = 64
const LETTER_MAP = '/CIDInit'

/** What was written, compressed. Outlines and letters of a font are mostly the same in every file: they are kept. */
function packed(written: readonly (string | Uint8Array)[]): Buffer {
  const [only] = written
  if (only === undefined || written.length > 1) return deflated(contentOf(written))
  if (typeof only !== 'string') return keptIn(packedBefore, only)
  if (!only.startsWith(LETTER_MAP)) return deflated(contentOf(written))
  if (mapsBefore.size >= MAPS_KEPT) mapsBefore.clear()
  return keptIn(mapsBefore, only)
}

function keptIn<Content extends string | Uint8Array>(
  kept: { get(content: Content): Buffer | undefined; set(content: Content, packed: Buffer): unknown },
  content: Content,
): Buffer {
  const known = kept.get(content)
  if (known) return known
  const fresh = deflated(contentOf([content]))
  kept.set(content, fresh)
  return fresh
}

/** What was written, each text on a line of its own. */
function contentOf(chunks: readonly (string | Uint8Array)[]): Buffer {
  if (chunks.every((chunk) => typeof chunk === 'string')) return Buffer.from(`${chunks.join('\n')}\n`, 'latin1')
  return Buffer.concat(chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk)))
}
