/** Every page template, in four languages and both themes: for whoever reads it, with whatever they read it. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { idOfParty, inDatabase } from './database'
import {
  draftAgreement,
  inviteChifeng,
  meetingWithOutcome,
  move,
  proposeAdmission,
  publishAgreement,
  publishMeeting,
  type Settled,
} from './entries'
import { expect, type Person, test } from './fixtures'
import { bringSpreadsheet, checkedSpreadsheet } from './imports'
import { circulateMinutes, letDaysPass } from './minutes'
import { publishProject, publishUpdate } from './projects'
import { faultyLanguages, smallestText } from './reading'
import { askIn } from './register-invitations'
import { write } from './requests'
import { type Language, languages } from './words'

type Places = Settled & {
  draft: string
  submitted: string
  published: string
  admission: string
  meeting: string
  invited: string
  /** What Chifeng leads with Jinzhou, its update, and a draft of the next one in which something is missing. */
  led: string
  update: string
  updateDraft: string
  /** Somebody with an account, and the link of somebody who was asked in. */
  person: string
  link: string
  /** A spreadsheet that was brought, and one that was checked. */
  brought: string
  checked: string
} & MinutesPlaces

/** A meeting with adopted minutes, circulated ones, and a draft. */
type MinutesPlaces = { minuted: string; circulated: string; minutesDraft: string }
type Template = { name: string; path: (places: Places) => string; as?: Person; missing?: true }

