/** Width and height of a picture in its own dots; null for bytes that are no PNG or JPEG. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const PNG_SIGN = [0x89, 0x50, 0x4e, 0x47]

/** Reads the size from a picture's own head, so that a page can be measured before anything is drawn. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 24 && PNG_SIGN.every((sign, at) => bytes[at] === sign)) {
    return { width: view.getUint32(16), height: view.getUint32(20) }
  }
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(view) : null
}

/** Walks the segments of a JPEG to the one that tells its size. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const kind = view.getUint8(at + 1)
    const isFrame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
