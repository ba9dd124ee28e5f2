import { expect, test } from 'vitest'
import type { AgreementSummary } from './agreement-summary'
import { csvHead, csvRows, harmless, unguarded } from './csv'

process.env.APP_ORIGIN = 'https://register.example.org'

const row: AgreementSummary = {
  number: 7,
  slug: 'port-memo',
  title: { en: '=HYPERLINK("x"), with "quotes"', zh: '港口备忘录\n二' },
  originalLanguage: 'zh',
  type: 'memorandum',
  status: 'signed',
  adopted: '[2009..2020]',
  expires: '',
  place: { en: '-1' },
  body: null,
  subjects: ['ports', 'logistics'],
  parties: [
    {
      slug: 'chifeng',
      role: 'signatory',
      name: {},
      kind: 'city',
      province: {},
      country: 'CN',
      code: '',
      body: null,
    },
    {
      slug: 'jinzhou',
      role: 'signatory',
      name: {},
      kind: 'city',
      province: {},
      country: 'CN',
      code: '',
      body: null,
    },
    {
      slug: 'jinzhou',
      role: 'depositary',
      name: {},
      kind: 'city',
      province: {},
      country: 'CN',
      code: '',
      body: null,
    },
  ],
  signed: 1,
  signatories: 2,
  revision: 3,
  publishedAt: '2026-11-24T00:00:00.000Z',
}

test('a row is one record of CSV, and no cell of it is a formula', () => {
  const text = csvRows([row], { type: () => 'Memorandum', status: () => 'Signed' })
  expect(text).toBe(
    '7,port-memo,"\'=HYPERLINK(""x""), with ""quotes""","港口备忘录\n二",,,memorandum,Memorandum,signed,Signed,' +
      "[2009..2020],,'-1,,,,,chifeng; jinzhou,,,jinzhou,1,ports; logistics,zh,3,2026-11-24T00:00:00.000Z," +
      'https://register.example.org/id/agreement/port-memo\r\n',
  )
})

test('the head begins with the mark of UTF-8 and ends its line', () => {
  expect(csvHead.startsWith('\ufeffnumber,id,title_en,title_zh,title_mn,title_ru,type,')).toBe(true)
  expect(csvHead.endsWith('\r\n')).toBe(true)
})

test.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
  '%j is made harmless',
  (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`)
  },
)

test('other cells stay as they are', () => {
  expect(['a=1', '', '1', "'a", '备忘录'].map(harmless)).toEqual(['a=1', '', '1', "'a", '备忘录'])
})

test('every cell is read back as it was, also one that looks guarded already', () => {
  for (const cell of ['=1', "'=1", "''=1", "'a", '', "'", '＝1', '备忘录'])
    expect(unguarded(harmless(cell))).toBe(cell)
})
