import { useFormatter, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { today } from '@/lib/dates'
import type { ListedProject } from '@/lib/registry/projects-list'

/** When its lead last reported, and how long ago that is; beside it what follows from the dates. */
export function LastReport({ project, day }: { project: ListedProject; day: string }) {
  const t = useTranslations('projects.list')
  const words = useTranslations('words.healths')
  const format = useFormatter()
  const { reported, derived } = project
  return (
    <span className="block text-ink-2 text-sm">
      {reported ? (
        <>
          {t('reported')} <EdtfDate style="short" text={reported} />
          {day === today() &&
            t('ago', { age: format.relativeTime(new Date(reported), agoOf(reported, day)) })}
        </>
      ) : (
        t('neverReported')
      )}
      {derived && <span className="block">{t('derived', { health: words(derived) })}</span>}
    </span>
  )
}

function agoOf(from: string, to: string) {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return { now: new Date(to), unit: days < 60 ? ('day' as const) : ('month' as const) }
}
