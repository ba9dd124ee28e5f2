import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { useMoments } from '@/components/workspace/moments'
import type { OwnFactor as Factor } from '@/lib/people/enrolment'
import { CodeField } from './code-field'
import { GivePasskey } from './give-passkey'
import { OwnPasskeys } from './own-passkeys'

type Props = {
  factor: Factor
  /** The field that the last try was refused for. */
  wrong: string | null
  /** What a passkey was to be called, where that was refused. */
  typedName?: string
}

/** The second step as its person sees it: the program, the passkeys, and what is left of the recovery codes. */
export function OwnFactor({ factor, wrong, typedName }: Props) {
  const t = useTranslations('account')
  const { addedAt, passkeys, left, obliged } = factor
  const any = addedAt !== null || passkeys.length > 0
  const last = passkeys.length + (addedAt ? 1 : 0) === 1
  return (
    <Section id="second-step" title={t('factor.title')}>
      {!any && <p className="max-w-read">{t('factor.none')}</p>}
      {obliged && <p className="mt-2 max-w-read text-ink-2">{t('factor.obliged')}</p>}
      <Program factor={factor} mayRemove={!(obliged && last)} wrong={wrong === 'code'} />
      <OwnPasskeys
        mayRemove={!(obliged && last)}
        passkeys={passkeys}
        typedName={typedName}
        wrong={wrong === 'passkey-name'}
      />
      {any && <Recovery left={left} />}
    </Section>
  )
}

function Program({ factor, mayRemove, wrong }: { factor: Factor; mayRemove: boolean; wrong: boolean }) {
  const t = useTranslations('account.factor')
  const locale = useLocale()
  const moment = useMoments()
  const { addedAt, passkeys } = factor
  const remove = '/api/account/second-step/remove'
  return (
    <>
      <h3 className="mt-6">{t('program')}</h3>
      <p className="max-w-read">{addedAt ? t('since', { when: moment(addedAt) }) : t('noProgram')}</p>
      <p className="mt-4">
        <ButtonLink href={`/${locale}/sign-in/second-step`} look="secondary">
          {t(addedAt ? 'again' : 'setUp')}
        </ButtonLink>
      </p>
      {addedAt && mayRemove && (
        <Details open={wrong} summary={t('remove.title')}>
          <p className="max-w-read">{t(passkeys.length ? 'remove.passkeysStay' : 'remove.text')}</p>
          {passkeys.length > 0 && <GivePasskey action={remove} fields={{ locale }} name="code" />}
          <form action={remove} className="max-w-96" method="post">
            <input name="locale" type="hidden" value={locale} />
            <CodeField id="code" recovery wrong={wrong} />
            <Button className="mt-5" look="danger" type="submit">
              {t('remove.button')}
            </Button>
          </form>
        </Details>
      )}
    </>
  )
}

function Recovery({ left }: { left: number }) {
  const t = useTranslations('account.recovery')
  const locale = useLocale()
  return (
    <>
      <h3 className="mt-6">{t('title')}</h3>
      <p className="max-w-read">{t('left', { count: left })}</p>
      {left < 3 && <Notice tone="warn">{t('few')}</Notice>}
      <form action="/api/account/recovery-codes" className="mt-4" method="post">
        <input name="locale" type="hidden" value={locale} />
        <Button look="secondary" type="submit">
          {t('renew')}
        </Button>
      </form>
    </>
  )
}
