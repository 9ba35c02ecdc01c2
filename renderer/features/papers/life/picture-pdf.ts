/** A page as a picture: JPEG bytes with their dots, and the page's size in points. */
export interface PicturedPage {
  readonly jpeg: Uint8Array
  readonly dots: { readonly width: number; readonly height: number }
  readonly points: { readonly width: number; readonly height: number }
}

const WRITER = new TextEncoder()

/** Pages that are pictures as one PDF, each as large as it was. Source: ISO 32000-1, 7.5 and 8.9. */
export function pdfOfPictures(pages: readonly PicturedPage[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ')
  const objects: (readonly [string, Uint8Array | null])[] = [
    ['<</Type /Catalog /Pages 2 0 R>>', null],
    [`<</Type /Pages /Count ${pages.length} /Kids [${kids}]>>`, null],
    ...pages.flatMap(objectsOf),
  ]
  const parts: Uint8Array[] = [WRITER.encode('%PDF-1.4\n')]
  let length = parts[0]?.length ?? 0
  let places = ''
  objects.forEach(([dict, content], at) => {
    places += `${String(length).padStart(10, '0')} 00000 n \n`
    const head = WRITER.encode(`${at + 1} 0 obj\n${dict}\n${content === null ? '' : 'stream\n'}`)
    const tail = WRITER.encode(`${content === null ? '' : '\nendstream\n'}endobj\n`)
    for (const part of [head, content ?? new Uint8Array(), tail]) {
      parts.push(part)
      length += part.length
    }
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places}`
  parts.push(WRITER.encode(`${table}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`))
  return joined(parts)
}

/** The page, how its picture is put on it, and the picture. */
function objectsOf(
  { jpeg, dots, points }: PicturedPage,
  at: number,
): readonly (readonly [string, Uint8Array | null])[] {
  const [contents, picture] = [4 + at * 3, 5 + at * 3]
  const { width, height } = points
  const drawing = WRITER.encode(`${width} 0 0 ${height} 0 0 cm /Im Do`)
  const looks = `/Width ${dots.width} /Height ${dots.height} /ColorSpace /DeviceRGB /BitsPerComponent 8`
  return [
    [
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${contents} 0 R /Resources <</XObject <</Im ${picture} 0 R>>>>>>`,
      null,
    ],
    [`<</Length ${drawing.length}>>`, drawing],
    [`<</Type /XObject /Subtype /Image ${looks} /Filter /DCTDecode /Length ${jpeg.length}>>`, jpeg],
  ]
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
