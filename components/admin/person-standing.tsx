import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { PersonRow } from '@/lib/people/directory'

/** Keeping a person out, letting them in again, taking away a second step they lost, and erasing what is known of them. */
export function PersonStanding({ person }: { person: PersonRow }) {
  const t = useTranslations('admin.person')
  const locale = useLocale()
  if (person.erasedAt) return <p className="mt-6 max-w-read text-ink-2">{t('isErased')}</p>
  const deed = person.suspendedAt ? 'let-in' : 'suspend'
  const hidden = <input name="locale" type="hidden" value={locale} />
  return (
    <>
      {person.bouncedAt && (
        <Section id="mail" title={t('bouncedTitle')}>
          <p className="max-w-read text-ink-2">{t('bouncedHint')}</p>
          <form action={`/api/people/${person.id}/write-again`} className="mt-3" method="post">
            {hidden}
            <Button look="secondary" type="submit">
              {t('write-again')}
            </Button>
          </form>
        </Section>
      )}
      <Section id="standing" title={t(`${deed}Title`)}>
        <p className="max-w-read text-ink-2">{t(`${deed}Hint`)}</p>
        <form action={`/api/people/${person.id}/${deed}`} className="mt-3" method="post">
          {hidden}
          <Button look="secondary" type="submit">
            {t(deed)}
          </Button>
        </form>
      </Section>
      {!person.sample && (
        <Section id="second-step" title={t('lift-second-stepTitle')}>
          <p className="max-w-read text-ink-2">{t('lift-second-stepHint')}</p>
          <form action={`/api/people/${person.id}/lift-second-step`} className="mt-3" method="post">
            {hidden}
            <Button look="secondary" type="submit">
              {t('lift-second-step')}
            </Button>
          </form>
        </Section>
      )}
      <Section id="erase" title={t('eraseTitle')}>
        <p className="max-w-read text-ink-2">{t('eraseHint')}</p>
        <form action={`/api/people/${person.id}/erase`} method="post">
          {hidden}
          <Checkbox id="sure" label={t('eraseSure')} name="sure" required value="yes" />
          <Button className="mt-2" look="danger" type="submit">
            {t('erase')}
          </Button>
        </form>
      </Section>
    </>
  )
}
