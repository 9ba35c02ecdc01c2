import { describe, expect, test } from 'vitest'
import { joinedBytes, viewOf } from '../../shared/interop/byte-parts.ts'
import { cleanJpeg } from '../../shared/interop/clean-jpeg.ts'
import { cleanPicture } from '../../shared/interop/clean-picture.ts'
import { cleanPng } from '../../shared/interop/clean-png.ts'
import { aJpeg, aPlainPng, aPng, chunk, PLACE_TAKEN, segment } from '../support/pictures.ts'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function bytesOf(picture: ReturnType<typeof cleanPicture>): Uint8Array {
  if (typeof picture === 'string') throw new Error(picture)
  return picture.bytes
}

describe('a picture is kept as what it is', () => {
  test('with its kind and size, whatever the file is called', () => {
    expect(cleanPicture(aPlainPng(320, 200))).toMatchObject({ mediaType: 'image/png', width: 320, height: 200 })
    expect(cleanPicture(aJpeg(640, 400))).toMatchObject({ mediaType: 'image/jpeg', width: 640, height: 400 })
  })

  test('to the byte where nothing stands beside it', () => {
    expect(bytesOf(cleanPicture(aPlainPng()))).toEqual(aPlainPng())
    expect(bytesOf(cleanPicture(aJpeg(640, 400)))).toEqual(aJpeg(640, 400))
  })

  test('without the place where a phone took it', () => {
    const noted = chunk('eXIf', Buffer.from('GPS 44.9778 -93.2650'))

    const [jpeg, png] = [aJpeg(640, 400, PLACE_TAKEN), aPng(200, 120, () => [0, 0, 0], noted)]

    expect(latin(bytesOf(cleanPicture(jpeg)))).not.toContain('GPS')
    expect(latin(bytesOf(cleanPicture(png)))).not.toContain('GPS')
    expect(bytesOf(cleanPicture(jpeg))).toEqual(aJpeg(640, 400))
  })

  test('without comments, and without a page or an archive behind its end', () => {
    const page = Buffer.from('<script>alert(1)</script>PK\u0003\u0004')
    const jpeg = joinedBytes([aJpeg(640, 400, segment(0xfe, [...Buffer.from('a comment')])), page])
    const png = joinedBytes([aPlainPng(), page])

    expect(bytesOf(cleanPicture(jpeg))).toEqual(aJpeg(640, 400))
    expect(bytesOf(cleanPicture(png))).toEqual(aPlainPng())
  })

  test('with the restarts and filled bytes of its scans', () => {
    const long = Uint8Array.from([...aJpeg(640, 400).slice(0, -2), 0xff, 0xff, 0xff, 0xd9])

    expect(bytesOf(cleanJpeg(long)).length).toBeGreaterThan(aJpeg(640, 400).length - 4)
  })
})

describe('a file that is no whole picture is refused', () => {
  const changed = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
  const endless = segment(0xda, [1, 1, 0, 0, 63, 0])

  test.each([
    ['nothing', new Uint8Array(), 'notAPicture'],
    ['a page called card.png', Buffer.from('<!doctype html>'), 'notAPicture'],
    ['a GIF', Buffer.from('GIF89a'), 'notAPicture'],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'notAPicture'],
    ['a photo of another format', Buffer.from('\u0000\u0000\u0000\u0018ftypheic'), 'notAPicture'],
    ['a PNG of its sign alone', aPlainPng().slice(0, 8), 'damagedPicture'],
    ['a PNG without dots', joinedBytes([aPlainPng().slice(0, 33), chunk('IEND')]), 'damagedPicture'],
    ['a PNG whose head comes late', joinedBytes([aPlainPng().slice(0, 8), chunk('IEND')]), 'damagedPicture'],
    ['a PNG with a changed byte', changed(aPlainPng(), 20), 'damagedPicture'],
    ['a PNG of no width', aPng(0, 5, () => [0, 0, 0]), 'damagedPicture'],
    ['a JPEG without an end', aJpeg(640, 400).slice(0, -2), 'damagedPicture'],
    ['a JPEG of no height', aJpeg(640, 0), 'damagedPicture'],
    ['a JPEG that no viewer draws', aJpeg(640, 400).map((byte) => (byte === 0xc0 ? 0xc3 : byte)), 'damagedPicture'],
    ['a JPEG of a thousand scans', aJpeg(9, 9, ...Array.from({ length: 1_000 }, () => endless)), 'damagedPicture'],
  ])('%s', (_what, bytes, fault) => {
    expect(cleanPicture(new Uint8Array(bytes))).toBe(fault)
  })

  test('wherever it breaks off, and never by a failure', () => {
    for (const whole of [aPlainPng(), aJpeg(640, 400, PLACE_TAKEN)])
      for (let end = 0; end < whole.length; end += 1)
        expect(['notAPicture', 'damagedPicture']).toContain(cleanPicture(whole.slice(0, end)))
  })

  test('whatever byte is changed, it is refused or still a picture', () => {
    const whole = aJpeg(640, 400, PLACE_TAKEN)

    for (let at = 0; at < whole.length; at += 1)
      for (const byte of [0x00, 0xff, 0xd9, 0x7f]) {
        const found = cleanPicture(whole.map((one, i) => (i === at ? byte : one)))
        if (typeof found !== 'string') expect(found.bytes.slice(-2)).toEqual(Uint8Array.from([0xff, 0xd9]))
      }
  })
})

test('numbers are read where the picture lies in a larger piece', () => {
  const larger = joinedBytes([new Uint8Array(7), aPlainPng(320, 200)])

  expect(viewOf(larger.subarray(7)).getUint32(16)).toBe(320)
  expect(cleanPng(larger.subarray(7))).toMatchObject({ width: 320, height: 200 })
})
