import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AgendaWork } from '@/components/agenda/agenda-work'
import { wordOf } from '@/components/workspace/outcome'
import { findAgenda } from '@/lib/agenda/queries'
import { findTyped } from '@/lib/agenda/typed'
import { requireActor } from '@/lib/auth'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agenda')
  return { title: t('title'), robots: { index: false } }
}

export default async function AgendaPage({ params, searchParams }: Props) {
  const [{ slug }, given] = [await params, await searchParams]
  const { actor } = await requireActor(await getLocale())
  const agenda = await findAgenda(actor, slug)
  if (!agenda) notFound()
  const chosen = typeof given.item === 'string' ? given.item : null
  return (
    <AgendaWork
      agenda={agenda}
      chosen={chosen}
      done={wordOf(given.done)}
      error={wordOf(given.error)}
      typed={await findTyped(given.held, agenda.meeting.id)}
    />
  )
}
