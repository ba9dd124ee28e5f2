/** For tests: small files made of their bytes. */

import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { zipSync } from 'fflate'
import type { Database } from '@/db/client'
import type { FileKind } from '@/db/vocabulary'
import { as, cast } from '@/lib/entries/testing'
import { keepFile } from './commands'

/** A PDF with these lines on its page, or without any text; `change` spoils it. */
export async function pdfOf(
  lines: string[],
  change: (pdf: PDFDocument) => unknown = () => {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([300, 400])
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const [at, line] of lines.entries()) page.drawText(line, { x: 20, y: 360 - at * 18, size: 11, font })
  await change(pdf)
  return pdf.save({ useObjectStreams: false })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const contentTypes = (
  main: string,
) => `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="${main}"/></Types>`
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word document with these paragraphs; `parts` adds to it or replaces parts of it. */
export function docxOf(
  paragraphs: string[],
  parts: Record<string, string | Uint8Array> = {},
  type = documentType,
): Uint8Array {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join('')
  const whole: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(type),
    'word/document.xml': `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(whole).map(([name, part]) => [
        name,
        typeof part === 'string' ? Buffer.from(part) : part,
      ]),
    ),
  )
}

/** The head and the end of a PNG of these dimensions: enough for what judges by the header. */
export function pngOf(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(25)
  header.writeUInt32BE(13, 0)
  header.write('IHDR', 4, 'latin1')
  header.writeUInt32BE(width, 8)
  header.writeUInt32BE(height, 12)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, header, Buffer.from([0, 0, 0, 0]), Buffer.from('IEND'), Buffer.alloc(4)])
}

export function jpegOf(width: number, height: number): Uint8Array {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), frame, Buffer.from([0xff, 0xd9])])
}

/** Puts a file where takeIn would have put it, and its row, as the delegate of Chifeng. `folder`: the DATA_DIR. */
export async function keptIn(
  folder: string,
  owner: Database,
  bytes: Uint8Array,
  kind: FileKind,
): Promise<string> {
  const sha256 = hash('sha256', bytes)
  fs.mkdirSync(path.join(folder, 'files', sha256.slice(0, 2)), { recursive: true })
  fs.writeFileSync(path.join(folder, 'files', sha256.slice(0, 2), sha256), bytes)
  const { delegate } = await cast(owner)
  await as(delegate, (tx) => keepFile(delegate, tx, { sha256, size: bytes.length, kind }))
  return sha256
}

/** An authentic text of an agreement in this file. */
export function textIn(file: string, language = 'en') {
  return { language, authority: 'authentic', prevailing: false, file, name: 'x', madeFrom: null }
}
