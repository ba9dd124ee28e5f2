import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from '@/lib/errors'
import { csvLines, csvStart } from '@/lib/registry/csv'
import { readTable } from './table'

const utf8 = (text: string) => new TextEncoder().encode(text)
const codeOf = (bytes: Uint8Array) => {
  try {
    readTable(bytes)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return null
}

describe('CSV', () => {
  it('is read with commas, semicolons or tabs, with or without a mark', () => {
    for (const text of ['a,b\n1,2\n', '\ufeffa;b\r\n1;2\r\n', 'a\tb\n1\t2', '"a",b\n"1","2"'])
      expect(readTable(utf8(text))).toEqual({ head: ['a', 'b'], rows: [{ number: 2, cells: ['1', '2'] }] })
    expect(readTable(utf8('a;b\n"x; y";"1,5"\n')).rows[0]!.cells).toEqual(['x; y', '1,5'])
  })

  it('in GB18030 and UTF-16 is told from UTF-8', () => {
    // 名称 / 赤峰市 as GB18030.
    const gb = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xb3, 0xe0, 0xb7, 0xe5, 0xca, 0xd0, 0x0a])
    expect(readTable(gb)).toEqual({ head: ['名称'], rows: [{ number: 2, cells: ['赤峰市'] }] })
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('名称\t码\n赤峰市\t1\n', 'utf16le')])
    expect(readTable(utf16).rows[0]!.cells).toEqual(['赤峰市', '1'])
  })

  it('gives back every cell that our own files guard', () => {
    const cells = [
      '=1+1',
      "'=1+1",
      "''@x",
      '-5',
      "'plain",
      '＝公式',
      '\ttab',
      'line\nend',
      '"quoted"',
      'plain',
    ]
    const file = csvStart(cells.map((_, at) => `column ${at}`)) + csvLines([cells])
    expect(readTable(utf8(file)).rows[0]!.cells).toEqual(cells)
  })

  it('that is none is refused, each with a code of its own', () => {
    expect(codeOf(utf8(''))).toBe('table_empty')
    expect(codeOf(utf8('\n , ,\n'))).toBe('table_empty')
    expect(codeOf(utf8('name,code\n\n'))).toBe('table_head_only')
    expect(codeOf(utf8('name\nx\0y\n'))).toBe('table_characters')
    expect(codeOf(utf8('name\n"open\n'))).toBe('table_quotes')
    expect(codeOf(Uint8Array.from([0x61, 0x0a, 0xff, 0xff, 0x0a]))).toBe('table_encoding')
    expect(codeOf(utf8(`${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\n1\n`))).toBe(
      'table_columns',
    )
    expect(codeOf(utf8(`name\n${'x\n'.repeat(20_001)}`))).toBe('table_rows')
    expect(codeOf(utf8('%PDF-1.7\n'))).toBe('table_kind')
    expect(codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toBe('table_kind')
    expect(codeOf(new Uint8Array(8 * 1024 * 1024 + 1))).toBe('too_large')
  })
})

/** A workbook as spreadsheet programs write it. */
function workbook(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="hidden" state="hidden" r:id="rId9"/><sheet name="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml':
      '<sst><si><t>名称</t><rPh sb="0"><t>mingcheng</t></rPh></si><si><r><t>Chi</t></r><r><t>feng_x000A_city</t></r></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
const data = (...rows: string[]) =>
  `<sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('')}</sheetData>`
const head = '<c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>date</t></is></c>'

describe('XLSX', () => {
  it('is read from the first sheet that is shown, formulas by what they came to', () => {
    const file = workbook(
      data(
        head,
        '<c r="A2" t="s"><v>1</v></c><c r="B2"><f>20+20.95</f><v>40.950000000000003</v></c><c r="C2" s="1"><v>43628</v></c>',
        '<c r="A3" t="str"><f>HYPERLINK("http://x")</f><v>link</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="2"><v>43628</v></c>',
        '<c r="C4" s="3"><v>43628</v></c>',
        '<c r="C5" s="4"><v>43628.375</v></c>',
      ),
    )
    expect(readTable(file)).toEqual({
      head: ['名称', '', 'date'],
      rows: [
        { number: 2, cells: ['Chifeng\ncity', '40.95', '2019-06-12'] },
        { number: 3, cells: ['link', 'true', '2019-06'] },
        { number: 4, cells: ['', '', '2019'] },
        { number: 5, cells: ['', '', '2019-06-12T09:00'] },
      ],
    })
  })

  it('says which rows have merged cells', () => {
    const file = workbook(
      `${data(head, '<c r="A2"><v>1</v></c>', '<c r="B3"><v>2</v></c>')}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`,
    )
    expect(readTable(file).rows.map(({ merged }) => merged)).toEqual([true, true])
  })

  it('that is damaged, swells or is something else is refused', () => {
    expect(codeOf(workbook(data(head, '<c r="ZZ2"><v>1</v></c>')))).toBe('table_columns')
    expect(codeOf(workbook('<sheetData><row><c>'))).toBe('table_damaged')
    expect(codeOf(workbook(data(head), { 'xl/vbaProject.bin': 'x' }))).toBe('table_damaged')
    expect(codeOf(workbook(data(head, ' '.repeat(30 * 1024 * 1024))))).toBe('table_damaged')
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>'
    expect(codeOf(workbook(data(head, head), { 'xl/sharedStrings.xml': entities }))).toBe('table_damaged')
    expect(codeOf(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('table_kind')
    expect(codeOf(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]))).toBe('table_damaged')
  })
})
