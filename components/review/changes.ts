/** Which fields of an agreement a revision changes, text by text. */
import { type Stored, sameValue } from '@/components/workspace/form-values'
import { fieldsOf, sections } from '@/components/workspace/issues'
import { type TextLanguage, textLanguages } from '@/db/vocabulary'
import type { ActContent, AgreementContent } from '@/lib/agreements/schema'

type Field = keyof AgreementContent
const textFields = ['title', 'summary', 'place', 'meeting', 'witnesses', 'note'] as const
type TextField = (typeof textFields)[number]

export type Change =
  | { field: TextField; language: TextLanguage; before: string; after: string }
  | { field: Exclude<Field, TextField>; language: null }

/** In the order of the form. Without `before` everything that is given is a change. */
export function changesOf(before: AgreementContent | null, after: AgreementContent): Change[] {
  const fields = sections.flatMap((section) => fieldsOf[section]).filter((field) => field !== 'acts')
  return fields.flatMap((field): Change[] => {
    if (isText(field)) {
      return textLanguages
        .map((language) => ({
          field,
          language,
          before: before?.[field][language] ?? '',
          after: after[field][language] ?? '',
        }))
        .filter((change) => change.before !== change.after)
    }
    const same = sameValue(before?.[field], after[field])
    return same || (!before && isBlank(after[field])) ? [] : [{ field, language: null }]
  })
}

export type ActChange = {
  entry: string | null
  kind: 'added' | 'changed' | 'unchanged'
  before: ActContent | null
  after: ActContent
}

/** What becomes of each act: new ones and changed ones first. */
export function actChangesOf(proposed: Stored['companions'], published: Stored['companions']): ActChange[] {
  const order = ['added', 'changed', 'unchanged']
  return proposed
    .map(({ entry, content }): ActChange => {
      const before = published.find((act) => act.entry === entry)?.content ?? null
      return {
        entry,
        before,
        after: content,
        kind: !before ? 'added' : sameValue(before, content) ? 'unchanged' : 'changed',
      }
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function isText(field: Field): field is TextField {
  return (textFields as readonly string[]).includes(field)
}

/** Nothing, or made of nothing. */
function isBlank(value: unknown): boolean {
  if (value === null || value === '') return true
  return typeof value === 'object' && Object.values(value).every(isBlank)
}
