/** For tests: reads a PDF as a reader's program does. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { role?: string; children?: Node[] }

/** Its pages' text, what it says of itself, and the roles in its structure tree in reading order. */
export async function readPdf(pdf: Uint8Array) {
  const opening = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await opening.promise
  const pages: string[] = []
  const roles: string[] = []
  const collect = ({ role, children = [] }: Node) => {
    if (role) roles.push(role)
    children.forEach(collect)
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    collect((await page.getStructTree()) as Node)
  }
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> }
  await opening.destroy()
  // The metadata of PDF/A lie uncompressed in the file.
  const claim = /<pdfaid:part>(\d)<\/pdfaid:part>\s*<pdfaid:conformance>(\w)</.exec(
    Buffer.from(pdf).toString('latin1'),
  )
  return { pages, text: pages.join('\n'), roles, info, claim: claim && `${claim[1]}${claim[2]}` }
}
