/** What pdfkit can do and its published types do not know yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: 'Row' | 'Column'
    bbox?: [number, number, number, number]
    placement?: 'Block' | 'Inline'
  }

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

declare module 'pdfkit/output' {
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array>
}
