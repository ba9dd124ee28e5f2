import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { useMoments } from '@/components/workspace/moments'
import type { OwnIdentity as Identity } from '@/lib/people/identities'

/** Signing in by the provider, as its person sees it. `name`: by which the provider is known. */
export function OwnIdentity({ name, identity }: { name: string; identity: Identity | null }) {
  const t = useTranslations('account.provider')
  const locale = useLocale()
  const moment = useMoments()
  return (
    <Section id="provider" title={t('title', { name })}>
      {identity ? (
        <p className="max-w-read">
          {t('linked', { when: moment(identity.linkedAt) })}{' '}
          {identity.usedAt && t('used', { when: moment(identity.usedAt) })}
        </p>
      ) : (
        <p className="max-w-read">{t('none', { name })}</p>
      )}
      <p className="mt-2 max-w-read text-ink-2">{t('secondStep', { name })}</p>
      {identity && !identity.hasPassword ? (
        <p className="mt-2 max-w-read">{t('only')}</p>
      ) : (
        <form
          action={identity ? '/api/account/provider/unlink' : '/api/account/provider'}
          className="mt-4"
          method="post"
        >
          <input name="locale" type="hidden" value={locale} />
          <Button look="secondary" type="submit">
            {identity ? t('unlink', { name }) : t('link', { name })}
          </Button>
        </form>
      )}
    </Section>
  )
}
