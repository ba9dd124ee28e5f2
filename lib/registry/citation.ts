/** A citation of an agreement for reference managers. */
import { edtfBounds, parseEdtf } from '@/lib/edtf'
import { permanentAddress } from './address'
import type { Agreement } from './agreement'

/** BibTeX: braces keep capitals, and what is special to TeX is escaped. */
export function bibtex(agreement: Agreement, title: string, register: string): string {
  const fields = [
    ['title', `{${tex(title)}}`],
    ['year', yearOf(agreement.adopted)],
    ['howpublished', tex(`${register}, ${agreement.number}`)],
    ['note', tex(`Revision ${agreement.revision}`)],
    ['url', permanentAddress('agreement', agreement.slug)],
  ].filter(([, value]) => value)
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')
  return `@misc{${agreement.slug},\n${lines}\n}\n`
}

/** RIS: one field a line, CR LF between them. */
export function ris(agreement: Agreement, title: string, register: string): string {
  const fields = [
    ['TY', 'STAT'],
    ['TI', line(title)],
    ['PY', yearOf(agreement.adopted)],
    ['PB', line(register)],
    ['M1', String(agreement.number)],
    ['UR', permanentAddress('agreement', agreement.slug)],
    ['ER', ''],
  ].filter(([name, value]) => value || name === 'ER')
  return fields.map(([name, value]) => `${name}  - ${value}\r\n`).join('')
}

/** The year where the date leaves no doubt of it. */
function yearOf(adopted: string): string {
  const { earliest, latest } = edtfBounds(parseEdtf(adopted) ?? { form: 'unknown' })
  const year = earliest?.slice(0, 4)
  return year && year === latest?.slice(0, 4) ? year : ''
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function tex(text: string): string {
  return line(text).replace(/[\\{}$&#%_~^]/g, (sign) => special[sign] ?? `\\${sign}`)
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
