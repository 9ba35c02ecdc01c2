/** What pdfkit can do and its published types do not know yet. */
declare namespace PDFKit.Mixins {
  interface TextOptions {
    textWidth?: number
    wordCount?: number
  }

  interface ParsedFont {
    layout(text: string): unknown
  }

  interface PDFFont {
    registerFont(name: string, parsed: ParsedFont, family: string): this
  }
}

declare namespace PDFKit {
  /** A font as pdfkit puts it into one file: the glyphs that were used, their widths and their letters. */
  interface EmbeddedFont {
    readonly id: string
    readonly font: import('./fonts.ts').PaperFont
    readonly scale: number
    readonly subset: { includeGlyph(id: number): number }
    widths: number[]
    unicode: (readonly number[])[]
    ref(): unknown
  }

  interface PDFPage {
    readonly fonts: Record<string, unknown>
  }

  interface PDFKitReference {
    /** What is written into its stream. */
    buffer: (string | Uint8Array)[]
  }

  interface PDFDocument {
    readonly _root: PDFKitReference & { readonly data: { readonly StructTreeRoot: PDFKitReference } }
    readonly _info: unknown
    readonly _id: Uint8Array
    readonly _offsets: unknown[]
    _write(content: string | Uint8Array): void
    _refEnd(ended: PDFKitReference): void
    _finalize(): void
    /** Adds a passage to the metadata. */
    appendXML(xml: string): void
    /** The font that `font()` chose last. */
    readonly _font: EmbeddedFont
  }
}
