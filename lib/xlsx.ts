/**
 * XLSX written row by row, so that no workbook is ever whole in memory. Every cell is text in its place: nothing in it is a
 * formula, whatever it begins with.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate'

/** `rows`: in batches; the first row of all is the head, which stays in sight. */
export type Sheet = { name: string; rows: AsyncIterable<string[][]> | Iterable<string[][]> }

/** Of spreadsheet programs, not ours. */
const mostRows = 1_048_576
const longestCell = 32_767

/** A sheet that has more rows than fit goes on in another. */
export async function* xlsx(sheets: Sheet[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const part = (name: string, text: string) => {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(strToU8(text), true)
  }
  const written: string[] = []
  for (const { name, rows } of sheets) {
    let [entry, count] = [null as ZipDeflate | null, 0]
    const end = () => entry?.push(strToU8('</sheetData></worksheet>'), true)
    for await (const some of rows) {
      for (let at = 0; at < some.length; ) {
        if (!entry || count === mostRows) {
          end()
          entry = new ZipDeflate(`xl/worksheets/sheet${written.length + 1}.xml`)
          zip.add(entry)
          entry.push(strToU8(sheetStart))
          written.push(count ? `${name} ${written.length + 1}` : name)
          count = 0
        }
        const fit = some.slice(at, at + mostRows - count)
        entry.push(strToU8(fit.map((cells, row) => rowOf(cells, !count && !row)).join('')))
        count += fit.length
        at += fit.length
      }
      yield* ready.splice(0)
    }
    end()
  }
  part('[Content_Types].xml', typesOf(written))
  part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  part('xl/workbook.xml', workbookOf(written))
  const parts = written.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`])
  part('xl/_rels/workbook.xml.rels', relations([...parts, ['styles', 'styles.xml']]))
  part('xl/styles.xml', styles)
  zip.end()
  yield* ready.splice(0)
}

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sheetStart = `${start}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="24" defaultRowHeight="15"/><sheetData>`

/** Two looks of a cell: the second, of the head, in bold. */
const styles = `${start}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

function rowOf(cells: string[], isHead: boolean): string {
  const look = isHead ? ' s="1"' : ''
  const drawn = cells.map((cell) =>
    cell
      ? `<c t="inlineStr"${look}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
      : `<c${look}/>`,
  )
  return `<row>${drawn.join('')}</row>`
}

/** What XML has no room for is written as the format has it: `_x000B_`; and so is what only looks like that. */
function escaped(text: string): string {
  const fit = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text
  return (
    fit
      .toWellFormed()
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
      .replace(/[\0-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff]/g, (sign) => {
        return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
      })
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}

function typesOf(sheets: string[]): string {
  const overrides = sheets.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  )
  return `${start}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join('')}</Types>`
}

function workbookOf(sheets: string[]): string {
  const named = sheets.map((name, at) => {
    const plain = escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)).replaceAll('"', '&quot;')
    return `<sheet name="${plain}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`
  })
  return `${start}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named.join('')}</sheets></workbook>`
}

function relations(targets: [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${start}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
}
