/** What is taken as a file of a text and what is not; each refusal by a file made to deserve it. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readFileApart } from './reader'
import { docxOf, jpegOf, pdfOf, pngOf } from './testing'

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'entente-files-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

let count = 0
async function judged(bytes: Uint8Array | string, limits = {}): Promise<string> {
  const file = path.join(folder, String(count++))
  fs.writeFileSync(file, bytes)
  const { found, flaw } = await readFileApart<string>('inspect', file, limits)
  return flaw ?? found!
}

const relationships = (target: string, type: string, mode = 'External') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`

describe('taken', () => {
  it('are PDF, DOCX, PNG and JPEG, told by what they are', async () => {
    expect(await judged(await pdfOf(['Article 1']))).toBe('pdf')
    expect(await judged(docxOf(['第一条 宗旨']))).toBe('docx')
    expect(await judged(pngOf(2480, 3508))).toBe('png')
    expect(await judged(jpegOf(2480, 3508))).toBe('jpeg')
  })

  it('is a Word document with a link in it', async () => {
    const rels = relationships('https://example.org/', 'hyperlink')
    expect(await judged(docxOf(['x'], { 'word/_rels/document.xml.rels': rels }))).toBe('docx')
  })

  it('is a PDF packed tightly, as most programs write it', async () => {
    const pdf = await pdfOf(['x'])
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    expect(await judged(await (await PDFDocument.load(pdf)).save({ useObjectStreams: true }))).toBe('pdf')
  })
})

describe('not taken', () => {
  it('is what is none of these, whatever it is called', async () => {
    expect(await judged('')).toBe('empty')
    expect(await judged('<html><script>alert(1)</script></html>')).toBe('kind')
    expect(await judged('MZ\x90\0')).toBe('kind')
    expect(await judged(zipSync({ 'a.txt': strToU8('hello') }))).toBe('kind')
    expect(await judged(Buffer.concat([Buffer.from('GIF89a'), await pdfOf(['x'])]))).toBe('kind')
  })

  it('is a PDF that is cut off or is only its first line', async () => {
    const pdf = await pdfOf(['x'])
    expect(await judged(pdf.slice(0, pdf.length - 40))).toBe('damaged')
    expect(await judged('%PDF-1.7\n%%EOF')).toBe('damaged')
    expect(await judged('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF')).toBe(
      'damaged',
    )
  })

  const spoilt = (change: (set: (key: string, value: unknown) => void, pdf: never) => void) =>
    pdfOf(['x'], (pdf) =>
      change((key, value) => pdf.catalog.set(PDFName.of(key), pdf.context.obj(value as never)), pdf as never),
    )

  it.each([
    [
      'runs a script when it is opened',
      'script',
      { OpenAction: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } },
    ],
    ['keeps a script under another key', 'script', { AA: { WC: { S: 'Named', JS: PDFHexString.of('00') } } }],
    ['names scripts', 'script', { Names: { JavaScript: { Names: [] } } }],
    ['starts a program', 'script', { OpenAction: { S: 'Launch', F: PDFString.of('cmd.exe') } }],
    ['carries files', 'embedded', { Names: { EmbeddedFiles: { Names: [] } } }],
    ['refers to a carried file', 'embedded', { AF: [{ Type: 'Filespec', EF: {} }] }],
    ['plays media', 'embedded', { Extra: { Subtype: 'RichMedia' } }],
    ['is an XFA form', 'form', { AcroForm: { XFA: [] } }],
  ])('is a PDF that %s', async (_, flaw, entries) => {
    const pdf = await spoilt((set) => {
      for (const [key, value] of Object.entries(entries)) set(key, value)
    })
    expect(await judged(pdf)).toBe(flaw)
    // The same, with its objects packed into a stream.
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    expect(await judged(await (await PDFDocument.load(pdf)).save({ useObjectStreams: true }))).toBe(flaw)
  })

  it('is a PDF whose script nothing refers to, or whose name for it is written in other signs', async () => {
    const hidden = await pdfOf(['x'], (pdf) => pdf.context.register(pdf.context.obj({ S: 'JavaScript' })))
    expect(await judged(hidden)).toBe('script')
    const plain = Buffer.from(hidden).toString('latin1')
    const spelt = plain.replace('/JavaScript', '/J#61v#61Script')
    expect(spelt).not.toBe(plain)
    expect(await judged(Buffer.from(spelt, 'latin1'))).toBe('script')
  })

  it('is a PDF behind a password', async () => {
    const pdf = await pdfOf(['x'], (made) => made.encrypt({ ownerPassword: 'a', userPassword: '' }))
    expect(await judged(pdf)).toBe('encrypted')
  })

  it('is a Word document with a macro, an embedded file or a part elsewhere', async () => {
    expect(await judged(docxOf(['x'], { 'word/vbaProject.bin': 'x' }))).toBe('macro')
    expect(await judged(docxOf(['x'], { 'word/VBAPROJECT.BIN': 'x' }))).toBe('macro')
    expect(await judged(docxOf(['x'], {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'))).toBe(
      'macro',
    )
    expect(await judged(docxOf(['x'], { 'word/embeddings/oleObject1.bin': 'x' }))).toBe('embedded')
    const rels = relationships('https://evil.example/t.dotm', 'attachedTemplate')
    expect(await judged(docxOf(['x'], { 'word/_rels/settings.xml.rels': rels }))).toBe('remote')
  })

  it('is an archive that leads out of itself, names a part twice or has too many', async () => {
    expect(await judged(docxOf(['x'], { '../outside.xml': 'x' }))).toBe('damaged')
    expect(await judged(docxOf(['x'], { '/etc/passwd': 'x' }))).toBe('damaged')
    expect(await judged(docxOf(['x'], { 'a\\b': 'x' }))).toBe('damaged')
    expect(await judged(docxOf(['x'], { 'WORD/document.xml': 'x' }))).toBe('damaged')
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`word/${at}.xml`, '']))
    expect(await judged(docxOf(['x'], many))).toBe('damaged')
  })

  it('is an archive that unpacks to far more than it is', async () => {
    expect(await judged(docxOf(['x'], { 'word/media/a.bmp': new Uint8Array(30 * 1024 * 1024) }))).toBe(
      'unpacked',
    )
  })

  it('is a picture of more than 40 million points, or of none', async () => {
    expect(await judged(pngOf(8000, 5001))).toBe('dimensions')
    expect(await judged(jpegOf(8000, 5001))).toBe('dimensions')
    expect(await judged(pngOf(8000, 5000))).toBe('png')
    expect(await judged(pngOf(0, 10))).toBe('damaged')
    expect(await judged(jpegOf(10, 10).slice(0, 14))).toBe('damaged')
  })

  it('is what cannot be looked through in time', async () => {
    expect(await judged(await pdfOf(['x']), { time: 0.05 })).toBe('slow')
    expect(await judged(await pdfOf(['x']), { memory: 1024 * 1024 })).toBe('slow')
  })
})
