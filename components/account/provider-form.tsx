import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Another way in than the password. `next`: where to go afterwards. */
export function ProviderForm({ name, next }: { name: string; next: string }) {
  const t = useTranslations('account.provider')
  return (
    <form action="/api/sign-in/provider" className="mt-5" method="post">
      <input name="next" type="hidden" value={next} />
      <input name="locale" type="hidden" value={useLocale()} />
      <Button look="secondary" type="submit">
        {t('button', { name })}
      </Button>
    </form>
  )
}
