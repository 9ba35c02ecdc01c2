import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** All text of a PDF page by page, as another program reads it; without its artifacts unless asked for. */
export async function readWords(
  bytes: Uint8Array,
  { withArtifacts = false }: { readonly withArtifacts?: boolean } = {},
): Promise<readonly string[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items: parts } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    pages.push(textOf(parts, withArtifacts))
  }
  await loading.destroy()
  return pages
}

type Part = Awaited<ReturnType<Awaited<ReturnType<Loaded['getPage']>>['getTextContent']>>['items'][number]
type Loaded = Awaited<ReturnType<typeof getDocument>['promise']>

function textOf(parts: readonly Part[], withArtifacts: boolean): string {
  const open: boolean[] = []
  let text = ''
  for (const part of parts) {
    if ('str' in part) {
      if (!open.includes(true)) text += part.str
    } else if (part.type === 'endMarkedContent') open.pop()
    else open.push('tag' in part && part.tag === 'Artifact' && !withArtifacts)
  }
  return text
}