const templates: Template[] = [
  { name: 'home', path: () => '' },
  { name: 'agreements', path: () => '/agreements' },
  { name: 'agreements found', path: () => '/agreements?q=%E6%B8%AF&party=jinzhou-port-bureau&from=2000' },
  { name: 'no agreements', path: () => '/agreements?q=zzzzzz&type=agreement' },
  { name: 'agreement', path: () => '/agreements/dongwu-jinzhou-port-2007' },
  { name: 'agreement with acts', path: ({ published }) => `/agreements/${published}` },
  {
    name: 'between two',
    path: ({ published }) => `/agreements/${published}/between?a=chifeng&b=jinzhou`,
  },
  { name: 'history', path: ({ published }) => `/agreements/${published}/history` },
  { name: 'revision', path: ({ published }) => `/agreements/${published}/history/1` },
  { name: 'notifications', path: () => '/notifications?party=chifeng' },
  { name: 'notification', path: () => `/notifications/N.${new Date().getUTCFullYear()}.003` },
  { name: 'deadlines', path: () => '/deadlines?party=chifeng' },
  { name: 'subscription', path: () => '/notifications/subscription?confirm=x' },
  { name: 'bodies', path: () => '/bodies' },
  { name: 'body', path: () => '/bodies/nine-plus-one?at=2008' },
  { name: 'body as known', path: () => '/bodies/nine-plus-one?known=2099&at=2008' },
  { name: 'member not held', path: () => '/members/chifeng?known=2020' },
  { name: 'agreement as known', path: ({ published }) => `/agreements/${published}?known=2099` },
  { name: 'history of a membership', path: () => '/memberships/membership-2/history' },
  { name: 'growth', path: () => '/growth?at=2012&body=nine-plus-one&body=xi-chi-chao-jin' },
  { name: 'admission', path: ({ admission }) => `/bodies/nine-plus-one/admissions/${admission}` },
  {
    name: 'admission to answer',
    path: ({ admission }) => `/workspace/admissions/${admission}`,
    as: 'head.jinzhou',
  },
  { name: 'package', path: () => '/bodies/nine-plus-one/package?party=dalian' },
  { name: 'members', path: () => '/members' },
  { name: 'member', path: () => '/members/chifeng?at=2012' },
  { name: 'comparison', path: () => '/members/chifeng/compare?with=jinzhou&at=2012' },
  { name: 'ports', path: () => '/ports' },
  { name: 'port', path: () => '/ports/erenhot' },
  { name: 'plans', path: () => '/plans' },
  { name: 'plan', path: () => '/plans/chifeng-plan-2019' },
  { name: 'projects', path: () => '/projects' },
  { name: 'projects found', path: () => '/projects?stage=open&lead=chifeng&health=none&at=2026-06' },
  { name: 'project', path: () => '/projects/cold-chain-logistics-park-sample' },
  {
    name: 'project that contradicts itself',
    path: () => '/projects/wagon-yard-at-the-land-port-sample?at=2099',
  },
  { name: 'announcement by number', path: () => '/projects/ten-project-intentions' },
  { name: 'history of a project', path: () => '/projects/cold-chain-logistics-park-sample/history/1' },
  { name: 'what nobody took up', path: () => '/orphans' },
  { name: 'dashboard', path: () => '/dashboard' },
  { name: 'dashboard of a party', path: () => '/dashboard?party=chifeng&at=2026-06' },
  { name: 'chart', path: () => '/dashboard/years' },
  { name: 'chart in words', path: () => '/dashboard/updates?body=xi-chi-chao-jin' },
  { name: 'meetings', path: () => '/meetings' },
  { name: 'meeting', path: ({ meeting }) => `/meetings/${meeting}` },
  { name: 'series', path: () => '/series/six-regions-forum' },
  {
    name: 'agenda',
    path: ({ meeting }) => `/workspace/meetings/${meeting}/agenda`,
    as: 'delegate.chifeng',
  },
  {
    name: 'session',
    path: ({ meeting }) => `/workspace/meetings/${meeting}/session`,
    as: 'delegate.chifeng',
  },
  { name: 'minutes', path: ({ minuted }) => `/meetings/${minuted}/minutes` },
  {
    name: 'minutes circulated',
    path: ({ circulated }) => `/workspace/minutes/${circulated}?passage=p2`,
    as: 'head.jinzhou',
  },
  {
    name: 'revisions of minutes',
    path: ({ circulated }) => `/workspace/minutes/${circulated}/revisions`,
    as: 'head.jinzhou',
  },
  {
    name: 'minutes to begin',
    path: ({ meeting }) => `/workspace/meetings/${meeting}/minutes`,
    as: 'delegate.chifeng',
  },
  {
    name: 'draft of minutes',
    path: ({ minutesDraft }) => `/workspace/drafts/${minutesDraft}`,
    as: 'moderator',
  },
  {
    name: 'minutes proposed',
    path: ({ minutesDraft }) => `/workspace/revisions/${minutesDraft}`,
    as: 'moderator',
  },
  { name: 'new meeting', path: () => '/workspace/meetings/new', as: 'delegate.chifeng' },
  { name: 'new series', path: () => '/workspace/series/new', as: 'moderator' },
  { name: 'decisions', path: () => '/decisions' },
  { name: 'vote', path: ({ vote }) => `/decisions/${vote}` },
  { name: 'silence', path: ({ silence }) => `/decisions/${silence}` },
  { name: 'actions', path: () => '/actions?state=all' },
  { name: 'action', path: ({ action }) => `/actions/${action}` },
  { name: 'issue', path: ({ issue }) => `/issues/${issue}` },
  {
    name: 'decision to answer',
    path: ({ silence }) => `/workspace/decisions/${silence}/answer`,
    as: 'head.jinzhou',
  },
  { name: 'report', path: ({ action }) => `/workspace/actions/${action}/report`, as: 'delegate.chifeng' },
  { name: 'update', path: ({ led }) => `/workspace/projects/${led}/report`, as: 'delegate.chifeng' },
  {
    name: 'correction of an update',
    path: ({ led, update }) => `/workspace/projects/${led}/report?update=${update}`,
    as: 'head.chifeng',
  },
  {
    name: 'draft of an update',
    path: ({ updateDraft }) => `/workspace/drafts/${updateDraft}`,
    as: 'head.chifeng',
  },
  { name: 'portfolio', path: () => '/workspace/portfolio', as: 'moderator' },
  { name: 'mail', path: () => '/admin/mail', as: 'admin' },
  { name: 'previews of mails', path: () => '/admin/mail/previews', as: 'admin' },
  { name: 'preview of a mail', path: () => '/admin/mail/previews/reminder_mail/action', as: 'admin' },
  { name: 'operations', path: () => '/admin/operations', as: 'admin' },
  { name: 'settings', path: () => '/admin/settings', as: 'admin' },
  { name: 'terms', path: () => '/admin/settings/terms', as: 'admin' },
  { name: 'term', path: () => '/admin/settings/terms/subjects/ports', as: 'admin' },
  { name: 'first body', path: () => '/admin/settings/first-body', as: 'admin' },
  {
    name: 'view of an update',
    path: ({ update }) => `/workspace/updates/${update}/view`,
    as: 'delegate.jinzhou',
  },
  { name: 'issue to answer', path: ({ issue }) => `/workspace/issues/${issue}/answer`, as: 'head.jinzhou' },
  { name: 'handover', path: () => '/workspace/handover', as: 'head.jinzhou' },
  { name: 'new decision', path: () => '/workspace/decisions/new', as: 'moderator' },
  { name: 'new action', path: () => '/workspace/actions/new', as: 'moderator' },
  { name: 'new issue', path: () => '/workspace/issues/new', as: 'delegate.chifeng' },
  { name: 'data', path: () => '/data' },
  { name: 'help', path: () => '/help' },
  { name: 'missing', path: () => '/agreements/there-is-no-such', missing: true },
  { name: 'sign-in', path: () => '/sign-in?error=wrong_credentials' },
  { name: 'forgotten', path: () => '/sign-in/forgotten?error=too_many' },
  { name: 'reset', path: () => '/sign-in/reset?token=x' },
  { name: 'passkey', path: () => '/sign-in/passkey?error=passkey_refused', as: 'delegate.chifeng' },
  { name: 'second step', path: () => '/sign-in/second-step?error=wrong_code', as: 'delegate.chifeng' },
  { name: 'workspace', path: () => '/workspace?done=submit', as: 'delegate.chifeng' },
  { name: 'draft', path: ({ draft }) => `/workspace/drafts/${draft}`, as: 'delegate.chifeng' },
  { name: 'check', path: ({ draft }) => `/workspace/drafts/${draft}/check`, as: 'delegate.chifeng' },
  { name: 'status', path: ({ submitted }) => `/workspace/revisions/${submitted}`, as: 'head.chifeng' },
  {
    name: 'correction',
    path: ({ published }) => `/workspace/agreements/${published}/correct`,
    as: 'delegate.chifeng',
  },
  { name: 'new party', path: () => '/workspace/parties/new', as: 'delegate.chifeng' },
  { name: 'new body', path: () => '/workspace/bodies/new', as: 'moderator' },
  {
    name: 'new membership',
    path: () => '/workspace/memberships/new?body=nine-plus-one&party=chifeng',
    as: 'delegate.chifeng',
  },
  { name: 'new admission', path: () => '/workspace/admissions/propose', as: 'head.chifeng' },
  { name: 'invitation', path: () => '/workspace/invitations/new', as: 'moderator' },
  { name: 'new port', path: () => '/workspace/ports/new', as: 'delegate.chifeng' },
  { name: 'new plan', path: () => '/workspace/plans/new', as: 'delegate.chifeng' },
  { name: 'account', path: () => '/workspace/account?error=password_short', as: 'delegate.chifeng' },
  { name: 'memberships', path: () => '/workspace/memberships', as: 'delegate.chifeng' },
  { name: 'leaving', path: () => '/workspace/memberships/membership-2/withdraw', as: 'head.chifeng' },
  { name: 'posts', path: () => '/workspace', as: 'delegate.jinzhou' },
  {
    name: 'delegation',
    path: ({ invited }) => `/workspace/meetings/${invited}/delegation`,
    as: 'head.chifeng',
  },
  {
    name: 'delegations',
    path: ({ invited }) => `/workspace/meetings/${invited}/delegations`,
    as: 'moderator',
  },
  { name: 'meeting with delegations', path: ({ invited }) => `/meetings/${invited}` },
  { name: 'queue', path: () => '/review', as: 'moderator' },
  { name: 'people', path: () => '/admin/people?q=sample', as: 'admin' },
  { name: 'person', path: ({ person }) => `/admin/people/${person}?done=post-given`, as: 'admin' },
  { name: 'invitations', path: () => '/admin/invitations?error=lines_left', as: 'admin' },
  { name: 'imports', path: () => '/admin/imports?error=table_kind', as: 'admin' },
  { name: 'import to match', path: ({ brought }) => `/admin/imports/${brought}`, as: 'moderator' },
  { name: 'import checked', path: ({ checked }) => `/admin/imports/${checked}`, as: 'moderator' },
  { name: 'log', path: () => '/admin/audit?from=2026-01-01', as: 'admin' },
  { name: 'refusals', path: () => '/admin/audit?show=refusals', as: 'admin' },
  { name: 'waiting times', path: () => '/admin/waiting', as: 'admin' },
  { name: 'roles', path: () => '/admin/roles', as: 'admin' },
  { name: 'roles for all', path: () => '/workspace/roles', as: 'observer.tongliao' },
  { name: 'people of a party', path: () => '/workspace/people', as: 'head.jinzhou' },
  { name: 'coming in', path: ({ link }) => `/invitation/${link}?error=password_short` },
  { name: 'link that does not count', path: () => '/invitation/x' },
  { name: 'came in', path: () => '/invitation/accepted' },
  { name: 'review', path: ({ submitted }) => `/review/${submitted}`, as: 'moderator' },
]

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/**
 * The one frame holds a mail, which answers nobody: axe looks into none, and need not gather what it found in a page of its own,
 * which halves the time.
 */
