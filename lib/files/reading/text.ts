/** The words of a file, in the order in which they stand. Pictures have none: reading them is not this house's work. */
import path from 'node:path'
import { SaxesParser } from 'saxes'
import { unpack } from './docx.ts'
import { Flawed } from './flawed.ts'

/** `pages` is null where a file does not say. Text that is cut off at `mostCharacters` is enough for every agreement. */
export type Words = { text: string; pages: number | null }

const mostCharacters = 1_000_000
const mostPages = 2_000

export async function wordsOfPdf(bytes: Buffer): Promise<Words> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = path.dirname(path.dirname(path.dirname(import.meta.dirname)))
  const pdfjs = path.join(home, 'node_modules', 'pdfjs-dist')
  const task = getDocument({
    data: new Uint8Array(bytes),
    // Without these the words of many Chinese documents cannot be told from their glyphs.
    cMapUrl: `${pdfjs}/cmaps/`,
    standardFontDataUrl: `${pdfjs}/standard_fonts/`,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const pdf = await task.promise
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < mostCharacters; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    page.cleanup()
    pages.push(text)
    length += text.length
  }
  return { text: tidy(pages.join('\n')), pages: pdf.numPages }
}

/** The paragraphs of the body; what Word numbers by itself stands in it without its number. */
export function wordsOfDocx(bytes: Buffer): Words {
  const part = unpack(bytes, (name) => name === 'word/document.xml')['word/document.xml']
  if (!part) throw new Flawed('damaged')
  const parser = new SaxesParser()
  let text = ''
  let inText = false
  parser.on('error', () => {
    throw new Flawed('damaged')
  })
  parser.on('opentag', ({ name }) => {
    inText = name === 'w:t'
    if (name === 'w:tab') text += '\t'
    if (name === 'w:br' || name === 'w:cr') text += '\n'
  })
  parser.on('closetag', ({ name }) => {
    inText = false
    if (name === 'w:p') text += '\n'
  })
  parser.on('text', (piece) => {
    if (inText && text.length < mostCharacters) text += piece
  })
  parser.write(new TextDecoder().decode(part)).close()
  return { text: tidy(text), pages: null }
}

/** As the database can keep it: no control signs, no more than one empty line, no trailing spaces. */
function tidy(text: string): string {
  return text
    .slice(0, mostCharacters)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Surrogate}/gu, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
