import { expect, test } from 'vitest'
import { contentFrom, emptyContent, type FormField, sourceField, withFiles } from './form'

const fields: FormField[] = [
  { name: 'name', input: 'texts', most: 100 },
  { name: 'kind', input: 'choice', group: 'partyKinds', words: ['city'] },
  { name: 'latitude', input: 'number', least: -90, most: 90 },
  { name: 'area', input: 'figure' },
  { name: 'began', input: 'date' },
  { name: 'proposedBy', input: 'entries', kind: 'party' },
  sourceField,
]

test('what a form sends becomes the content, rows without a word left out', () => {
  const sent = {
    version: '3',
    'content.name.zh': ' 赤峰市 ',
    'content.name.en': ' ',
    'content.kind': 'city',
    'content.latitude': '42.26',
    'content.area.value': '90000',
    'content.area.moreThan': 'on',
    'content.began': '2007?',
    'content.proposedBy.one': 'on',
    'content.proposedBy.two': 'on',
    'content.sources.0.locator': '',
    'content.sources.1.title.en': 'Study',
    'content.other': 'nobody asked',
  }
  expect(contentFrom(fields, sent)).toEqual({
    name: { zh: '赤峰市' },
    kind: 'city',
    latitude: 42.26,
    area: { value: 90000, moreThan: true },
    began: '2007?',
    proposedBy: ['one', 'two'],
    sources: [{ title: { en: 'Study' }, locator: '', url: '' }],
  })
})

test('an empty form is a content of empty fields, but for what is known beforehand', () => {
  expect(emptyContent(fields, { kind: 'league' })).toEqual({
    name: {},
    kind: 'league',
    latitude: null,
    area: null,
    began: '',
    proposedBy: [],
    sources: [],
  })
})

test('a file comes into its row with what it is called, takes the place of the one before, or is taken away', () => {
  const papers: FormField[] = [
    {
      name: 'papers',
      input: 'rows',
      fields: [
        { name: 'title', input: 'texts', most: 100 },
        { name: 'file', input: 'file' },
      ],
    },
  ]
  const row = (at: number, file: string, name: string) => ({
    [`content.papers.${at}.title.en`]: `Paper ${at}`,
    [`content.papers.${at}.file`]: file,
    [`content.papers.${at}.name`]: name,
  })
  const given = { ...row(0, 'old', 'old.pdf'), ...row(1, 'kept', 'kept.pdf'), ...row(2, 'gone', 'gone.pdf') }
  const sent = withFiles({ ...given, 'content.papers.2.file.remove': 'on' }, [
    { field: 'content.papers.0.file', sha256: 'new', name: 'new.pdf' },
  ])
  expect(contentFrom(papers, sent)).toEqual({
    papers: [
      { title: { en: 'Paper 0' }, file: 'new', name: 'new.pdf' },
      { title: { en: 'Paper 1' }, file: 'kept', name: 'kept.pdf' },
      { title: { en: 'Paper 2' }, file: '', name: '' },
    ],
  })
})
