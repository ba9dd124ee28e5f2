import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { InvitationList } from '@/components/admin/invitation-list'
import { InviteForms } from '@/components/admin/invite-forms'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { findLeftLines, listInvitations } from '@/lib/people/invitations'
import { mostOpen } from '@/lib/people/inviting'
import { listWords } from '@/lib/people/list-words'
import { parsePeopleFilter } from '@/lib/people-filter'
import { mayAdminister } from '@/lib/policy'
import { typedInto } from '@/lib/typed'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.invitations')
  return { title: t('ownTitle'), robots: { index: false } }
}

/** For a head of delegation: asking delegates and observers in for the own party, and who has come. */
export default async function OwnPeoplePage({ searchParams }: Props) {
  const [given, locale] = [await searchParams, await getLocale()]
  const { actor } = await requireActor(locale)
  const { after } = parsePeopleFilter(given)
  const found = mayAdminister(actor) ? null : await listInvitations(actor, after)
  if (!found) notFound()
  const [t, workspace] = [
    await getTranslations('admin.invitations'),
    await getTranslations('workspace.draft'),
  ]
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      lead={<p>{t('ownLead', { count: mostOpen })}</p>}
      title={t('ownTitle')}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <InviteForms
        among={['delegate', 'observer']}
        left={await findLeftLines(actor, await listWords())}
        place="workspace"
        typed={await typedInto('/api/people/invitations', given.held)}
      />
      <InvitationList {...found} after={after} base={`/${locale}/workspace/people`} place="workspace" />
    </Page>
  )
}
