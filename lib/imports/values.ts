/** One row's cells as values of fields; what cannot be read is said of its field. An empty cell says nothing. */
import type { Multilingual, RowProblem, Source } from '@/db/schema/content'
import type { Kind, TextLanguage } from '@/db/vocabulary'
import { edtfProblem, normaliseDate } from '@/lib/edtf'
import { scriptOf } from '@/lib/text'
import type { Context } from './context'
import type { ImportField, ImportKind, Values } from './fields'
import { wordKey } from './words'

export type ReadRow = { values: Values; problems: RowProblem[] }

/** Signs that turn the direction of writing, and marks that nobody sees: a name could hide what it ends in. */
const marks = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

export const withoutMarks = (cell: string) => cell.replace(marks, '')

export function readValues(kind: ImportKind, columns: string[], cells: string[], context: Context): ReadRow {
  const row: ReadRow = { values: {}, problems: [] }
  for (const [at, target] of columns.entries()) {
    const cell = withoutMarks(cells[at] ?? '').trim()
    if (!target || !cell) continue
    if (cell !== (cells[at] ?? '').trim())
      row.problems.push({ level: 'warning', field: target, code: 'marks', value: cell.slice(0, 200) })
    const [name = '', language] = target.split('.')
    const field = kind.fields.find((one) => one.name === name)
    if (target.startsWith('content.') || !field) row.values[target] = cell
    else read(row, field, cell, context, language as TextLanguage | undefined)
  }
  return row
}

function read(
  row: ReadRow,
  field: ImportField,
  cell: string,
  context: Context,
  language?: TextLanguage,
): void {
  const { name } = field
  const wrong = (code: string, value = cell, names?: RowProblem['names']) =>
    row.problems.push({
      level: 'error',
      field: name,
      code,
      value: value.slice(0, 200),
      ...(names ? { names } : {}),
    })
  switch (field.input) {
    case 'line':
      row.values[name] = cell
      return
    case 'texts':
      row.values[name] = { ...(row.values[name] as Multilingual), [language ?? languageOf(cell)]: cell }
      return
    case 'date': {
      const date = normaliseDate(cell)
      const problem = edtfProblem(date)
      if (problem) wrong(`date.${problem}`)
      else row.values[name] = date
      return
    }
    case 'number': {
      const number = Number(
        cell.replace(/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/, (grouped) => grouped.replaceAll(',', '')),
      )
      if (!Number.isFinite(number)) wrong('number')
      else row.values[name] = number
      return
    }
    case 'figure': {
      const value = Number(cell.replace(/^[>＞]\s*/, '').replaceAll(/(?<=\d),(?=\d{3}\b)/g, ''))
      if (!Number.isFinite(value) || value < 0) wrong('number')
      else row.values[name] = { value, moreThan: /^[>＞]/.test(cell) }
      return
    }
    case 'word': {
      const found = wordOf(field.name, cell, context)
      if (found.length === 1) row.values[name] = found[0]
      else wrong(found.length ? 'wordTwice' : 'word')
      return
    }
    case 'words': {
      const read = several(cell).map((one) => ({ one, found: wordOf(field.name, one, context) }))
      for (const { one, found } of read)
        if (found.length !== 1) wrong(found.length ? 'wordTwice' : 'word', one)
      row.values[name] = [...new Set(read.flatMap(({ found }) => (found.length === 1 ? found : [])))]
      return
    }
    case 'entry': {
      const id = entryCalled(field.kind, cell, context, wrong)
      if (id) row.values[name] = id
      return
    }
    case 'entries':
      row.values[name] = [
        ...new Set(
          pieces(field.kind, cell, context).flatMap(
            (one) => entryCalled(field.kind, one, context, wrong) ?? [],
          ),
        ),
      ]
      return
    case 'counted':
      row.values[name] = several(cell).flatMap((one) => {
        const [, called = one, number] = /^(.*\S)\s+(\d+)$/.exec(one) ?? []
        const id = entryCalled(field.kind, called, context, wrong)
        return id ? [{ id, number: number ? Number(number) : null }] : []
      })
      return
    case 'called': {
      const names = context.names.get(field.kind)!
      const [id, ...others] = names.called(cell)
      const known = id && !others.length ? names.byId.get(id) : undefined
      row.values[name] = known?.name ?? { [languageOf(cell)]: cell }
      if (known) row.values[`${name}Id`] = known.id
      return
    }
    case 'list':
      readList(row, field, cell, context, language)
      return
    case 'places':
      row.values[name] = sourcesOf(cell, context.sourceTitle)
  }
}

/** An entry's name stands for it, in all its languages; other words in the column's, or the one that their script shows. */
function readList(
  { values }: ReadRow,
  { name, kind }: ImportField & { input: 'list' },
  cell: string,
  context: Context,
  language?: TextLanguage,
): void {
  const names = context.names.get(kind)!
  const list = ((values[name] ?? []) as Multilingual[]).slice()
  for (const [at, piece] of cell.split(/[;；\r\n]/).entries()) {
    const text = piece.trim()
    const [id, ...others] = language ? [] : names.called(text)
    const known = id && !others.length ? names.byId.get(id) : undefined
    if (known) values[`${name}Ids`] = [...((values[`${name}Ids`] ?? []) as string[]), known.id]
    list[at] = { ...list[at], ...(known?.name ?? (text ? { [language ?? languageOf(text)]: text } : {})) }
  }
  values[name] = list
}

/** Several in one cell: '、' and ';' part them, and so do line ends. */
function several(cell: string): string[] {
  return cell.split(/[;；、\r\n]+/).flatMap((one) => one.trim() || [])
}

/** The same of names; where one has a comma of its own it is not taken apart. */
function pieces(kind: Kind, cell: string, context: Context): string[] {
  const names = context.names.get(kind)!
  if (names.called(cell).length) return [cell]
  return several(cell).flatMap((one) => {
    const parts = one.split(/[,，]/).flatMap((part) => part.trim() || [])
    return parts.length > 1 && !names.called(one).length && parts.every((part) => names.called(part).length)
      ? parts
      : [one]
  })
}

function entryCalled(
  kind: Kind,
  cell: string,
  context: Context,
  wrong: (code: string, value: string, names: RowProblem['names']) => void,
): string | null {
  const names = context.names.get(kind)!
  const found = names.called(cell)
  if (found.length === 1) return found[0]!
  const choices = (found.length ? found : names.alike(cell)).slice(0, 8).map((id) => {
    const { name, code, province, slug } = names.byId.get(id)!
    return { id, name, hint: code || Object.values(province ?? {})[0] || slug }
  })
  wrong(found.length ? 'nameTwice' : 'name', cell, { kind, choices })
  return null
}

function wordOf(field: string, cell: string, { words }: Context): string[] {
  return [...(words.get(field)!.get(wordKey(cell)) ?? [])]
}

/** The language that the script shows; Mongolian by the letters that Russian has not. */
function languageOf(text: string): TextLanguage {
  const script = scriptOf(text)
  if (script === 'Hans') return 'zh'
  if (script === 'Mong') return 'mn-Mong'
  if (script === 'Cyrl') return /[өү]/iu.test(text) ? 'mn' : 'ru'
  return 'en'
}

/** A bare number is a section of the whole source. Without a whole source the cell names it. */
function sourcesOf(cell: string, title: Multilingual): Source[] {
  if (!Object.keys(title).length)
    return [{ title: { [languageOf(cell)]: cell.slice(0, 300) }, locator: '', url: '' }]
  return several(cell).map((place) => ({
    title,
    locator: /^\d+(\.\d+)*$/.test(place) ? `§ ${place}` : place,
    url: '',
  }))
}
