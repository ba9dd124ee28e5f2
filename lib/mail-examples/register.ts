/** Mails about agreements, bodies and projects. */
import { healths, requestKinds } from '@/db/vocabulary'
import { newsWords } from '@/lib/body-news/mails'
import { actionWords } from '@/lib/reminders/actions'
import { digestWords } from '@/lib/reminders/digest'
import { deadlineWords } from '@/lib/reminders/reminders'
import { requestWords } from '@/lib/reminders/requests'
import { updateWords } from '@/lib/reminders/updates'
import { notifiedWords } from '@/lib/subscriptions/mails'
import { projectWords, reportNews, stepNews } from '@/lib/subscriptions/project-mails'
import { day, type Example, nobody, samplesIn, slug, token } from './sample'

const visibility = 'public' as const

export const notified: Example = async (language) => {
  const { texts } = await samplesIn(language)
  const agreement = { slug, number: 12, title: texts('agreement'), originalLanguage: null }
  const party = { name: texts('party') }
  const of = { year: 2030, act: null, party: null, agreement }
  return notifiedWords(
    [
      { ...of, number: 7, kind: 'registration' },
      { ...of, number: 8, kind: 'act', act: 'signed', party },
    ],
    token,
    language,
  )
}

export const reminders = {
  deadline: async (language) => {
    const { texts } = await samplesIn(language)
    const of = { slug, number: 12, title: texts('agreement'), originalLanguage: null, visibility }
    return deadlineWords({ ...of, kind: 'notice', day, exact: true }, language)
  },
  action: async (language) => {
    const { texts } = await samplesIn(language)
    const of = { slug, ordinal: 3, meeting: 7, title: texts('item'), visibility }
    return actionWords({ ...of, due: day, late: false }, language)
  },
  action_overdue: async (language) => {
    const { texts } = await samplesIn(language)
    const of = { slug, ordinal: 3, meeting: 7, title: texts('item'), visibility }
    return actionWords({ ...of, due: '2026-06-12', late: true }, language)
  },
  update: updateDue(day),
  update_overdue: updateDue('2026-01-15'),
} satisfies Record<string, Example>

function updateDue(due: string): Example {
  return async (language) => {
    const { texts } = await samplesIn(language)
    return updateWords({ slug, title: texts('project'), visibility, due, person: nobody }, language)
  }
}

const ways = [
  ...(['proposed', 'invited', 'seconded', 'objected', 'accepted', 'adopted', 'not_adopted'] as const),
  ...(['given', 'taken_back'] as const),
]

export const bodyNews = Object.fromEntries(
  ways.map((what): [string, Example] => [
    what,
    async (language) => {
      const { texts } = await samplesIn(language)
      const leaves = what === 'given' || what === 'taken_back'
      const [body, party, by] = [texts('body'), texts('party'), texts('other')].map((name) => ({
        slug,
        name,
      }))
      return newsWords(
        { what, body: body!, party: party!, by: by!, admission: leaves ? null : slug, effect: day },
        language,
      )
    },
  ]),
)

export const requests = Object.fromEntries(
  requestKinds.map((kind): [string, Example] => [
    kind,
    async (language) => {
      const { texts, say } = await samplesIn(language)
      const reason = kind === 'correction' ? say('reason') : null
      return requestWords({ slug, title: texts('project'), visibility, update: slug, kind, reason }, language)
    },
  ]),
)

export const projectNews = {
  step: async (language) => {
    const { texts } = await samplesIn(language)
    const news = await stepNews('under_way', language)
    return projectWords(news, { slug, title: texts('project') }, token, language)
  },
  report: async (language) => {
    const { texts } = await samplesIn(language)
    const report = { slug, health: healths[1], happened: texts('text'), blocks: texts('blocks') }
    return projectWords(
      await reportNews(report, language),
      { slug, title: texts('project') },
      token,
      language,
    )
  },
} satisfies Record<string, Example>

export const digest: Example = async (language) => {
  const { texts } = await samplesIn(language)
  const of = { slug, title: texts('project'), visibility, update: slug }
  const lines = (['overdue', 'due', 'answered', 'published'] as const).map((what) => ({ what, ...of }))
  return digestWords(lines, nobody, language)
}
