import { createTranslator } from 'next-intl'
import type { getTranslations } from 'next-intl/server'
import { expect, test } from 'vitest'
import { loadMessages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'
import type { Rectification } from '@/lib/rectifications/view'
import type { PublicDelegation } from '@/lib/registry/delegations'
import type { Meeting } from '@/lib/registry/meetings'
import type { AdoptedMinutes } from '@/lib/registry/minutes'
import { qrCode } from '@/lib/typeset/qr'
import { readPdf } from '@/lib/typeset/testing'
import { typeset } from '@/lib/typeset/typeset'
import { minutesPaper, minutesWords } from './minutes-paper'

process.env.APP_ORIGIN = 'https://register.example.org'

const speak = (async ({ locale, namespace }: { locale: Locale; namespace: 'minutes' }) =>
  createTranslator({
    locale,
    namespace,
    messages: await loadMessages(locale),
  })) as unknown as typeof getTranslations

const chifeng = { slug: 'chifeng', name: { zh: '赤峰市', en: 'Chifeng' } }
const meeting = {
  ...{ slug: 'third', number: 13, title: { zh: '第三次联席会议', en: 'Third joint conference' } },
  ...{ date: '', starts: '2024-05-28T09:00', ends: '2024-05-28T17:00', zone: 'Asia/Shanghai' },
  ...{ place: { zh: '赤峰' }, hosts: [chifeng], invited: [chifeng], chair: {}, guests: {} },
} as unknown as Meeting
const text =
  '# 纪要\n\n各方**同意**，见[M13/D1](/id/decision/one)。\n\n1. 甲\n   - 乙\n2. 丙\n\n| 议题 | 结果 |\n| --- | --- |\n| 口岸 | 通过 |\n\n#set text(red) $x$ <b>y</b>'
const minutes = {
  ...{ slug: 'minutes-1', number: 1, revision: 2, texts: { zh: text }, authentic: ['zh'], signedBy: {} },
  ...{ lastDay: '2024-06-30', adopted: '2024-07-01', hashes: { zh: 'f00d' }, publishedAt: '' },
  meeting,
} as unknown as AdoptedMinutes

const delegationOf = (slug: string, en: string, given: Partial<PublicDelegation>) =>
  ({ party: { slug, name: { en } }, attended: true, people: [], ...given }) as unknown as PublicDelegation

async function paperOf(language: Locale, given: Partial<Parameters<typeof minutesPaper>[1]> = {}) {
  return minutesPaper(await minutesWords(language, speak), {
    ...{ meeting, minutes, shown: { text, language: 'zh' as const }, today: '2026-11-28' },
    ...{
      delegations: [],
      order: [],
      decisions: [{ slug: 'one', ordinal: 1, title: { zh: '每年一次' } }],
      actions: [],
      rectifications: [],
    },
    code: qrCode('https://register.example.org/id/minutes/minutes-1'),
    ...given,
  })
}

test('minutes on paper are PDF/A-2a, tagged, and what people wrote in them is no markup', async () => {
  const { text: read, claim, roles } = await readPdf(await typeset('record.typ', await paperOf('zh')))
  const unspaced = read.replaceAll(/\s/g, '')
  expect(claim).toBe('2A')
  expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'TH', 'TD', 'Link']))
  for (const words of [
    '第三次联席会议',
    '各方同意，见M13/D1。',
    '2.丙',
    '#settext(red)$x$<b>y</b>',
    'f00d',
    '每年一次',
  ])
    expect(unspaced).toContain(words)
})

test('paper knows where links lead, and who was there', async () => {
  const w = await paperOf('en', {
    delegations: [
      delegationOf('tongliao', 'Tongliao', { attended: false }),
      delegationOf('jinzhou', 'Jinzhou', {}),
      delegationOf('chifeng', 'Chifeng', {
        people: [{ role: 'head', office: '市长', name: null, position: 0 }],
      }),
    ],
  })
  const [facts, delegations, body] = w.sections
  expect(facts!.blocks[0]).toMatchObject({
    rows: [{ says: [{ text: '28 May 2024, 09:00–17:00, Beijing time (UTC+8)' }] }, {}, {}, {}, {}, {}],
  })
  expect(delegations).toMatchObject({
    heading: 'Delegations',
    blocks: [
      {
        items: [
          [{ text: 'Chifeng' }, { text: ': Head of delegation ' }, { text: '市长', language: 'zh' }],
          [{ text: 'Jinzhou' }],
        ],
      },
    ],
  })
  expect(body!.blocks[1]).toEqual({
    is: 'line',
    line: [
      { text: '各方', language: 'zh' },
      { text: '同意', language: 'zh', strong: true },
      { text: '，见', language: 'zh' },
      { text: 'M13/D1', language: 'zh', link: 'https://register.example.org/id/decision/one' },
      { text: '。', language: 'zh' },
    ],
  })
  expect((await paperOf('en')).sections[1]).toMatchObject({ heading: 'Parties invited' })
})

test('a rectification that stands is named on paper, with what to read instead, and one that is open is not', async () => {
  const one = {
    ...{ slug: 'rectification-1', number: 1, language: 'zh', place: '第二项', wrong: '丙', corrected: '丁' },
    ...{ adopts: '2024-10-01', agreement: { slug: 'minutes-signed' } },
  }
  const rectifications = [
    { ...one, state: 'adopted' },
    { ...one, slug: 'rectification-2', state: 'open' },
  ] as unknown as Rectification[]
  const paper = await paperOf('zh', { rectifications })
  expect(paper.status).toEqual({
    word: '已更正',
    sentence: '已通过文字中的差错已经更正，更正自2024年10月1日起成立。',
  })
  expect(paper.sections.find(({ heading }) => heading === '文本更正')!.blocks).toEqual([
    {
      is: 'list',
      items: [
        [
          {
            text: '文本更正第1号',
            language: 'zh',
            link: 'https://register.example.org/zh/agreements/minutes-signed/rectifications/rectification-1',
          },
          { text: '：', language: 'zh' },
          { text: '第二项：“丙”改为“丁”', language: 'zh' },
        ],
      ],
    },
  ])
  expect((await paperOf('zh')).status.word).toBe('已通过')
})
