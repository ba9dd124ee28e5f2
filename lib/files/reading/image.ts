/** Pictures, as far as their headers tell: nothing is decoded here. */
import { Flawed } from './flawed.ts'

const mostPixels = 40_000_000

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
export const jpegSignature = [0xff, 0xd8, 0xff]

export function checkPng(bytes: Buffer): void {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Flawed('damaged')
  if (bytes.indexOf('IEND', bytes.length - 12, 'latin1') < 0) throw new Flawed('damaged')
  checkDimensions(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
}

/** Walks the segments to the one that gives the dimensions; every segment says how long it is. */
export function checkJpeg(bytes: Buffer): void {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) throw new Flawed('damaged')
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      checkDimensions(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
      return
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || marker === 0xda) throw new Flawed('damaged')
    at += 2 + length
  }
  throw new Flawed('damaged')
}

function checkDimensions(width: number, height: number): void {
  if (!width || !height) throw new Flawed('damaged')
  if (width * height > mostPixels) throw new Flawed('dimensions')
}
