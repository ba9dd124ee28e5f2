import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { SessionWork } from '@/components/agenda/session-work'
import { wordOf } from '@/components/workspace/outcome'
import { findAgenda } from '@/lib/agenda/queries'
import { findTyped } from '@/lib/agenda/typed'
import { requireActor } from '@/lib/auth'
import { mayStart } from '@/lib/policy'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agenda')
  return { title: t('session'), robots: { index: false } }
}

export default async function SessionPage({ params, searchParams }: Props) {
  const [{ slug }, given] = [await params, await searchParams]
  const { actor } = await requireActor(await getLocale())
  const agenda = await findAgenda(actor, slug)
  if (!agenda?.keeps) notFound()
  return (
    <SessionWork
      agenda={agenda}
      done={wordOf(given.done)}
      error={wordOf(given.error)}
      personId={actor.personId}
      typed={await findTyped(given.held, agenda.meeting.id)}
      records={mayStart(actor, 'decision')}
    />
  )
}
