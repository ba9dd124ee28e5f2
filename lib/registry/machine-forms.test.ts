import { expect, test } from 'vitest'
import { textFor } from '@/lib/multilingual'
import type { Agreement } from './agreement'
import { agreementEntry, atomFeed } from './atom'
import { bibtex, ris } from './citation'
import type { FeedEntry } from './feed'
import { structuredData } from './structured-data'

process.env.APP_ORIGIN = 'https://register.example.org'

const agreement: Agreement = {
  slug: 'port-memo',
  number: 7,
  title: { en: 'Ports & {rails}: 50% </script><script>alert(1)</script>', zh: '港口备忘录' },
  originalLanguage: 'zh',
  revision: 2,
  revisions: 2,
  firstPublishedAt: '2026-11-01T00:00:00.000Z',
  publishedAt: '2026-11-24T00:00:00.000Z',
  type: 'memorandum',
  summary: {},
  adopted: '2007-10-12',
  place: {},
  body: null,
  meeting: {},
  subjects: [],
  term: null,
  expires: '',
  durationClause: { renewal: null, notice: null, review: null, reviewDate: '', fewest: null },
  duration: {
    first: null,
    by: null,
    contradicts: null,
    renewals: 0,
    ends: null,
    notice: null,
    review: null,
  },
  witnesses: {},
  forceClause: { condition: null, approvals: null, among: [], delay: null, date: '' },
  force: null,
  sources: [],
  note: {},
  status: 'not_recorded',
  standing: { reason: 'adopted_only', date: '2007-10-12', count: 0, of: 0 },
  supersededBy: null,
  parties: [],
  otherActs: [],
  relations: [],
  texts: [],
}

test('BibTeX escapes what is special to TeX', () => {
  expect(bibtex(agreement, 'Ports &\n{rails}: 50% ~', 'The Register')).toBe(
    '@misc{port-memo,\n' +
      '  title = {{Ports \\& \\{rails\\}: 50\\% \\textasciitilde{}}},\n' +
      '  year = {2007},\n' +
      '  howpublished = {The Register, 7},\n' +
      '  note = {Revision 2},\n' +
      '  url = {https://register.example.org/id/agreement/port-memo}\n}\n',
  )
})

test('RIS keeps a title on its line, and gives no year where the date leaves one open', () => {
  expect(ris({ ...agreement, adopted: '[2009..2020]' }, 'Two\nlines\r\nER  - ', 'The Register')).toBe(
    'TY  - STAT\r\nTI  - Two lines ER -\r\nPB  - The Register\r\nM1  - 7\r\n' +
      'UR  - https://register.example.org/id/agreement/port-memo\r\nER  - \r\n',
  )
})

test('JSON-LD cannot end its script element, and claims no force that is not recorded', () => {
  const text = structuredData(agreement)
  expect(text).not.toContain('<')
  const data = JSON.parse(text)
  expect(data['@type']).toBe('Legislation')
  expect(data.legislationDate).toBe('2007-10-12')
  expect(data.name[0]['@value']).toContain('</script>')
  expect(data).not.toHaveProperty('legislationLegalForce')
  expect(JSON.parse(structuredData({ ...agreement, adopted: '[2009..2020]' }))).not.toHaveProperty(
    'legislationDate',
  )
})

test('a feed names entries by their permanent address, and the next page', () => {
  const entry = {
    ...agreement,
    title: { zh: '港口\u0007备忘录 <b>' },
    updatedAt: '2026-11-25T00:00:00.000Z',
  } as unknown as FeedEntry
  const feed = atomFeed({
    reader: 'en',
    lang: 'en',
    title: 'The Register',
    author: 'The Register',
    path: '/agreements',
    self: '?q=a%26b',
    next: '?q=a%26b&page=2',
    list: '?q=a%26b',
    entries: [agreementEntry(entry, textFor(entry.title, 'en', entry.originalLanguage), 'No. 7')],
    changedAt: '2026-11-26T00:00:00.000Z',
  })
  expect(feed).toContain('<id>https://register.example.org/id/agreement/port-memo</id>')
  expect(feed).toContain('<updated>2026-11-25T00:00:00.000Z</updated>')
  expect(feed).toContain('<entry xml:lang="zh-Hans">')
  expect(feed).toContain('<title>港口备忘录 &lt;b&gt;</title>')
  expect(feed).toContain(
    '<link rel="next" href="https://register.example.org/en/agreements.atom?q=a%26b&amp;page=2"/>',
  )
})
