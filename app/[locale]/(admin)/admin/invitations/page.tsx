import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { InvitationList } from '@/components/admin/invitation-list'
import { InviteForms } from '@/components/admin/invite-forms'
import { Page } from '@/components/layout/page'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { listPartyNames } from '@/lib/people/directory'
import { findLeftLines, listInvitations } from '@/lib/people/invitations'
import { listWords } from '@/lib/people/list-words'
import { parsePeopleFilter } from '@/lib/people-filter'
import { mayAdminister } from '@/lib/policy'
import { typedInto } from '@/lib/typed'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.invitations')
  return { title: t('title'), robots: { index: false } }
}

/** Asking people in, and who has come. */
export default async function InvitationsPage({ searchParams }: Props) {
  const [given, locale] = [await searchParams, await getLocale()]
  const { actor } = await requireActor(locale)
  const { after } = parsePeopleFilter(given)
  const found = mayAdminister(actor) ? await listInvitations(actor, after) : null
  if (!found) notFound()
  const t = await getTranslations('admin.invitations')
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <InviteForms
        left={await findLeftLines(actor, await listWords())}
        parties={await listPartyNames(actor)}
        place="admin"
        typed={await typedInto('/api/people/invitations', given.held)}
      />
      <InvitationList {...found} after={after} base={`/${locale}/admin/invitations`} place="admin" />
    </Page>
  )
}
