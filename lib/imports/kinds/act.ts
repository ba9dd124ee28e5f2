import { actKinds, actManners, fullPowers } from '@/db/vocabulary'
import { emptyActContent } from '@/lib/agreements/schema'
import { type ImportKind, noteAndSource } from '../fields'

export const actImport: ImportKind = {
  kind: 'act',
  empty: { ...emptyActContent, agreement: '' },
  same: ['agreement', 'party', 'act'],
  unlike: ['date'],
  fields: [
    { name: 'agreement', input: 'entry', kind: 'agreement', heads: ['title', '文件名称', '协议'] },
    { name: 'party', input: 'entry', kind: 'party', heads: ['city', '签署方', '城市'] },
    { name: 'act', input: 'word', group: 'actKinds', words: actKinds, heads: ['kind', '行为'] },
    { name: 'manner', input: 'word', group: 'actManners', words: actManners },
    {
      name: 'date',
      input: 'date',
      heads: ['日期', 'дата', 'огноо', '签署日期', 'date of signature', 'дата подписания'],
    },
    { name: 'effect', input: 'date', heads: ['effective', '生效日期'] },
    { name: 'place', input: 'texts' },
    { name: 'signer', input: 'texts', heads: ['signed by'] },
    { name: 'capacity', input: 'texts', heads: ['office', '职务', 'должность', 'албан тушаал'] },
    { name: 'powers', input: 'word', group: 'fullPowers', words: fullPowers },
    { name: 'predecessor', input: 'entry', kind: 'party' },
    { name: 'text', input: 'texts' },
    ...noteAndSource,
  ],
}
