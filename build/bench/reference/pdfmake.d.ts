declare module 'pdfmake' {
  interface Made {
    getBuffer(): Promise<Uint8Array>
  }

  interface Pdfmake {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
    setUrlAccessPolicy(mayLoad: (url: string) => boolean): void
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void
    createPdf(definition: object): Made
  }

  const pdfmake: Pdfmake
  export default pdfmake
}
