/** The mails of those who follow a project: where it stands now, or what its lead reported. */
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { subscriptions } from '@/db/schema/subscriptions'
import { type Health, type Language, type ProjectStage, projectStages } from '@/db/vocabulary'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import type { Project } from '@/lib/projects/view'
import { pageAddress, siteAddress } from '@/lib/registry/address'
import { findProject, updatesOf } from '@/lib/registry/projects'
import { registerVersion } from '@/lib/registry/version'
import { tokenFor } from './token'

const telling = z.object({
  project: z.uuid(),
  stage: z.enum(projectStages).optional(),
  update: z.uuid().optional(),
})
type Telling = z.infer<typeof telling>

/** Leaves one mail to each address that follows the project, or what proved to be the same and now leads to it. */
export async function tellProjectFollowers(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const told = telling.parse(payload)
  const rows = (await workerDb().execute(sql`
    select distinct on (s.email) s.id from register.projects p
    join subscriptions s on s.topic = 'project' and s.entry_id = p.id and s.confirmed_at is not null
    where (p.id = ${told.project} or p.duplicate_of_id = ${told.project})
    order by s.email, p.id <> ${told.project}`)) as unknown as { id: string }[]
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      rows.map(({ id }) => ({
        kind: 'project_mail',
        payload: { ...told, subscription: id },
        // Told again after a failure, nobody gets a second mail.
        key: `project_mail ${jobId} ${id}`,
      })),
    ),
  )
}

/** The mail of one address; none where it has ended meanwhile, or the project is no longer for everybody. */
export async function mailProjectChange(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const told = telling.parse(payload)
  const [row] = await workerDb()
    .select()
    .from(subscriptions)
    .where(
      and(eq(subscriptions.id, z.uuid().parse(payload.subscription)), isNotNull(subscriptions.confirmedAt)),
    )
  const project = row && (await findPublic(told.project))
  if (!project) return
  const language = await writtenIn(row.language)
  const news = await newsOf(told, project, language)
  if (!news) return
  const ending = tokenFor('end', row.id, row.email)
  await sendMail(jobId, { to: row.email, ...(await projectWords(news, project, ending, language)) })
}

/** `ending`: the token that ends it. */
export async function projectWords(
  news: News,
  project: Pick<Project, 'slug' | 'title'>,
  ending: string,
  language: Language,
): Promise<Words> {
  const t = await wordsIn(language, 'subscriptions')
  const title = textFor(project.title, language)?.text ?? project.slug
  return {
    subject: `${news.subject}${t('project.colon')}${title}`,
    ...bodies([
      title,
      ...news.lines,
      pageAddress(language, `/projects/${project.slug}${news.anchor}`),
      t('project.why'),
      t('mail.end'),
      pageAddress(language, `/notifications/subscription?end=${ending}`),
    ]),
    endAddress: siteAddress(`/api/subscriptions/one-click/${ending}`),
  }
}

type News = { subject: string; lines: string[]; anchor: string }

async function newsOf(
  { stage, update }: Telling,
  project: Project,
  language: Language,
): Promise<News | null> {
  if (stage) return stepNews(stage, language)
  const found = (await updatesOf(await registerVersion(), project.slug)).find(({ id }) => id === update)
  return found ? reportNews(found, language) : null
}

type Reported = { slug: string; health: Health; happened: Multilingual; blocks: Multilingual }

export async function reportNews(found: Reported, language: Language): Promise<News> {
  const t = await wordsIn(language, 'subscriptions')
  const words = await wordsIn(language, 'words')
  const said = textFor(found.happened, language)?.text
  const blocks = textFor(found.blocks, language)?.text
  return {
    subject: t('project.reported', { health: words(`healths.${found.health}`) }),
    lines: [...(said ? [said] : []), ...(blocks ? [t('project.blocks', { blocks })] : [])],
    anchor: `#${found.slug}`,
  }
}

export async function stepNews(stage: ProjectStage, language: Language): Promise<News> {
  const t = await wordsIn(language, 'subscriptions')
  const words = await wordsIn(language, 'words')
  return {
    subject: t('project.step', { stage: words(`projectStages.${stage}`) }),
    lines: [],
    anchor: '#steps',
  }
}

async function findPublic(id: string): Promise<Project | null> {
  const [found] = (await workerDb().execute(
    sql`select slug from register.projects where id = ${id}`,
  )) as unknown as { slug: string }[]
  return found ? findProject(await registerVersion(), found.slug) : null
}
