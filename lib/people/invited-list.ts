/**
 * The list by which many are asked in: a line each, of name, address, language, role and party, as pasted from a table or
 * as CSV. What is wrong with a line is told beside it.
 */
import Papa from 'papaparse'
import { type Language, partyRoles, type Role } from '@/db/vocabulary'
import { plainText } from '@/lib/content'

export type ListFlaw =
  | 'columns'
  | 'name'
  | 'email'
  | 'language'
  | 'role'
  | 'party_missing'
  | 'party_unneeded'
  | 'party_unknown'
  | 'party_ambiguous'
  | 'twice'
  | 'forbidden'
  | 'has_account'
  | 'invited'
  | 'too_many'

export type ListLine = {
  /** As it was given. */
  text: string
  name: string
  email: string
  language: Language
  role: Role
  /** As written: a slug or a name. */
  party: string
  flaw: ListFlaw | null
}

export const mostLines = 200

/** What a language or a role is written as, in lower case: its code, and its word in each of the four languages. */
export type ListWords = { language: Record<string, Language>; role: Record<string, Role> }

/** Empty lines and the head of a table are left out. `ownParty`: the slug that a line without a party means. */
export function readList(text: string, words: ListWords, ownParty = ''): ListLine[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim(), {
    delimiter: delimiterOf(text),
    skipEmptyLines: 'greedy',
  })
  const lines = data.map((cells) => cells.map((cell) => cell.trim()))
  const body = lines[0] && isHead(lines[0], words) ? lines.slice(1) : lines
  const read = body.map((cells) => lineOf(cells, words, ownParty))
  return read.map((line, at) => ({
    ...line,
    flaw: line.flaw ?? (read.slice(0, at).some((one) => samePost(one, line)) ? 'twice' : null),
  }))
}

/** Four or five words, of which none is an address, a language or a role. */
function isHead(cells: string[], words: ListWords): boolean {
  const known = (cell: string) => words.language[cell.toLowerCase()] ?? words.role[cell.toLowerCase()]
  return cells.length >= 4 && cells.length <= 5 && !cells.some((cell) => cell.includes('@') || known(cell))
}

const samePost = (a: ListLine, b: ListLine) => a.email === b.email && a.role === b.role && a.party === b.party

function delimiterOf(text: string): string {
  return ['\t', ';', ','].find((sign) => text.includes(sign)) ?? ','
}

function lineOf(cells: string[], words: ListWords, ownParty: string): ListLine {
  const [name = '', address = '', language = '', role = '', party = ''] = cells
  const email = address.toLowerCase()
  const line = {
    text: Papa.unparse([cells], { delimiter: ', ' }),
    name,
    email,
    language: words.language[language.toLowerCase()] ?? 'en',
    role: words.role[role.toLowerCase()] ?? 'observer',
    party: party || ownParty,
  }
  return { ...line, flaw: flawOf(cells, line, words) }
}

function flawOf(cells: string[], line: Omit<ListLine, 'flaw'>, words: ListWords): ListFlaw | null {
  const [, , language = '', role = ''] = cells
  if (cells.length < 4 || cells.length > 5) return 'columns'
  if (!line.name || !plainText(200).safeParse(line.name).success) return 'name'
  if (!isAddress(line.email)) return 'email'
  if (!words.language[language.toLowerCase()]) return 'language'
  if (!words.role[role.toLowerCase()]) return 'role'
  const forParty = (partyRoles as readonly Role[]).includes(line.role)
  if (forParty && !line.party) return 'party_missing'
  return !forParty && line.party ? 'party_unneeded' : null
}

/** As accounts have it: ASCII alone, so that no two addresses look alike. */
function isAddress(text: string): boolean {
  return text.length <= 200 && /^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text)
}
