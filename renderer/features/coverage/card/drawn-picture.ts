/** A card is read well at so many dots; more only fill the disk and every copy of it. */
const LONGEST_SIDE = 2_000
const QUALITY = 0.85
/** Nothing larger is even looked at. */
const LARGEST_FILE = 20_000_000

/**
 * The picture in a file drawn anew, upright and of bearable size, as JPEG: what goes on from here was never in the file.
 * Null where the file is no picture that can be drawn. Where the page cannot draw, the file goes on as it is, and main
 * alone judges it.
 */
export async function drawnPicture(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file.size > LARGEST_FILE) return null
  if (typeof createImageBitmap !== 'function') return new Uint8Array(await file.arrayBuffer())
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const sheet = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
  const pen = sheet.getContext('2d')
  if (pen === null) return null
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.drawImage(picture, 0, 0, sheet.width, sheet.height)
  picture.close()
  const drawn = await sheet.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  return new Uint8Array(await drawn.arrayBuffer())
}
