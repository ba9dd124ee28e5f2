import { createTranslator } from 'next-intl'
import type { getTranslations } from 'next-intl/server'
import { expect, test } from 'vitest'
import { actOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { cast, published } from '@/lib/entries/testing'
import { loadMessages } from '@/lib/i18n/messages'
import { type Locale, locales } from '@/lib/i18n/routing'
import { findAgreement } from '@/lib/registry/agreement'
import { registerVersion } from '@/lib/registry/version'
import { readPdf } from '@/lib/typeset/testing'
import { typeset } from '@/lib/typeset/typeset'
import { recordPaper } from './record-paper'
import { signaturePaper } from './signature-paper'
import { paperWords } from './words'

process.env.APP_ORIGIN = 'https://register.example.org'
const database = testDatabase()

const speak = (async ({ locale, namespace }: { locale: Locale; namespace: 'sheet' }) =>
  createTranslator({
    locale,
    namespace,
    messages: await loadMessages(locale),
  })) as unknown as typeof getTranslations

async function paperOf(language: Locale, slug: string, day = '') {
  const agreement = await findAgreement(await registerVersion(), slug)
  const made = { agreement: agreement!, day, today: '2026-11-24', hash: 'a1b2', code: '<svg/>' }
  return recordPaper(await paperWords(language, speak), made)
}

test('the sheet says what the page says, in the words of its language', async () => {
  const paper = await paperOf('en', 'chifeng-jinzhou-port-framework')
  expect(paper).toMatchObject({
    day: '2026-11-24',
    register: 'Regional Cooperation Register',
    address: 'https://register.example.org/id/agreement/chifeng-jinzhou-port-framework',
    otherTitles: [{ language: 'zh', text: '赤峰市人民政府与锦州港股份有限公司战略合作框架协议' }],
    position: 'As recorded on 24 November 2026',
    status: {
      word: 'Status not recorded',
      sentence: 'Neither the date, nor signatures, nor entry into force are recorded.',
    },
  })
  const [parties] = paper.sections
  expect(parties!.heading).toBe('Parties')
  expect(parties!.blocks[0]).toMatchObject({
    is: 'table',
    rows: [
      [[{ text: 'Chifeng' }, { text: '赤峰市', language: 'zh' }, { text: 'Inner Mongolia' }], ...unrecorded],
      [
        [{ text: 'Jinzhou Port Co., Ltd.' }, { text: '锦州港股份有限公司' }, { text: 'Liaoning' }],
        ...unrecorded,
      ],
    ],
  })
})

const unrecorded = [
  [{ text: 'not recorded' }],
  [{ text: 'not recorded' }],
  [{ text: 'not recorded' }],
  [{ text: 'Not recorded' }],
]

test('it can be checked: revision, address of the record, and hash stand on it', async () => {
  const paper = await paperOf('zh', 'chifeng-jinzhou-port-framework')
  expect(paper.number).toBe('第9号')
  expect(paper.status.word).toBe('状态未载明')
  const record = 'https://register.example.org/id/agreement/chifeng-jinzhou-port-framework.json'
  const check = paper.sections.at(-1)!.blocks[0]!
  expect(check.is === 'facts' && check.rows.slice(2)).toEqual([
    { term: '数据形式的记录', says: [{ text: record, language: 'zh', link: record }] },
    { term: 'SHA-256', says: [{ text: 'a1b2', language: 'zh' }] },
  ])
})

test('another day’s position is named as such, in every language', async () => {
  const said = await Promise.all(locales.map((locale) => paperOf(locale, 'framework-3-plus-1', '2010-01-01')))
  expect(said.map(({ position }) => position)).toEqual([
    'Position at the end of 1 January 2010, by what is recorded today',
    '截至2010年1月1日的状况（依现有登记）',
    '2010 оны 1 сарын 1 өдрийн эцсийн байдал, өнөөдрийн бүртгэлээр',
    'Положение на конец дня: 1 января 2010 г., по сегодняшним записям',
  ])
})

test('the sheet to be signed has a place for each signatory, in the order of the agreement, and names nobody', async () => {
  const agreement = (await findAgreement(await registerVersion(), 'framework-3-plus-1'))!
  const paper = signaturePaper(await paperWords('zh', speak), agreement, '2026-11-24')
  expect(paper.signers.map(({ role, name }) => [role, name.text])).toEqual(
    agreement.parties.filter(({ role }) => role === 'signatory').map(({ name }) => ['签署方', name.zh]),
  )
  expect(paper.signers.length).toBeGreaterThan(2)
  const { text, claim } = await readPdf(await typeset('signature.typ', paper))
  expect(claim).toBe('2A')
  for (const line of ['签字', '姓名', '职务', '地点、日期', '盖章处']) {
    expect(text.split(line)).toHaveLength(paper.signers.length + 1)
  }
})

test('an agreement with all that can be said of it is said so on paper, and who signs is printed', async () => {
  const { chifeng, jinzhou } = await cast(database.owner)
  await published(
    database.owner,
    {
      title: { en: 'Sample in full' },
      expires: '2031-06-30',
      witnesses: { en: 'Sample witness, mayor' },
      duration: {
        renewal: { count: 2, unit: 'year' },
        notice: { count: 6, unit: 'month' },
        review: null,
        reviewDate: '',
        fewest: null,
      },
    },
    [
      actOf(chifeng, { signer: { en: 'Sample signer' }, capacity: { en: 'Vice mayor' } }),
      actOf(jinzhou),
      actOf(jinzhou, { act: 'reserved', articles: ['3'], text: { en: 'Article 3 binds no enterprise.' } }),
    ],
  )
  const agreement = (await findAgreement(await registerVersion(), 'sample-in-full'))!
  const words = await paperWords('en', speak)
  const text = JSON.stringify(
    recordPaper(words, { agreement, day: '', today: '2026-11-24', hash: 'a1b2', code: '<svg/>' }),
  )
  for (const said of [
    'Statements of the parties',
    'Article 3 binds no enterprise.',
    'Sample witness, mayor',
    'Notice must be given 6 months before.',
    'Last day to give notice for this period: 30 December 2030.',
  ])
    expect(text).toContain(said)
  const { signers } = signaturePaper(words, agreement, '2026-11-24')
  expect(signers.map(({ filled }) => filled.map((piece) => piece?.text ?? null))).toEqual([
    [null, 'Sample signer', 'Vice mayor', null],
    [null, null, null, null],
  ])
  const pdf = await readPdf(await typeset('signature.typ', signaturePaper(words, agreement, '2026-11-24')))
  expect(pdf.text).toContain('Sample signer')
})
