import { useLocale, useTranslations } from 'next-intl'

/** The way out for somebody who is not wholly signed in. */
export function SignOut() {
  const t = useTranslations('workspace.strip')
  const locale = useLocale()
  return (
    <form action="/api/sign-out" className="mt-4" method="post">
      <input name="locale" type="hidden" value={locale} />
      <button
        className="inline-flex min-h-10 cursor-pointer items-center text-accent underline underline-offset-[0.2em]"
        type="submit"
      >
        {t('signOut')}
      </button>
    </form>
  )
}
