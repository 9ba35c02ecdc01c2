declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'truetype'
    readonly noLayoutClosure?: boolean
    readonly noHinting?: boolean
    readonly dropTables?: readonly string[]
  }
  export default function subsetFont(original: Uint8Array, text: string, options?: SubsetOptions): Promise<Uint8Array>
}
