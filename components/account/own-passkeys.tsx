import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useMoments } from '@/components/workspace/moments'
import { OwnWords } from '@/components/workspace/own-words'
import type { OwnPasskey } from '@/lib/people/passkeys'
import { NamePasskey } from './name-passkey'

type Props = { passkeys: OwnPasskey[]; wrong: boolean; mayRemove: boolean; typedName?: string }

/** A person's passkeys, each to be taken away, and the way to one more. */
export function OwnPasskeys({ passkeys, wrong, mayRemove, typedName }: Props) {
  const t = useTranslations('account.passkey')
  const locale = useLocale()
  const moment = useMoments()
  return (
    <>
      <h3 className="mt-6" id="passkeys">
        {t('title')}
      </h3>
      <p className="max-w-read text-ink-2">{t('lead')}</p>
      {passkeys.length > 0 && (
        <ul className="mt-3 max-w-[44rem] border-line border-t">
          {passkeys.map(({ id, name, addedAt, usedAt }) => (
            <li
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3"
              key={id}
            >
              <div className="min-w-0">
                <p className="font-strong">
                  <OwnWords>{name}</OwnWords>
                </p>
                <p className="text-ink-2">
                  {t('added', { when: moment(addedAt) })} ·{' '}
                  {usedAt ? t('used', { when: moment(usedAt) }) : t('unused')}
                </p>
              </div>
              {mayRemove && (
                <form action={`/api/account/passkeys/${id}/remove`} method="post">
                  <input name="locale" type="hidden" value={locale} />
                  <Button aria-label={t('removeOf', { name })} look="secondary" type="submit">
                    {t('remove')}
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <NamePasskey typed={typedName} wrong={wrong} />
    </>
  )
}
