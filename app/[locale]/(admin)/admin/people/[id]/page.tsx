import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { GivePost } from '@/components/admin/give-post'
import { HeldPosts } from '@/components/admin/held-posts'
import { PersonFacts } from '@/components/admin/person-facts'
import { PersonStanding } from '@/components/admin/person-standing'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import { requireActor } from '@/lib/auth'
import { findPerson, listPartyNames } from '@/lib/people/directory'
import { typedInto } from '@/lib/typed'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.person')
  return { title: t('title'), robots: { index: false } }
}

/** One person: who they are, what they hold and held, and what an administrator can do. */
export default async function PersonPage({ params, searchParams }: Props) {
  const [{ id }, given, locale] = [await params, await searchParams, await getLocale()]
  const { actor } = await requireActor(locale)
  const person = z.uuid().safeParse(id).success ? await findPerson(actor, id) : null
  if (!person) notFound()
  const t = await getTranslations('admin')
  const others = person.id !== actor.personId
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/admin/people`, text: t('people.title') }]}
          label={t('nav.label')}
        />
      }
      title={<OwnWords>{person.name}</OwnWords>}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <div className="mt-6">
        <PersonFacts person={person} />
      </div>
      <Section id="posts" title={t('person.posts')}>
        <HeldPosts mayEnd={others} posts={person.posts} />
        {others && !person.erasedAt && (
          <GivePost
            parties={await listPartyNames(actor)}
            personId={person.id}
            typed={await typedInto(`/api/people/${person.id}/posts`, given.held)}
          />
        )}
      </Section>
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/admin/audit?person=${person.id}`}>
          {t('person.audit')}
        </a>
      </p>
      {others ? (
        <PersonStanding person={person} />
      ) : (
        <p className="mt-6 max-w-read text-ink-2">{t('person.own')}</p>
      )}
    </Page>
  )
}
