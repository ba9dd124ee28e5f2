import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { partyRoles } from '@/db/vocabulary'

/** The way to the pages as a role sees them. The secretariat's are made of others' papers, and so are not among these. */
export function ViewAs() {
  const t = useTranslations('admin.viewAs')
  const words = useTranslations('words.roles')
  const locale = useLocale()
  return (
    <Section id="view-as" title={t('title')}>
      <p className="max-w-read">{t('text')}</p>
      <form action="/api/viewing" className="mt-4 flex flex-wrap gap-3" method="post">
        <input name="locale" type="hidden" value={locale} />
        {partyRoles.map((role) => (
          <Button key={role} look="secondary" name="role" type="submit" value={role}>
            {t('as', { role: words(role) })}
          </Button>
        ))}
      </form>
    </Section>
  )
}
