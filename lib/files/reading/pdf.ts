/**
 * What a PDF must not hold, looked for in each of its objects: also in those packed into streams, and in those that
 * nothing refers to. What an object is drawn with (pictures, fonts) is not judged.
 */
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib'
import type { FileFlaw } from '../flaws.ts'
import { Flawed } from './flawed.ts'

const flawOf: Record<string, FileFlaw> = {
  JavaScript: 'script',
  JS: 'script',
  Launch: 'script',
  EmbeddedFile: 'embedded',
  EmbeddedFiles: 'embedded',
  EF: 'embedded',
  RichMedia: 'embedded',
  RichMediaContent: 'embedded',
  XFA: 'form',
}
/** Of these a value's name says what it is; elsewhere a name may be anybody's. */
const telling = ['S', 'Type', 'Subtype']
const deepest = 200

export async function checkPdf(bytes: Buffer): Promise<void> {
  if (bytes.lastIndexOf('%%EOF', undefined, 'latin1') < bytes.length - 2048) throw new Flawed('damaged')
  const pdf = await read(bytes)
  if (pdf.context.trailerInfo.Encrypt) throw new Flawed('encrypted')
  for (const [, object] of pdf.context.enumerateIndirectObjects()) check(object, 0)
  let pages = 0
  try {
    pages = pdf.getPageCount()
  } catch {
    // Falls through: a document whose pages cannot be counted cannot be shown either.
  }
  if (!pages) throw new Flawed('damaged')
}

async function read(bytes: Buffer): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed: ParseSpeeds.Fastest,
    })
  } catch {
    throw new Flawed('damaged')
  }
}

function check(object: PDFObject | undefined, depth: number): void {
  if (depth > deepest) throw new Flawed('damaged')
  if (object instanceof PDFStream) {
    check(object.dict, depth + 1)
  } else if (object instanceof PDFArray) {
    for (const item of object.asArray()) check(item, depth + 1)
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      refuse(key)
      if (value instanceof PDFName && telling.includes(key.decodeText())) refuse(value)
      check(value, depth + 1)
    }
  } else if (object instanceof PDFInvalidObject) {
    // What cannot be parsed here a viewer may yet understand.
    throw new Flawed('damaged')
  }
}

function refuse(name: PDFName): void {
  const word = name.decodeText()
  if (Object.hasOwn(flawOf, word)) throw new Flawed(flawOf[word]!)
}
