/**
 * The first sheet of an XLSX workbook that is shown, as text: a formula is what it came to when it was saved. Parts are
 * unpacked by the same rule as those of Word documents, so that no archive swells; entities are never expanded.
 */
import { Refusal } from '@/lib/errors'
import { unpack } from '@/lib/files/reading/docx'
import type { TableRow } from './rows'
import { type DateForm, dateFormOf } from './xlsx-dates'
import { readSheet } from './xlsx-sheet'
import { unescaped, walk } from './xml'

export function readXlsx(bytes: Uint8Array): TableRow[] {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('table_damaged')
  }
}

function read(bytes: Buffer): TableRow[] {
  const small = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml']
  const parts = unpack(bytes, (name) => small.includes(name))
  const book = parts['xl/workbook.xml']
  if (!book) throw new Refusal('table_kind')
  const { sheet, from1904 } = shownSheet(book)
  const path = targetOf(parts['xl/_rels/workbook.xml.rels'], sheet)
  const content = unpack(bytes, (name) => name === path)[path]
  if (!content) throw new Refusal('table_damaged')
  return readSheet(content, {
    strings: stringsOf(parts['xl/sharedStrings.xml']),
    dates: datesOf(parts['xl/styles.xml']),
    from1904,
  })
}

function shownSheet(part: Uint8Array): { sheet: string; from1904: boolean } {
  const found = { sheet: '', from1904: false }
  walk(part, {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') found.from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name === 'sheet' && !found.sheet && (attributes.state ?? 'visible') === 'visible')
        found.sheet =
          attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
    },
  })
  return found
}

function targetOf(part: Uint8Array | undefined, id: string): string {
  let target = ''
  walk(part, {
    open: ({ name, attributes }) => {
      if (name === 'Relationship' && attributes.Id === id) target = attributes.Target ?? ''
    },
  })
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** What cells share; how a word is read aloud stands beside it and is no part of it. */
function stringsOf(part: Uint8Array | undefined): string[] {
  const strings: string[] = []
  let [inText, aloud] = [false, false]
  walk(part, {
    open: ({ name }) => {
      if (name === 'si') strings.push('')
      if (name === 'rPh') aloud = true
      inText = name === 't' && !aloud
    },
    close: (name) => {
      if (name === 'rPh') aloud = false
      inText = false
    },
    text: (text) => {
      if (inText) strings[strings.length - 1] += text
    },
  })
  return strings.map(unescaped)
}

/** For each format of cells how much of a date it shows; null: it shows none. */
function datesOf(part: Uint8Array | undefined): (DateForm | null)[] {
  const own = new Map<string, string>()
  const dates: (DateForm | null)[] = []
  let among = false
  walk(part, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') own.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      if (name === 'cellXfs') among = true
      if (name === 'xf' && among)
        dates.push(dateFormOf(Number(attributes.numFmtId ?? 0), own.get(attributes.numFmtId ?? '')))
    },
    close: (name) => {
      if (name === 'cellXfs') among = false
    },
  })
  return dates
}
