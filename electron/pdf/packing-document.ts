/// <reference types="pdfkit" />
/// <reference path="./pdfkit-extra.d.ts" />
import { deflateSync } from 'node:zlib'
import { COMPRESSED, type PackedFile, packedFile } from './packed-file.ts'

/** pdfkit's types have one name for the class and for what it makes. */
type DocumentClass = PDFKit.PDFDocument

/** A document of pdfkit that is put together in memory; `bytes` gives the file and can be called once. */
export type PackingDocument = PDFKit.PDFDocument & { readonly bytes: () => Uint8Array }

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

    #put(made: PDFKit.PDFKitReference): void {
      this.#file ??= packedFile(String(this.version))
      if (made.buffer.length === 0) {
        this.#file.object(made.id, made.data)
        return
      }
      const content = contentOf(made.buffer)
      made.buffer = []
      if (made.compress) this.#file.stream(made.id, { ...made.data, ...COMPRESSED }, deflateSync(content))
      else this.#file.stream(made.id, made.data, content)
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

function write(this: PDFKit.PDFKitReference, chunk: string | Uint8Array): void {
  this.buffer.push(chunk)
}

/** What was written, each text on a line of its own. */
function contentOf(chunks: readonly (string | Uint8Array)[]): Buffer {
  if (chunks.every((chunk) => typeof chunk === 'string')) return Buffer.from(`${chunks.join('\n')}\n`, 'latin1')
  return Buffer.concat(chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk)))
}