async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], iframes: false })
    .withTags(standards)
  return (await axe.analyze()).violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join('; ')}`,
  )
}

test.describe.configure({ mode: 'parallel' })

let places: Places

test.beforeAll(async () => {
  const texts = {
    title: { en: 'Sample protocol on pages', zh: '页面议定书（示例）', ru: 'Протокол о страницах (образец)' },
    summary: { zh: '双方同意保持页面易读。', mn: 'Хуудас уншигдахуйц байна.', 'mn-Mong': 'ᠮᠣᠩᠭᠣᠯ' },
    place: { en: 'Chifeng', zh: '赤峰' },
    witnesses: { zh: '示例见证人，市长' },
    term: { count: 5, unit: 'year' },
    expires: '2031-06',
    duration: {
      renewal: { count: 1, unit: 'year' },
      notice: { count: 6, unit: 'month' },
      review: null,
      reviewDate: '2028',
      fewest: 2,
    },
    sources: [{ title: { zh: '示例来源' }, locator: 'p. 1', url: '' }],
    note: { ru: 'Только для проверки.' },
  }
  const { revisionId: draft } = await draftAgreement('delegate.chifeng', {
    ...texts,
    title: { en: 'Sample draft for pages' },
  })
  const submitted = await draftAgreement('delegate.chifeng', {
    ...texts,
    title: { zh: '页面提交（示例）' },
    type: 'protocol',
  })
  await move(submitted, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'])
  const { slug: invited, invitation } = await inviteChifeng({ title: { zh: '页面会议（示例）' } })
  await write(
    `/api/invitations/${invitation}/answer`,
    { version: 1, state: 'accepted', note: '多谢邀请' },
    { as: 'head.chifeng' },
  )
  await write(
    `/api/invitations/${invitation}/name`,
    { version: 2, role: 'head', name: '示例团长', office: '市长', consent: true },
    { as: 'head.chifeng' },
  )
  places = {
    invited,
    draft,
    submitted: submitted.revisionId,
    published: (await publishAgreement(texts)).slug,
    admission: await proposeAdmission('yingkou'),
    meeting: await meetingWithAgenda(),
    ...(await meetingWithOutcome()),
    ...(await meetingsWithMinutes()),
    ...(await projectWithUpdates()),
    person: await inDatabase(async (sql) => {
      const [found] = await sql`select id from people where email = 'delegate.jinzhou@example.org'`
      return found!.id as string
    }),
    brought: await bringSpreadsheet('moderator', '名称,类别\n示例市,city\n'),
    checked: await checkedSpreadsheet(
      'moderator',
      '名称,类别,隶属\n示例市,city,\n坏行,大都会,\n赤峰市,city,\n',
    ),
    link: await askIn(`guest.${crypto.randomUUID()}@example.org`, 'mn, delegate, jinzhou'),
  }
})

async function projectWithUpdates(): Promise<Pick<Places, 'led' | 'update' | 'updateDraft'>> {
  const { id, slug } = await publishProject({
    title: { zh: '页面冷库（示例）', ru: 'Склад о страницах (образец)' },
  })
  const said = { 'content.happened.zh': '围墙完工。', 'content.progress': '40' }
  const update = await publishUpdate(id, { covers: '2026-Q2', ...said })
  const begun = await write(
    `/api/projects/${id}/updates`,
    { covers: '2026-Q3', 'content.health': 'at_risk', 'content.progress': '140' },
    { as: 'delegate.chifeng' },
  )
  return { led: slug, update: update.slug, updateDraft: JSON.parse(begun.text).revisionId }
}

/** Minutes in every state, with all that their Markdown knows. */
async function meetingsWithMinutes(): Promise<MinutesPlaces> {
  const zh =
    '# 纪要\n\n各方**同意**：\n\n1. 甲\n2. 乙\n   - 丙\n\n| 议题 | 结果 |\n| --- | --- |\n| 口岸 | 同意 |\n\n> 引文\n\n---'
  const en = '# Minutes\n\nSee [the meeting](/id/meeting/none).\n\n```\nkept as it is\n```'
  const adopted = await circulateMinutes({ zh, en })
  await letDaysPass(adopted.id)
  const circulated = await circulateMinutes({ zh, en })
  await write(
    `/api/minutes/${circulated.id}/corrections`,
    { about: 1, language: 'zh', passage: 'p2', after: '各方不同意：', reason: 'Because.' },
    { as: 'head.jinzhou' },
  )
  const opened = await write(
    `/api/minutes/${circulated.id}/revisions`,
    { basedOn: 1, from: 1 },
    { as: 'moderator' },
  )
  const { revisionId } = JSON.parse(opened.text)
  return { minuted: adopted.meeting, circulated: circulated.slug, minutesDraft: revisionId }
}

/** A meeting to come with much to say, whose agenda is published; returns its slug. */
async function meetingWithAgenda(): Promise<string> {
  const party = await idOfParty('jinzhou')
  const { id, slug } = await publishMeeting({
    title: { zh: '页面会议（示例）', ru: 'Встреча о страницах (образец)' },
    sites: [{ place: { zh: '锦州分会场' }, party }],
    chair: { zh: '秘书长' },
    interpretation: ['mn', 'ru'],
    results: { en: 'Sample outcome.' },
  })
  const change = (body: object) => write(`/api/meetings/${id}/agenda`, body, { as: 'moderator' })
  await change({ deed: 'add', 'content.title.zh': '开幕', 'content.visibility': 'common' })
  await change({ deed: 'add', 'content.title.mn': 'Гааль', 'content.visibility': 'internal' })
  await write(
    `/api/meetings/${id}/agenda`,
    { deed: 'propose', 'content.title.ru': 'Тарифы' },
    { as: 'head.jinzhou' },
  )
  const submitted = await write(`/api/meetings/${id}/agenda/publish`, {}, { as: 'moderator' })
  await move(JSON.parse(submitted.text), ['moderator2', 'publish'])
  return slug
}

test.use({ expected: [/status of 404/] })

/**
 * How a page is drawn hangs on width and theme, not on the language: in English axe looks at both ways, in the others at one,
 * for what they say. Whether a page fits a phone is asked in all of them, since words differ in length.
 */
const looked: Record<Language, ('wide and light' | 'narrow and dark')[]> = {
  en: ['wide and light', 'narrow and dark'],
  zh: ['narrow and dark'],
  mn: ['wide and light'],
  ru: ['narrow and dark'],
}

for (const language of languages) {
  for (const { name, path, as, missing } of templates) {
    test(`${name} in ${language}`, async ({ page: ownPage, signInAs }) => {
      const page = as ? await signInAs(as) : ownPage
      await page.emulateMedia({ colorScheme: 'light' })
      const answer = await page.goto(`/${language}${path(places)}`)
      expect(answer?.status()).toBe(missing ? 404 : 200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect(await page.title()).not.toBe('')
      expect(await page.evaluate(faultyLanguages)).toEqual([])
      const look = async (way: (typeof looked)[Language][number]) => {
        if (looked[language].includes(way)) expect(await violations(page), way).toEqual([])
      }
      await look('wide and light')

      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize({ width: 320, height: 640 })
      await look('narrow and dark')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      expect(await page.evaluate(smallestText)).toBeGreaterThanOrEqual(12)
    })
  }
}
