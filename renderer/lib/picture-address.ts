import { fileKindOf } from '../../shared/model/file-kind.ts'

const PART = 0x8000

/** The address of a picture at hand, as the page may show it: the policy lets in no other. */
export function pictureAddress(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += PART) letters += String.fromCharCode(...bytes.subarray(at, at + PART))
  return `data:image/${fileKindOf(bytes) === 'jpg' ? 'jpeg' : 'png'};base64,${btoa(letters)}`
}
