import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import type { CleanPicture, PictureFault } from './picture-parts.ts'

/**
 * The picture in a file, by its content whatever the file is called.
 *
 * Takes the bytes of a PNG or a baseline or progressive JPEG. Gives them without what a camera or a program wrote
 * beside the picture (place, device, thumbnails, comments) and without anything after its end, so that a file that is
 * also a page or an archive stays only a picture. Nothing is decoded here; the sizes are those of its head.
 * Gives a fault for every other file. Source: PNG third edition (W3C, 2025), section 5; ITU T.81, annex B.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | PictureFault {
  if (startsWith(bytes, PNG)) return cleanPng(bytes)
  return startsWith(bytes, JPEG) ? cleanJpeg(bytes) : 'notAPicture'
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte)
}
