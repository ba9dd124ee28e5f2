import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { OwedPart } from '@/components/actions/owed-part'
import { AdmissionsToAnswer } from '@/components/admissions/to-answer'
import { LadderList } from '@/components/clearance/ladder-list'
import { EdtfDate } from '@/components/dates/edtf-date'
import { UpcomingPart } from '@/components/deadlines/upcoming-part'
import { DecisionsToAnswer } from '@/components/decisions/to-answer'
import { Text } from '@/components/entries/text'
import { IssuesToAnswer } from '@/components/issues/to-answer'
import { Page } from '@/components/layout/page'
import { RectificationsToAnswer } from '@/components/rectifications/to-answer'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ActsToAnswer } from '@/components/workspace/acts-to-answer'
import { grouped, parts } from '@/components/workspace/work-groups'
import { WorkPart } from '@/components/workspace/work-part'
import { listOwed } from '@/lib/actions/queries'
import { listAdmissionsToAnswer } from '@/lib/admissions/queries'
import { listUnanswered } from '@/lib/agreements/answering'
import { listUpcoming } from '@/lib/agreements/upcoming'
import { requireActor } from '@/lib/auth'
import { listLadders } from '@/lib/clearance/queries'
import { today } from '@/lib/dates'
import { listDecisionsToAnswer } from '@/lib/decisions/queries'
import { listWork } from '@/lib/entries/queries'
import { listIssuesToAnswer } from '@/lib/issues/queries'
import { isDelegation } from '@/lib/policy'
import { listToAnswer } from '@/lib/rectifications/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('actions.handover')
  return { title: t('title'), robots: { index: false } }
}

/** All that a delegation owes on this day, on one sheet, for whoever takes over the post. */
export default async function HandoverPage() {
  const locale = await getLocale()
  const { actor, posts } = await requireActor(locale)
  if (!isDelegation(actor)) notFound()
  const [t, workspace] = [await getTranslations('actions.handover'), await getTranslations('workspace')]
  const partyName = posts.find(({ id }) => id === actor.post?.id)?.partyName
  const groups = grouped(await listWork(actor))
  const part = (name: 'yours' | 'waiting') => (
    <WorkPart
      empty={null}
      groups={parts[name].map((group) => ({ name: group, items: groups.get(group) ?? [] }))}
      id={name}
      title={workspace(`parts.${name}`)}
    />
  )
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('draft.back') }]}
          label={workspace('draft.back')}
        />
      }
      lead={
        <>
          <p>{t.rich('lead', { date: () => <EdtfDate text={today()} /> })}</p>
          <p className="no-print mt-2">{t('print')}</p>
        </>
      }
      title={partyName ? t.rich('titleOf', { party: () => <Text texts={partyName} /> }) : t('title')}
    >
      <OwedPart actions={await listOwed(actor)} today={today()} />
      {part('yours')}
      <ActsToAnswer acts={await listUnanswered(actor)} />
      <AdmissionsToAnswer admissions={await listAdmissionsToAnswer(actor)} />
      <DecisionsToAnswer decisions={await listDecisionsToAnswer(actor)} />
      <IssuesToAnswer issues={await listIssuesToAnswer(actor)} />
      <RectificationsToAnswer rectifications={await listToAnswer(actor)} />
      <LadderList ladders={await listLadders(actor)} />
      <UpcomingPart rows={await listUpcoming(actor)} secretariat={false} />
      {part('waiting')}
    </Page>
  )
}
