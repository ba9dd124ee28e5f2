import { intervalUnits } from '@/db/vocabulary'
import { emptyContent } from '@/lib/entries/form'
import { seriesFields } from '@/lib/meetings/form'
import { type ImportKind, noteAndSource, type Values } from '../fields'

export const seriesImport: ImportKind = {
  kind: 'series',
  empty: emptyContent(seriesFields),
  unlike: ['body'],
  fields: [
    { name: 'name', input: 'texts', heads: ['title', '名称'] },
    { name: 'body', input: 'entry', kind: 'body' },
    { name: 'intervalCount', input: 'number', heads: ['interval_count'] },
    {
      name: 'intervalUnit',
      input: 'word',
      group: 'intervalUnits',
      words: intervalUnits,
      heads: ['interval_unit'],
    },
    { name: 'rotation', input: 'entries', kind: 'party', heads: ['hosts'], apart: true },
    ...noteAndSource,
  ],
  finish: (content, { rotation }: Values) =>
    rotation ? { ...content, rotation: (rotation as string[]).map((party) => ({ party })) } : content,
}
