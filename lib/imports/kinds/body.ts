import { bodyKinds, membershipClasses } from '@/db/vocabulary'
import { bodyFields } from '@/lib/bodies/form'
import { emptyContent } from '@/lib/entries/form'
import { bodyKindOf } from '@/lib/founding/records'
import { type ImportKind, noteAndSource } from '../fields'

export const bodyImport: ImportKind = {
  kind: 'body',
  empty: emptyContent(bodyFields),
  unlike: ['formed', 'kind'],
  fields: [
    { name: 'kind', input: 'word', group: 'bodyKinds', words: bodyKinds, also: bodyKindOf, heads: ['type'] },
    { name: 'name', input: 'texts', heads: ['title'] },
    { name: 'partOf', input: 'entry', kind: 'body', heads: ['part_of'] },
    { name: 'formed', input: 'date', heads: ['founded', '成立日期', '成立年份'] },
    { name: 'ended', input: 'date' },
    { name: 'follows', input: 'entry', kind: 'body' },
    { name: 'classes', input: 'words', group: 'membershipClasses', words: membershipClasses },
    { name: 'area', input: 'figure', heads: ['area_km2'] },
    { name: 'population', input: 'figure' },
    { name: 'scope', input: 'texts' },
    ...noteAndSource,
  ],
}
