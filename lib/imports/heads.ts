/** What the columns of a spreadsheet hold, told by their names: a field, as `field`, or `field.language`; '' for none. */
import { type Language, languages, textLanguages } from '@/db/vocabulary'
import { normaliseText } from '@/lib/text'
import { type ImportField, type ImportKind, isInLanguages } from './fields'

/** The labels of fields as people see them, in all languages. */
export type Labels = Record<Language, Record<string, string>>

/** The column that says which entry a row is about. */
const idHeads = ['id', 'slug', '标识', '标识符', 'идентификатор', 'танигч']

const languageNames: Record<string, (typeof textLanguages)[number]> = {
  ...Object.fromEntries(textLanguages.map((language) => [language.toLowerCase(), language])),
  ...{
    english: 'en',
    英文: 'en',
    英语: 'en',
    англ: 'en',
    английский: 'en',
    'на английском': 'en',
    англи: 'en',
    'англи хэл': 'en',
  },
  ...{
    chinese: 'zh',
    中文: 'zh',
    汉语: 'zh',
    汉文: 'zh',
    китайский: 'zh',
    'на китайском': 'zh',
    хятад: 'zh',
    'хятад хэл': 'zh',
  },
  ...{
    mongolian: 'mn',
    蒙文: 'mn',
    蒙古文: 'mn',
    蒙语: 'mn',
    монгольский: 'mn',
    'на монгольском': 'mn',
    монгол: 'mn',
    'монгол хэл': 'mn',
  },
  ...{
    russian: 'ru',
    俄文: 'ru',
    俄语: 'ru',
    русский: 'ru',
    'на русском': 'ru',
    орос: 'ru',
    'орос хэл': 'ru',
  },
}

/** One spelling for names of columns that read the same. */
export function headKey(head: string): string {
  return normaliseText(head)
    .replace(/[\s_:：()/*-]+/gu, ' ')
    .trim()
}

/** `learnt`: what columns of these names held before, by `headKey`. Of two that would hold the same the first does. */
export function matchHeads(
  kind: ImportKind,
  head: string[],
  labels: Labels,
  learnt: ReadonlyMap<string, string>,
): string[] {
  const taken = new Set<string>()
  const whole = head.some((name) => name.startsWith('content.'))
  const listed = isOwnList(head) ? (kind.listed ?? {}) : {}
  return head.map((name) => {
    const key = headKey(name)
    const found = whole ? ofExport(name) : (listed[name] ?? learnt.get(key) ?? guess(kind, key, labels))
    if (!found || taken.has(found) || !isTarget(kind, found)) return ''
    taken.add(found)
    return found
  })
}

/** Whether these are the columns of a list that the register itself gives out. */
export function isOwnList(head: string[]): boolean {
  return head.at(-1) === 'address' && (head[0] === 'number' || head.includes('belongs'))
}

/** Whether a column of this kind can hold it. */
export function isTarget(kind: ImportKind, target: string): boolean {
  if (target === 'id' || target === 'uuid') return true
  if (target.startsWith('content.')) return target.split('.')[1]! in kind.empty
  const [name, language] = target.split('.')
  const field = kind.fields.find((one) => one.name === name)
  if (!field) return false
  return (
    language === undefined ||
    (isInLanguages(field) && (textLanguages as readonly string[]).includes(language))
  )
}

/** An export of everything names what a content holds by its place in it, beside what the entry itself is. */
function ofExport(name: string): string {
  if (name === 'slug') return 'id'
  return name === 'id' ? 'uuid' : name.startsWith('content.') ? name : ''
}

function guess(kind: ImportKind, key: string, labels: Labels): string {
  const whole = fieldCalled(kind, key, labels)
  if (whole) return whole.name
  if (idHeads.includes(key) || languages.some((one) => headKey(labels[one].id ?? '') === key)) return 'id'
  const inLanguages = { ...kind, fields: kind.fields.filter(isInLanguages) }
  for (const [word, language] of Object.entries(languageNames)) {
    const rest = [
      without(key, ` ${word}`, 'end'),
      without(key, `${word} `, 'start'),
      /\p{Script=Han}/u.test(word) ? without(key, word, 'start') : null,
    ]
    for (const one of rest) {
      const field = one && fieldCalled(inLanguages, one, labels)
      if (field) return `${field.name}.${language}`
    }
  }
  return ''
}

function without(key: string, part: string, side: 'start' | 'end'): string | null {
  if (side === 'end') return key.endsWith(part) ? key.slice(0, -part.length) : null
  return key.startsWith(part) ? key.slice(part.length) : null
}

function fieldCalled({ fields }: ImportKind, key: string, labels: Labels): ImportField | undefined {
  const called = (field: ImportField, names: (string | undefined)[]) =>
    names.some((name) => name !== undefined && headKey(name) === key) ? field : undefined
  // What we ask for by name comes before what labels happen to say.
  for (const field of fields) if (called(field, [field.name, ...(field.heads ?? [])])) return field
  return fields.find((field) =>
    called(
      field,
      languages.map((language) => labels[language][field.name]),
    ),
  )
}

/** The columns that nothing can be said without, and none of these is: so that the form can ask for them. */
export function missingFields(kind: ImportKind, columns: string[]): string[] {
  const held = columns.map((target) => target.replace(/^content\./, '').split('.')[0]!)
  if (held.includes('id')) return []
  const needed = kind.same ?? ['name' in kind.empty ? 'name' : 'title']
  return needed.filter((name) => !held.includes(name))
}
