/**
 * Pictures of a file's pages, to be looked at without opening it. They are drawn anew from its pixels: whatever else it
 * holds stays behind.
 */
import { PDFDocument } from '@cantoo/pdf-lib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import jpeg from 'jpeg-js'
import { jpegSignature, pngSignature } from './image.ts'

/** Pixels; `jpeg` in base64. */
export type Picture = { width: number; height: number; jpeg: string }

const widest = 1000
const tallest = 1800
const mostPages = 40
const quality = 70

/** Of the first pages of a PDF, or of a picture, which is a page of its own. */
export async function picturesOf(bytes: Buffer): Promise<Picture[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(await asPdf(bytes))
  const pictures: Picture[] = []
  for (const page of document.pages()) {
    if (pictures.length >= mostPages) break
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const scale = Math.min(widest / originalWidth, tallest / originalHeight)
    const drawn = await page.render({ scale, render: 'bitmap' })
    const { data } = jpeg.encode({ width: drawn.width, height: drawn.height, data: drawn.data }, quality)
    pictures.push({ width: drawn.width, height: drawn.height, jpeg: data.toString('base64') })
  }
  return pictures
}

async function asPdf(bytes: Buffer): Promise<Uint8Array> {
  const begins = (signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  const isPng = begins(pngSignature)
  if (!isPng && !begins(jpegSignature)) return bytes
  const pdf = await PDFDocument.create()
  const picture = isPng ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes)
  pdf.addPage([picture.width, picture.height]).drawImage(picture)
  return pdf.save()
}
