import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Role } from '@/db/vocabulary'
import { useMoments } from './moments'

/** Says that the page is drawn for a role, what that leaves out, and how to end it. */
export function ViewingBanner({ role, until }: { role: Role; until: Date }) {
  const t = useTranslations('workspace.viewing')
  const words = useTranslations('words.roles')
  const locale = useLocale()
  const moment = useMoments()
  return (
    <section aria-label={t('label')} className="border-warn border-b-2 bg-warn-bg">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2 sm:px-6">
        <div className="max-w-read">
          <p className="font-strong">{t('as', { role: words(role) })}</p>
          <p>
            {t('what')} {t('until', { when: moment(until) })}
          </p>
        </div>
        <form action="/api/viewing/end" method="post">
          <input name="locale" type="hidden" value={locale} />
          <Button look="secondary" type="submit">
            {t('end')}
          </Button>
        </form>
      </div>
    </section>
  )
}
