import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { type EndableMail, endableMails } from '@/db/vocabulary'

/** `ended`: what the person gets no longer; null where their post gets none of it. */
export function OwnMails({ ended }: { ended: EndableMail[] | null }) {
  const t = useTranslations('updates.mails')
  const words = useTranslations('words.endableMails')
  const locale = useLocale()
  if (!ended) return null
  return (
    <Section id="own-mails" title={t('title')}>
      <p className="max-w-read text-ink-2">{t('lead')}</p>
      {endableMails.map((mail) => {
        const wanted = ended.includes(mail)
        return (
          <form action="/api/mails" className="mt-3" key={mail} method="post">
            <input name="locale" type="hidden" value={locale} />
            <input name="mail" type="hidden" value={mail} />
            <input name="wanted" type="hidden" value={wanted ? 'yes' : 'no'} />
            <Button look="secondary" type="submit">
              {t(wanted ? 'resume' : 'end', { mail: words(mail) })}
            </Button>
          </form>
        )
      })}
    </Section>
  )
}
